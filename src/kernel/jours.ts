import { Temporal } from 'temporal-polyfill';

/** A calendar day, ISO `AAAA-MM-JJ`. */
export type Jour = string;
/** Public holidays, `AAAA-MM-JJ`. */
export type Feries = ReadonlySet<Jour>;

const lire = (jour: Jour): Temporal.PlainDate => Temporal.PlainDate.from(jour);

const ecrire = (annee: number, mois: number, quantieme: number): Jour =>
  `${String(annee).padStart(4, '0')}-${String(mois).padStart(2, '0')}-${String(quantieme).padStart(2, '0')}`;
const joursDuMois = (annee: number, mois: number): number =>
  mois === 2
    ? annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(mois)
      ? 30
      : 31;

/**
 * The same day `mois` months later (or earlier), or the last day of a shorter month (Code de procédure civile, art. 641).
 * By plain arithmetic: the deadlines of sixty posts are counted at each look.
 */
export function plusMois(jour: Jour, mois: number): Jour {
  const total = Number(jour.slice(0, 4)) * 12 + Number(jour.slice(5, 7)) - 1 + mois;
  const [annee, m] = [Math.floor(total / 12), (total % 12) + 1];
  return ecrire(annee, m, Math.min(Number(jour.slice(8, 10)), joursDuMois(annee, m)));
}

/** The same day `ans` years later; a 29 February becomes a 28 in ordinary years. */
export const plusAns = (jour: Jour, ans: number): Jour => plusMois(jour, 12 * ans);

const UN_JOUR = 86_400_000;

/** `jours` days later, or earlier. By plain arithmetic in UTC: the aid of many posts is counted day by day. */
export const plusJours = (jour: Jour, jours: number): Jour =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + jours * UN_JOUR).toISOString().slice(0, 10);

/** The last millisecond of a day in France, whatever the clocks do that day. */
export const finDuJour = (jour: Jour): Date =>
  new Date(lire(jour).add({ days: 1 }).toZonedDateTime('Europe/Paris').epochMilliseconds - 1);

/** How many days after the first the second comes: 0 the same day, negative when it comes before. */
export const ecart = (du: Jour, au: Jour): number =>
  (Date.parse(`${au}T00:00:00Z`) - Date.parse(`${du}T00:00:00Z`)) / UN_JOUR;

/** Days from one to the other, both counted; 0 when the second comes first. */
export const nombreDeJours = (du: Jour, au: Jour): number => Math.max(0, ecart(du, au) + 1);

/** Whole years lived between two days. */
export const anneesEntre = (naissance: Jour, jour: Jour): number =>
  lire(naissance).until(lire(jour), { largestUnit: 'year' }).years;

/** Neither a Saturday, nor a Sunday, nor a public holiday. */
export const estOuvrable = (jour: Jour, feries: Feries): boolean =>
  new Date(`${jour}T00:00:00Z`).getUTCDay() % 6 !== 0 && !feries.has(jour);

/** That day, or the next one that is neither a Saturday, nor a Sunday, nor a public holiday (CPC, art. 642). */
export function reporter(jour: Jour, feries: Feries): Jour {
  let j = jour;
  while (!estOuvrable(j, feries)) j = plusJours(j, 1);
  return j;
}

/**
 * The last day on which something may be done within `n` *jours francs* of an event: neither the day of the event nor
 * the day when the delay ends counts, and an end on a Saturday, Sunday or public holiday moves to the next working day.
 */
export const termeEnJoursFrancs = (evenement: Jour, n: number, feries: Feries): Jour =>
  reporter(plusJours(evenement, n + 1), feries);

/** Last day of the month of a day. */
export const finDeMois = (jour: Jour): Jour => {
  const [annee, mois] = [Number(jour.slice(0, 4)), Number(jour.slice(5, 7))];
  return ecrire(annee, mois, joursDuMois(annee, mois));
};

/** Last day of a period of `mois` months: the eve of the same day, or the last day of a month that has no such day. */
export function dernierJourDe(debut: Jour, mois: number): Jour {
  const suivant = plusMois(debut, mois);
  return suivant.slice(8) === debut.slice(8) ? plusJours(suivant, -1) : suivant;
}

/** The earlier, and the later, of two days. */
export const plusTot = (a: Jour, b: Jour): Jour => (a < b ? a : b);
export const plusTard = (a: Jour, b: Jour): Jour => (a < b ? b : a);
