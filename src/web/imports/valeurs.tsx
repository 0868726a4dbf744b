import { Alert, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { AnalyseImport, ValeurAnalysee } from '../../modules/imports/contract.ts';
import type { Champ } from '../../modules/imports/rules/champs.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { pluriel } from '../ui/format.ts';
import { decisionDe } from './brouillon.ts';
import { GroupeValeurs } from './groupe-valeurs.tsx';
import { ValeursDecidees } from './valeurs-decidees.tsx';

interface ValeursProps {
  analyse: AnalyseImport;
  choix: Correspondances;
  setChoix: (choix: Correspondances) => void;
}

/** Values of the file that are in no list: each mapped, created or left out, one by one or all at once. */
export function Valeurs({ analyse, choix, setChoix }: ValeursProps) {
  const { inconnues } = analyse;
  const parChamp = new Map<Champ, ValeurAnalysee[]>();
  for (const v of inconnues) parChamp.set(v.champ, [...(parChamp.get(v.champ) ?? []), v]);
  const reste =
    choix.inconnues === undefined || choix.inconnues === 'refuser'
      ? inconnues.filter((v) => decisionDe(choix, v.champ, v.valeur) === undefined).length
      : 0;
  return (
    <>
      {inconnues.length === 0 ? (
        <Alert color="canard" icon={<IconCircleCheck aria-hidden />}>
          Toutes les valeurs du fichier sont dans vos listes, ou déjà décidées.
        </Alert>
      ) : (
        <Text role="status">
          {reste === 0
            ? 'Tout est décidé.'
            : `${pluriel(reste, 'valeur est à décider', 'valeurs sont à décider')}. Les lignes de celles qui ne le seront pas seront refusées, et rendues dans un fichier.`}
        </Text>
      )}
      {[...parChamp].map(([champ, valeurs]) => (
        <GroupeValeurs key={champ} champ={champ} valeurs={valeurs} choix={choix} setChoix={setChoix} />
      ))}
      <ValeursDecidees analyse={analyse} choix={choix} setChoix={setChoix} />
    </>
  );
}
