import type { Poste } from '../../../modules/conventions/contract-aide.ts';
import { ETATS } from '../../../modules/conventions/rules/etats.ts';
import { jour, nombre, pluriel } from '../format.ts';
import { StateBadge } from '../state-badge.tsx';
import classes from './faits-du-poste.module.css';

interface FaitsDuPosteProps {
  poste: Poste;
  aujourdhui: string;
  /** What is to check is written beside: it is not counted again. */
  doutesDits?: boolean;
}

/** What there is to know of a post, in a few words: its state, what is late, what comes next, the money of the year. */
export function FaitsDuPoste({ poste: p, aujourdhui, doutesDits = false }: FaitsDuPosteProps) {
  return (
    <ul className={classes.faits}>
      {p.enRetard > 0 && (
        <li>
          <StateBadge ton="attente">{`${pluriel(p.enRetard, 'date')} en retard`}</StateBadge>
        </li>
      )}
      {p.vacantDepuis && (
        <li>
          <StateBadge ton="attente">{`Vacant depuis le ${jour(p.vacantDepuis)}`}</StateBadge>
        </li>
      )}
      {p.doutes.length > 0 && !doutesDits && (
        <li>
          <StateBadge ton="attente">{`${pluriel(p.doutes.length, 'point')} à vérifier`}</StateBadge>
        </li>
      )}
      {p.etat !== 'en-cours' && (
        <li>
          <StateBadge ton="neutre">{ETATS[p.etat].nom}</StateBadge>
        </li>
      )}
      {p.remplacant && (
        <li>
          Remplacement{'\u00a0'}: {p.remplacant}
        </li>
      )}
      {p.limiteDepassee && (
        <li>
          Cinq mois pour embaucher, passés le {jour(p.limiteDepassee)}
          {'\u00a0'}: la convention peut être résiliée d’office
        </li>
      )}
      {p.prochaine && !p.limiteDepassee && (
        <li>
          {p.prochaine.libelle}, le {jour(p.prochaine.date)}
        </li>
      )}
      <li>
        {nombre(Math.round(p.attendu))}
        {'\u00a0'}€ attendus en {aujourdhui.slice(0, 4)}
        {p.recu > 0 && `, ${nombre(Math.round(p.recu))}\u00a0€ reçus`}
      </li>
    </ul>
  );
}
