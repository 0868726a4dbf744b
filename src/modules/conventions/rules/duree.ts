import { Temporal } from 'temporal-polyfill';

const ANNEES_MAX = 3;

/** Last day that a convention may have: the eve of its third anniversary (Code du travail, art. D5134-150). */
export const dernierJourPossible = (debut: string): string =>
  Temporal.PlainDate.from(debut).add({ years: ANNEES_MAX }).subtract({ days: 1 }).toString();
