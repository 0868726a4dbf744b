import pg from 'pg';
import type { Terrain } from './terrain.ts';

/** Fills a structure with acts of eighteen months of a large team, in three hundred places, made by the database itself. */
export async function remplirDActes(t: Terrain, n: number): Promise<void> {
  const client = new pg.Client({ connectionString: t.url });
  await client.connect();
  try {
    // The tests' server commits before it writes; vacuum would find nothing old enough to call visible to all.
    await client.query('set synchronous_commit = on');
    await client.query(
      `insert into membre (structure_id, nom, cle) select $1, 'M' || i, 'm' || i from generate_series(1, 40) i`,
      [t.structureId],
    );
    await client.query(
      `insert into intervention (structure_id, id, jour, minutes, nature_id, secteur_id, lieu_id, membres, auteur_id,
         registre, famille, item, mediation, femmes)
       select $1, gen_random_uuid(), date '2026-03-10' - i % 540, 20, $2, $3, 1000 + i % 300, array[m], m, 1, 1, 1, true, 1
       from (
         select i, (select array_agg(id order by id) from membre where structure_id = $1) as ids
         from generate_series(1, $4::int) i
       ) a, lateral (select ids[1 + i * 7 % cardinality(ids)] as m) b`,
      [t.structureId, t.id('Écoute active'), t.id('Nord'), n],
    );
    await client.query('vacuum analyze intervention');
  } finally {
    await client.end();
  }
}
