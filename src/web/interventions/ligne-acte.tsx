import { VisuallyHidden } from '@mantine/core';
import { IconMapPin, IconRoute, IconStar, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { personnes } from '../../modules/interventions/rules/comptes.ts';
import { duree, nombre, pluriel } from '../ui/format.ts';
import type { useListes } from '../ui/nomenclature.ts';
import { heureLue, nuitDe } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import classes from './jours.module.css';

interface LigneActeProps {
  acte: Intervention;
  listes: ReturnType<typeof useListes>;
}

/** One act in the list: what, where, for whom, how it ended. The whole line opens it, or the round it belongs to. */
export function LigneActe({ acte, listes: { nomDe, personne } }: LigneActeProps) {
  const { slug, role, membreId } = useStructure();
  // In their own list, a mediator wants to know with whom.
  const mienne = role === 'mediateur' && acte.membres.includes(membreId);
  const qui = acte.membres.filter((m) => !mienne || m !== membreId).map(personne);
  const lieu = [acte.lieuId, acte.secteurId].flatMap((id) => (id === null ? [] : [nomDe(id)])).join(', ');
  const suite = [...acte.partenaires.map(nomDe), acte.issueId === null ? null : nomDe(acte.issueId)].filter(
    Boolean,
  );
  const nuit = nuitDe(acte);
  const adresse =
    acte.sorte === 'acte'
      ? `/s/${slug}/interventions/${acte.id}`
      : `/s/${slug}/tournees/${acte.tourneeId ?? acte.id}`;
  return (
    <li className={classes.acte}>
      <span className={classes.heure}>
        {heureLue(acte)}
        {nuit && <span className={classes.nuit}>{nuit}</span>}
      </span>
      <div className={classes.quoi}>
        <Link to={adresse as string} className={classes.lien}>
          {acte.sorte === 'compteur' && `${nombre(acte.nombre)}\u00a0×\u00a0`}
          {nomDe(acte.natureId)}
          {acte.aValoriser && (
            <>
              <IconStar size={18} className={classes.valoriser} aria-hidden />
              <VisuallyHidden>, à valoriser</VisuallyHidden>
            </>
          )}
        </Link>
        {acte.sorte === 'tournee' && (
          <span className={classes.detail}>
            <IconRoute size={16} aria-hidden />
            Tournée
          </span>
        )}
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
