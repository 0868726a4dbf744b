import type { Refus } from '../../../kernel/refus.ts';

/** A line that could not be cut into cells: refused alone, the next one is read normally. */
export interface LigneIllisible {
  readonly numero: number;
  readonly texte: string;
  readonly refus: Refus;
}

/** Some lines read together, so that millions of lines cost few promises. */
export interface Bloc {
  readonly lignes: readonly (readonly string[])[];
  /**
   * Number of each line, unique in the file and growing. In a text file it is the line as an editor shows it; in a
   * workbook it is `decalage` + the row of the sheet.
   */
  readonly numeros: readonly number[];
  readonly illisibles: readonly LigneIllisible[];
  /** Bytes of the file read so far, for a progress bar. */
  readonly octets: number;
  /** Lines of this block that were not in the encoding of the others. */
  readonly autreEncodage: number;
  /** Lines of this block whose cells beyond COLONNES_MAX were left out. */
  readonly tronquees: number;
  /** Sheet of these lines, and what to take from their numbers to get the row in that sheet. */
  readonly feuille: string | null;
  readonly decalage: number;
}

/** Cells beyond this column are not read, and the person is told. */
export const COLONNES_MAX = 500;
