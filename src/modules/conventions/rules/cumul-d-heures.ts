import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { dernierJour } from './dossier.ts';

/** Weekly hours that nobody exceeds (L3121-20). */
export const SEMAINE_MAXIMALE = 48;

/** A contract of the same person on another post. */
export interface AutrePoste {
  readonly numero: string;
  readonly heures: number;
  readonly debut: Jour;
  readonly fin: Jour | null;
  readonly depart: Jour | null;
}

const ecrites = (heures: number): string => `${String(heures).replace('.', ',')} heures`;

/**
 * The weeks of one person on several posts add up (L3121-20): refused when some week of this contract would exceed the limit, with
 * the posts that count. `autres`: their contracts elsewhere. Refused: contrat-heures-cumulees.
 */
export function refusDuCumulDHeures(
  c: {
    readonly heures: number;
    readonly debut: Jour;
    readonly fin: Jour | null;
    readonly depart?: Jour | null;
  },
  autres: readonly AutrePoste[],
): Refus | null {
  const tient = (a: Pick<AutrePoste, 'debut' | 'fin' | 'depart'>, le: Jour): boolean =>
    a.debut <= le && le <= (dernierJour(a) ?? le);
  const celui = { ...c, depart: c.depart ?? null };
  // Hours only grow on a first day: the busiest week holds one of them.
  const premiers = [c.debut, ...autres.map((a) => a.debut)].filter((le) => tient(celui, le));
  for (const le of premiers.toSorted()) {
    const ensemble = autres.filter((a) => tient(a, le));
    const total = ensemble.reduce((n, a) => n + a.heures, c.heures);
    if (ensemble.length === 0 || total <= SEMAINE_MAXIMALE) continue;
    const postes = ensemble.map((a) => `${a.numero}, ${ecrites(a.heures)}`).join(' ; ');
    const message = `Avec son autre poste (convention ${postes}), cette personne ferait ${ecrites(total)} par semaine : pas plus de 48 (Code du travail, article L3121-20).`;
    return refus('contrat-heures-cumulees', message, 'heures');
  }
  return null;
}
