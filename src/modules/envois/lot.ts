import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { Commande, GenreDeCommande } from './rules/commande.ts';

/** What the commands of one sending share while they are done. */
export interface Lot {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly aujourdhui: string;
  /** Told what the database refused, that a rule should have. */
  readonly signaler: (cause: unknown) => void;
  /** Versions that the person's commands left, those of this sending included. */
  readonly versions: Map<string, number>;
}

export type CommandeDe<G extends GenreDeCommande> = Extract<Commande, { genre: G }>;
