import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { jour } from '../../ui/format.ts';
import { NombreField } from '../../ui/nombre-field.tsx';
import { membresQuery } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { choixDe, NOM_DU_CONTRAT, RESIDENCES_ECRITES, SITUATIONS_ECRITES } from '../libelles.ts';
import type { Examen } from './use-examen.ts';
import type { useFormulaireContrat } from './use-formulaire-contrat.ts';
import type { ValeursContrat } from './valeurs.ts';

interface ChampsContratProps {
  form: ReturnType<typeof useFormulaireContrat>;
  dossier: DossierLu;
  /** The contract that is changed; null for a new one. */
  contrat: number | null;
  examen: Examen;
}

/** The fields of a contract, each with what the law answers beside it. */
export function ChampsContrat({ form, dossier: d, contrat, examen }: ChampsContratProps) {
  const { slug } = useStructure();
  const { data: membres = [] } = useQuery(membresQuery(slug));
  const v = form.values;
  const remplacement = v.genre === 'remplacement';
  const autres = [...d.anterieurs, ...d.contrats].filter((c) => c.id !== 0 && c.id !== contrat);
  const siens = autres.filter((c) => c.membreId === v.membreId && c.genre !== 'remplacement');
  const champ = (nom: keyof ValeursContrat, description?: string) => {
    const props = form.getInputProps(nom);
    const doute = examen.avertissements.get(nom);
    return {
      name: nom,
      ...props,
      error: props.error ?? examen.refus.get(nom),
      ...(doute ? { description: doute, descriptionProps: { c: 'safran' } } : description && { description }),
    };
  };
  const membre = champ('membreId');
  const enLigne = (c: (typeof autres)[number]) => ({
    value: String(c.id),
    label: `${c.membre}, ${NOM_DU_CONTRAT[c.genre]} du ${jour(c.debut)}`,
  });
  return (
    <Stack gap="lg">
      <ChoixTerme
        label="Personne"
        required
        choix={membres}
        name="membreId"
        value={v.membreId}
        onChange={(id) => form.setFieldValue('membreId', id)}
        description={
          examen.avertissements.get('membreId') ??
          'Quelqu’un de l’équipe. Ajoutez-la d’abord dans « Équipe » si elle n’y est pas.'
        }
        error={membre.error}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
        <NativeSelect
          label="Sorte de contrat"
          data={[
            { value: 'cdd', label: 'CDD' },
            { value: 'cdi', label: 'CDI' },
            { value: 'remplacement', label: 'CDD de remplacement' },
          ]}
          {...champ('genre')}
        />
        <DateField label="Signé le" {...champ('signeLe')} />
        <DateField label="Premier jour" required {...champ('debut')} />
        {v.genre !== 'cdi' && (
          <DateField
            label="Dernier jour"
            required={v.genre === 'cdd'}
            {...champ('fin', remplacement ? 'Vide jusqu’au retour de la personne' : undefined)}
          />
        )}
        <NombreField label="Heures par semaine" required decimales={2} {...champ('heures')} />
        {v.heures !== null && v.heures < 24 && !remplacement && (
          <NativeSelect
            label="Pourquoi moins de 24 heures"
            data={[
              { value: '', label: 'Sans raison écrite' },
              { value: 'demande-ecrite', label: 'Demande écrite et motivée de la personne' },
              { value: 'accord-de-branche', label: 'Accord de branche' },
            ]}
            {...champ('moinsDe24h')}
          />
        )}
        {remplacement && (
          <NativeSelect
            label="Personne remplacée"
            required
            data={[
              { value: '', label: 'Choisir' },
              ...autres.filter((c) => c.genre !== 'remplacement').map(enLigne),
            ]}
            {...champ('remplace')}
          />
        )}
        {!remplacement && siens.length > 0 && (
          <NativeSelect
            label="Contrat qu’il renouvelle"
            data={[{ value: '', label: 'Aucun' }, ...siens.map(enLigne)]}
            {...champ('renouvelle')}
          />
        )}
      </SimpleGrid>
      {remplacement ? (
        <Text c="dimmed" size="sm">
          Un remplacement est un contrat de droit commun{'\u00a0'}: les conditions d’âge, d’emploi et de
          quartier ne s’appliquent pas (livret 2024).
        </Text>
      ) : (
        <Conditions champ={champ} form={form} />
      )}
      {contrat !== null && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
          <DateField
            label="Départ"
            {...champ('depart', 'Dernier jour en poste, si la personne est partie avant le terme')}
          />
          <TextInput label="Raison du départ" autoComplete="off" {...champ('motifDepart')} />
        </SimpleGrid>
      )}
    </Stack>
  );
}

interface ConditionsProps {
  form: ChampsContratProps['form'];
  champ: (nom: keyof ValeursContrat, description?: string) => { name: string };
}

/** The conditions of the scheme, those of the day of signature (L5134-102, D5134-155). */
function Conditions({ form, champ }: ConditionsProps) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
        <DateField
          label="Date de naissance"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...champ('naissance', 'Pour vérifier l’âge. Elle n’est pas gardée ici.')}
        />
        <NativeSelect
          label="Avant l’embauche"
          data={choixDe(SITUATIONS_ECRITES, 'Non renseigné')}
          {...champ('situation')}
        />
        <NativeSelect
          label="Où habite la personne"
          data={choixDe(RESIDENCES_ECRITES, 'Non renseigné')}
          {...champ('residence')}
        />
      </SimpleGrid>
      <Stack gap="sm">
        <Checkbox
          label="C’est son premier poste adulte-relais"
          {...form.getInputProps('premiereEmbauche', { type: 'checkbox' })}
        />
        <Checkbox
          label="La période d’essai est renouvelée"
          {...form.getInputProps('essaiRenouvele', { type: 'checkbox' })}
        />
        <Checkbox
          label="Une autre aide de l’État à l’emploi est versée pour cette personne"
          {...champ('autreAide')}
          {...form.getInputProps('autreAide', { type: 'checkbox' })}
        />
      </Stack>
    </>
  );
}
