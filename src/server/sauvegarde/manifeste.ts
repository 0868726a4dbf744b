import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** Version of the file itself. A file of a later one is refused. */
export const FORMAT = 1;

/**
 * What is not saved. What opens a door without a password must not come back with a restoration: it may have been
 * revoked since. (The jobs of the clock, in the schema `taches`, are not saved either: the server makes them again.)
 */
export const NON_SAUVEES: ReadonlySet<string> = new Set([
  'session',
  'jeton_api',
  'lien',
  'lien_liaison',
  'calendrier',
]);

/** First part: what the file is. */
export const zEntete = z.object({
  format: z.number().int(),
  /** Version of the product that wrote it. */
  produit: z.string(),
  faiteLe: z.iso.datetime(),
  /** Last migration of the database. */
  migration: z.string(),
  /** Fingerprint of the master key; null when the key at hand did not open the names. */
  cle: z.string().nullable(),
});

/** Last part: what the file holds. The names of tables are those of the file's own schema. */
export const zManifeste = z.object({
  tables: z.array(
    z.object({ nom: z.string(), colonnes: z.array(z.string()), lignes: z.number().int().nonnegative() }),
  ),
  /** Counters of the identity columns. Text: they may be larger than a number of JavaScript. */
  compteurs: z.array(
    z.object({
      table: z.string(),
      colonne: z.string(),
      valeur: z.string().regex(/^\d+$/),
      entame: z.boolean(),
    }),
  ),
});

export type Entete = z.infer<typeof zEntete>;
export type Manifeste = z.infer<typeof zManifeste>;

/** Recognises a master key, and says nothing of it. */
export const empreinteDeCle = (cle: Buffer): string =>
  createHmac('sha256', cle).update('trame sauvegarde v1').digest('hex').slice(0, 32);

/** The parts of a table are numbered: they are read in the order of their names. */
export const partieDe = (table: string, rang: number): string =>
  `donnees/${table}/${String(rang).padStart(6, '0')}.gz`;
export const tableDe = (partie: string): string | undefined =>
  /^donnees\/(\w+)\/\d{6}\.gz$/.exec(partie)?.[1];
