import { Temporal } from 'temporal-polyfill';
import { insecables } from './texte.ts';

/** No-break space: a figure never parts from its unit. */
export const INSECABLE = '\u00a0';

export const NOMS_DES_MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const MOIS_COURTS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const;

/** A whole number with its thousands apart: « 12 345 ». Written by hand: ICU data change the space from one Node to the next. */
export function nombre(n: number): string {
  const chiffres = Math.abs(Math.round(n))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, INSECABLE);
  return n < 0 ? `−${INSECABLE}${chiffres}` : chiffres;
}

/** « 1 intervention », « 12 interventions »: French counts 0 and 1 in the singular. */
export const accord = (n: number, singulier: string, pluriel: string): string =>
  `${nombre(n)}${INSECABLE}${Math.abs(n) < 2 ? singulier : pluriel}`;

/** Minutes as hours: « 96 h 30 », « 3 h », « 45 min ». */
export function duree(minutes: number): string {
  const heures = Math.floor(minutes / 60);
  const reste = Math.round(minutes % 60);
  if (heures === 0) return `${reste}${INSECABLE}min`;
  const enHeures = `${nombre(heures)}${INSECABLE}h`;
  return reste === 0 ? enHeures : `${enHeures}${INSECABLE}${String(reste).padStart(2, '0')}`;
}

/** Share of a total in whole percents; « < 1 % » rather than a 0 that is not one; a dash when there is no total. */
export function part(n: number, total: number): string {
  if (total === 0) return '–';
  const pourcent = (n / total) * 100;
  if (pourcent > 0 && pourcent < 0.5) return `<${INSECABLE}1${INSECABLE}%`;
  return `${Math.round(pourcent)}${INSECABLE}%`;
}

/** Below this, a percent of change says more than the figures: « + 4 100 % » from 2 to 84. */
const BASE_DE_POURCENTAGE = 20;

/** Change from one value to the next: « + 32 (+ 8 %) », « − 12 (− 3 %) », « + 5 » from a small base, « stable ». */
export function ecart(avant: number, maintenant: number): string {
  const difference = maintenant - avant;
  if (difference === 0) return 'stable';
  const signe = difference > 0 ? '+' : '−';
  const valeur = `${signe}${INSECABLE}${nombre(Math.abs(difference))}`;
  if (avant < BASE_DE_POURCENTAGE) return valeur;
  const pourcent = part(Math.abs(difference), avant);
  return `${valeur} (${signe}${INSECABLE}${pourcent})`;
}

/** « 1er mars 2024 » from `2024-03-01`. */
export function jour(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${day === 1 ? '1er' : day}${INSECABLE}${NOMS_DES_MOIS[month - 1]} ${year}`;
}

/** « 12 janvier 2026 à 14 h 05 » from the local `2026-01-12T14:05`; without an hour, the day alone. */
export function jourEtHeure(iso: string): string {
  const [date = '', heure] = iso.split('T');
  if (heure === undefined) return jour(date);
  const [h = '0', m = '00'] = heure.split(':');
  return `${jour(date)} à ${Number(h)}${INSECABLE}h${INSECABLE}${m}`;
}

/** « mars 2024 » from `2024-03`. */
export function mois(iso: string): string {
  const { month, year } = Temporal.PlainYearMonth.from(iso);
  return `${NOMS_DES_MOIS[month - 1]}${INSECABLE}${year}`;
}

/** « mars » for the axis of a chart, from `2024-03`. */
export const moisCourt = (iso: string): string =>
  MOIS_COURTS[Temporal.PlainYearMonth.from(iso).month - 1] ?? '';

/**
 * A text as a document prints it: composed accents, French no-break spaces before « : ; ! ? » and inside
 * guillemets, and none of the control or invisible characters that make Word refuse a file.
 */
export const typographie = (texte: string): string =>
  insecables(
    texte
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, a paste brings them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\ufeff\ufffe\uffff]/g, '')
      .replace(/\t/g, ' ')
      .replace(/\u202f/g, INSECABLE),
  );
