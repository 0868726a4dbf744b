import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { EnAttente } from '../offline/en-attente.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { PageSeuil } from '../ui/page-seuil.tsx';
import { Probleme } from '../ui/probleme.ts';
import { ChampCode } from './champ-code.tsx';
import { ChampMotDePasse } from './champ-mot-de-passe.tsx';
import { useEntrer } from './use-entrer.ts';

/** Sign in; the second step appears for those who turned it on. */
export function Connexion() {
  const { retour } = useSearch({ from: '/connexion' });
  const entrer = useEntrer();
  const [avecCode, setAvecCode] = useState(false);
  const form = useForm({
    initialValues: { email: '', motDePasse: '', code: '' },
    validate: {
      email: (v) => (v.includes('@') ? null : 'Écrivez votre adresse de messagerie.'),
      motDePasse: (v) => (v ? null : 'Écrivez votre mot de passe.'),
    },
  });
  const envoyer = async ({ email, motDePasse, code }: typeof form.values) => {
    try {
      const { data } = await api.POST('/api/connexion', {
        body: { email, motDePasse, ...(avecCode ? { code } : {}) },
      });
      if (data) await entrer(data, retour);
    } catch (e) {
      if (!(e instanceof Probleme) || e.code !== 'code-necessaire') throw e;
      setAvecCode(true);
    }
  };
  return (
    <PageSeuil titre={avecCode ? 'Double vérification' : 'Connexion'}>
      {!avecCode && <EnAttente />}
      <Formulaire form={form} envoyer={envoyer} bouton={avecCode ? 'Vérifier' : 'Se connecter'} pleineLargeur>
        {avecCode ? (
          <ChampCode {...form.getInputProps('code')} autoFocus />
        ) : (
          <>
            <TextInput
              label="Adresse de messagerie"
              type="email"
              name="email"
              autoComplete="username"
              autoFocus
              {...form.getInputProps('email')}
            />
            <ChampMotDePasse
              label="Mot de passe"
              name="motDePasse"
              autoComplete="current-password"
              {...form.getInputProps('motDePasse')}
            />
          </>
        )}
      </Formulaire>
      <Text c="dimmed" mt="xl">
        {avecCode
          ? 'Téléphone perdu ? La direction de votre structure peut vous aider.'
          : 'Mot de passe oublié ? Demandez un lien à la direction de votre structure.'}
      </Text>
      <p>
        <Link to="/danger">Une personne est en danger{'\u00a0'}?</Link>
      </p>
    </PageSeuil>
  );
}
