import { premierDuMois } from '../ui/format.ts';

const MOIS = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const MOIS_COURT = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
const JOUR = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const dateDe = (debut: string): Date => new Date(`${debut}T00:00:00Z`);

export type Pas = 'jour' | 'mois' | 'annee';

/** A step of time in a table: « mars 2026 », « lun. 2 mars », « 2026 ». `debut`: its first day. */
export function libelleDuPas(pas: Pas, debut: string): string {
  if (pas === 'annee') return debut.slice(0, 4);
  return pas === 'mois' ? MOIS.format(dateDe(debut)) : premierDuMois(JOUR.format(dateDe(debut)));
}

/**
 * The same under a column: « mars », with the year under the first month of each year when there are several; a
 * letter on a phone.
 */
export function libelleCourt(pas: Pas, debut: string, etroit: boolean, premier: boolean): string {
  if (pas === 'annee') return debut.slice(0, 4);
  if (pas === 'jour') return String(Number(debut.slice(8)));
  const mois = MOIS_COURT.format(dateDe(debut));
  const nom = etroit ? mois.charAt(0).toUpperCase() : mois;
  return premier || debut.slice(5, 7) === '01' ? `${nom}\n${debut.slice(0, 4)}` : nom;
}
