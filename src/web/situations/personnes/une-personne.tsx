import { Checkbox, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { nouvelId } from '../../../kernel/id.ts';
import type { Personne } from '../../../modules/personnes/contract.ts';
import {
  type Identite,
  NOM_DE_LA_QUALITE,
  type Qualite,
  sansNom,
} from '../../../modules/personnes/rules/identite.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { AutreVersion } from '../../ui/autre-version.tsx';
import { Depliant } from '../../ui/depliant.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { Probleme } from '../../ui/probleme.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { choixDe } from '../libelles.ts';
import { DejaConnue } from './deja-connue.tsx';
import { CHAMPS, GENRES, IDENTITE_VIDE, TRANCHES_LUES } from './libelles.ts';
import { type Rang, usePersonnes } from './use-personnes.ts';

interface UnePersonneProps {
  situation: SituationLue;
  /** Null: a new one. */
  personne: Personne | null;
  /** Reads the names again: another person corrected this one meanwhile. */
  relire: () => Promise<readonly Personne[]>;
  ecrit: (personneId: string, identite: Identite, rangs: readonly Rang[]) => void;
  fermer: () => void;
}

/** Nothing of it is kept by the browser to be proposed elsewhere. */
const MUET = { autoComplete: 'off', 'data-1p-ignore': true, 'data-lpignore': 'true' } as const;

/** Somebody of a situation: initials or a pseudonym suffice; the rest only when it serves. */
export function UnePersonne({ situation: s, personne, relire, ecrit, fermer }: UnePersonneProps) {
  const { ecrire } = usePersonnes(s.id);
  const [id] = useState(() => personne?.personneId ?? nouvelId());
  const [version, setVersion] = useState(personne?.version ?? null);
  const [autre, setAutre] = useState<Personne | null>(null);
  const form = useForm({
    initialValues: {
      qualite: (personne?.qualite ?? 'partie') as Qualite,
      identite: personne?.identite ?? IDENTITE_VIDE,
    },
  });
  const enregistrer = async ({ qualite, identite }: typeof form.values, depuis: number | null) => {
    try {
      ecrit(id, identite, await ecrire(id, { identite, qualite, version: depuis }));
    } catch (e) {
      if (!(e instanceof Probleme) || e.code !== 'personne-modifiee') throw e;
      setAutre((await relire()).find((p) => p.personneId === id) ?? null);
      return;
    }
    signaler(personne ? 'C’est corrigé.' : 'La personne est ajoutée.');
    fermer();
  };
  const champ = (nom: keyof Identite) => ({
    ...MUET,
    name: `identite.${nom}`,
    ...form.getInputProps(`identite.${nom}`),
  });
  const { genre, tranche, interprete } = form.values.identite;
  const [premieres] = useState(form.values.identite);
  const connus = (['nom', 'prenom', 'telephone', 'courriel', 'adresse'] as const).filter(
    (c) => premieres[c] !== '',
  ).length;
  return (
    <Dialogue
      ouvert
      onFermer={fermer}
      titre={personne ? `Corriger ${sansNom(personne.rang)}` : 'Ajouter une personne'}
    >
      {autre?.identite && (
        <AutreVersion
          differences={differencesDe(autre.identite, form.values.identite)}
          garder={() => enregistrer(form.values, autre.version).catch(signalerErreur)}
          prendre={() => {
            form.setValues({ qualite: autre.qualite, identite: autre.identite ?? IDENTITE_VIDE });
            setVersion(autre.version);
            setAutre(null);
          }}
        />
      )}
      <Formulaire
        form={form}
        envoyer={(v) => enregistrer(v, version)}
        bouton={personne ? 'Enregistrer' : 'Ajouter'}
      >
        <Text>
          Des initiales ou un pseudonyme suffisent. N’écrivez rien sur sa santé, son origine, sa religion ou
          une infraction. Dites-lui que vous gardez ces informations, et pourquoi.
        </Text>
        <TextInput label="Pseudonyme ou initiales" data-autofocus {...champ('pseudonyme')} />
        <NativeSelect
          label="Sa place dans la situation"
          data={choixDe(NOM_DE_LA_QUALITE)}
          name="qualite"
          {...form.getInputProps('qualite')}
        />
        <Depliant
          titre="Nom et coordonnées, si cela sert"
          force={
            connus > 0 ||
            Object.keys(form.errors).some((c) => c.startsWith('identite.') && c !== 'identite.pseudonyme')
          }
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md" mb="md">
            <TextInput label="Prénom" {...champ('prenom')} />
            <TextInput label="Nom" {...champ('nom')} />
            <TextInput label="Téléphone" type="tel" {...champ('telephone')} />
            <TextInput label="Adresse de messagerie" type="email" {...champ('courriel')} />
            <TextInput label="Adresse" {...champ('adresse')} />
            <NativeSelect
              label="Genre"
              data={choixDe(GENRES, 'Non dit')}
              name="identite.genre"
              value={genre ?? ''}
              onChange={(e) =>
                form.setFieldValue('identite.genre', (e.currentTarget.value || null) as Identite['genre'])
              }
            />
            <NativeSelect
              label="Âge"
              data={choixDe(TRANCHES_LUES, 'Non dit')}
              name="identite.tranche"
              value={tranche ?? ''}
              onChange={(e) =>
                form.setFieldValue('identite.tranche', (e.currentTarget.value || null) as Identite['tranche'])
              }
            />
          </SimpleGrid>
          <Checkbox
            label="Quelqu’un doit traduire"
            checked={interprete}
            onChange={(e) => form.setFieldValue('identite.interprete', e.currentTarget.checked)}
          />
        </Depliant>
      </Formulaire>
      {!personne && <DejaConnue situation={s} qualite={form.values.qualite} fermer={fermer} />}
    </Dialogue>
  );
}

/** What another person wrote and what is typed here, field by field. */
function differencesDe(autre: Identite, mienne: Identite) {
  const lu = (v: Identite[keyof Identite]): string =>
    v === null || v === '' ? 'Rien' : typeof v === 'boolean' ? (v ? 'Oui' : 'Non') : v;
  return (Object.keys(CHAMPS) as (keyof Identite)[])
    .filter((c) => autre[c] !== mienne[c])
    .map((c) => ({ champ: CHAMPS[c], autre: lu(autre[c]), mienne: lu(mienne[c]) }));
}
