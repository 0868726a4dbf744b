const NOMBRE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const POURCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });
const JOUR = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const JOUR_COURT = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const MOMENT = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

/** « 12 345,6 » */
export const nombre = (n: number): string => NOMBRE.format(n);

const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** « 1 938,40 € » */
export const euros = (n: number): string => EUROS.format(n);

/** 0,42 -> « 42 % » */
export const pourcent = (part: number): string => POURCENT.format(part);

/** Minutes as people say them: « 45 min », « 2 h », « 1 204 h 30 ». */
export function duree(minutes: number): string {
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  if (h === 0) return `${m}\u00a0min`;
  return m === 0 ? `${nombre(h)}\u00a0h` : `${nombre(h)}\u00a0h\u00a0${String(m).padStart(2, '0')}`;
}

/** « 2 actes », « 1 acte » : nothing and one are singular in French. */
export const pluriel = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${nombre(n)}\u00a0${Math.abs(n) < 2 ? un : plusieurs}`;

/** « lun. 1 déc. » -> « lun. 1er déc. »: the first of a month is an ordinal in French, which Intl does not know. */
export const premierDuMois = (texte: string): string => texte.replace(/(^|\s)1 (?=\p{L})/u, '$11er ');

/** A calendar day `AAAA-MM-JJ` -> « 1er mars 2025 ». */
export const jour = (iso: string): string => premierDuMois(JOUR.format(new Date(`${iso}T00:00:00Z`)));

const MOIS = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month `AAAA-MM` -> « mars 2025 ». */
export const mois = (iso: string): string => MOIS.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));

/** A calendar day -> « mar. 4 mars ». */
export const jourCourt = (iso: string): string =>
  premierDuMois(JOUR_COURT.format(new Date(`${iso}T00:00:00Z`)));

/** An instant (ISO with offset) in the time of the reader -> « 4 mars 2025 à 18:05 ». */
export const moment = (iso: string): string => premierDuMois(MOMENT.format(new Date(iso)));

/** The calendar day where the reader is, `AAAA-MM-JJ`. */
export function aujourdhui(maintenant = new Date()): string {
  const deux = (n: number) => String(n).padStart(2, '0');
  return `${maintenant.getFullYear()}-${deux(maintenant.getMonth() + 1)}-${deux(maintenant.getDate())}`;
}
