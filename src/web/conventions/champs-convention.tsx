import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { Convention } from '../../modules/conventions/contract.ts';
import type { SaisieConvention } from '../../modules/conventions/rules/convention.ts';
import { dernierJourPossible } from '../../modules/conventions/rules/duree.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { DateField } from '../ui/date-field.tsx';
import { NombreField } from '../ui/nombre-field.tsx';
import { membresQuery } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import { ChampQpv } from './champ-qpv.tsx';

/** What is typed: days are empty until chosen. */
export type Valeurs = Omit<SaisieConvention, 'debut' | 'fin' | 'qpv' | 'heures'> & {
  debut: string | null;
  fin: string | null;
  qpv: string;
  heures: number | null;
};

export const valeursDe = (c: Convention): Valeurs => ({
  numero: c.numero,
  signeeLe: c.signeeLe,
  debut: c.debut,
  fin: c.fin,
  employeur: c.employeur,
  commune: c.commune,
  qpv: c.qpv ?? '',
  titulaireId: c.titulaireId,
  heures: c.heures,
  typeMediation: c.typeMediation,
});

/** The values to send; the dates are there, the form has checked them. */
export const saisieDe = (v: Valeurs): SaisieConvention => ({
  ...v,
  debut: v.debut ?? '',
  fin: v.fin ?? '',
  qpv: v.qpv.trim() || null,
  heures: v.heures ?? 0,
});

/** The form of a convention. The rules are the server's; here, only what cannot be sent. */
export const useFormulaireConvention = (initialValues: Valeurs) =>
  useForm({
    initialValues,
    validate: {
      numero: (v) => (v.trim() === '' ? 'Écrivez le numéro de la convention.' : null),
      employeur: (v) => (v.trim() === '' ? 'Écrivez le nom de l’employeur.' : null),
      debut: (v) => (v ? null : 'Choisissez le premier jour.'),
      fin: (v) => (v ? null : 'Choisissez le dernier jour.'),
      heures: (v) => (v === null ? 'Écrivez un nombre d’heures.' : null),
    },
  });

interface ChampsConventionProps {
  form: ReturnType<typeof useFormulaireConvention>;
  /** What to check, under each field. */
  avertissements?: Convention['avertissements'];
  /** Contracts say who holds the post: it is no longer chosen here. */
  titulaireFixe?: boolean;
}

/** The fields, in the order of the paper. */
export function ChampsConvention({
  form,
  avertissements = [],
  titulaireFixe = false,
}: ChampsConventionProps) {
  const { slug } = useStructure();
  const { data: membres = [] } = useQuery(membresQuery(slug));
  const champ = (nom: keyof Valeurs) => {
    const doute = avertissements.find((a) => a.champ === nom)?.message;
    return {
      name: nom,
      ...form.getInputProps(nom),
      ...(doute && { description: doute, descriptionProps: { c: 'safran' } }),
    };
  };
  const commencer = (debut: string | null) => {
    form.setFieldValue('debut', debut);
    if (debut && !form.values.fin) form.setFieldValue('fin', dernierJourPossible(debut));
  };
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg">
        <TextInput
          label="Numéro de la convention"
          placeholder="R 057 25 0012 00"
          autoComplete="off"
          required
          {...champ('numero')}
        />
        <DateField label="Date de la signature" {...champ('signeeLe')} />
        <DateField label="Premier jour" required {...champ('debut')} onChange={commencer} />
        <DateField
          label="Dernier jour"
          required
          {...(form.values.debut && { min: form.values.debut })}
          {...champ('fin')}
        />
      </SimpleGrid>
      {!titulaireFixe && (
        <ChoixTerme
          label="Médiateur ou médiatrice sur le poste"
          description="Ses actes feront les chiffres du bilan. Laissez vide si le poste est vacant."
          choix={membres}
          name="titulaireId"
          value={form.values.titulaireId}
          onChange={(id) => form.setFieldValue('titulaireId', id)}
          error={form.errors.titulaireId}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg">
        <TextInput label="Employeur" required autoComplete="organization" {...champ('employeur')} />
        <TextInput label="Commune" autoComplete="off" {...champ('commune')} />
        <ChampQpv {...champ('qpv')} />
        <NombreField label="Heures par semaine" required decimales={2} {...champ('heures')} />
      </SimpleGrid>
      <TextInput
        label="Type de médiation exercée"
        description="Le domaine d’exercice écrit dans la convention, par exemple «&nbsp;médiation de proximité&nbsp;»."
        autoComplete="off"
        name="typeMediation"
        {...form.getInputProps('typeMediation')}
      />
    </Stack>
  );
}
