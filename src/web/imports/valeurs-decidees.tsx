import { Button, Text } from '@mantine/core';
import type { AnalyseImport } from '../../modules/imports/contract.ts';
import { CHAMPS, DEFINITIONS } from '../../modules/imports/rules/champs.ts';
import type { Correspondances, Decision } from '../../modules/imports/rules/correspondances.ts';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { deciderValeurs, decisionDe } from './brouillon.ts';

interface ValeursDecideesProps {
  analyse: AnalyseImport;
  choix: Correspondances;
  setChoix: (choix: Correspondances) => void;
}

/** Values decided before, for this file or an earlier one, that are no longer unknown: they can be asked again. */
export function ValeursDecidees({ analyse, choix, setChoix }: ValeursDecideesProps) {
  const { nomDe, personne } = useListes();
  const encore = new Set(analyse.inconnues.map((v) => `${v.champ} ${v.valeur}`));
  const lignes = CHAMPS.flatMap((champ) =>
    Object.entries(choix.valeurs[champ] ?? {}).flatMap(([valeur, decision]) =>
      encore.has(`${champ} ${valeur}`) ? [] : [{ champ, valeur, decision }],
    ),
  );
  if (lignes.length === 0) return null;
  const dire = (decision: Decision, liste: string | null): string => {
    if (decision === null) return 'laissée de côté';
    if (typeof decision === 'number') return liste === 'membre' ? personne(decision) : nomDe(decision);
    return typeof decision === 'string' ? decision : decision.creer;
  };
  return (
    <Depliant titre="Valeurs déjà décidées" resume={pluriel(lignes.length, 'valeur')}>
      <ListeActions
        lignes={lignes}
        cleDe={(l) => `${l.champ} ${l.valeur}`}
        texte={(l) => (
          <>
            <Text fw={700}>{l.valeur}</Text>
            <Text size="sm" c="dimmed">
              {DEFINITIONS[l.champ].libelle} → {dire(l.decision, DEFINITIONS[l.champ].liste)}
            </Text>
          </>
        )}
        actions={(l) =>
          decisionDe(choix, l.champ, l.valeur) !== undefined && (
            <Button
              variant="subtle"
              aria-label={`Oublier le choix fait pour ${l.valeur}`}
              onClick={() => setChoix(deciderValeurs(choix, l.champ, [l.valeur], () => undefined))}
            >
              Oublier ce choix
            </Button>
          )
        }
      />
    </Depliant>
  );
}
