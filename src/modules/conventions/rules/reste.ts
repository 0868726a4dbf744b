import type { AideDuMois } from './aide.ts';

/** What the employer says that the post costs, euros a month. */
export interface Cout {
  readonly brut: number | null;
  /** Charges of the employer and what goes with the pay. */
  readonly charges: number | null;
}

/** A month with what came. */
export interface MoisDAide extends AideDuMois {
  readonly recu: number | null;
  readonly recuLe: string | null;
  readonly ecart: number | null;
  readonly reste: number | null;
}

/** To the cent. */
export const auCentime = (euros: number): number => Math.round(euros * 100) / 100;

/** Cost of a whole month; null while something of it is not written: nothing is guessed. */
export const coutDuMois = ({ brut, charges }: Cout): number | null =>
  brut === null || charges === null ? null : auCentime(brut + charges);

/** Each month with what was received, and what is left to the employer: the cost less the expected aid. */
export function comparer(
  mois: readonly AideDuMois[],
  versements: ReadonlyMap<string, { readonly euros: number; readonly recuLe: string | null }>,
  cout: Cout,
): MoisDAide[] {
  const total = coutDuMois(cout);
  return mois.map((m) => {
    const v = versements.get(m.mois);
    return {
      ...m,
      recu: v?.euros ?? null,
      recuLe: v?.recuLe ?? null,
      ecart: v === undefined ? null : auCentime(v.euros - m.montant),
      // A month without anybody in post costs nothing and pays nothing.
      reste: total === null || m.jours === 0 ? null : auCentime(total - m.montant),
    };
  });
}

type Sommable = Pick<MoisDAide, 'montant' | 'recu' | 'ecart' | 'reste'>;

/** The sums of the months; the difference is told for the months paid only. */
export function totaliser(mois: readonly Sommable[]) {
  const somme = (valeur: (m: Sommable) => number | null) =>
    auCentime(mois.reduce((n, m) => n + (valeur(m) ?? 0), 0));
  return {
    attendu: somme((m) => m.montant),
    recu: somme((m) => m.recu),
    ecart: somme((m) => m.ecart),
    reste: mois.some((m) => m.reste !== null) ? somme((m) => m.reste) : null,
  };
}
