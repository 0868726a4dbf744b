import type { Liste } from './champs.ts';

/** Something the structure already has in one of its lists: a term, or a person. */
export interface Connu {
  readonly id: number;
  readonly nom: string;
  /** `cleDe(nom)`. */
  readonly cle: string;
}

/**
 * The lists of a structure, retired terms included (past acts carry them). A merged term appears under its own name
 * with the id of the one that lives, so that old files still find it.
 */
export type Referentiel = Readonly<Record<Liste, readonly Connu[]>>;

export const listeDe = (referentiel: Referentiel, liste: Liste): readonly Connu[] => referentiel[liste];
