import { SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { nouvelId } from '../../kernel/id.ts';
import type { Partenariat, PartenariatSaisi } from '../../modules/partenaires/contract.ts';
import { AutreVersion } from '../ui/autre-version.tsx';
import { ChampSurveille } from '../ui/champ-surveille.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { jour } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { differences, type Lecture, useEcriture } from './use-ecriture.ts';
import { usePartenaires } from './use-partenaires.ts';

interface EcrirePartenariatProps {
  partenaire: number;
  /** Null: a new one. */
  partenariat: Partenariat | null;
  fermer: () => void;
}

type Valeurs = Omit<PartenariatSaisi, 'debut'> & { debut: string | null };

const date = (j: string | null): string => (j ? jour(j) : '');
const tel = (texte: string): string => texte;
const LECTURES: Lecture<Valeurs> = {
  intitule: ['Intitulé', tel],
  signeLe: ['Signée le', date],
  debut: ['Premier jour', date],
  fin: ['Dernier jour', date],
  objectifs: ['Objectifs', tel],
};
const VIDE: Valeurs = { intitule: '', signeLe: null, debut: null, fin: null, objectifs: '' };
const valeursDe = ({ intitule, signeLe, debut, fin, objectifs }: Valeurs): Valeurs => ({
  ...{ intitule, signeLe, debut, fin, objectifs },
});

/** A convention with a partner: what it is about, from when to when. */
export function EcrirePartenariat({ partenaire, partenariat, fermer }: EcrirePartenariatProps) {
  const { ecrirePartenariat, relire } = usePartenaires();
  const [id] = useState(() => partenariat?.id ?? nouvelId());
  const form = useForm<Valeurs>({
    initialValues: valeursDe(partenariat ?? VIDE),
    validate: {
      intitule: (v) => (v.trim() ? null : 'Écrivez un intitulé.'),
      debut: (v) => (v ? null : 'Écrivez une date.'),
    },
  });
  const ecriture = useEcriture<Valeurs>({
    version: partenariat?.version ?? null,
    ecrire: (v, version) => ecrirePartenariat(partenaire, id, { ...v, debut: v.debut ?? '', version }),
    relire: async () => {
      const stocke = (await relire(partenaire)).partenariats.find((x) => x.id === id);
      return stocke ? { valeurs: valeursDe(stocke), version: stocke.version } : null;
    },
    fini: () => {
      signaler(partenariat ? 'C’est enregistré.' : 'La convention est ajoutée.');
      fermer();
    },
  });
  const champ = (nom: keyof Valeurs) => ({
    label: LECTURES[nom][0],
    name: nom,
    ...form.getInputProps(nom),
  });
  return (
    <Dialogue
      ouvert
      onFermer={fermer}
      titre={partenariat ? 'Modifier la convention' : 'Ajouter une convention de partenariat'}
    >
      {ecriture.autre && (
        <AutreVersion
          differences={differences(LECTURES, ecriture.autre.valeurs, form.values)}
          garder={() => ecriture.garder(form.values).catch(signalerErreur)}
          prendre={() => ecriture.prendre(form.setValues)}
        />
      )}
      <Formulaire form={form} envoyer={ecriture.envoyer} bouton={partenariat ? 'Enregistrer' : 'Ajouter'}>
        <TextInput {...champ('intitule')} autoComplete="off" />
        <SimpleGrid cols={{ base: 1, xs: 3 }} verticalSpacing="md">
          <DateField {...champ('debut')} />
          <DateField
            {...champ('fin')}
            description={'Vide\u00a0: sans terme'}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <DateField {...champ('signeLe')} />
        </SimpleGrid>
        <ChampSurveille
          label="Objectifs"
          name="objectifs"
          autosize
          minRows={3}
          value={form.values.objectifs}
          onChange={(objectifs) => form.setFieldValue('objectifs', objectifs)}
          error={form.errors.objectifs}
        />
      </Formulaire>
    </Dialogue>
  );
}
