import pg from 'pg';
import { creerTerme } from '../src/modules/nomenclatures/store.ts';
import { type Db, dansStructure } from '../src/server/db.ts';

export const PREMIER_JOUR = '2022-01-01';
const JOURS = 1461;

/** Gives a structure its places, its team of fifty and `n` acts over four years, made by the database itself. */
export async function remplir(db: Db, url: string, structureId: string, n: number): Promise<void> {
  const ids = await dansStructure(db, structureId, async (tx) => {
    const noms = [
      ...Array.from({ length: 6 }, (_, i) => ['secteur', `S${i}`] as const),
      ...Array.from({ length: 200 }, (_, i) => ['lieu', `L${i}`] as const),
      ...Array.from({ length: 60 }, (_, i) => ['partenaire', `P${i}`] as const),
    ];
    for (const [genre, nom] of noms)
      await creerTerme(tx, structureId, { genre, nom, cle: nom.toLowerCase() });
    await tx
      .insertInto('membre')
      .values(
        Array.from({ length: 50 }, (_, i) => ({ structure_id: structureId, nom: `M${i}`, cle: `m${i}` })),
      )
      .execute();
    const termes = await tx.selectFrom('terme').select(['id', 'genre']).execute();
    const membres = await tx.selectFrom('membre').select('id').execute();
    return (genre: string) =>
      genre === 'membre'
        ? membres.map((m) => m.id)
        : termes.filter((t) => t.genre === genre).map((t) => t.id);
  });
  const tirer = (liste: readonly number[], hasard = 'random()') =>
    `(array[${liste.join(',')}])[1 + floor(${hasard} * ${liste.length})::int]`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Natures are far from equal: a few make most of the acts, as in real life.
    await client.query(
      `insert into intervention (structure_id, id, jour, minutes, nature_id, secteur_id, lieu_id, saisine_id,
         membres, thematiques, partenaires, registre, famille, item, mediation,
         femmes, hommes, non_communique, age_18_25, age_26_59)
       select $1, gen_random_uuid(), a.jour, a.minutes, a.nature, a.secteur, a.lieu, a.saisine,
         a.membres, a.thematiques, a.partenaires, t.registre, t.famille, t.item, t.mediation,
         a.femmes, a.hommes, a.nc, least(1, a.femmes), least(1, a.hommes)
       from (
         select date '${PREMIER_JOUR}' + floor(random() * ${JOURS})::int as jour,
           (5 * (1 + floor(random() * 12)))::smallint as minutes,
           ${tirer(ids('nature'), 'power(random(), 2)')} as nature,
           ${tirer(ids('secteur'))} as secteur,
           ${tirer(ids('lieu'))} as lieu,
           ${tirer(ids('saisine'))} as saisine,
           array[${tirer(ids('membre'))}] || case when random() < 0.3 then array[${tirer(ids('membre'))}] else '{}' end as membres,
           array[${tirer(ids('thematique'))}] as thematiques,
           case when random() < 0.2 then array[${tirer(ids('partenaire'))}] else '{}' end as partenaires,
           floor(random() * 3)::smallint as femmes, floor(random() * 3)::smallint as hommes,
           (random() < 0.1)::int::smallint as nc
         from generate_series(1, $2::int)
       ) a join terme t on t.structure_id = $1 and t.id = a.nature`,
      [structureId, n],
    );
    await client.query('vacuum analyze intervention');
  } finally {
    await client.end();
  }
}
