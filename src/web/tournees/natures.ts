import { cleDe } from '../../kernel/texte.ts';
import type { Nature } from '../../modules/nomenclatures/contract.ts';
import type { Geste } from './gestes.ts';
import { type CompteurLu, total } from './totaux.ts';

/** Registre « Assurer une présence active de proximité », famille « Veille technique ». */
const PRESENCE = 1;
const FAMILLE_VEILLE = 4;
/** Tiles one begins with: more would not fit above the thumb. */
const TUILES = 3;

const contient = (n: Nature, ...mots: readonly string[]): boolean => {
  const cle = ` ${cleDe(n.nom)} `;
  return mots.every((m) => cle.includes(m));
};

/** The nature of a gesture in this structure's words; undefined when its list has nothing of that name. */
export const natureDeVeille = (natures: readonly Nature[], geste: Geste): Nature | undefined =>
  natures.find((n) => contient(n, 'veille', geste)) ??
  natures.find((n) => n.famille === FAMILLE_VEILLE && contient(n, geste));

/** What can be chosen when a gesture has no nature of its own: the watch first, then all acts. */
export const naturesDeVeille = (natures: readonly Nature[]): readonly Nature[] => [
  ...natures.filter((n) => n.famille === FAMILLE_VEILLE),
  ...natures.filter((n) => n.mediation && n.famille !== FAMILLE_VEILLE),
];

export const estVeille = (n: Nature | undefined): boolean =>
  n !== undefined && n.famille === FAMILLE_VEILLE && contient(n, 'veille') && !contient(n, 'sociale');

/** Being there, on foot or at one place: what a round is, also when it was written as an act of its own. */
export const estPresence = (n: Nature): boolean => n.registre === PRESENCE && contient(n, 'presence');

/** What a round can be, the likeliest first: presence, then the rest of the mediation. */
export function naturesDeTournee(
  natures: readonly Nature[],
  habituelles: readonly number[],
): readonly Nature[] {
  const rang = (n: Nature): number => {
    const habitude = habituelles.indexOf(n.id);
    if (habitude >= 0) return habitude - 1000;
    if (estPresence(n)) return contient(n, 'tournee') ? 0 : 1;
    return n.registre === PRESENCE ? 2 : 3;
  };
  return natures.filter((n) => n.mediation).toSorted((a, b) => rang(a) - rang(b) || a.ordre - b.ordre);
}

/** Words of the contacts counted by the tap, in the order of the tiles of a first round. */
const CONTACTS = [['ecoute', 'active'], ['prise', 'contact'], ['orientation']] as const;

/** What the team counts most by the tap; for a first round, listening, meeting and telling where to go. */
export function naturesComptees(
  natures: readonly Nature[],
  compteurs: readonly CompteurLu[],
): readonly number[] {
  const servis = new Map<number, number>();
  for (const c of compteurs) servis.set(c.natureId, (servis.get(c.natureId) ?? 0) + total(c));
  const offertes = natures.filter((n) => n.mediation);
  const parUsage = offertes
    .filter((n) => (servis.get(n.id) ?? 0) > 0)
    .toSorted((a, b) => (servis.get(b.id) ?? 0) - (servis.get(a.id) ?? 0));
  const parNom = CONTACTS.flatMap((mots) => offertes.find((n) => contient(n, ...mots)) ?? []);
  const choix = [...parUsage, ...parNom, ...offertes.filter((n) => n.famille === 1)];
  return [...new Set(choix.map((n) => n.id))].slice(0, TUILES);
}
