import { Temporal } from 'temporal-polyfill';
import { type Refus, refus } from '../../../kernel/refus.ts';
import type { ActeSaisi } from './acte.ts';

/** No act of social mediation is older in any file: a day before is a slip. */
export const PREMIER_JOUR = '1990-01-01';

/**
 * Refuses a day that does not exist, is before 1990 or is after tomorrow (a phone's clock may be a day ahead), an hour
 * that does not exist, an hour and a moment at once. `aujourdhui`: AAAA-MM-JJ.
 */
export function refusDuMoment(
  acte: Pick<ActeSaisi, 'jour' | 'heure' | 'creneau'>,
  aujourdhui: string,
): Refus[] {
  return [refusDuJour(acte.jour, aujourdhui), refusDeLHeure(acte)].filter((r) => r !== null);
}

function refusDuJour(jour: string, aujourdhui: string): Refus | null {
  if (!estUnJour(jour)) return refus('jour-invalide', 'Écrivez une date qui existe.', 'jour');
  if (jour < PREMIER_JOUR)
    return refus('jour-trop-ancien', 'Cette date est trop ancienne. Vérifiez l’année.', 'jour');
  if (jour > Temporal.PlainDate.from(aujourdhui).add({ days: 1 }).toString())
    return refus(
      'jour-futur',
      'Cette date n’est pas encore arrivée. Une intervention s’enregistre une fois faite.',
      'jour',
    );
  return null;
}

/** Is it a day of the calendar, AAAA-MM-JJ? */
export function estUnJour(texte: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte)) return false;
  try {
    Temporal.PlainDate.from(texte);
    return true;
  } catch {
    return false;
  }
}

function refusDeLHeure({ heure, creneau }: Pick<ActeSaisi, 'heure' | 'creneau'>): Refus | null {
  if (heure === null) return null;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(heure))
    return refus('heure-invalide', 'Écrivez une heure de la journée, par exemple 18:30.', 'heure');
  if (creneau !== null)
    return refus('heure-et-creneau', 'Donnez l’heure, ou le moment de la journée, pas les deux.', 'creneau');
  return null;
}
