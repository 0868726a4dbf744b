import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import type { Echeance, Suite } from './echeance.ts';

/** What somebody says of a deadline. */
export interface SuiteDite {
  readonly suite: Suite | 'a-faire';
  /** New day, when postponed. */
  readonly au: Jour | null;
  readonly motif: string;
}

/** Postponed to the past, or without a reason, would only hide what is late. Refused: report-sans-date, report-passe,
 * report-sans-motif, report-trop-loin (a limit of the law or of the convention is not ours to move by more than notes:
 * beyond two years it is a slip). */
export function refusDeLaSuite(s: SuiteDite, e: Pick<Echeance, 'date'>, aujourdhui: Jour): Refus | null {
  if (s.suite !== 'reporte') return null;
  if (s.au === null) return refus('report-sans-date', 'Écrivez la nouvelle date.', 'au');
  if (s.au < aujourdhui)
    return refus('report-passe', 'Cette date est déjà passée. Choisissez-en une à venir.', 'au');
  const [annee = 0] = (e.date > aujourdhui ? e.date : aujourdhui).split('-').map(Number);
  if (Number(s.au.slice(0, 4)) > annee + 2)
    return refus('report-trop-loin', 'Cette date est trop lointaine. Vérifiez l’année.', 'au');
  if (s.motif === '')
    return refus(
      'report-sans-motif',
      'Dites pourquoi, par exemple : « délai accordé par la préfecture ».',
      'motif',
    );
  return null;
}
