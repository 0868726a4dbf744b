import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/**
 * Until the end of the transaction. Whoever writes acts shares the lists of the structure; whoever changes the lists
 * holds them alone: otherwise an act written while its term is merged would keep a term that no longer lives.
 */
export async function verrouillerNomenclature(
  tx: Tx,
  structureId: string,
  mode: 'partage' | 'seul',
): Promise<void> {
  const cle = `nomenclature ${structureId}`;
  if (mode === 'seul') await sql`select pg_advisory_xact_lock(hashtextextended(${cle}, 0))`.execute(tx);
  else await sql`select pg_advisory_xact_lock_shared(hashtextextended(${cle}, 0))`.execute(tx);
}
