import { Button, Checkbox, NativeSelect, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AbsenceLue, DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { GENRES_D_ABSENCE, type GenreDAbsence } from '../../../modules/conventions/rules/absences.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signaler, signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { choixDe, NOM_DU_CONTRAT } from '../libelles.ts';
import { useDossier } from '../use-dossier.ts';

interface NoterAbsenceProps {
  dossier: DossierLu;
  /** Null: a new one. */
  absence: AbsenceLue | null;
  fermer: () => void;
}

interface Valeurs {
  contratId: string;
  genre: GenreDAbsence | '';
  debut: string | null;
  fin: string | null;
  deduite: boolean;
}

const NOMS = Object.fromEntries(Object.entries(GENRES_D_ABSENCE).map(([cle, { nom }]) => [cle, nom]));

/** An absence: why, from when to when; whether the aid is cut follows from the reason, unless the pay slip says otherwise. */
export function NoterAbsence({ dossier: d, absence, fermer }: NoterAbsenceProps) {
  const { ajouterAbsence, modifierAbsence, retirerAbsence } = useDossier(d.convention.id);
  const initialValues: Valeurs = absence
    ? { ...absence, contratId: String(absence.contratId) }
    : { contratId: '', genre: '', debut: null, fin: null, deduite: true };
  const form = useForm({
    initialValues,
    validate: {
      genre: (v) => (v ? null : 'Choisissez la raison.'),
      debut: (v) => (v ? null : 'Choisissez le premier jour.'),
    },
  });
  const envoyer = async ({ contratId, genre, debut, ...v }: Valeurs) => {
    if (genre === '' || debut === null) return;
    const saisie = { ...v, genre, debut };
    if (absence) await modifierAbsence(absence.id, saisie);
    else await ajouterAbsence({ ...saisie, contratId: contratId === '' ? null : Number(contratId) });
    signaler('L’absence est notée.');
    fermer();
  };
  const retirer = async (a: AbsenceLue) => {
    try {
      await retirerAbsence(a.id);
      fermer();
      const { contratId, genre, debut, fin, deduite } = a;
      signalerAnnulable('L’absence est retirée.', () =>
        ajouterAbsence({ contratId, genre, debut, fin, deduite }),
      );
    } catch (e) {
      signalerErreur(e);
    }
  };
  const ecrits = d.contrats.filter((c) => c.id !== 0);
  return (
    <Dialogue ouvert onFermer={fermer} titre={absence ? 'Modifier l’absence' : 'Noter une absence'}>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Enregistrer"
        autre={
          absence && (
            <Button variant="subtle" color="brique" onClick={() => retirer(absence)}>
              Retirer
            </Button>
          )
        }
      >
        {!absence && ecrits.length > 1 && (
          <NativeSelect
            label="Qui"
            data={[
              { value: '', label: 'La personne qui tient le poste ce jour-là' },
              ...ecrits.map((c) => ({
                value: String(c.id),
                label: `${c.membre} (${NOM_DU_CONTRAT[c.genre]})`,
              })),
            ]}
            {...form.getInputProps('contratId')}
          />
        )}
        <NativeSelect
          label="Raison"
          required
          name="genre"
          data={choixDe(NOMS, 'Choisir')}
          {...form.getInputProps('genre')}
          onChange={(e) => {
            const genre = e.currentTarget.value as GenreDAbsence | '';
            form.setFieldValue('genre', genre);
            if (genre) form.setFieldValue('deduite', GENRES_D_ABSENCE[genre].deduite);
          }}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
          <DateField label="Premier jour" required name="debut" {...form.getInputProps('debut')} />
          <DateField
            label="Dernier jour"
            description="Vide si la personne n’est pas revenue"
            name="fin"
            {...(form.values.debut && { min: form.values.debut })}
            {...form.getInputProps('fin')}
          />
        </SimpleGrid>
        <Checkbox
          label="Ces jours sont déduits de l’aide"
          description="Non payés, ou payés avec des indemnités. Vérifiez sur le bulletin de salaire."
          name="deduite"
          {...form.getInputProps('deduite', { type: 'checkbox' })}
        />
      </Formulaire>
    </Dialogue>
  );
}
