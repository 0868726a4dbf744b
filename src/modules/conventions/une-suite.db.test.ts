import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import { migrerDans } from '../../server/migrate.ts';

let base: BaseEssai;
let client: pg.Client;
beforeAll(async () => {
  base = await nouvelleBase();
  client = new pg.Client({ connectionString: base.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await base.fermer();
});

it('keeps the first of two renewals recorded before they were refused: the other stands by itself, and a third is refused', async () => {
  await client.query('drop schema public cascade; create schema public');
  await migrerDans(client, '0029-lectures-par-lien.sql');
  const structure = await client.query<{ id: string }>(
    `insert into structure (id, slug, nom) values (gen_random_uuid(), 'ici', 'Ici') returning id`,
  );
  const id = structure.rows[0]?.id;
  const suivre = (numero: string, precedente: number | null, lien: string | null) =>
    client.query<{ id: number }>(
      `insert into convention (structure_id, numero, debut, fin, employeur, precedente_id, precedente_lien)
       values ($1, $2, '2026-01-01', '2028-12-31', 'Ici', $3, $4) returning id`,
      [id, numero, precedente, lien],
    );
  const [avant] = (await suivre('A', null, null)).rows;
  for (const numero of ['B', 'C']) await suivre(numero, avant?.id ?? 0, 'renouvellement');
  await suivre('D', avant?.id ?? 0, 'transfert');
  await migrerDans(client);
  const { rows } = await client.query(
    `select numero, precedente_lien as lien, version from convention order by numero`,
  );
  expect(rows).toEqual([
    { numero: 'A', lien: null, version: 1 },
    { numero: 'B', lien: 'renouvellement', version: 1 },
    { numero: 'C', lien: null, version: 2 },
    { numero: 'D', lien: 'transfert', version: 1 },
  ]);
  const journal = await client.query(`select objet, action, champs from journal`);
  expect(journal.rows).toEqual([{ objet: 'convention', action: 'modification', champs: ['precedente'] }]);
  await expect(suivre('E', avant?.id ?? 0, 'renouvellement')).rejects.toThrow(/convention_suivie_une_fois/);
});
