import { Temporal } from 'temporal-polyfill';
import { feriesDe } from '../../kernel/feries.ts';

export interface Jour {
  /** `AAAA-MM-JJ` */
  readonly iso: string;
  readonly annee: number;
  /** 1 to 12. */
  readonly mois: number;
  readonly quantieme: number;
  /** 1 (Monday) to 7. */
  readonly semaine: number;
  /** Weeks since 1970: two teams take turns. */
  readonly numeroSemaine: number;
  readonly ferie: boolean;
  readonly vacances: boolean;
}

const iso = (date: Temporal.PlainDate): string => date.toString();

/** The eighteen months that end on the eve of `reference`, both bounds included. */
export function periode(reference: string): { readonly du: string; readonly au: string } {
  const date = Temporal.PlainDate.from(reference);
  return { du: iso(date.subtract({ months: 18 })), au: iso(date.subtract({ days: 1 })) };
}

/** First day of the month that lies `mois` months before `reference`: contracts of the demonstration start on it. */
export const premierDuMois = (reference: string, mois: number): string =>
  iso(Temporal.PlainDate.from(reference).with({ day: 1 }).subtract({ months: mois }));

export const decaler = (jour: string, duree: { years?: number; months?: number; days?: number }): string =>
  iso(Temporal.PlainDate.from(jour).add(duree));

/** The day before: the last day of a year that began on an anniversary. */
export const veille = (jour: string): string => decaler(jour, { days: -1 });

/** First Monday on or after a day. */
export function lundi(annee: number, mois: number, quantieme: number): string {
  const date = Temporal.PlainDate.from({ year: annee, month: mois, day: quantieme });
  return iso(date.add({ days: (8 - date.dayOfWeek) % 7 }));
}

/** Every day of a period, both bounds included. */
export function jours(du: string, au: string): Jour[] {
  const liste: Jour[] = [];
  let feries: ReadonlySet<string> = new Set();
  let annee = 0;
  for (let t = Date.parse(du); t <= Date.parse(au); t += 86_400_000) {
    const date = new Date(t);
    const jour = date.toISOString().slice(0, 10);
    if (annee !== date.getUTCFullYear()) {
      annee = date.getUTCFullYear();
      feries = feriesDe(annee);
    }
    const rang = Math.floor(t / 86_400_000) + 3;
    liste.push({
      iso: jour,
      annee,
      mois: date.getUTCMonth() + 1,
      quantieme: date.getUTCDate(),
      semaine: date.getUTCDay() || 7,
      numeroSemaine: Math.floor(rang / 7),
      ferie: feries.has(jour),
      vacances: VACANCES.some(([debut, fin]) => jour.slice(5) >= debut && jour.slice(5) <= fin),
    });
  }
  return liste;
}

/** School holidays, near enough for a demonstration (the real ones change every year and by zone). */
const VACANCES: readonly (readonly [string, string])[] = [
  ['01-01', '01-04'],
  ['02-14', '03-01'],
  ['04-11', '04-26'],
  ['07-05', '08-31'],
  ['10-18', '11-02'],
  ['12-20', '12-31'],
];
