import type { Poste } from '../../../modules/conventions/contract-aide.ts';

/** Nobody is looked for any more on a convention that is over. */
const FINIES: ReadonlySet<Poste['etat']> = new Set(['finie', 'resiliee', 'renouvelee']);

/** Whose name a post bears: who holds it, who is to begin or held it last when the convention isn't running, or nobody. */
export function nomDuPoste({ titulaire, vacantDepuis, occupation, etat }: Poste): string {
  const ailleurs = vacantDepuis === null ? occupation.findLast((o) => o.genre !== 'remplacement') : undefined;
  return titulaire ?? ailleurs?.membre ?? (FINIES.has(etat) ? 'Sans titulaire' : 'Poste vacant');
}
