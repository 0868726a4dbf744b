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

/** Changes the password; the other devices are signed out. */
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
    signaler('Votre mot de passe est changé. Vos autres appareils sont déconnectés.');
    await queryClient.invalidateQueries({ queryKey: ['moi', 'sessions'] });
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
      </Formulaire>
    </Section>
  );
}
