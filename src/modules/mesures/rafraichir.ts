import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/** Stale months, and writes, that are left to wait: reading their acts costs less than rebuilding their totals. */
const MOIS_EN_ATTENTE = 2;
const ECRITURES_EN_ATTENTE = 300;

/**
 * Makes the monthly totals fit to be read: rebuilt when much has changed, else the few stale months (first days) that
 * must be read in the acts. An evening of entry is then not one rebuilding an act.
 */
export async function moisPerimes(tx: Tx, structureId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ mois: string; ecritures: number }>`
    select mois, count(*) as ecritures from (
      select mois from agregat_perime where structure_id = ${structureId}::uuid limit ${ECRITURES_EN_ATTENTE + 1}
    ) p group by mois`.execute(tx);
  const ecritures = rows.reduce((n, r) => n + r.ecritures, 0);
  if (rows.length <= MOIS_EN_ATTENTE && ecritures <= ECRITURES_EN_ATTENTE) return rows.map((r) => r.mois);
  await rafraichir(tx, structureId);
  return [];
}

/**
 * Rebuilds the monthly totals of the months that changed. Several may ask at once: one works, the others wait and find
 * nothing left. An act committed meanwhile leaves its own stale mark behind, which this run did not see and keeps.
 * The transaction must be READ COMMITTED: what is read after the lock must be newer than the lock.
 */
export async function rafraichir(tx: Tx, structureId: string): Promise<number> {
  const perime = await tx
    .selectFrom('agregat_perime')
    .select('id')
    .where('structure_id', '=', structureId)
    .limit(1)
    .executeTakeFirst();
  if (!perime) return 0;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`trame agregat ${structureId}`}, 0))`.execute(tx);
  const vus = await tx
    .selectFrom('agregat_perime')
    .select(['id', 'mois'])
    .where('structure_id', '=', structureId)
    .execute();
  const mois = [...new Set(vus.map((v) => v.mois))];
  if (mois.length === 0) return 0;
  await tx.deleteFrom('agregat').where('structure_id', '=', structureId).where('mois', 'in', mois).execute();
  await sql`
    insert into agregat (structure_id, mois, secteur_id, nature_id, saisine_id, registre, famille, item, mediation,
      par_saisine, interventions, minutes, femmes, hommes, non_communique,
      age_moins_12, age_12_17, age_18_25, age_26_59, age_60_plus)
    select ${structureId}::uuid, m.mois, t.*
    from unnest(${mois}::date[]) m(mois),
    -- Month by month, so that each reads its days in the index even when the table has just grown.
    lateral (
      select secteur_id, nature_id, saisine_id, registre, famille, item, mediation,
        grouping(saisine_id) = 0, sum(nombre), sum(minutes), sum(femmes), sum(hommes), sum(non_communique),
        sum(age_moins_12), sum(age_12_17), sum(age_18_25), sum(age_26_59), sum(age_60_plus)
      from intervention
      where structure_id = ${structureId}::uuid and supprime_le is null
        and jour >= m.mois and jour < (m.mois + interval '1 month')::date
      group by secteur_id, nature_id, registre, famille, item, mediation, grouping sets ((saisine_id), ())
    ) t`.execute(tx);
  await tx
    .deleteFrom('agregat_perime')
    .where('structure_id', '=', structureId)
    .where(sql<boolean>`id = any(${vus.map((v) => v.id)}::bigint[])`)
    .execute();
  return mois.length;
}
