import { Checkbox, NativeSelect, SimpleGrid } from '@mantine/core';
import { MODES_DE_CONTACT, type ModeDeContact } from '../../../modules/situations/rules/faits/contact.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { NombreField } from '../../ui/nombre-field.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { choixDe } from '../libelles.ts';
import type { ChampsProps } from './champs.ts';

/** Who was met, how, whether they answered, what was said. */
export function ChampsContact({ donnees: d, changer, champ }: ChampsProps<'contact'>) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg">
        <ChampSurveille
          label="Avec qui"
          required
          minRows={1}
          value={d.avec}
          onChange={(avec) => changer({ avec })}
          {...champ('avec')}
        />
        <NativeSelect
          label="Comment"
          required
          data={choixDe(MODES_DE_CONTACT, 'Choisir')}
          value={d.mode}
          onChange={(e) => changer({ mode: e.currentTarget.value as ModeDeContact })}
          {...champ('mode')}
        />
      </SimpleGrid>
      <Checkbox
        label="Personne n’a répondu"
        description="L’essai est gardé, mais ne compte pas comme un contact."
        checked={!d.abouti}
        onChange={(e) => changer({ abouti: !e.currentTarget.checked })}
      />
      <ChampSurveille
        label="Ce qui s’est dit"
        value={d.recit}
        onChange={(recit) => changer({ recit })}
        {...champ('recit')}
      />
    </>
  );
}

/** Which rule, to whom. */
export function ChampsRappel({ donnees: d, changer, champ }: ChampsProps<'rappel-a-la-regle'>) {
  return (
    <>
      <ChampSurveille
        label="Règle rappelée"
        required
        minRows={1}
        description="Par exemple, le règlement de l’immeuble sur le bruit après 22&nbsp;h."
        value={d.regle}
        onChange={(regle) => changer({ regle })}
        {...champ('regle')}
      />
      <ChampSurveille
        label="À qui"
        minRows={1}
        value={d.aQui}
        onChange={(aQui) => changer({ aQui })}
        {...champ('aQui')}
      />
      <ChampSurveille
        label="Ce qui s’est dit"
        value={d.recit}
        onChange={(recit) => changer({ recit })}
        {...champ('recit')}
      />
    </>
  );
}

/** To whom, how long. */
export function ChampsAccompagnement({ donnees: d, changer, champ }: ChampsProps<'accompagnement'>) {
  const { listes } = useListes();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg">
        <ChoixTerme
          label="Chez quel partenaire"
          choix={listes.partenaires.filter((p) => p.id === d.partenaireId || enService(p, null))}
          value={d.partenaireId}
          onChange={(partenaireId) => changer({ partenaireId })}
          {...champ('partenaireId')}
        />
        {d.partenaireId === null && (
          <ChampSurveille
            label="Ou chez qui d’autre"
            minRows={1}
            value={d.chez}
            onChange={(chez) => changer({ chez })}
            {...champ('chez')}
          />
        )}
        <NombreField
          label="Durée"
          required
          description="Trajet et attente compris."
          unite="min"
          max={1_440}
          value={d.minutes}
          onChange={(minutes) => changer({ minutes })}
          {...champ('minutes')}
        />
      </SimpleGrid>
      <ChampSurveille
        label="Comment cela s’est passé"
        value={d.recit}
        onChange={(recit) => changer({ recit })}
        {...champ('recit')}
      />
    </>
  );
}
