import { type RawBuilder, sql } from 'kysely';

const AVEC = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜàâäçéèêëîïôöùûü’'-";
const SANS = 'AAACEEEEIIOOUUUaaaceeeeiioouuu   ';

/**
 * A text in lower case without French accents, apostrophes or hyphens, to be searched with the words of `cleDe`.
 * Without the unaccent extension, which an outside PostgreSQL may refuse; whatever the locale of the database.
 */
export const texteCherchable = (texte: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`lower(translate(${texte}, ${sql.lit(AVEC)}, ${sql.lit(SANS)}))`;

/** The pattern of LIKE for texts that contain these words as they are. */
export const contient = (mots: string): string => `%${mots.replace(/[\\%_]/g, '\\$&')}%`;
