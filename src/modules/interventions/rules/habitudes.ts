import type { ActeSaisi } from './acte.ts';

/** What habits are read from: the person's own earlier acts. */
export type ActePasse = Pick<
  ActeSaisi,
  'jour' | 'heure' | 'natureId' | 'lieuId' | 'secteurId' | 'saisineId' | 'minutes' | 'membres'
>;

/** Where and when one is about to record. */
export interface Ici {
  /** Day of work, AAAA-MM-JJ. */
  readonly jour: string;
  /** HH:MM; null when it is not known. */
  readonly heure: string | null;
  readonly lieuId: number | null;
}

const JOUR_MS = 86_400_000;
/** An act counts half as much each time that so many days pass. */
const DEMI_VIE_JOURS = 14;
/** What makes an act resemble the present moment; the hour counts down to nothing within four hours. */
const POIDS = { toujours: 1, heure: 8, jourSemaine: 2, lieu: 6 } as const;

/**
 * Natures from the most to the least likely here and now: those of the last days, at this hour, this day of the week,
 * this place. The same acts in another order give the same answer.
 */
export const classerNatures = (actes: readonly ActePasse[], ici: Ici): number[] =>
  classer(actes, ici, (a) => [a.natureId]);

/** What acts carry (natures, places, colleagues…), from the most to the least likely here and now. */
export function classer<A extends ActePasse>(
  actes: readonly A[],
  ici: Ici,
  valeursDe: (acte: A) => readonly (number | null)[],
): number[] {
  const points = new Map<number, number>();
  const dernier = new Map<number, string>();
  for (const acte of actes) {
    const gagnes = recence(acte, ici) * ressemblance(acte, ici);
    const quand = `${acte.jour} ${acte.heure ?? ''}`;
    for (const v of new Set(valeursDe(acte))) {
      if (v === null) continue;
      points.set(v, (points.get(v) ?? 0) + gagnes);
      if (quand > (dernier.get(v) ?? '')) dernier.set(v, quand);
    }
  }
  const de = (v: number) => ({ n: points.get(v) ?? 0, quand: dernier.get(v) ?? '' });
  return [...points.keys()].toSorted((a, b) => {
    const [x, y] = [de(a), de(b)];
    if (x.n !== y.n) return y.n - x.n;
    return x.quand === y.quand ? a - b : x.quand < y.quand ? 1 : -1;
  });
}

/** Whole, so that the order in which acts are added up never matters. */
function recence(acte: ActePasse, ici: Ici): number {
  const jours = Math.max(0, (Date.parse(ici.jour) - Date.parse(acte.jour)) / JOUR_MS);
  return Math.max(1, Math.round(1_000 * 2 ** (-jours / DEMI_VIE_JOURS)));
}

function ressemblance(acte: ActePasse, ici: Ici): number {
  const memeJour = semaine(acte.jour) === semaine(ici.jour);
  const memeLieu = ici.lieuId !== null && acte.lieuId === ici.lieuId;
  return (
    POIDS.toujours +
    Math.max(0, POIDS.heure - Math.floor(ecartMinutes(acte.heure, ici.heure) / 30)) +
    (memeJour ? POIDS.jourSemaine : 0) +
    (memeLieu ? POIDS.lieu : 0)
  );
}

const semaine = (jour: string): number => new Date(`${jour}T00:00:00Z`).getUTCDay();

/** Minutes between two hours of the clock, by the shortest way round; a day when one is not known. */
function ecartMinutes(a: string | null, b: string | null): number {
  if (a === null || b === null) return 1_440;
  const ecart = Math.abs(enMinutes(a) - enMinutes(b));
  return Math.min(ecart, 1_440 - ecart);
}

const enMinutes = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));

const DUREES = 3;

/** Usual durations for this nature, in minutes: the most frequent first, the latest first among equals. */
export function dureesHabituelles(actes: readonly ActePasse[], natureId: number): number[] {
  const recents = duPlusRecent(actes.filter((a) => a.natureId === natureId && a.minutes > 0));
  return frequents(recents.map((a) => a.minutes)).slice(0, DUREES);
}

/** Below this, or when acts differ, there is no habit to propose. */
const FOIS = 3;
const PART = 0.75;

/** How acts of this nature nearly always come to the person; null when it varies. */
export function saisineHabituelle(actes: readonly ActePasse[], natureId: number): number | null {
  const saisines = duPlusRecent(actes.filter((a) => a.natureId === natureId)).map((a) => a.saisineId);
  const [premiere] = frequents(saisines);
  if (premiere === undefined) return null;
  const fois = saisines.filter((s) => s === premiere).length;
  return fois >= FOIS && fois >= saisines.length * PART ? premiere : null;
}

/** Acts to do again: the latest of each kind (nature, place, duration), the likeliest kinds here and now first. */
export function aRefaire<A extends ActePasse>(actes: readonly A[], ici: Ici, combien: number): A[] {
  const derniers = new Map<string, { rang: number; acte: A }>();
  const rangDe = (acte: A): number => {
    const sorte = `${acte.natureId} ${acte.lieuId} ${acte.minutes}`;
    const vu = derniers.get(sorte) ?? { rang: derniers.size, acte };
    derniers.set(sorte, vu);
    return vu.rang;
  };
  const rangs = classer(duPlusRecent(actes), ici, (a) => [rangDe(a)]);
  const parRang = [...derniers.values()];
  return rangs.flatMap((rang) => parRang[rang]?.acte ?? []).slice(0, combien);
}

/** Latest first; acts of the same minute in an order of their own, whatever the one they came in. */
const duPlusRecent = <A extends ActePasse>(actes: readonly A[]): A[] =>
  actes
    .map((acte) => ({ acte, cle: cleDe(acte) }))
    .toSorted((a, b) => (a.cle < b.cle ? 1 : a.cle > b.cle ? -1 : 0))
    .map(({ acte }) => acte);
const cleDe = (a: ActePasse): string =>
  `${a.jour} ${a.heure ?? ''} ${a.natureId} ${a.lieuId} ${a.minutes} ${a.saisineId}`;

/** Distinct values, the most frequent first; equals keep the order in which they were met. */
function frequents<T>(valeurs: readonly T[]): T[] {
  const fois = new Map<T, number>();
  for (const v of valeurs) fois.set(v, (fois.get(v) ?? 0) + 1);
  return [...fois].toSorted(([, a], [, b]) => b - a).map(([v]) => v);
}
