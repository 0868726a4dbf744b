import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { AnalyseImport, ValeurAnalysee } from '../../modules/imports/contract.ts';
import type { Champ } from '../../modules/imports/rules/champs.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { nombre, pluriel } from '../ui/format.ts';
import { aDecider, CREER, deciderValeurs, enDecision } from './brouillon.ts';
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
  const libres = aDecider(choix, inconnues);
  const toutCreer = () =>
    setChoix(
      [...parChamp].reduce(
        (c, [champ]) =>
          deciderValeurs(
            c,
            champ,
            libres.filter((v) => v.champ === champ).map((v) => v.valeur),
            (v) => enDecision(CREER, v),
          ),
        choix,
      ),
    );
  return (
    <>
      {inconnues.length === 0 ? (
        <Alert color="canard" icon={<IconCircleCheck aria-hidden />}>
          Toutes les valeurs du fichier sont dans vos listes, ou déjà décidées.
        </Alert>
      ) : (
        <Group justify="space-between">
          <Text role="status" flex="1 1 20rem">
            {libres.length === 0
              ? 'Tout est décidé.'
              : `${pluriel(libres.length, 'valeur est à décider', 'valeurs sont à décider')}. Les lignes de celles qui ne le seront pas seront refusées, et rendues dans un fichier.`}
          </Text>
          {libres.length > 1 && parChamp.size > 1 && (
            <Button variant="light" onClick={toutCreer}>
              Tout créer, dans toutes les listes ({nombre(libres.length)})
            </Button>
          )}
        </Group>
      )}
      {[...parChamp].map(([champ, valeurs]) => (
        <GroupeValeurs key={champ} champ={champ} valeurs={valeurs} choix={choix} setChoix={setChoix} />
      ))}
      <ValeursDecidees analyse={analyse} choix={choix} setChoix={setChoix} />
    </>
  );
}
