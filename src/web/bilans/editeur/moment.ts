import { premierDuMois } from '../../ui/format.ts';

const HEURE = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit' });
const JOUR = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long' });

/** « 14 h 03 », where the reader is. */
export const heure = (instant: Date): string => HEURE.format(instant).replace(':', '\u00a0h\u00a0');

/** « à 14 h 03 » today, « le 3 mars à 14 h 03 » another day. */
export function aLHeure(instant: Date, maintenant = new Date()): string {
  const memeJour = instant.toDateString() === maintenant.toDateString();
  return `${memeJour ? '' : `le ${premierDuMois(JOUR.format(instant))} `}à ${heure(instant)}`;
}
