import { Button, Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ActionLue } from '../../modules/professionnalisation/contract.ts';
import {
  GENRES_DE_FORMATION,
  type GenreDeFormation,
} from '../../modules/professionnalisation/rules/genres.ts';
import { DateField } from '../ui/date-field.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { Probleme } from '../ui/probleme.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { useFormations } from './use-formations.ts';
import { aEcrire, type Depart, lireHeures, type Valeurs, valeursDe } from './valeurs.ts';

interface NoterActionProps {
  depart: Depart;
  /** Who can be chosen, when the screen is not one person's. */
  personnes?: readonly { readonly id: number; readonly nom: string }[];
  fermer: () => void;
}

const GENRES = [
  { value: '', label: 'Choisir' },
  ...Object.entries(GENRES_DE_FORMATION).map(([value, { nom }]) => ({ value, label: nom })),
];

/** A training, a workshop, an interview… done or planned, or one that is corrected. */
export function NoterAction({ depart, personnes, fermer }: NoterActionProps) {
  const { ajouter, modifier, relire } = useFormations();
  const { action } = depart;
  const form = useForm<Valeurs>({
    initialValues: valeursDe(depart),
    validate: {
      membreId: (v) => (action || v ? null : 'Choisissez une personne.'),
      genre: (v) => (v ? null : 'Choisissez ce que c’est.'),
      debut: (v) => (v ? null : 'Choisissez le jour.'),
      heures: (v) => (lireHeures(v) === null ? 'Écrivez un nombre d’heures, par exemple 3,5.' : null),
    },
  });
  const v = form.values;
  const genre = v.genre === '' ? null : GENRES_DE_FORMATION[v.genre];
  const envoyer = async (saisies: Valeurs) => {
    const corps = aEcrire(saisies);
    if (!corps) return;
    try {
      if (action) await modifier(action.id, { ...corps, version: action.version });
      else await ajouter({ ...corps, membreId: Number(saisies.membreId) });
    } catch (e) {
      // What the other person wrote is on the screen behind, once this is closed.
      if (e instanceof Probleme && e.status === 409) void relire();
      throw e;
    }
    signaler(corps.prevue ? 'C’est prévu.' : 'C’est noté.');
    fermer();
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre={titreDe(depart)}>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Enregistrer"
        autre={action && <Retirer action={action} fermer={fermer} />}
      >
        {personnes && (
          <NativeSelect
            label="Qui"
            required
            name="membreId"
            data={[
              { value: '', label: 'Choisir' },
              ...personnes.map((p) => ({ value: String(p.id), label: p.nom })),
            ]}
            {...form.getInputProps('membreId')}
          />
        )}
        <NativeSelect
          label="C’est"
          required
          name="genre"
          data={GENRES}
          {...form.getInputProps('genre')}
          onChange={(e) => {
            const choisi = e.currentTarget.value as GenreDeFormation | '';
            form.setFieldValue('genre', choisi);
            if (choisi === 'atelier') form.setFieldValue('planRegional', true);
          }}
        />
        <Checkbox
          label="C’est prévu, pas encore fait"
          name="prevue"
          {...form.getInputProps('prevue', { type: 'checkbox' })}
        />
        <TextInput
          label="Titre"
          description={genre?.seNomme ? 'Facultatif' : 'Sans nom de personne : il va dans le bilan'}
          required={!genre?.seNomme}
          name="intitule"
          maxLength={200}
          {...(genre?.exemple && { placeholder: genre.exemple })}
          {...form.getInputProps('intitule')}
        />
        <TextInput label="Organisme" name="organisme" maxLength={200} {...form.getInputProps('organisme')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
          <DateField
            label={v.prevue ? 'Prévu le' : 'Premier jour'}
            required
            name="debut"
            {...form.getInputProps('debut')}
          />
          <DateField
            label="Dernier jour"
            description="Si cela dure plus d’un jour"
            name="fin"
            {...(v.debut && { min: v.debut })}
            {...form.getInputProps('fin')}
          />
        </SimpleGrid>
        <TextInput
          label="Heures"
          description="En tout, par exemple 14 ou 3,5"
          name="heures"
          inputMode="decimal"
          autoComplete="off"
          maw="12rem"
          {...form.getInputProps('heures')}
        />
        <Checkbox
          label="Dans le plan régional de professionnalisation"
          name="planRegional"
          {...form.getInputProps('planRegional', { type: 'checkbox' })}
        />
        <Checkbox
          label="Inscrit à l’article 5 de la convention"
          name="article5"
          {...form.getInputProps('article5', { type: 'checkbox' })}
        />
        {!v.prevue && (
          <Checkbox
            label="L’attestation est remise"
            name="attestation"
            {...form.getInputProps('attestation', { type: 'checkbox' })}
          />
        )}
      </Formulaire>
    </Dialogue>
  );
}

function Retirer({ action, fermer }: { action: ActionLue; fermer: () => void }) {
  const { retirer, retablir } = useFormations();
  const faire = async () => {
    try {
      await retirer(action.id);
      fermer();
      signalerAnnulable('C’est retiré.', () => retablir(action.id), {
        bouton: 'Rétablir',
        fait: 'C’est rétabli.',
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Button variant="subtle" color="brique" onClick={faire}>
      Retirer
    </Button>
  );
}

const titreDe = ({ action, faite }: Depart): string =>
  !action ? 'Noter une formation ou un entretien' : faite ? 'C’est fait' : 'Modifier';
