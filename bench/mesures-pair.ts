import pg from 'pg';

/**
 * The same question (people by gender, status and age) in the shape of the closest public tool: anonymous people kept
 * as rows, three tables joined, one count(distinct …) a figure. Our own SQL, after its published schema.
 * Returns the median of a few tries, in milliseconds.
 */
export async function mesurerPair(url: string, actes: number, essais = 1): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      create schema pair;
      set search_path = pair;
      create table activite (id uuid primary key default gen_random_uuid(), k int, structure_id int, jour date,
        duree int, suppression timestamptz);
      create table beneficiaire (id uuid primary key, genre int, statut int, annee int);
      create table accompagnement (id uuid primary key default gen_random_uuid(), activite_id uuid,
        beneficiaire_id uuid);
      insert into activite (k, structure_id, jour, duree)
        select i, 1, date '2022-01-01' + (random() * 1460)::int, 5 * (1 + (random() * 11)::int)
        from generate_series(1, ${actes}) i;
      create temp table paire as
        select a.id as activite, gen_random_uuid() as beneficiaire from activite a, generate_series(1, 1 + a.k % 3);
      insert into beneficiaire select beneficiaire, (random() * 2)::int, (random() * 4)::int,
        1940 + (random() * 80)::int from paire;
      insert into accompagnement (activite_id, beneficiaire_id) select activite, beneficiaire from paire;
      create index on activite (structure_id, jour);
      create index on accompagnement (activite_id);
      create index on accompagnement (beneficiaire_id);
      analyze`);
    const compte = (condition: string) => `count(distinct case when ${condition} then b.id end)`;
    const age = 'least(7, (extract(year from now()) - b.annee)::int / 12)';
    const chiffres = [
      compte('true'),
      ...[0, 1, 2].map((g) => compte(`b.genre = ${g}`)),
      ...[0, 1, 2, 3, 4].map((s) => compte(`b.statut = ${s}`)),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((t) => compte(`${age} = ${t}`)),
    ];
    const temps: number[] = [];
    for (let i = 0; i < essais; i++) {
      const debut = performance.now();
      await client.query(`select ${chiffres.join(', ')} from activite a
        join accompagnement x on x.activite_id = a.id join beneficiaire b on b.id = x.beneficiaire_id
        where a.suppression is null and a.structure_id = 1`);
      temps.push(performance.now() - debut);
    }
    return temps.sort((a, b) => a - b)[Math.floor(essais / 2)] ?? Number.NaN;
  } finally {
    await client.end();
  }
}
