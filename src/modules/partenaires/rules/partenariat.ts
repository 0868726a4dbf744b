import { type Jour, plusJours } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';

export type EtatDePartenariat = 'a-venir' | 'en-cours' | 'bientot-fini' | 'fini';

/** A partnership is prepared again this many days before its end: a signature takes a season. */
export const JOURS_AVANT_FIN = 90;

interface Dates {
  readonly debut: Jour;
  /** Last day; null: without term. */
  readonly fin: Jour | null;
}

/** Where a partnership stands on a day. */
export function etatDuPartenariat({ debut, fin }: Dates, aujourdhui: Jour): EtatDePartenariat {
  if (debut > aujourdhui) return 'a-venir';
  if (fin === null) return 'en-cours';
  if (fin < aujourdhui) return 'fini';
  return fin <= plusJours(aujourdhui, JOURS_AVANT_FIN) ? 'bientot-fini' : 'en-cours';
}

/** Refused: partenariat-dates, when it ends before it begins. */
export const refusDesDates = ({ debut, fin }: Dates): Refus | null =>
  fin !== null && fin < debut
    ? refus('partenariat-dates', 'La fin vient avant le début. Corrigez l’une des deux dates.', 'fin')
    : null;
