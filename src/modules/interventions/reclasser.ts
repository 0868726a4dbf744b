import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Versions } from '../nomenclatures/rules/versions.ts';

/**
 * Gives the acts of a nature the classing of its versions, except those that were classed otherwise on purpose.
 * `depuis`: first day of the acts concerned; null for all of them.
 */
export async function reclasserActes(
  tx: Tx,
  natureId: number,
  versions: Versions,
  depuis: string | null,
): Promise<void> {
  for (const [i, { registre, famille, item, mediation, depuis: debut }] of versions.entries()) {
    const fin = versions[i + 1]?.depuis ?? null;
    const du = i === 0 ? null : debut;
    await tx
      .updateTable('intervention')
      .set({ registre, famille, item, mediation })
      .where('nature_id', '=', natureId)
      .where('classement_propre', '=', false)
      .$if(depuis !== null, (q) => q.where('jour', '>=', depuis ?? ''))
      .$if(du !== null, (q) => q.where('jour', '>=', du ?? ''))
      .$if(fin !== null, (q) => q.where('jour', '<', fin ?? ''))
      .where(
        sql<boolean>`(registre, famille, item, mediation) is distinct from
          (${registre}::smallint, ${famille}::smallint, ${item}::smallint, ${mediation}::boolean)`,
      )
      .execute();
  }
}

/**
 * Tells the acts of a place (or of a sector) where it lies since `depuis` (null: since always): sector of the place,
 * priority neighbourhood of the place, else of its sector.
 */
export async function resituerActes(
  tx: Tx,
  terme: { id: number; genre: 'lieu' | 'secteur' },
  depuis: string | null,
): Promise<void> {
  const secteur = sql`coalesce(l.secteur_id, i.secteur_id)`;
  await sql`
    update intervention i set secteur_id = n.secteur_id, qpv = n.qpv
    from (
      select i.id, ${secteur} as secteur_id, coalesce(l.qpv, s.qpv) as qpv
      from intervention i
      left join terme l on l.structure_id = i.structure_id and l.id = i.lieu_id
      left join terme s on s.structure_id = i.structure_id and s.id = ${secteur}
      where ${sql.ref(terme.genre === 'lieu' ? 'i.lieu_id' : 'i.secteur_id')} = ${terme.id}
    ) n
    where n.id = i.id and (${depuis}::date is null or i.jour >= ${depuis}::date)
      and (i.secteur_id, i.qpv) is distinct from (n.secteur_id, n.qpv)`.execute(tx);
}
