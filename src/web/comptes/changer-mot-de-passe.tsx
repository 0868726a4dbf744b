import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { motDePasseRefuse } from '../../modules/comptes/rules/mot-de-passe.ts';
import { api } from '../api.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { Section } from '../ui/section.tsx';
import { useMoi } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { ChampMotDePasse } from './champ-mot-de-passe.tsx';
import { ChampNouveauMotDePasse } from './champ-nouveau-mot-de-passe.tsx';

/** Changes the password, and closes all that was open with the old one. */
export function ChangerMotDePasse() {
  const moi = useMoi();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { actuel: '', motDePasse: '' },
    validate: {
      actuel: (v) => (v ? null : 'Écrivez votre mot de passe actuel.'),
      motDePasse: (v) => motDePasseRefuse(v, moi)?.message ?? null,
    },
  });
  const envoyer = async (corps: typeof form.values) => {
    await api.PUT('/api/moi/mot-de-passe', { body: corps });
    form.reset();
    signaler('Votre mot de passe est changé. Tout ce qui était ouvert ailleurs est fermé.');
    await Promise.all(
      ['sessions', 'jetons'].map((quoi) => queryClient.invalidateQueries({ queryKey: ['moi', quoi] })),
    );
  };
  return (
    <Section titre="Mot de passe">
      <Formulaire form={form} envoyer={envoyer} bouton="Changer le mot de passe">
        <ChampMotDePasse
          label="Mot de passe actuel"
          name="actuel"
          autoComplete="current-password"
          {...form.getInputProps('actuel')}
        />
        <ChampNouveauMotDePasse label="Nouveau mot de passe" {...form.getInputProps('motDePasse')} />
        <Text>
          En changeant de mot de passe, vous fermez tout le reste{'\u00a0'}: vos autres appareils sont
          déconnectés, vos jetons d’accès à l’API et vos adresses de calendrier ne marchent plus. Vous en
          ferez de nouveaux si vous en avez besoin.
        </Text>
      </Formulaire>
    </Section>
  );
}
