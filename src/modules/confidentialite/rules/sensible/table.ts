import type { Genre } from '../alerte.ts';

/**
 * What a word asks for to be about somebody. `toujours`: it tells of a person wherever it stands, but in the title of an
 * action. `personne`: only in a sentence where one person is in sight.
 */
export type Portee = 'toujours' | 'personne';

export interface Entree {
  /** Source of a regular expression over the flattened text, whole words. */
  readonly motif: string;
  readonly portee: Portee;
  /** `nom` takes its article along; the others are replaced as they stand. */
  readonly forme: 'nom' | 'noms' | 'adjectif' | 'tel-quel';
  /** For `tel-quel`: what may stand instead. */
  readonly proposition?: string | null;
  /** Just before: what makes it something else. */
  readonly sauf?: string;
  /** Just after: the same. */
  readonly saufApres?: string;
}

export interface Table {
  readonly genre: Genre;
  readonly raison: string;
  /** For a noun without article, one or several. */
  readonly nom: string;
  readonly noms: string;
  readonly adjectif: string | null;
  /** For a verb and its noun: « prend des antidépresseurs ». */
  readonly fait?: string;
  readonly entrees: readonly Entree[];
}

type Reste = Omit<Partial<Entree>, 'motif'>;

/** Words of one kind that behave alike. */
export const lignes = (
  portee: Portee,
  forme: Entree['forme'],
  motifs: readonly string[],
  reste: Reste = {},
): Entree[] => motifs.map((motif) => ({ motif, portee, forme, ...reste }));
