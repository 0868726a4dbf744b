import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { NOM_DU_ROLE, ROLES } from '../../modules/comptes/rules/roles.ts';
import type { Membre } from '../../modules/structures/contract.ts';
import { DateField } from '../ui/date-field.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerAnnulable } from '../ui/toast.ts';
import { AccesMembre } from './acces-membre.tsx';
import { InviterMembre } from './inviter-membre.tsx';
import type { Journee } from './journee.ts';
import { useJournee } from './use-journee.ts';
import { useMembres } from './use-membres.ts';

const CHOIX = ROLES.map((role) => ({ value: role, label: NOM_DU_ROLE[role] }));

interface GererMembreProps {
  membre: Membre;
  fermer: () => void;
}

/** What can be changed of one person: name, role and dates by the direction; lost devices by those in charge. */
export function GererMembre({ membre, fermer }: GererMembreProps) {
  const { role } = useStructure();
  if (role !== 'direction') return <AccesMembre membre={membre} />;
  return (
    <Stack gap="xl">
      <Identite membre={membre} fermer={fermer} />
      {membre.compte === 'actif' ? <AccesMembre membre={membre} /> : <InviterMembre membre={membre} />}
    </Stack>
  );
}

function Identite({ membre, fermer }: GererMembreProps) {
  const { modifier } = useMembres();
  const { journee } = useJournee();
  const avant = {
    nom: membre.nom,
    role: membre.role ?? 'mediateur',
    actifDu: membre.actifDu,
    actifAu: membre.actifAu,
    // A list has no null: empty is « as the structure ».
    journee: membre.journee ?? '',
    rappels: membre.rappels,
  };
  const form = useForm({
    initialValues: avant,
    validate: { nom: (v) => (v.trim() ? null : 'Écrivez un nom.') },
  });
  const envoyer = async (corps: typeof form.values) => {
    const { role, journee, rappels, ...reste } = corps;
    const avecRole = membre.compte === 'actif';
    await modifier(membre.id, {
      ...reste,
      ...(avecRole ? { role } : {}),
      ...(avecRole && role === 'direction' ? { rappels } : {}),
      journee: journee === '' ? null : (journee as Journee),
    });
    fermer();
    if (avecRole && role !== avant.role) {
      signalerAnnulable(`${corps.nom}\u00a0: ${NOM_DU_ROLE[role]}.`, () =>
        modifier(membre.id, { role: avant.role }),
      );
    } else signaler('C’est enregistré.');
  };
  return (
    <Formulaire
      form={form}
      envoyer={envoyer}
      bouton="Enregistrer"
      autre={
        <Button variant="subtle" onClick={fermer}>
          Annuler
        </Button>
      }
    >
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput label="Prénom et nom" name="nom" miw="12rem" {...form.getInputProps('nom')} />
        {membre.compte === 'actif' && (
          <NativeSelect label="Rôle" name="role" miw="12rem" data={CHOIX} {...form.getInputProps('role')} />
        )}
      </Group>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <DateField
          label="Dans l’équipe depuis"
          name="actifDu"
          miw="12rem"
          {...form.getInputProps('actifDu')}
        />
        <DateField
          label="Jusqu’au"
          description="Laissez vide tant que la personne est là."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          name="actifAu"
          miw="12rem"
          {...form.getInputProps('actifAu')}
        />
      </Group>
      <NativeSelect
        label="Sa journée de travail commence"
        description={
          'À midi pour une équipe de nuit\u00a0: une intervention faite à 1\u00a0h\u00a030 du matin compte la veille.'
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        name="journee"
        maw="24rem"
        data={[
          { value: '', label: `Comme la structure${journee ? ` (à ${journee})` : ''}` },
          { value: 'minuit', label: 'À minuit' },
          { value: 'midi', label: 'À midi' },
        ]}
        {...form.getInputProps('journee')}
      />
      {membre.compte === 'actif' && form.values.role === 'direction' && (
        <Checkbox
          label="Recevoir par courriel les rappels d’échéances"
          name="rappels"
          {...form.getInputProps('rappels', { type: 'checkbox' })}
        />
      )}
    </Formulaire>
  );
}
