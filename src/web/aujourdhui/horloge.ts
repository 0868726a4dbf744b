import { dateCivile, type Journee, jourDeService } from '../../modules/interventions/rules/journee.ts';
import { duree, pluriel } from '../ui/format.ts';

const MINUTE = 60_000;
const JOUR = 1_440;

interface Moment {
  readonly jour: string;
  readonly heure: string | null;
  readonly nuit: boolean;
}

/** The same moment by the right clock: `avance` milliseconds earlier. Without an hour, only whole days are taken off. */
export function corriger(
  acte: Moment,
  avance: number,
  journee: Journee,
): Pick<Moment, 'jour' | 'heure' | 'nuit'> {
  const le =
    Date.parse(`${dateCivile(acte)}T${acte.heure ?? '12:00'}Z`) - Math.round(avance / MINUTE) * MINUTE;
  const juste = new Date(le).toISOString();
  const heure = acte.heure === null ? null : juste.slice(11, 16);
  return { ...jourDeService({ date: juste.slice(0, 10), heure }, acte.nuit ? 'midi' : journee), heure };
}

/** « avance de 1 jour », « retarde de 2 h 30 ». */
export function ecartLu(avance: number): string {
  const minutes = Math.abs(Math.round(avance / MINUTE));
  const jours = Math.round(minutes / JOUR);
  // A day, give or take the minutes that nobody would look at.
  const lu = jours > 0 && Math.abs(minutes - jours * JOUR) < 60 ? pluriel(jours, 'jour') : duree(minutes);
  return `${avance > 0 ? 'avance' : 'retarde'} de ${lu}`;
}
