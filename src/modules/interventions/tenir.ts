import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/**
 * Holds rounds, then acts, until the end of the transaction: those named, the rounds that these acts belong to, and
 * those of `jours`, which a new round may join. Always in the order of their ids, so that two transactions that touch
 * the same ones never wait for each other.
 */
export async function tenir(
  tx: Tx,
  actes: readonly string[],
  tournees: readonly (string | null)[],
  jours: readonly string[] = [],
): Promise<void> {
  const nommees = tournees.filter((id) => id !== null);
  const { rows } = await sql<{ id: string }>`
    with nommee as (
      select unnest(${nommees}::uuid[]) as id
      union select tournee_id from intervention where id = any(${actes}::uuid[]) and tournee_id is not null
      union select id from intervention
        where jour = any(${jours}::date[]) and sorte = 'tournee' and supprime_le is null
    )
    select id from tournee where id in (
      select id from nommee union select t.fusionnee_dans from tournee t join nommee n on n.id = t.id
    ) order by id for update`.execute(tx);
  const tous = [...actes, ...rows.map((r) => r.id)];
  await sql`select id from intervention where id = any(${tous}::uuid[]) order by id for update`.execute(tx);
}
