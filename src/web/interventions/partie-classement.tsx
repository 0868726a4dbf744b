import { NativeSelect, Switch, Text } from '@mantine/core';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { ITEMS } from '../../modules/nomenclatures/rules/items.ts';
import { REGISTRES } from '../../modules/nomenclatures/rules/registres.ts';
import { useListes } from '../ui/nomenclature.ts';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';

const TABLES = [
  { champ: 'famille', libelle: 'Famille du bilan', codes: FAMILLES },
  { champ: 'registre', libelle: 'Registre (norme NF X60-600)', codes: REGISTRES },
  { champ: 'item', libelle: 'Activité (article D5134-145)', codes: ITEMS },
] as const;

/** Where the act counts: as its nature says, or otherwise when this one was different. */
export function PartieClassement({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const { listes } = useListes();
  const nature = listes.natures.find((n) => n.id === valeurs.natureId);
  if (!nature?.mediation) return null;
  const propre = (oui: boolean) =>
    modifier({
      propre: oui,
      classement: oui
        ? { registre: nature.registre, famille: nature.famille, item: nature.item }
        : valeurs.classement,
    });
  return (
    <>
      <Text mb="md">
        «&nbsp;{nature.nom}&nbsp;» dit déjà où cette intervention compte dans les bilans. Changez-le seulement
        si celle-ci était d’une autre sorte.
      </Text>
      <Switch
        label="Classer cette intervention autrement"
        mb="md"
        checked={valeurs.propre}
        onChange={(e) => propre(e.currentTarget.checked)}
      />
      {valeurs.propre && (
        <div className={classes.champs}>
          {TABLES.map(({ champ, libelle, codes }) => (
            <NativeSelect
              key={champ}
              label={libelle}
              name={`classement.${champ}`}
              value={String(valeurs.classement[champ] ?? '')}
              error={erreurs[`classement.${champ}`]}
              data={codes.map((c) => ({ value: String(c.code), label: `${c.code}. ${c.court}` }))}
              onChange={(e) =>
                modifier({ classement: { ...valeurs.classement, [champ]: Number(e.currentTarget.value) } })
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
