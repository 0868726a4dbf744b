import { IconPencil } from '@tabler/icons-react';
import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { ETATS } from '../../modules/situations/rules/etats.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { LienDanger } from '../ui/lien-danger.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { retenirRetour } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { SquelettePage } from '../ui/squelettes.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { GardeContext, useGarde } from '../ui/use-garde.ts';
import { ANoter } from './a-noter.tsx';
import { Frise } from './frise/frise.tsx';
import { Historique } from './historique.tsx';
import { Liaisons } from './liaisons/liaisons.tsx';
import { fichesQuery } from './liaisons/use-liaisons.ts';
import { TON_DE_L_ETAT } from './libelles.ts';
import { Personnes } from './personnes/personnes.tsx';
import { accordsQuery, rangsQuery } from './personnes/use-personnes.ts';
import { Reservee } from './reservee.tsx';
import { Suivi } from './suivi.tsx';
import { Supprimee, Supprimer } from './supprimer.tsx';
import classes from './une.module.css';
import { actesQuery, situationQuery } from './use-situations.ts';

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

/** Shown at once, when all of it is read: a part that came after would push what the finger aims at. */
function Entiere({ situation: s, detail }: { situation: SituationLue; detail: Detail }) {
  const { slug } = useStructure();
  const parties = useQueries({
    queries: [
      actesQuery(slug, s.id),
      rangsQuery(slug, s.id),
      accordsQuery(slug, s.id),
      fichesQuery(slug, s.id),
    ],
  });
  const { nomDe } = useListes();
  const garde = useGarde();
  const lieu = [s.lieuId, s.secteurId].flatMap((id) => (id === null ? [] : [nomDe(id)])).join(', ');
  const vivante = s.supprimeLe === null && !s.anonymisee;
  if (parties.some((p) => p.isLoading)) return <SquelettePage />;
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
            <Personnes situation={s} />
          </div>
          <div id="liaisons">
            <Liaisons situation={s} />
          </div>
          <Historique situation={s} />
          {vivante && <Supprimer situation={s} />}
          <LienDanger />
        </div>
      </div>
    </GardeContext>
  );
}
