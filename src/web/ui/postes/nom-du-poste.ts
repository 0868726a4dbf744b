import type { Poste } from '../../../modules/conventions/contract-aide.ts';

/** Whose name a post bears: who holds it, who is to begin or held it last when the convention isn't running, or nobody. */
export function nomDuPoste({ titulaire, vacantDepuis, occupation }: Poste): string {
  const ailleurs = vacantDepuis === null ? occupation.findLast((o) => o.genre !== 'remplacement') : undefined;
  return titulaire ?? ailleurs?.membre ?? 'Poste vacant';
}
