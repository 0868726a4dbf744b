import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/**
 * Gives rounds the minutes that their other acts leave of them (see `presenceDe`), in the transaction that changed
 * those acts. Unknown ids and null change nothing; an id merged into another round stands for that one.
 */
export async function recalculerPresence(
  tx: Tx,
  structureId: string,
  tourneeIds: readonly (string | null)[],
): Promise<void> {
  const ids = [...new Set(tourneeIds.filter((id) => id !== null))];
  if (ids.length === 0) return;
  // Held in order, so that two acts of one round add up and two rounds never wait for each other.
  const { rows } = await sql<{ id: string }>`
    select id from tournee where structure_id = ${structureId}::uuid and id in (
      select coalesce(fusionnee_dans, id) from tournee
      where structure_id = ${structureId}::uuid and id = any(${ids}::uuid[])
    ) order by id for update`.execute(tx);
  if (rows.length === 0) return;
  // What follows from other changes is not said again in the journal.
  await sql`
    update intervention i set minutes = p.minutes, version = i.version + 1, modifie_le = now()
    from (
      select t.id, greatest(0, coalesce(t.duree, 0) - coalesce((
        select sum(a.minutes) from intervention a
        where a.structure_id = t.structure_id and a.tournee_id = t.id and a.sorte = 'acte' and a.supprime_le is null
      ), 0)) as minutes
      from tournee t
      where t.structure_id = ${structureId}::uuid and t.id = any(${rows.map((r) => r.id)}::uuid[])
    ) p
    where i.structure_id = ${structureId}::uuid and i.id = p.id and i.minutes <> p.minutes`.execute(tx);
}
