import { Button, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelId } from '../../../kernel/id.ts';
import type { Reunion } from '../../../modules/partenaires/contract-reunions.ts';
import { GENRES_DE_REUNION } from '../../../modules/partenaires/rules/reunion.ts';
import { AutreVersion } from '../../ui/autre-version.tsx';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { aujourdhui } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { NombreField } from '../../ui/nombre-field.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { GardeContext, useGarde } from '../../ui/use-garde.ts';
import { GENRES } from '../filtres.ts';
import { REUNIONS_COURTES } from '../libelles.ts';
import { differences, useEcriture } from '../use-ecriture.ts';
import { reunionQuery, usePartenaires } from '../use-partenaires.ts';
import { lecturesDe, saisieDe, type Valeurs, valeursDe } from './valeurs.ts';

/** Notes a meeting: what, when, who was there; the rest when there is time. */
export function NouvelleReunion() {
  const { slug, membreId } = useStructure();
  const { partenaire } = useSearch({ strict: false }) as { partenaire?: number };
  const [depart] = useState<Valeurs>(() => ({
    ...{ genre: '', jour: aujourdhui(), minutes: null, secteurId: null, sujet: '', compteRendu: '' },
    partenaires: partenaire ? [partenaire] : [],
    membres: [membreId],
  }));
  return (
    <>
      <PageTitle
        titre="Noter une réunion"
        retour={
          partenaire
            ? { vers: `/s/${slug}/partenaires/${partenaire}`, libelle: 'Le partenaire' }
            : { vers: `/s/${slug}/reunions`, libelle: 'Réunions' }
        }
      />
      <Ecrire depart={depart} reunion={null} />
    </>
  );
}

/** A meeting that was noted: read, changed, deleted. */
export function UneReunion() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const { data: r } = useSuspenseQuery(reunionQuery(slug, id));
  const liste = { vers: `/s/${slug}/reunions`, libelle: 'Réunions' };
  if (!r)
    return (
      <>
        <PageTitle titre="Réunion" retour={liste} />
        <EmptyState titre="Cette réunion n’est plus là">Elle a été supprimée.</EmptyState>
      </>
    );
  return (
    <>
      <PageTitle titre={REUNIONS_COURTES[r.genre]} retour={liste}>
        {GENRES_DE_REUNION[r.genre] !== REUNIONS_COURTES[r.genre] && GENRES_DE_REUNION[r.genre]}
      </PageTitle>
      <Ecrire key={r.id} depart={valeursDe(r)} reunion={r} />
    </>
  );
}

function Ecrire({ depart, reunion }: { depart: Valeurs; reunion: Reunion | null }) {
  const { slug } = useStructure();
  const { listes, membres, nomDe, personne } = useListes();
  const { ecrireReunion, supprimerReunion, retablirReunion, relireReunion } = usePartenaires();
  const naviguer = useNavigate();
  // Made once: sending again after a cut does not create a second one.
  const [id] = useState(() => reunion?.id ?? nouvelId());
  const liste = `/s/${slug}/reunions`;
  const form = useForm<Valeurs>({
    initialValues: depart,
    validate: {
      genre: (v) => (v ? null : 'Choisissez la sorte de réunion.'),
      jour: (v) => (v ? null : 'Écrivez une date.'),
    },
  });
  const garde = useGarde();
  const ecriture = useEcriture<Valeurs>({
    version: reunion?.version ?? null,
    ecrire: (v, version) => ecrireReunion(id, { ...saisieDe(v), version }),
    relire: async () => {
      const stocke = await relireReunion(id);
      return stocke ? { valeurs: valeursDe(stocke), version: stocke.version } : null;
    },
    fini: async () => {
      signaler(reunion ? 'C’est enregistré.' : 'La réunion est notée.');
      await naviguer({ to: liste });
    },
  });
  const supprimer = async () => {
    try {
      await supprimerReunion(id);
      await naviguer({ to: liste });
      signalerAnnulable('La réunion est supprimée.', () => retablirReunion(id), {
        bouton: 'Rétablir',
        fait: 'La réunion est rétablie.',
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  const v = form.values;
  return (
    <>
      {ecriture.autre && (
        <AutreVersion
          differences={differences(lecturesDe(nomDe, personne), ecriture.autre.valeurs, v)}
          garder={() => ecriture.garder(v).catch(signalerErreur)}
          prendre={() => ecriture.prendre(form.setValues)}
        />
      )}
      <Formulaire
        form={form}
        envoyer={ecriture.envoyer}
        bouton="Enregistrer"
        autre={
          reunion ? (
            <Button
              variant="subtle"
              color="brique"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={supprimer}
            >
              Supprimer
            </Button>
          ) : (
            <LienBouton to={liste} variant="subtle">
              Annuler
            </LienBouton>
          )
        }
      >
        <GardeContext value={garde}>
          <Section titre="La réunion">
            <Stack gap="lg">
              <NativeSelect
                label="Sorte de réunion"
                name="genre"
                data={[
                  ...(v.genre === '' ? [{ value: '', label: 'À choisir' }] : []),
                  ...GENRES.map((value) => ({ value, label: GENRES_DE_REUNION[value] })),
                ]}
                {...form.getInputProps('genre')}
              />
              <SimpleGrid cols={{ base: 2 }}>
                <DateField label="Jour" name="jour" max={aujourdhui()} {...form.getInputProps('jour')} />
                <NombreField
                  label="Durée"
                  name="minutes"
                  unite="min"
                  max={1440}
                  value={v.minutes}
                  onChange={(minutes) => form.setFieldValue('minutes', minutes)}
                  error={form.errors.minutes}
                />
              </SimpleGrid>
              <ChoixTermes
                label="Partenaires présents"
                name="partenaires"
                choix={listes.partenaires.filter((p) => enService(p, v.jour) || v.partenaires.includes(p.id))}
                value={v.partenaires}
                onChange={(ids) => form.setFieldValue('partenaires', ids)}
                error={form.errors.partenaires}
              />
              <ChoixTermes
                label="De l’équipe"
                name="membres"
                choix={membres}
                value={v.membres}
                onChange={(ids) => form.setFieldValue('membres', ids)}
                error={form.errors.membres}
              />
              <ChoixTerme
                label="Secteur"
                name="secteurId"
                choix={listes.secteurs.filter((s) => enService(s, v.jour) || s.id === v.secteurId)}
                value={v.secteurId}
                onChange={(secteur) => form.setFieldValue('secteurId', secteur)}
                error={form.errors.secteurId}
              />
            </Stack>
          </Section>
          <Section titre="Ce qui s’est dit" aide="Sans nom d’habitant·e.">
            <Stack gap="lg">
              <ChampSurveille
                label="Sujet"
                name="sujet"
                minRows={1}
                autoComplete="off"
                quandOnYVient
                value={v.sujet}
                onChange={(texte) => form.setFieldValue('sujet', texte)}
                error={form.errors.sujet}
              />
              <ChampSurveille
                label="Compte rendu"
                name="compteRendu"
                autosize
                minRows={4}
                quandOnYVient
                value={v.compteRendu}
                onChange={(texte) => form.setFieldValue('compteRendu', texte)}
                error={form.errors.compteRendu}
              />
            </Stack>
          </Section>
        </GardeContext>
      </Formulaire>
    </>
  );
}
