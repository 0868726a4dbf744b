import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Membre } from '../../modules/structures/contract.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { signaler } from '../ui/toast.ts';
import { InviterMembre } from './inviter-membre.tsx';
import { useMembres } from './use-membres.ts';

/** Adds a person to the team, then offers to invite them: somebody known from old files only needs no account. */
export function AjouterMembre() {
  const { ajouter } = useMembres();
  const [ouvert, setOuvert] = useState(false);
  const [ajoute, setAjoute] = useState<Membre | null>(null);
  const form = useForm({
    initialValues: { nom: '' },
    validate: { nom: (v) => (v.trim() ? null : 'Écrivez un prénom et un nom.') },
  });
  const fermer = () => {
    setOuvert(false);
    setAjoute(null);
  };
  const envoyer = async ({ nom }: typeof form.values) => {
    const membre = await ajouter(nom);
    form.reset();
    signaler(`${nom} est dans l’équipe.`);
    setAjoute(membre ?? null);
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setOuvert(true)}>
        Ajouter une personne
      </Button>
      <Dialogue ouvert={ouvert} onFermer={fermer} titre={ajoute ? ajoute.nom : 'Ajouter une personne'}>
        {ajoute ? (
          <InviterMembre membre={ajoute} vise fermer={fermer} />
        ) : (
          <Formulaire form={form} envoyer={envoyer} bouton="Ajouter">
            <TextInput label="Prénom et nom" name="nom" autoComplete="off" {...form.getInputProps('nom')} />
          </Formulaire>
        )}
      </Dialogue>
    </>
  );
}
