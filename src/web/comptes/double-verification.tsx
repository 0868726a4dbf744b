import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { Section } from '../ui/section.tsx';
import { moiQuery } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { signaler } from '../ui/toast.ts';
import { ActiverTotp } from './activer-totp.tsx';
import { ChampMotDePasse } from './champ-mot-de-passe.tsx';

/** The optional second step of the sign-in: turn on, turn off. The password is asked both times. */
export function DoubleVerification({ actif }: { actif: boolean }) {
  const queryClient = useQueryClient();
  const [ouvert, setOuvert] = useState(false);
  const [secret, setSecret] = useState<{ secret: string; uri: string } | null>(null);
  const form = useForm({
    initialValues: { motDePasse: '' },
    validate: { motDePasse: (v) => (v ? null : 'Écrivez votre mot de passe.') },
  });
  const finir = async (message: string) => {
    setSecret(null);
    setOuvert(false);
    form.reset();
    await queryClient.invalidateQueries(moiQuery);
    signaler(message);
  };
  const envoyer = async (corps: typeof form.values) => {
    if (actif) {
      await api.POST('/api/moi/totp/arret', { body: corps });
      return finir('La double vérification est arrêtée.');
    }
    setSecret((await api.POST('/api/moi/totp', { body: corps })).data ?? null);
  };
  return (
    <Section
      titre="Double vérification"
      aide="En plus du mot de passe, un code de votre téléphone à chaque connexion : un mot de passe volé ne suffit plus."
    >
      {secret ? (
        <ActiverTotp
          {...secret}
          onAnnuler={() => setSecret(null)}
          onActif={() => finir('La double vérification est active.')}
        />
      ) : ouvert ? (
        <Formulaire
          form={form}
          envoyer={envoyer}
          bouton={actif ? 'Arrêter la double vérification' : 'Continuer'}
          autre={
            <Button variant="subtle" onClick={() => setOuvert(false)}>
              Annuler
            </Button>
          }
        >
          <ChampMotDePasse
            label="Votre mot de passe"
            name="motDePasse"
            autoComplete="current-password"
            autoFocus
            {...form.getInputProps('motDePasse')}
          />
        </Formulaire>
      ) : (
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '1rem' }}>
          <StateBadge ton={actif ? 'fait' : 'neutre'}>{actif ? 'Active' : 'Inactive'}</StateBadge>
          <Button variant="light" onClick={() => setOuvert(true)}>
            {actif ? 'Arrêter' : 'Activer'}
          </Button>
        </div>
      )}
    </Section>
  );
}
