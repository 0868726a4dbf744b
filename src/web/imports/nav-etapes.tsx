import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { AnalyseImport } from '../../modules/imports/contract.ts';
import { nombre } from '../ui/format.ts';
import { ETAPES, type Etape, NOM_ETAPE } from './etapes.ts';
import classes from './imports.module.css';

interface NavEtapesProps {
  etape: Etape;
  analyse: AnalyseImport;
  /** Unknown values that nothing decides yet. */
  aDecider: number;
  aller: (etape: Etape) => void;
}

/** The three steps, in any order; the saffron figure says how much waits for a person. */
export function NavEtapes({ etape, analyse, aDecider, aller }: NavEtapesProps) {
  const attente: Readonly<Record<Etape, number>> = {
    colonnes: analyse.problemes.length,
    valeurs: aDecider,
    apercu: 0,
  };
  return (
    <nav aria-label="Étapes de l’import">
      <ol className={classes.etapes}>
        {ETAPES.map((e, i) => (
          <li key={e}>
            <UnstyledButton
              className={classes.etape}
              aria-current={e === etape ? 'step' : undefined}
              disabled={e !== 'colonnes' && analyse.apercu === null}
              onClick={() => aller(e)}
            >
              <span className={classes.rang} aria-hidden>
                {i + 1}
              </span>
              {NOM_ETAPE[e]}
              {attente[e] > 0 && (
                <span className={classes.attente}>
                  {nombre(attente[e])}
                  <VisuallyHidden> à décider</VisuallyHidden>
                </span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
