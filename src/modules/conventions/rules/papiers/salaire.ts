import type { Jour } from '../../../../kernel/jours.ts';
import type { Smic } from '../montants.ts';

const SEMAINES = 52;
const MOIS = 12;

/** The least that a month may be paid, gross, in euros; the hourly SMIC that it comes from, and since when. */
export interface SalaireMinimal {
  readonly mensuel: number;
  readonly horaire: number;
  readonly depuis: Jour;
}

/**
 * The SMIC of a month for so many hours a week (L3231-2, D3231-5), by the last hourly SMIC known on that day: the real one is
 * never lower. Null before the first one known.
 */
export function salaireMinimal(le: Jour, heures: number, smics: readonly Smic[]): SalaireMinimal | null {
  const connu = smics
    .filter((s) => s.depuis <= le)
    .toSorted((a, b) => (a.depuis < b.depuis ? -1 : 1))
    .at(-1);
  if (connu === undefined) return null;
  return { ...connu, mensuel: Math.round((connu.horaire * heures * SEMAINES * 100) / MOIS) / 100 };
}

const enEuros = (n: number): string =>
  n
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, '\u00a0');

/** A doubt, never a refusal: a month paid under the SMIC of its hours. Null when it is not, or when nothing is known. */
export function douteDuSalaire(brut: number | null, minimal: SalaireMinimal | null): string | null {
  if (brut === null || minimal === null || brut >= minimal.mensuel) return null;
  return `C’est moins que le SMIC pour ces heures : ${enEuros(minimal.mensuel)} € par mois, à ${enEuros(minimal.horaire)} € de l’heure (Code du travail, articles L3231-2 et D3231-5). Vérifiez.`;
}
