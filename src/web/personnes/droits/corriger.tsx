import { Button, Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Identite } from '../../../modules/personnes/rules/identite.ts';
import { AutreVersion } from '../../ui/autre-version.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { AGES } from '../../ui/libelles-acte.ts';
import { Probleme } from '../../ui/probleme.ts';
import { Section } from '../../ui/section.tsx';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { type Demandeuse, type Rang, useDroits } from './use-droits.ts';

interface CorrigerProps {
  personne: Demandeuse;
  situation: string;
  rang: Rang;
  corrigee: (identite: Identite) => void;
}

const TEXTES = {
  pseudonyme: 'Pseudonyme ou initiales',
  prenom: 'Prénom',
  nom: 'Nom',
  telephone: 'Téléphone',
  courriel: 'Adresse de messagerie',
  adresse: 'Adresse',
} as const satisfies Partial<Record<keyof Identite, string>>;

const GENRES: Readonly<Record<NonNullable<Identite['genre']>, string>> = {
  femme: 'Femme',
  homme: 'Homme',
  nonCommunique: 'Non communiqué',
};
const VIDE = { value: '', label: 'Non dit' };

/** The person says that something is wrong: it is put right, the name being read first. */
export function Corriger({ personne: p, situation, rang, corrigee }: CorrigerProps) {
  const { lire } = useDroits();
  const [ouvert, setOuvert] = useState<{ identite: Identite; version: number } | null>(null);
  const ouvrir = async () => {
    try {
      const lue = await lire(situation, p.personneId);
      if (lue?.identite) setOuvert({ identite: lue.identite, version: lue.version });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Section
      titre="Corriger"
      aide="Ce qui est faux se corrige tout de suite. L’ancien texte n’est pas gardé."
    >
      <Button variant="light" leftSection={<IconPencil size={18} aria-hidden />} onClick={ouvrir}>
        Corriger ses informations
      </Button>
      {ouvert && (
        <Fiche
          depart={ouvert}
          personneId={p.personneId}
          situation={situation}
          rang={rang}
          corrigee={corrigee}
          fermer={() => setOuvert(null)}
        />
      )}
    </Section>
  );
}

interface FicheProps extends Omit<CorrigerProps, 'personne'> {
  personneId: string;
  depart: { readonly identite: Identite; readonly version: number };
  fermer: () => void;
}

function Fiche({ depart, personneId, situation, rang, corrigee, fermer }: FicheProps) {
  const { corriger, lire } = useDroits();
  const [version, setVersion] = useState(depart.version);
  const [autre, setAutre] = useState<FicheProps['depart'] | null>(null);
  const form = useForm({ initialValues: { identite: depart.identite } });
  const { identite } = form.values;
  const enregistrer = async (saisie: Identite, depuis: number) => {
    try {
      await corriger(situation, personneId, { identite: saisie, qualite: rang.qualite, version: depuis });
    } catch (e) {
      if (!(e instanceof Probleme) || e.code !== 'personne-modifiee') throw e;
      const lue = await lire(situation, personneId);
      if (!lue?.identite) throw e;
      setAutre({ identite: lue.identite, version: lue.version });
      return;
    }
    corrigee(saisie);
    signaler('C’est corrigé.');
    fermer();
  };
  const changer = (champ: keyof Identite) => (valeur: string) =>
    form.setFieldValue(`identite.${champ}`, valeur || null);
  return (
    <Dialogue ouvert onFermer={fermer} titre="Corriger ses informations">
      {autre && (
        <AutreVersion
          differences={differencesDe(autre.identite, identite)}
          garder={() => enregistrer(identite, autre.version).catch(signalerErreur)}
          prendre={() => {
            form.setValues({ identite: autre.identite });
            setVersion(autre.version);
            setAutre(null);
          }}
        />
      )}
      <Formulaire form={form} envoyer={(v) => enregistrer(v.identite, version)} bouton="Enregistrer">
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
          {(Object.keys(TEXTES) as (keyof typeof TEXTES)[]).map((c) => (
            <TextInput
              key={c}
              label={TEXTES[c]}
              name={`identite.${c}`}
              autoComplete="off"
              data-1p-ignore
              data-lpignore="true"
              {...form.getInputProps(`identite.${c}`)}
            />
          ))}
          <NativeSelect
            label="Genre"
            name="identite.genre"
            data={[VIDE, ...Object.entries(GENRES).map(([value, label]) => ({ value, label }))]}
            value={identite.genre ?? ''}
            onChange={(e) => changer('genre')(e.currentTarget.value)}
          />
          <NativeSelect
            label="Âge"
            name="identite.tranche"
            data={[VIDE, ...Object.entries(AGES).map(([value, a]) => ({ value, label: a.nom }))]}
            value={identite.tranche ?? ''}
            onChange={(e) => changer('tranche')(e.currentTarget.value)}
          />
        </SimpleGrid>
        <Checkbox
          label="Quelqu’un doit traduire"
          checked={identite.interprete}
          onChange={(e) => form.setFieldValue('identite.interprete', e.currentTarget.checked)}
        />
      </Formulaire>
    </Dialogue>
  );
}

function differencesDe(autre: Identite, mienne: Identite) {
  const noms: Readonly<Record<keyof Identite, string>> = {
    ...TEXTES,
    interprete: 'Quelqu’un doit traduire',
    genre: 'Genre',
    tranche: 'Âge',
  };
  const lu = (v: Identite[keyof Identite]): string =>
    v === null || v === '' ? 'Rien' : typeof v === 'boolean' ? (v ? 'Oui' : 'Non') : v;
  return (Object.keys(noms) as (keyof Identite)[])
    .filter((c) => autre[c] !== mienne[c])
    .map((c) => ({ champ: noms[c], autre: lu(autre[c]), mienne: lu(mienne[c]) }));
}
