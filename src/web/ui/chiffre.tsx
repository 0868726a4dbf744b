import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './chiffre.module.css';
import { nombre, pourcent } from './format.ts';

interface ChiffreProps {
  libelle: string;
  /** A number, or a text already written (a duration); null when it is not known. */
  valeur: number | string | null;
  unite?: string;
  /** What is counted and how: unfolds under the figure. */
  definition?: ReactNode;
  /** `ecart` 0.12 reads « +12 % »; null when there is nothing to compare with. `avec`: « par rapport à 2024 ». */
  comparaison?: { ecart: number | null; avec: string };
  /** What makes the figure fragile: « période en cours ». */
  reserve?: string;
}

/** A key figure, never without what it means. More or less is neither good nor bad here: no red, no green. */
export function Chiffre({ libelle, valeur, unite, definition, comparaison, reserve }: ChiffreProps) {
  return (
    <div className={classes.chiffre}>
      <dl className={classes.liste}>
        <dt className={classes.libelle}>{libelle}</dt>
        <dd className={classes.valeur}>
          {valeur === null ? '—' : typeof valeur === 'number' ? nombre(valeur) : valeur}
          {unite && valeur !== null && <span className={classes.unite}> {unite}</span>}
        </dd>
        {comparaison && (
          <dd className={classes.note}>
            {comparaison.ecart === null ? 'Rien à comparer' : <strong>{signe(comparaison.ecart)}</strong>}{' '}
            {comparaison.avec}
          </dd>
        )}
        {reserve && <dd className={classes.reserve}>{reserve}</dd>}
      </dl>
      {definition && (
        <details className={classes.definition}>
          <summary>
            <IconInfoCircle size={16} aria-hidden />
            Définition
          </summary>
          <div>{definition}</div>
        </details>
      )}
    </div>
  );
}

const signe = (ecart: number): string =>
  Math.abs(ecart) < 0.005 ? 'Stable' : `${ecart > 0 ? '+' : '−'}${pourcent(Math.abs(ecart))}`;

/** Key figures side by side. */
export function GrilleChiffres({ children }: { children: ReactNode }) {
  return <div className={classes.grille}>{children}</div>;
}
