import { randomBytes } from 'node:crypto';
import { chiffrer, dechiffrer } from '../../server/chiffre.ts';
import type { Db } from '../../server/db.ts';

const OCTETS = 32;

/**
 * The key under which a person's phones keep what they hold: made at the first ask, the same ever after, so that what
 * waits on a phone is readable at their next sign-in. The database holds it wrapped by the master key `cle`.
 */
export async function lireCleLocale(db: Db, cle: Buffer, compteId: string): Promise<Buffer> {
  const deja = await trouverCleLocale(db, cle, compteId);
  if (deja) return deja;
  await db
    .updateTable('compte')
    .set({ cle_locale: chiffrer(cle, randomBytes(OCTETS)) })
    .where('id', '=', compteId)
    .where('cle_locale', 'is', null)
    .execute();
  // Read again: asked twice at once, one of the two keys was kept.
  const gardee = await trouverCleLocale(db, cle, compteId);
  if (!gardee) throw new Error(`account ${compteId} has no local key`);
  return gardee;
}

/** The same, null when nobody asked for it yet. */
export async function trouverCleLocale(db: Db, cle: Buffer, compteId: string): Promise<Buffer | null> {
  const compte = await db
    .selectFrom('compte')
    .select('cle_locale')
    .where('id', '=', compteId)
    .executeTakeFirst();
  return compte?.cle_locale ? dechiffrer(cle, compte.cle_locale) : null;
}
