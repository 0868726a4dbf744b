import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { motDePasseRefuse } from '../../modules/comptes/rules/mot-de-passe.ts';
import { api } from '../api.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { PageSeuil } from '../ui/page-seuil.tsx';
import { ChampNouveauMotDePasse } from './champ-nouveau-mot-de-passe.tsx';
import { useEntrer } from './use-entrer.ts';

/** The first structure and the account of its direction. */
export function CreerStructure({ retour }: { retour: () => void }) {
  const entrer = useEntrer();
  const form = useForm({
    initialValues: { structure: '', nom: '', email: '', motDePasse: '' },
    validate: {
      structure: (v) => (v.trim() ? null : 'Écrivez le nom de la structure.'),
      nom: (v) => (v.trim() ? null : 'Écrivez votre nom.'),
      email: (v) => (v.includes('@') ? null : 'Écrivez une adresse, par exemple prenom@association.fr.'),
      motDePasse: (v, tout) => motDePasseRefuse(v, tout)?.message ?? null,
    },
  });
  const envoyer = async (corps: typeof form.values) => {
    const { data } = await api.POST('/api/premier-demarrage', { body: corps });
    if (data) await entrer(data);
  };
  return (
    <PageSeuil
      titre="Créer ma structure"
      sousTitre="Vous en serez la direction ; vous pourrez ensuite inviter l’équipe."
    >
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Créer ma structure"
        autre={
          <Button variant="subtle" onClick={retour}>
            Revenir au choix
          </Button>
        }
      >
        <TextInput
          label="Nom de la structure"
          description="Tel qu’il paraîtra sur les bilans."
          name="structure"
          autoComplete="organization"
          autoFocus
          {...form.getInputProps('structure')}
        />
        <TextInput
          label="Votre prénom et votre nom"
          name="nom"
          autoComplete="name"
          {...form.getInputProps('nom')}
        />
        <TextInput
          label="Votre adresse de messagerie"
          type="email"
          name="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <ChampNouveauMotDePasse {...form.getInputProps('motDePasse')} />
      </Formulaire>
    </PageSeuil>
  );
}
