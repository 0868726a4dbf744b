import { Skeleton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { ETATS } from '../../modules/situations/rules/etats.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { LienDanger } from '../ui/lien-danger.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { plusTard } from '../ui/plus-tard.tsx';
import { retenirRetour } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { GardeContext, useGarde } from '../ui/use-garde.ts';
import { ANoter } from './a-noter.tsx';
import { Frise } from './frise/frise.tsx';
import { TON_DE_L_ETAT } from './libelles.ts';
import { Reservee } from './reservee.tsx';
import { Suivi } from './suivi.tsx';
import { Supprimee, Supprimer } from './supprimer.tsx';
import classes from './une.module.css';
import { situationQuery } from './use-situations.ts';

const Personnes = plusTard(async () => (await import('./personnes/personnes.tsx')).Personnes);
const Liaisons = plusTard(async () => (await import('./liaisons/liaisons.tsx')).Liaisons);
const Historique = plusTard(async () => (await import('./historique.tsx')).Historique);

/** On a phone, what is below: on a computer it is all in sight. */
const PARTIES = [
  ['recit', 'Ce qui s’est passé'],
  ['personnes', 'Personnes'],
  ['liaisons', 'Fiches de liaison'],
] as const;

export type Detail = NonNullable<SituationLue['detail']>;

/** One situation: where it stands, what happened, who is concerned, what was asked of partners. */
export function UneSituation() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(situationQuery(slug, id));
  useEffect(
    () => retenirRetour(slug, { vers: `/s/${slug}/situations/${id}`, libelle: 'La situation' }),
    [slug, id],
  );
  return data.detail ? <Entiere situation={data} detail={data.detail} /> : <Reservee situation={data} />;
}

function Entiere({ situation: s, detail }: { situation: SituationLue; detail: Detail }) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const garde = useGarde();
  const lieu = [s.lieuId, s.secteurId].flatMap((id) => (id === null ? [] : [nomDe(id)])).join(', ');
  const vivante = s.supprimeLe === null && !s.anonymisee;
  return (
    <GardeContext value={garde}>
      <PageTitle
        titre={`Situation ${codeLisible(s.code)}`}
        retour={{ vers: `/s/${slug}/situations`, libelle: 'Situations' }}
        actions={
          vivante && (
            <LienBouton
              to={`/s/${slug}/situations/${s.id}/modifier`}
              variant="subtle"
              leftSection={<IconPencil size={18} aria-hidden />}
            >
              Modifier
            </LienBouton>
          )
        }
      >
        <StateBadge ton={TON_DE_L_ETAT[s.etat]}>{ETATS[s.etat].nom}</StateBadge>{' '}
        {[nomDe(s.sorteId), lieu].filter(Boolean).join(' · ')}
      </PageTitle>
      <nav aria-label="Parties de la page" className={classes.parties}>
        {PARTIES.map(([ancre, nom]) => (
          <a key={ancre} href={`#${ancre}`}>
            {nom}
          </a>
        ))}
      </nav>
      {s.supprimeLe && <Supprimee id={s.id} />}
      <div className={classes.colonnes}>
        <div className={classes.colonne}>
          <Suivi situation={s} detail={detail} />
          {vivante && <ANoter situation={s} />}
          <div id="recit">
            <Frise situation={s} detail={detail} />
          </div>
        </div>
        <div className={classes.colonne}>
          <div id="personnes">
            <Suspense fallback={<Skeleton h={180} radius="lg" />}>
              <Personnes situation={s} />
            </Suspense>
          </div>
          <div id="liaisons">
            <Suspense fallback={<Skeleton h={180} radius="lg" />}>
              <Liaisons situation={s} />
            </Suspense>
          </div>
          <Suspense>
            <Historique situation={s} />
          </Suspense>
          {vivante && <Supprimer situation={s} />}
          <LienDanger />
        </div>
      </div>
    </GardeContext>
  );
}
