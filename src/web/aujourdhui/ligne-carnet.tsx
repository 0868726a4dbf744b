import { VisuallyHidden } from '@mantine/core';
import { IconRoute, IconStar } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { EtatEnvoi } from '../ui/etat-envoi.tsx';
import { duree, nombre, pluriel } from '../ui/format.ts';
import type { useListes } from '../ui/nomenclature.ts';
import { heureLue, nuitDe } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import classes from './ligne-carnet.module.css';
import type { Ligne } from './lignes.ts';

interface LigneCarnetProps {
  ligne: Ligne;
  listes: ReturnType<typeof useListes>;
  /** At the end of the line. */
  action?: ReactNode;
}

/** One of the person's own acts, or a round: when, what, where, for whom, with whom, and whether it is sent. */
export function LigneCarnet({ ligne, listes: { nomDe, personne }, action }: LigneCarnetProps) {
  const { slug, membreId } = useStructure();
  const { acte: a, contacts } = ligne;
  const { acte, sorte, etat, refus } = a;
  const autres = acte.membres.filter((m) => m !== membreId).map(personne);
  const ou = acte.lieuId ?? acte.secteurId;
  const details = [
    nuitDe(acte),
    ou !== null && nomDe(ou),
    sorte === 'compteur' ? null : publicLu(acte),
    sorte === 'tournee' && contacts > 0 && pluriel(contacts, 'contact'),
    acte.minutes > 0 && duree(acte.minutes),
    autres.length > 0 && `avec ${autres.join(', ')}`,
  ].filter(Boolean);
  const adresse =
    sorte === 'acte' ? `/s/${slug}/interventions/${a.id}` : `/s/${slug}/tournees/${acte.tourneeId ?? a.id}`;
  return (
    <li className={classes.ligne}>
      <div className={classes.corps}>
        <span className={classes.tete}>
          <Link to={adresse as string} className={classes.lien}>
            {sorte === 'tournee' && (
              <>
                <IconRoute size={18} aria-hidden className={classes.tournee} />
                <VisuallyHidden>{'Tournée\u00a0: '}</VisuallyHidden>
              </>
            )}
            {sorte === 'compteur' && `${nombre(contacts)}\u00a0×\u00a0`}
            {nomDe(acte.natureId)}
            {acte.aValoriser && (
              <>
                <IconStar size={16} className={classes.valoriser} aria-hidden />
                <VisuallyHidden>, à valoriser</VisuallyHidden>
              </>
            )}
          </Link>
          <span className={classes.heure}>{heureLue(acte)}</span>
        </span>
        <span className={classes.details}>{details.join(' · ')}</span>
        {etat === 'a-corriger' && <span className={classes.refus}>{refus[0]?.message}</span>}
        <EtatEnvoi etat={etat} />
      </div>
      {action}
    </li>
  );
}

/** « 2 femmes, 1 homme » */
function publicLu({ femmes, hommes, nonCommunique }: ActeSaisi): string {
  return [
    femmes > 0 && pluriel(femmes, 'femme'),
    hommes > 0 && pluriel(hommes, 'homme'),
    nonCommunique > 0 && `${nombre(nonCommunique)} non comm.`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Lines on one surface. */
export function Lignes({ children }: { children: ReactNode }) {
  return <ul className={classes.lignes}>{children}</ul>;
}
