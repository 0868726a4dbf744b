import { Button, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MOIS_MAX, MOIS_MIN, RAISON_MAX } from '../../modules/personnes/rules/conservation.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { ETATS, type Etat } from '../../modules/situations/rules/etats.ts';
import { type Colonne, DataTable } from '../ui/data-table.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { jour, moment, pluriel } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { NombreField } from '../ui/nombre-field.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { type Conservation, conservationQuery, useConservation } from './use-donnees.ts';

/** How long names are kept, what will be anonymised within a month, and what was. */
export function Conserver() {
  const { slug } = useStructure();
  const { data, error } = useQuery(conservationQuery(slug));
  return (
    <Section
      titre="Combien de temps les noms sont gardés"
      aide={
        'Le délai part du dernier contact. Ensuite, chaque nuit, les noms et les textes sont effacés\u00a0; les chiffres ne changent pas.'
      }
    >
      {error && <Text c="dimmed">La conservation ne peut pas être lue en ce moment.</Text>}
      {!data && !error && <SqueletteLignes lignes={3} />}
      {data && (
        <>
          <Duree key={`${data.mois} ${data.raison}`} conservation={data} />
          <AVenir conservation={data} />
          <Passees purges={data.purges} />
        </>
      )}
    </Section>
  );
}

/** The months, which the direction may change. */
function Duree({ conservation: { mois, raison, conseilles } }: { conservation: Conservation }) {
  const { role } = useStructure();
  const regler = useConservation();
  const form = useForm({
    initialValues: { mois: mois as number | null, raison },
    validate: {
      raison: (v, { mois: n }) =>
        n !== null && n > conseilles && v.trim() === '' ? 'Écrivez pourquoi.' : null,
      mois: (n) =>
        n === null || n < MOIS_MIN || n > MOIS_MAX
          ? `Écrivez un nombre de mois, de ${MOIS_MIN} à ${MOIS_MAX}.`
          : null,
    },
  });
  const [plusCourt, setPlusCourt] = useState<number | null>(null);
  const reference = `La CNIL recommande ${conseilles} mois après le dernier contact (délibération n°\u00a02023-095 du 14 septembre 2023). C’est une recommandation\u00a0: gardez moins longtemps si cela suffit, et dites pourquoi si vous gardez plus longtemps.`;
  if (role !== 'direction')
    return (
      <>
        <Text fw={700}>{`${mois} mois après le dernier contact`}</Text>
        {raison && <Text maw="42rem">{`Pourquoi plus de ${conseilles}\u00a0mois\u00a0: ${raison}`}</Text>}
        <Text c="dimmed" maw="42rem" mb="lg">
          {reference}
        </Text>
      </>
    );
  const garder = async (choisis: number) => {
    await regler(choisis, form.values.raison);
    signalerAnnulable(`Les noms sont gardés ${choisis} mois.`, () => regler(mois, raison), {
      fait: `Les noms sont gardés ${mois} mois, comme avant.`,
    });
  };
  const envoyer = async ({ mois: choisis, raison: dite }: typeof form.values) => {
    if (choisis === null || (choisis === mois && dite.trim() === raison)) return;
    // A mistyped figure would erase years of names, for ever.
    if (choisis < mois) return setPlusCourt(choisis);
    await garder(choisis);
  };
  return (
    <>
      <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer">
        <NombreField
          label="Durée de conservation"
          name="mois"
          unite="mois"
          max={999}
          maw="12rem"
          value={form.values.mois}
          onChange={(n) => form.setFieldValue('mois', n)}
          error={form.errors.mois}
        />
        {form.values.mois !== null && form.values.mois > conseilles && (
          <Textarea
            label={`Pourquoi plus de ${conseilles}\u00a0mois`}
            description="Le registre des traitements et l’analyse d’impact le diront."
            name="raison"
            required
            maxLength={RAISON_MAX}
            minRows={2}
            autosize
            maw="42rem"
            {...form.getInputProps('raison')}
          />
        )}
      </Formulaire>
      <Dialogue
        ouvert={plusCourt !== null}
        onFermer={() => setPlusCourt(null)}
        titre={`Garder les noms ${plusCourt ?? mois} mois au lieu de ${mois}\u00a0?`}
      >
        <Text mb="lg">
          {`Dans un mois, les noms et les textes des situations sans contact depuis plus de ${plusCourt ?? mois} mois seront effacés pour toujours. D’ici là, ils sont annoncés ci-dessous. Les chiffres ne changent pas.`}
        </Text>
        <Button
          color="brique"
          onClick={() => {
            if (plusCourt !== null) garder(plusCourt).catch(signalerErreur);
            setPlusCourt(null);
          }}
        >
          Raccourcir la durée
        </Button>
      </Dialogue>
      <Text c="dimmed" maw="42rem" my="lg">
        {reference}
      </Text>
    </>
  );
}

