import { VisuallyHidden } from '@mantine/core';
import { IconClock, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SituationBreve } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { ETATS } from '../../modules/situations/rules/etats.ts';
import { ISSUES } from '../../modules/situations/rules/issues.ts';
import { jourCourt } from '../ui/format.ts';
import type { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { attenteDe, ilYA, TON_DE_L_ETAT } from './libelles.ts';
import classes from './situations.module.css';
import { Remettre } from './supprimer.tsx';

interface LigneSituationProps {
  situation: SituationBreve;
  listes: ReturnType<typeof useListes>;
}

/** One situation in the list, in brief: the whole line opens it. */
export function LigneSituation({ situation: s, listes: { nomDe, personne } }: LigneSituationProps) {
  const { slug, membreId } = useStructure();
  const lieu = [s.lieuId, s.secteurId].flatMap((id) => (id === null ? [] : [nomDe(id)])).join(', ');
  const attente = attenteDe(s);
  return (
    <li className={classes.situation}>
      <Link to={`/s/${slug}/situations/${s.id}` as string} className={`${classes.lien} ${classes.code}`}>
        {codeLisible(s.code)}
        {!s.accessible && (
          <>
            <IconLock
              size={16}
              aria-hidden
              style={{ marginInlineStart: '0.375rem', verticalAlign: '-2px' }}
            />
            <VisuallyHidden>, en bref</VisuallyHidden>
          </>
        )}
      </Link>
      <div className={classes.quoi}>
        <strong>{nomDe(s.sorteId)}</strong>
        {lieu && <span className={classes.dit}>{lieu}</span>}
      </div>
      <div>
        {s.supprimeLe ? (
          <Remettre situation={s} />
        ) : attente ? (
          <span className={classes.attente}>
            <IconClock size={16} aria-hidden />
            {attente}
          </span>
        ) : (
          <span className={classes.dit}>
            {s.etat === 'close'
              ? [s.issue && ISSUES[s.issue].nom, s.closeLe && jourCourt(s.closeLe)].filter(Boolean).join(', ')
              : `Contact ${ilYA(s.suivi.sansContact ?? 0)}`}
          </span>
        )}
        {s.prochaine?.etape && !s.suivi.etapeEnRetard && (
          <span className={classes.dit}>
            {s.prochaine.etape}
            {s.prochaine.le && `, ${jourCourt(s.prochaine.le)}`}
          </span>
        )}
        {s.prochaine?.etape && s.suivi.etapeEnRetard && (
          <span className={classes.dit}>{s.prochaine.etape}</span>
        )}
      </div>
      <span className={classes.qui}>
        {s.membres.map((m) => (m === membreId ? 'Vous' : personne(m))).join(', ') || 'Personne ne la suit'}
      </span>
      <span className={classes.etat}>
        <StateBadge ton={TON_DE_L_ETAT[s.etat]}>{ETATS[s.etat].nom}</StateBadge>
      </span>
    </li>
  );
}
