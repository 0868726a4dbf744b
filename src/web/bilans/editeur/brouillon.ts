import type { Tiroir } from '../../offline/tiroir.ts';
import { type UnBrouillon, unBrouillon } from '../../offline/un-brouillon.ts';

interface Garde {
  readonly texte: string;
  /** The server's version that it was based on. */
  readonly version: number;
}

/** A text of a bilan, kept on this device until the server has it. */
export type Brouillon = UnBrouillon<Garde>;

const estGarde = (lu: unknown): lu is Garde =>
  typeof lu === 'object' &&
  lu !== null &&
  'texte' in lu &&
  typeof lu.texte === 'string' &&
  'version' in lu &&
  typeof lu.version === 'number';

export const brouillonScelle = (tiroir: Tiroir | null, texte: string): Brouillon =>
  unBrouillon(tiroir, `bilan:${texte}`, estGarde);
