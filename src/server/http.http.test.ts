import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, connecter, nouvelleApp, type Personne } from '../../tests/support/app.ts';
import { construireApp } from './http.ts';

let essai: AppEssai;
let direction: Personne;
beforeAll(async () => {
  essai = await nouvelleApp();
  direction = await essai.personne('nord', 'direction');
});
afterAll(() => essai.fermer());

it('counts tries to sign in however their address is written', async () => {
  const app = await construireApp(essai.serveur);
  const restes: unknown[] = [];
  for (const url of ['/api/connexion', '/api/connexion?n=1', '/api/connexio%6e']) {
    const r = await app.inject({ method: 'POST', url, payload: {} });
    restes.push(r.headers['x-ratelimit-remaining']);
  }
  expect(restes).toEqual(['19', '18', '17']);
  await app.close();
});

it('counts calls to the API however they are written, and not the files of the application', async () => {
  const app = await construireApp(essai.serveur);
  const compte = async (url: string) =>
    (await app.inject({ url })).headers['x-ratelimit-remaining'] !== undefined;
  expect(await compte('/api/etat')).toBe(true);
  expect(await compte('/%61pi/etat')).toBe(true);
  expect(await compte('/favicon.svg')).toBe(false);
  await app.close();
});

it('counts tries behind a proxy by the address that the proxy saw, not by one that the visitor claims', async () => {
  process.env.TRAME_PROXY = '1';
  const app = await construireApp(essai.serveur);
  delete process.env.TRAME_PROXY;
  const reste = async (vu: string, dit: string) => {
    const headers = { 'x-forwarded-for': `${dit}, ${vu}` };
    const r = await app.inject({ method: 'POST', url: '/api/connexion', payload: {}, headers });
    return r.headers['x-ratelimit-remaining'];
  };
  expect(await reste('203.0.113.7', '10.0.0.1')).toBe('19');
  expect(await reste('203.0.113.7', '10.0.0.2')).toBe('18');
  expect(await reste('203.0.113.8', '10.0.0.1')).toBe('19');
  await app.close();
});

it('keeps out of the log the rows that PostgreSQL quotes', async () => {
  let journal = '';
  const stream = new Writable({
    write(morceau, _, fini) {
      journal += morceau;
      fini();
    },
  });
  const app = await construireApp(essai.serveur, { logger: { level: 'warn', stream } });
  app.get('/essai', () => {
    throw Object.assign(new Error('violates check'), { detail: 'Failing row contains (un récit).' });
  });
  expect((await app.inject({ url: '/essai' })).statusCode).toBe(500);
  expect(journal).toContain('violates check');
  expect(journal).not.toContain('récit');
  await app.close();
});

it.each([
  'interventions?nature=99999999999',
  'interventions?du=0000-01-01',
  'interventions?qpv=%00',
  `interventions?curseur=${Buffer.from(`2026-99-99 ${'-'.repeat(36)}`).toString('base64url')}`,
  'bilans/99999999999/1',
])('says that a value is wrong rather than break: %s', async (url) => {
  const r = await direction.appeler('GET', `/api/structures/nord/${url}`);
  expect(r).toMatchObject({ status: 400, corps: { code: 'demande-invalide' } });
});

it('refuses a form of many fields, which would be held in memory', async () => {
  const champ = (i: number) => `--x\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\na\r\n`;
  const r = await essai.app.inject({
    method: 'PUT',
    url: '/api/structures/nord/modele-bilan',
    headers: {
      cookie: await connecter(essai.app, direction.email),
      'x-trame': '1',
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: `${[...Array(50).keys()].map(champ).join('')}--x--\r\n`,
  });
  expect(r.statusCode).toBe(413);
});
