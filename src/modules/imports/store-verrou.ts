import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/** One import of a structure is written or undone at a time, until the end of the transaction. */
export async function verrouillerImports(tx: Tx, structureId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${structureId}`}, 0))`.execute(tx);
}
