import { dernierJourDe, type Jour } from '../../../kernel/jours.ts';

const MOIS_MAX = 36;

/**
 * Last day that a convention may have: the eve of its third anniversary, or the last of February when it began on a
 * 29th (Code du travail, art. D5134-150; Code de procédure civile, art. 641).
 */
export const dernierJourPossible = (debut: Jour): Jour => dernierJourDe(debut, MOIS_MAX);
