import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { nouvelId } from '../../kernel/id.ts';
import type { Contact, ContactSaisi } from '../../modules/partenaires/contract.ts';
import { AutreVersion } from '../ui/autre-version.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { differences, type Lecture, useEcriture } from './use-ecriture.ts';
import { usePartenaires } from './use-partenaires.ts';

interface EcrireContactProps {
  partenaire: number;
  /** Null: a new one. */
  contact: Contact | null;
  fermer: () => void;
}

const tel = (texte: string): string => texte;
const LECTURES: Lecture<ContactSaisi> = {
  nom: ['Nom', tel],
  fonction: ['Fonction', tel],
  courriel: ['Adresse de messagerie', tel],
  telephone: ['Téléphone', tel],
};
const valeursDe = ({ nom, fonction, courriel, telephone }: ContactSaisi): ContactSaisi => ({
  ...{ nom, fonction, courriel, telephone },
});

/** Somebody at a partner's desk: professional data, and nothing else. */
export function EcrireContact({ partenaire, contact, fermer }: EcrireContactProps) {
  const { ecrireContact, relire } = usePartenaires();
  const [id] = useState(() => contact?.id ?? nouvelId());
  const form = useForm<ContactSaisi>({
    initialValues: valeursDe(contact ?? { nom: '', fonction: '', courriel: '', telephone: '' }),
    validate: { nom: (v) => (v.trim() ? null : 'Écrivez un nom.') },
  });
  const ecriture = useEcriture<ContactSaisi>({
    version: contact?.version ?? null,
    ecrire: (v, version) => ecrireContact(partenaire, id, { ...v, version }),
    relire: async () => {
      const stocke = (await relire(partenaire)).contacts.find((c) => c.id === id);
      return stocke ? { valeurs: valeursDe(stocke), version: stocke.version } : null;
    },
    fini: () => {
      signaler(contact ? 'C’est enregistré.' : 'Le contact est ajouté.');
      fermer();
    },
  });
  const champ = (nom: keyof ContactSaisi) => ({
    label: LECTURES[nom][0],
    name: nom,
    autoComplete: 'off',
    ...form.getInputProps(nom),
  });
  return (
    <Dialogue ouvert onFermer={fermer} titre={contact ? 'Modifier le contact' : 'Ajouter un contact'}>
      {ecriture.autre && (
        <AutreVersion
          differences={differences(LECTURES, ecriture.autre.valeurs, form.values)}
          garder={() => ecriture.garder(form.values).catch(signalerErreur)}
          prendre={() => ecriture.prendre(form.setValues)}
        />
      )}
      <Formulaire form={form} envoyer={ecriture.envoyer} bouton={contact ? 'Enregistrer' : 'Ajouter'}>
        <TextInput {...champ('nom')} description="La personne, ou un accueil." />
        <TextInput {...champ('fonction')} />
        <TextInput {...champ('telephone')} type="tel" />
        <TextInput {...champ('courriel')} type="email" />
      </Formulaire>
    </Dialogue>
  );
}
