import { sql } from 'kysely';
import { RefusError } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { type Ecriture, type EtatStocke, jugerEcriture } from './rules/ecriture.ts';

/** `jugerEcriture`, its refusals thrown; `inconnu` makes the one of the thing that is not there. */
export function exigerEcriture<T>(
  stocke: EtatStocke<T> | null,
  version: number | null,
  contenu: T,
  inconnu: () => RefusError,
): Ecriture {
  const juge = jugerEcriture(stocke, version, contenu);
  if (juge.ok) return juge.value;
  throw juge.error.code === 'inconnu' ? inconnu() : new RefusError(409, juge.error);
}

/** Until the end of the transaction: of two creations sent at once under one id, the second finds the first. */
export async function tenirIdentifiant(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
}
