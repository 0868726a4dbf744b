import { jour as jourEcrit } from '../../ui/format.ts';
import type { Valeurs } from './valeurs.ts';

const NOMS: Readonly<Record<string, string>> = {
  jour: 'Jour',
  avec: 'Avec qui',
  mode: 'Comment',
  abouti: 'Quelqu’un a répondu',
  recit: 'Ce qui s’est dit',
  partie: 'Personne rencontrée',
  role: 'Qui c’est',
  aPart: 'À part',
  mediateurs: 'Qui y est allé',
  aDire: 'Peut être dit à l’autre',
  lieu: 'Où',
  heure: 'Heure',
  invites: 'Personnes invitées',
  compteRendu: 'Compte rendu',
  engagements: 'Engagements',
  revueLe: 'À revoir le',
  signeLe: 'Signé le',
  regle: 'Règle',
  aQui: 'À qui',
  partenaireId: 'Partenaire',
  chez: 'Chez qui',
  minutes: 'Durée',
};

/** What differs between a fact that another person saved and what is typed here. */
export function differencesDuFait(autre: Valeurs, mienne: Valeurs) {
  const [a, m] = [aPlat(autre), aPlat(mienne)];
  return Object.keys(m)
    .filter((c) => JSON.stringify(a[c]) !== JSON.stringify(m[c]))
    .map((c) => ({ champ: NOMS[c] ?? c, autre: enMots(a[c]), mienne: enMots(m[c]) }));
}

const aPlat = ({ jour, donnees }: Valeurs): Record<string, unknown> => ({ jour, ...donnees });

function enMots(v: unknown): string {
  if (v === null || v === undefined || v === '') return 'Rien';
  if (typeof v === 'boolean') return v ? 'Oui' : 'Non';
  if (typeof v === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(v) ? jourEcrit(v) : v;
  if (Array.isArray(v)) return v.length === 0 ? 'Rien' : v.map(enMots).join('\n');
  if (typeof v !== 'object') return String(v);
  const ligne = v as {
    qui?: string;
    de?: string;
    texte?: string;
    venu?: boolean | null;
    tenu?: boolean | null;
  };
  const suite = ligne.tenu === true ? ' (tenu)' : ligne.tenu === false ? ' (rompu)' : '';
  const venu = ligne.venu === true ? ' (venue)' : ligne.venu === false ? ' (absente)' : '';
  return ligne.qui === undefined ? `${ligne.de}\u00a0: ${ligne.texte}${suite}` : `${ligne.qui}${venu}`;
}
