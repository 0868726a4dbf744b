import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, connecter, nouvelleApp, type Personne } from '../../../tests/support/app.ts';

let essai: AppEssai;
let alice: Personne;
beforeAll(async () => {
  essai = await nouvelleApp();
  alice = await essai.personne('cles', 'mediateur', 'Alice');
});
afterAll(() => essai.fermer());

const demander = async (headers: Record<string, string>) => {
  const r = await essai.app.inject({ url: '/api/moi/cle-locale', headers });
  return { status: r.statusCode, corps: r.json() };
};

it('gives a person the same key at each sign-in, made once whatever asks at the same instant', async () => {
  const cookies = await Promise.all([connecter(essai.app, alice.email), connecter(essai.app, alice.email)]);
  const cles = await Promise.all([...cookies, ...cookies].map((cookie) => demander({ cookie })));
  expect(new Set(cles.map((r) => r.corps.cle)).size).toBe(1);
  expect(Buffer.from(cles[0]?.corps.cle, 'base64')).toHaveLength(32);
  const bruno = await essai.personne('cles', 'mediateur', 'Bruno');
  expect((await bruno.appeler('GET', '/api/moi/cle-locale')).corps.cle).not.toBe(cles[0]?.corps.cle);
});

it('gives it to nobody, nor to a token', async () => {
  const jeton = await alice.appeler('POST', '/api/moi/jetons', { libelle: 'Essai', jours: 1 });
  const parJeton = await demander({ authorization: `Bearer ${jeton.corps.jeton}` });
  expect([parJeton.status, parJeton.corps.code]).toEqual([403, 'session-necessaire']);
  expect((await demander({})).status).toBe(401);
});

it('is not in clear in the database', async () => {
  const { cle } = (await alice.appeler('GET', '/api/moi/cle-locale')).corps;
  const client = new pg.Client({ connectionString: essai.url });
  await client.connect();
  const { rows } = await client.query<{ ligne: string }>(
    `select c::text || encode(cle_locale, 'hex') as ligne from compte c where email = $1`,
    [alice.email],
  );
  await client.end();
  expect(rows[0]?.ligne).toMatch(/[0-9a-f]{120}$/);
  expect(rows[0]?.ligne).not.toContain(cle);
  expect(rows[0]?.ligne).not.toContain(Buffer.from(cle, 'base64').toString('hex'));
});
