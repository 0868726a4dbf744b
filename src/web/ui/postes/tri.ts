import type { Poste } from '../../../modules/conventions/contract-aide.ts';

const VIVANTES: ReadonlySet<Poste['etat']> = new Set(['projet', 'signee', 'en-cours', 'denoncee']);

/** A post whose convention runs, or will. */
export const estVivant = (p: Poste): boolean => VIVANTES.has(p.etat);

/** A post whose convention runs today: not yet the one that will renew it. */
export const enCours = (p: Pick<Poste, 'etat'>): boolean => p.etat === 'en-cours' || p.etat === 'denoncee';

/** Late first, then vacant, then what is due soonest. */
export function parUrgence(a: Poste, b: Poste): number {
  const vide = (p: Poste) => (p.vacantDepuis === null ? 1 : 0);
  const prochaine = (p: Poste) => p.prochaine?.date ?? '9999';
  return b.enRetard - a.enRetard || vide(a) - vide(b) || (prochaine(a) < prochaine(b) ? -1 : 1);
}
