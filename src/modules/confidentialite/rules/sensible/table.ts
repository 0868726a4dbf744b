import type { Genre } from '../alerte.ts';

/**
 * What a word asks for to be about somebody. `toujours`: it tells of a person wherever it stands, but in the title of an
 * action. `personne`: only in a sentence where one person is in sight.
 */
type Portee = 'toujours' | 'personne';
/** `nom` takes its article along, `noms` is plural; the others are replaced as they stand. */
type Forme = 'nom' | 'noms' | 'adjectif' | 'tel-quel';

export interface Entree {
  /** Source of a regular expression over the flattened text, whole words. */
  readonly motif: string;
  readonly portee: Portee;
  readonly forme: Forme;
  /** For `tel-quel`: what may stand instead. */
  readonly proposition?: string | null;
  /** Just before: what makes it something else. */
  readonly sauf?: string;
  /** Just after: the same. */
  readonly saufApres?: string;
  /** What must be true of it as typed, accents included. */
  readonly ecrit?: RegExp;
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

/** Words of one kind that behave alike: an array, or a list cut at spaces where « _ » stands for a space. */
export const lignes = (
  portee: Portee,
  forme: Forme,
  motifs: readonly string[] | string,
  reste: Reste = {},
): Entree[] =>
  (typeof motifs === 'string' ? motifs.trim().split(/\s+/).map(espacer) : motifs).map((motif) => ({
    motif,
    portee,
    forme,
    ...reste,
  }));

const espacer = (mot: string): string => mot.replaceAll('_', ' ');
