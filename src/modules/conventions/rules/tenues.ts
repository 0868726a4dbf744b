import { type Jour, plusJours, plusTard, plusTot } from '../../../kernel/jours.ts';
import { type Contrat, dernierJour } from './dossier.ts';

/** Days during which somebody held the post, both included. */
export interface Tenue {
  readonly membreId: number;
  readonly membre: string;
  /** In the place of a holder who was away. */
  readonly remplacement: boolean;
  readonly du: Jour;
  readonly au: Jour;
}

interface Periode {
  readonly du: Jour;
  readonly au: Jour;
}

/**
 * Who held the post between two days, replacements included, in order of the first day. Contracts of one person that
 * follow each other are one stay.
 */
export function tenuesDe(
  contrats: readonly (Pick<Contrat, 'membreId' | 'genre' | 'debut' | 'fin' | 'depart'> & {
    readonly membre: string;
  })[],
  { du, au }: Periode,
): readonly Tenue[] {
  const trouvees: Tenue[] = [];
  for (const c of contrats.toSorted((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0))) {
    const tenue = {
      ...{ membreId: c.membreId, membre: c.membre, remplacement: c.genre === 'remplacement' },
      ...{ du: plusTard(c.debut, du), au: plusTot(dernierJour(c) ?? au, au) },
    };
    if (tenue.du > tenue.au) continue;
    const suite = trouvees.findIndex(
      (t) =>
        t.membreId === tenue.membreId &&
        t.remplacement === tenue.remplacement &&
        plusJours(t.au, 1) >= tenue.du,
    );
    const avant = trouvees[suite];
    if (avant) trouvees[suite] = { ...avant, au: plusTard(avant.au, tenue.au) };
    else trouvees.push(tenue);
  }
  return trouvees;
}

/** The days of a period during which nobody held the post. */
export function joursVacants(tenues: readonly Tenue[], { du, au }: Periode): readonly Periode[] {
  const vides: Periode[] = [];
  let libre = du;
  for (const t of tenues.toSorted((a, b) => (a.du < b.du ? -1 : 1))) {
    if (t.du > au) break;
    if (t.du > libre) vides.push({ du: libre, au: plusJours(t.du, -1) });
    libre = plusTard(libre, plusJours(t.au, 1));
  }
  if (libre <= au) vides.push({ du: libre, au });
  return vides;
}
