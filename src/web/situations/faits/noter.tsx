import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelId } from '../../../kernel/id.ts';
import { plusAns } from '../../../kernel/jours.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import type { FaitLu } from '../../../modules/situations/contract-faits.ts';
import { codeLisible } from '../../../modules/situations/rules/code.ts';
import { GENRES_DE_FAIT, type GenreDeFait } from '../../../modules/situations/rules/faits/fait.ts';
import { rolesDesParties } from '../../../modules/situations/rules/faits/partie-nommee.ts';
import { AutreVersion } from '../../ui/autre-version.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { aujourdhui } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { Introuvable } from '../../ui/introuvable.tsx';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { LienDanger } from '../../ui/lien-danger.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Probleme } from '../../ui/probleme.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { GardeContext, useGarde } from '../../ui/use-garde.ts';
import { useSaisieGardee } from '../../ui/use-saisie-gardee.tsx';
import { Champs } from '../champs.tsx';
import { Reservee } from '../reservee.tsx';
import { situationQuery, useSituations } from '../use-situations.ts';
import { AIDES, ChampsDuFait } from './champs-fait.tsx';
import { differencesDuFait } from './differences.ts';
import { phraseDuFaitNote } from './note.ts';
import { donneesVides, saisiDe, type Valeurs, valeursDe } from './valeurs.ts';

/** Records a fact of a situation, of the kind in the address. */
export function NoterFait() {
  const { slug, membreId } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const { genre } = useSearch({ strict: false }) as { genre?: string };
  const { data } = useSuspenseQuery(situationQuery(slug, id));
  if (!genre || !estUnGenre(genre)) return <Introuvable />;
  if (!data.detail) return <Reservee situation={data} />;
  const depart = { jour: aujourdhui(), donnees: donneesVides(membreId)[genre] };
  return <Fiche key={genre} situation={data} genre={genre} depart={depart} fait={null} />;
}

/** Changes a fact, from the version that was read. */
export function ModifierFait() {
  const { slug } = useStructure();
  const { id = '', fait = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(situationQuery(slug, id));
  if (!data.detail) return <Reservee situation={data} />;
  const lu = data.detail.faits.find((f) => f.id === fait);
  if (!lu) return <Introuvable />;
  return <Fiche key={fait} situation={data} genre={lu.genre} depart={valeursDe(lu)} fait={lu} />;
}

const estUnGenre = (g: string): g is GenreDeFait => g in GENRES_DE_FAIT;

interface FicheProps {
  situation: SituationLue;
  genre: GenreDeFait;
  depart: Valeurs;
  /** Null: a new one. */
  fait: FaitLu | null;
}

function Fiche({ situation: s, genre, depart, fait }: FicheProps) {
  const { slug } = useStructure();
  const { ecrireFait } = useSituations();
  const naviguer = useNavigate();
  // Made once: sending again after a cut does not record a second one.
  const [id, setId] = useState(() => fait?.id ?? nouvelId());
  const [version, setVersion] = useState(fait?.version ?? null);
  const [autre, setAutre] = useState<FaitLu | null>(null);
  const form = useForm<Valeurs>({
    initialValues: depart,
    validate: { jour: (v) => (v ? null : 'Écrivez une date.') },
  });
  const roles = rolesDesParties(s.detail?.faits ?? []);
  const garde = useGarde();
  const gardee = useSaisieGardee({
    ...{ cle: fait ? null : `fait:${s.id}:${genre}`, id, valeurs: form.values, commence: form.isDirty() },
    poser: (valeurs, id) => {
      form.setValues(valeurs);
      setId(id);
    },
  });
  const fiche = `/s/${slug}/situations/${s.id}`;
  const nom = GENRES_DE_FAIT[genre];

  const enregistrer = async (valeurs: Valeurs, depuis: number | null) => {
    try {
      const { etat } = await ecrireFait(s.id, id, saisiDe(genre, valeurs), depuis);
      signaler(phraseDuFaitNote(s.etat, etat));
    } catch (e) {
      const actuel = actuelDe(e);
      if (!actuel) throw e;
      setAutre(actuel);
      return false;
    }
    await naviguer({ to: fiche });
    return true;
  };
  return (
    <>
      <PageTitle titre={nom} retour={{ vers: fiche, libelle: `Situation ${codeLisible(s.code)}` }}>
        {AIDES[genre]}
      </PageTitle>
      {autre && (
        <AutreVersion
          differences={differencesDuFait(valeursDe(autre), form.values)}
          garder={() => enregistrer(form.values, autre.version).catch(signalerErreur)}
          prendre={() => {
            form.setValues(valeursDe(autre));
            setVersion(autre.version);
            setAutre(null);
          }}
        />
      )}
      <Section titre={fait ? 'Modifier' : 'Noter'}>
        <Formulaire
          form={form}
          envoyer={(valeurs) => enregistrer(valeurs, version)}
          gardee={gardee}
          bouton="Enregistrer"
          autre={
            <LienBouton to={fiche} variant="subtle">
              Annuler
            </LienBouton>
          }
        >
          <GardeContext value={garde}>
            <Champs>
              <Text c="dimmed">
                Ne nommez personne{'\u00a0'}: écrivez le rôle, comme «{'\u00a0'}la locataire du dessous
                {'\u00a0'}» ou «{'\u00a0'}Partie 1{'\u00a0'}».
              </Text>
              <DateField
                label="Jour"
                required
                min={s.saisieLe}
                max={genre === 'table-ronde' ? plusAns(aujourdhui(), 1) : aujourdhui()}
                maw="16rem"
                name="jour"
                {...form.getInputProps('jour')}
              />
              <ChampsDuFait genre={genre} form={form} roles={roles} />
            </Champs>
          </GardeContext>
        </Formulaire>
      </Section>
      <LienDanger />
    </>
  );
}

/** The fact as somebody else saved it, when that is why a change was refused. */
function actuelDe(e: unknown): FaitLu | null {
  if (!(e instanceof Probleme) || e.code !== 'fait-modifie') return null;
  const { corps } = e;
  return typeof corps === 'object' && corps !== null && 'actuel' in corps ? (corps.actuel as FaitLu) : null;
}
