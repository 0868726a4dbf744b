import type { Poste } from '../../../modules/conventions/contract-aide.ts';

const VIVANTES: ReadonlySet<Poste['etat']> = new Set(['projet', 'signee', 'en-cours', 'denoncee']);

/** A post whose convention runs, or will. */
export const estVivant = (p: Poste): boolean => VIVANTES.has(p.etat);

/** Late first, then vacant, then what is due soonest. */
export function parUrgence(a: Poste, b: Poste): number {
  const vide = (p: Poste) => (p.vacantDepuis === null ? 1 : 0);
  const prochaine = (p: Poste) => p.prochaine?.date ?? '9999';
  return b.enRetard - a.enRetard || vide(a) - vide(b) || (prochaine(a) < prochaine(b) ? -1 : 1);
}
