import { type Jour, plusJours } from '../../../kernel/jours.ts';
import type { Etat } from './etats.ts';

/** An open situation without a contact for longer is not shown as alike: it is probably another story. */
const JOURS_RECENTS = 365;
/** Shown at most. */
const COMBIEN = 5;

/** What tells that two situations may be the same one. */
export interface Comparable {
  readonly sorteId: number;
  readonly secteurId: number | null;
  readonly lieuId: number | null;
}

export interface Candidate extends Comparable {
  readonly id: string;
  readonly etat: Etat;
  readonly dernierContact: Jour;
}

/** Weights of what two situations share: the place says most, a same sector only counts with a same kind. */
const POIDS = { lieu: 4, sorte: 2, secteur: 1 } as const;

/**
 * The open and recent situations that may be the one about to be created: same place, or same sector and same kind. The
 * most alike first, then the latest contact first.
 */
export function ressemblantes<C extends Candidate>(
  nouvelle: Comparable,
  candidates: readonly C[],
  aujourdhui: Jour,
): C[] {
  const depuis = plusJours(aujourdhui, -JOURS_RECENTS);
  return candidates
    .filter((c) => c.etat !== 'close' && c.dernierContact >= depuis)
    .map((c) => ({ c, note: noteDe(nouvelle, c) }))
    .filter(({ note }) => note > 0)
    .sort(
      (a, b) =>
        b.note - a.note || comparer(b.c.dernierContact, a.c.dernierContact) || comparer(a.c.id, b.c.id),
    )
    .slice(0, COMBIEN)
    .map(({ c }) => c);
}

function noteDe(a: Comparable, b: Comparable): number {
  const lieu = a.lieuId !== null && a.lieuId === b.lieuId;
  const secteur = a.secteurId !== null && a.secteurId === b.secteurId;
  const sorte = a.sorteId === b.sorteId;
  if (!lieu && !(secteur && sorte)) return 0;
  return (lieu ? POIDS.lieu : 0) + (sorte ? POIDS.sorte : 0) + (secteur ? POIDS.secteur : 0);
}

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
