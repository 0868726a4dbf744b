import { sql } from 'kysely';
import pg from 'pg';
import { RefusError, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Lot } from './lot.ts';

/**
 * Does something of which nothing stays when it is refused, while the transaction goes on. A value that no column
 * holds, or a row that PostgreSQL refuses, is a refusal too, told to `signaler`: one act must not stop all those that
 * wait behind it.
 */
export async function dansUnPoint<T>(
  { tx, signaler }: Pick<Lot, 'tx' | 'signaler'>,
  travail: () => Promise<T>,
): Promise<Result<T, RefusError>> {
  await sql`savepoint envoi`.execute(tx);
  try {
    const valeur = await travail();
    await sql`release savepoint envoi`.execute(tx);
    return ok(valeur);
  } catch (cause) {
    const refuse = cause instanceof RefusError ? cause : refusDeLaBase(cause);
    if (!refuse) throw cause;
    if (refuse !== cause) signaler(cause);
    await sql`rollback to savepoint envoi`.execute(tx);
    await sql`release savepoint envoi`.execute(tx);
    return err(refuse);
  }
}

function refusDeLaBase(cause: unknown): RefusError | null {
  // Classes 22 and 23: data exceptions and broken constraints.
  if (!(cause instanceof pg.DatabaseError) || !/^2[23]/.test(cause.code ?? '')) return null;
  return new RefusError(
    422,
    refus('valeur-impossible', 'Une valeur de cette saisie ne peut pas être gardée. Vérifiez-la.'),
  );
}
