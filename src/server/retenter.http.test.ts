import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../tests/support/app.ts';

let essai: AppEssai;
let direction: Personne;
let client: pg.Client;
beforeAll(async () => {
  essai = await nouvelleApp();
  direction = await essai.personne('ici', 'direction');
  client = new pg.Client({ connectionString: essai.url });
  await client.connect();
  // What PostgreSQL does to one of two transactions that wait for each other; a sequence does not go back with it.
  await client.query(`
    create sequence rencontre;
    grant usage on sequence rencontre to trame_app;
    create function rencontrer() returns trigger language plpgsql as $$ begin
      if nextval('rencontre') % 2 = 1 then raise exception 'deadlock' using errcode = '40P01'; end if;
      return new;
    end $$;
    create trigger rencontre before insert on convention for each row execute function rencontrer()`);
});
afterAll(async () => {
  await client.end();
  await essai.fermer();
});

it('begins any route’s transaction again when it met another, and writes what it does once', async () => {
  const r = await direction.appeler('POST', '/api/structures/ici/conventions', {
    ...{ numero: 'R 057 25 0001 00', signeeLe: '2025-02-20', debut: '2025-03-01', fin: '2028-02-29' },
    ...{ employeur: 'Ici', commune: 'Metz', qpv: null, titulaireId: null, heures: 35, typeMediation: '' },
  });
  expect(r.status).toBe(200);
  const { rows } = await client.query(
    `select (select last_value::int from rencontre) as essais, (select count(*)::int from convention) as conventions,
            (select count(*)::int from journal where objet = 'convention') as lignes`,
  );
  expect(rows).toEqual([{ essais: 2, conventions: 1, lignes: 1 }]);
});