type Annonce = Conservation['aVenir'][number];

/** What the coming nights will anonymise. */
function AVenir({ conservation: { aVenir } }: { conservation: Conservation }) {
  const { slug } = useStructure();
  const colonnes: readonly Colonne<Annonce>[] = [
    {
      cle: 'code',
      titre: 'Situation',
      principale: true,
      rendu: (s) => <Link to={`/s/${slug}/situations/${s.id}` as string}>{codeLisible(s.code)}</Link>,
    },
    { cle: 'etat', titre: 'État', secondaire: true, rendu: (s) => ETATS[s.etat as Etat]?.nom ?? s.etat },
    { cle: 'contact', titre: 'Dernier contact', rendu: (s) => jour(s.dernierContact) },
    { cle: 'jusqua', titre: 'Gardée jusqu’au', rendu: (s) => jour(s.jusqua) },
    { cle: 'personnes', titre: 'Personnes', nombre: true, rendu: (s) => s.personnes },
  ];
  return (
    <>
      <Title order={3} size="h4" mt="md" mb="xs">
        Dans le mois qui vient
      </Title>
      {aVenir.length === 0 ? (
        <Text c="dimmed">Rien ne sera effacé dans le mois.</Text>
      ) : (
        <>
          <Text c="dimmed" mb="sm" maw="42rem">
            {`${pluriel(aVenir.length, 'situation')} ${aVenir.length < 2 ? 'sera anonymisée' : 'seront anonymisées'}. Un nouveau contact noté repousse le délai.`}
          </Text>
          <DataTable
            legende="Situations bientôt anonymisées"
            colonnes={colonnes}
            lignes={aVenir}
            cleDe={(s) => s.id}
          />
        </>
      )}
    </>
  );
}

type Purge = Conservation['purges'][number];

const COLONNES_PURGES: readonly Colonne<Purge>[] = [
  { cle: 'le', titre: 'Passage', principale: true, rendu: (p) => moment(p.le) },
  { cle: 'avant', titre: 'Derniers contacts jusqu’au', rendu: (p) => jour(p.avant) },
  { cle: 'situations', titre: 'Situations', nombre: true, rendu: (p) => p.situations },
  { cle: 'personnes', titre: 'Noms effacés', nombre: true, rendu: (p) => p.personnes },
  { cle: 'fiches', titre: 'Fiches vidées', nombre: true, rendu: (p) => p.fiches },
];

/** What was anonymised: numbers only. */
function Passees({ purges }: { purges: readonly Purge[] }) {
  return (
    <>
      <Title order={3} size="h4" mt="xl" mb="xs">
        Ce qui a été effacé
      </Title>
      {purges.length === 0 ? (
        <Text c="dimmed">Rien n’a encore été effacé au terme du délai.</Text>
      ) : (
        <DataTable
          legende="Effacements passés"
          colonnes={COLONNES_PURGES}
          lignes={purges}
          cleDe={(p) => p.le}
        />
      )}
    </>
  );
}
