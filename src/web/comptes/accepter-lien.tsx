import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { lireLien } from '../../modules/comptes/contract.ts';
import { motDePasseRefuse } from '../../modules/comptes/rules/mot-de-passe.ts';
import { api, type ReponseDe } from '../api.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { PageSeuil } from '../ui/page-seuil.tsx';
import { Probleme } from '../ui/probleme.ts';
import { ChampCode } from './champ-code.tsx';
import { ChampMotDePasse } from './champ-mot-de-passe.tsx';
import { ChampNouveauMotDePasse } from './champ-nouveau-mot-de-passe.tsx';
import { useEntrer } from './use-entrer.ts';

interface AccepterLienProps {
  secret: string;
  lien: ReponseDe<typeof lireLien>;
}

/** Joins a structure, with a new account or the one the person already has; or chooses a new password. */
export function AccepterLien({ secret, lien }: AccepterLienProps) {
  const entrer = useEntrer();
  const [avecCode, setAvecCode] = useState(false);
  const invitation = lien.genre === 'invitation';
  const motDePasseConnu = invitation && lien.compteExiste;
  const form = useForm({
    initialValues: { motDePasse: '', code: '' },
    validate: {
      motDePasse: (v) => {
        if (motDePasseConnu) return v ? null : 'Écrivez votre mot de passe.';
        return motDePasseRefuse(v, lien)?.message ?? null;
      },
    },
  });
  const envoyer = async ({ motDePasse, code }: typeof form.values) => {
    try {
      const { data } = await api.POST('/api/liens/accepter', {
        body: { secret, motDePasse, ...(avecCode ? { code } : {}) },
      });
      if (data) await entrer(data);
    } catch (e) {
      if (!(e instanceof Probleme) || e.code !== 'code-necessaire') throw e;
      setAvecCode(true);
    }
  };
  return (
    <PageSeuil
      titre={invitation ? `Bienvenue, ${lien.nom}` : 'Nouveau mot de passe'}
      sousTitre={
        invitation ? (
          <>
            <strong>{lien.structure}</strong> vous invite à la rejoindre dans Trame.
          </>
        ) : (
          `Pour le compte ${lien.email}. Vos appareils seront déconnectés ; vos jetons et vos adresses de calendrier ne marcheront plus.`
        )
      }
    >
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton={invitation ? 'Rejoindre l’équipe' : 'Enregistrer et entrer'}
        pleineLargeur
      >
        {/* For password managers, which file the password under this address. */}
        <input type="email" name="email" autoComplete="username" value={lien.email} readOnly hidden />
        {motDePasseConnu ? (
          <ChampMotDePasse
            label="Votre mot de passe"
            description={`${lien.email} a déjà un compte : son mot de passe ne change pas.`}
            name="motDePasse"
            autoComplete="current-password"
            autoFocus
            {...form.getInputProps('motDePasse')}
          />
        ) : (
          <ChampNouveauMotDePasse
            label={invitation ? 'Choisissez un mot de passe' : 'Votre nouveau mot de passe'}
            autoFocus
            {...form.getInputProps('motDePasse')}
          />
        )}
        {avecCode && <ChampCode {...form.getInputProps('code')} autoFocus />}
      </Formulaire>
    </PageSeuil>
  );
}
