import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { NOM_DU_ROLE, ROLES } from '../../modules/comptes/rules/roles.ts';
import type { Membre } from '../../modules/structures/contract.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienATransmettre, type LienFait } from './lien-a-transmettre.tsx';
import { useMembres } from './use-membres.ts';

const CHOIX = ROLES.map((role) => ({ value: role, label: NOM_DU_ROLE[role] }));

interface InviterMembreProps {
  membre: Membre;
  /** The person was just added: the address comes next. */
  vise?: boolean;
  /** Where it was offered, not asked for: the way out. */
  fermer?: () => void;
}

/** Makes the link by which a person opens an account. Trame sends no message: the link is given by hand. */
export function InviterMembre({ membre, vise, fermer }: InviterMembreProps) {
  const { inviter } = useMembres();
  const [lien, setLien] = useState<LienFait | null>(null);
  const form = useForm({
    initialValues: { email: membre.email ?? '', role: membre.role ?? 'mediateur' },
    validate: { email: (v) => (v.includes('@') ? null : 'Écrivez une adresse de messagerie.') },
  });
  const envoyer = async (corps: typeof form.values) => setLien((await inviter(membre.id, corps)) ?? null);
  if (lien) {
    return (
      <Stack align="flex-start">
        <LienATransmettre lien={lien} libelle={`Lien d’invitation pour ${membre.nom}`} />
        {fermer && (
          <Button variant="light" onClick={fermer}>
            C’est transmis
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {membre.compte === 'invite' ? 'Refaire l’invitation' : 'Inviter dans Trame'}
      </Title>
      <Text c="dimmed">
        {membre.compte === 'invite'
          ? 'Un nouveau lien remplace l’ancien.'
          : 'Vous obtiendrez un lien à transmettre à la personne. Elle choisira son mot de passe.'}
      </Text>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Faire le lien d’invitation"
        autre={
          fermer && (
            <Button variant="subtle" onClick={fermer}>
              Plus tard
            </Button>
          )
        }
      >
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextInput
            label="Adresse de messagerie"
            type="email"
            name="email"
            autoComplete="off"
            autoFocus={vise}
            miw="14rem"
            {...form.getInputProps('email')}
          />
          <NativeSelect label="Rôle" name="role" miw="12rem" data={CHOIX} {...form.getInputProps('role')} />
        </Group>
      </Formulaire>
    </Stack>
  );
}
