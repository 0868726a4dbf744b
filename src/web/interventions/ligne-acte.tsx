import { VisuallyHidden } from '@mantine/core';
import { IconMapPin, IconStar, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { personnes } from '../../modules/interventions/rules/comptes.ts';
import { duree, nombre, pluriel } from '../ui/format.ts';
import { CRENEAUX } from '../ui/libelles-acte.ts';
import type { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import classes from './jours.module.css';

interface LigneActeProps {
  acte: Intervention;
  listes: ReturnType<typeof useListes>;
}

/** One act in the list: what, where, for whom, how it ended. The whole line opens it. */
export function LigneActe({ acte, listes: { nomDe, personne } }: LigneActeProps) {
  const { slug, role, membreId } = useStructure();
  // In their own list, a mediator wants to know with whom.
  const mienne = role === 'mediateur' && acte.membres.includes(membreId);
  const qui = acte.membres.filter((m) => !mienne || m !== membreId).map(personne);
  const lieu = [acte.lieuId, acte.secteurId].flatMap((id) => (id === null ? [] : [nomDe(id)])).join(', ');
  const suite = [...acte.partenaires.map(nomDe), acte.issueId === null ? null : nomDe(acte.issueId)].filter(
    Boolean,
  );
  return (
    <li className={classes.acte}>
      <span className={classes.heure}>{acte.heure ?? (acte.creneau ? CRENEAUX[acte.creneau] : '')}</span>
      <div className={classes.quoi}>
        <Link
          to="/s/$structure/interventions/$id"
          params={{ structure: slug, id: acte.id }}
          className={classes.lien}
        >
          {nomDe(acte.natureId)}
          {acte.aValoriser && (
            <>
              <IconStar size={18} className={classes.valoriser} aria-hidden />
              <VisuallyHidden>, à valoriser</VisuallyHidden>
            </>
          )}
        </Link>
        {lieu && (
          <span className={classes.detail}>
            <IconMapPin size={16} aria-hidden />
            {lieu}
          </span>
        )}
        {suite.length > 0 && <span className={classes.suite}>{suite.join(' · ')}</span>}
      </div>
      <div className={classes.chiffres}>
        <span className={classes.detail}>{personnes(acte) > 0 && <Public acte={acte} />}</span>
        <span>{acte.minutes > 0 && duree(acte.minutes)}</span>
      </div>
      <span className={classes.qui}>{qui.length > 0 && `${mienne ? 'avec ' : ''}${qui.join(', ')}`}</span>
    </li>
  );
}

/** « 2 femmes, 1 homme » */
function Public({ acte }: { acte: Intervention }) {
  const comptes = [
    acte.femmes > 0 && pluriel(acte.femmes, 'femme'),
    acte.hommes > 0 && pluriel(acte.hommes, 'homme'),
    acte.nonCommunique > 0 && `${nombre(acte.nonCommunique)} non comm.`,
  ];
  return (
    <>
      <IconUsers size={16} aria-hidden />
      {comptes.filter(Boolean).join(', ')}
    </>
  );
}
