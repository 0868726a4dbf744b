import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/**
 * Counts again the last contact of situations, in the transaction of what changed: the day of the request, or the later of
 * their facts that are contacts and of the acts linked to them, deleted ones left out.
 */
export async function recalculerContact(tx: Tx, situations: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(situations.filter((id) => id !== null))];
  if (ids.length === 0) return;
  // Held first: what another transaction is writing about them is then seen by the count.
  await sql`select id from situation where id = any(${ids}::uuid[]) order by id for update`.execute(tx);
  await sql`
    update situation s set dernier_contact = n.jour from (
      select s.id, greatest(
        s.saisie_le,
        (select max(f.jour) from situation_fait f where f.structure_id = s.structure_id and f.situation_id = s.id
          and f.contact and f.supprime_le is null),
        (select max(i.jour) from intervention i where i.structure_id = s.structure_id and i.situation_id = s.id
          and i.supprime_le is null)) as jour
      from situation s where s.id = any(${ids}::uuid[])
    ) n where n.id = s.id and s.dernier_contact is distinct from n.jour`.execute(tx);
}
