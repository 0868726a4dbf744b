import { type Refus, refus } from '../../../kernel/refus.ts';
import type { ActeLu } from './acte.ts';

const ACTES_MAX = 1_000;

/**
 * The acts of a line that counts several (« Nombre d'actes : 5 »). People and minutes of the line are shared out, so
 * that all totals stay those of the file. Refused: actes-trop-nombreux.
 */
export function multiplier(acte: ActeLu, fois: number): readonly ActeLu[] | Refus {
  if (fois === 1) return [acte];
  if (fois > ACTES_MAX)
    return refus(
      'actes-trop-nombreux',
      `${fois} actes sur une seule ligne : c’est sans doute une faute de frappe (${ACTES_MAX} au plus).`,
    );
  return Array.from({ length: fois }, (_, i) => {
    const part = (total: number) => Math.floor(total / fois) + (i < total % fois ? 1 : 0);
    const personnes = repartir([acte.femmes, acte.hommes, acte.nonCommunique], fois, i);
    const ages = repartir(
      [acte.ageMoins12, acte.age12a17, acte.age18a25, acte.age26a59, acte.age60Plus],
      fois,
      i,
    );
    return {
      ...acte,
      minutes: part(acte.minutes),
      femmes: personnes[0] ?? 0,
      hommes: personnes[1] ?? 0,
      nonCommunique: personnes[2] ?? 0,
      ageMoins12: ages[0] ?? 0,
      age12a17: ages[1] ?? 0,
      age18a25: ages[2] ?? 0,
      age26a59: ages[3] ?? 0,
      age60Plus: ages[4] ?? 0,
    };
  });
}

/**
 * Deals people like cards: the k-th person, all kinds in order, goes to act k modulo `fois`. Ages dealt the same way
 * never outnumber the people of an act.
 */
function repartir(nombres: readonly number[], fois: number, i: number): number[] {
  let avant = 0;
  return nombres.map((n) => {
    const debut = (((i - avant) % fois) + fois) % fois;
    avant += n;
    return debut >= n ? 0 : Math.floor((n - 1 - debut) / fois) + 1;
  });
}
