import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { signaler } from '../ui/toast.ts';
import { useMembres } from './use-membres.ts';

/** Adds a person to the team; the invitation comes after, from their line. */
export function AjouterMembre() {
  const { ajouter } = useMembres();
  const [ouvert, setOuvert] = useState(false);
  const form = useForm({
    initialValues: { nom: '' },
    validate: { nom: (v) => (v.trim() ? null : 'Écrivez un prénom et un nom.') },
  });
  const envoyer = async ({ nom }: typeof form.values) => {
    await ajouter(nom);
    setOuvert(false);
    form.reset();
    signaler(`${nom} est dans l’équipe. «\u00a0Gérer\u00a0» permet de l’inviter.`);
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setOuvert(true)}>
        Ajouter une personne
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Ajouter une personne">
        <Formulaire form={form} envoyer={envoyer} bouton="Ajouter">
          <TextInput label="Prénom et nom" name="nom" autoComplete="off" {...form.getInputProps('nom')} />
        </Formulaire>
      </Dialogue>
    </>
  );
}
