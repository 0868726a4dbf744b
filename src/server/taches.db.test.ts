import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../tests/support/base.ts';
import { creerStructure } from '../modules/structures/creer.ts';
import type { Serveur } from './branche.ts';
import { ouvrirDb } from './db.ts';
import {
  dansChaqueStructure,
  lancerTaches,
  type Tache,
  type TachesLancees,
  toutesLesStructures,
} from './taches.ts';

let base: BaseEssai;
let serveur: Serveur;
const lancees: TachesLancees[] = [];

beforeEach(async () => {
  base = await nouvelleBase();
  serveur = {
    ...{ db: ouvrirDb(base.url, 2), cle: randomBytes(32), dataDir: base.dossier, adresse: undefined },
    maintenant: () => new Date(),
  };
});
afterEach(async () => {
  await Promise.all(lancees.splice(0).map((t) => t.arreter()));
  await serveur.db.destroy();
  await base.fermer();
});

const phrases: string[] = [];
const lancer = (...taches: Tache[]) => {
  const t = lancerTaches(base.url, serveur, taches, (p) => phrases.push(p), 1);
  lancees.push(t);
  return t;
};
/** Asks for a job now, as the clock would. */
async function sonner(nom: string) {
  const horloge = new PgBoss({
    connectionString: base.url,
    schema: 'taches',
    schedule: false,
    supervise: false,
  });
  await horloge.start();
  await horloge.send(nom, null);
  await horloge.stop();
}
async function lire<T extends object>(requete: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: base.url });
  await client.connect();
  try {
    return (await client.query<T>(requete)).rows;
  } finally {
    await client.end();
  }
}

it('is done once although two servers share the database, at an hour of Paris, and forgets what is no longer declared', async () => {
  const faire = vi.fn(async () => {});
  const matin: Tache = { nom: 'matin', cron: '30 7 * * *', faire };
  expect(await lancer(matin, { nom: 'ancienne', cron: '0 3 * * *', faire }).pretes).toBe(true);
  expect(await lancer(matin).pretes).toBe(true);
  expect(await lire(`select name, cron, timezone from taches.schedule`)).toEqual([
    { name: 'matin', cron: '30 7 * * *', timezone: 'Europe/Paris' },
  ]);
  await sonner('matin');
  await vi.waitFor(
    async () =>
      expect(await lire(`select state from taches.job where name = 'matin'`)).toEqual([
        { state: 'completed' },
      ]),
    { timeout: 15_000, interval: 100 },
  );
  expect(faire).toHaveBeenCalledOnce();
  expect(faire).toHaveBeenCalledWith(serveur);
});

it('is done again when it failed, and says so', async () => {
  const t = lancer({ nom: 'fragile', cron: '0 3 * * *', faire: () => Promise.reject(new Error('coupée')) });
  await t.pretes;
  await sonner('fragile');
  await vi.waitFor(
    async () =>
      expect(await lire(`select state from taches.job where name = 'fragile'`)).toEqual([{ state: 'retry' }]),
    { timeout: 15_000, interval: 100 },
  );
  expect(phrases).toContain('La tâche « fragile » a échoué, elle sera refaite : coupée');
});

it('leaves no connection behind once stopped, and keeps its tables from the application', async () => {
  const t = lancer({ nom: 'matin', cron: '30 7 * * *', faire: async () => {} });
  await t.pretes;
  await t.arreter();
  expect(
    await lire(
      `select 1 from pg_stat_activity where application_name = 'trame taches' and datname = current_database()`,
    ),
  ).toEqual([]);
  expect(await lire(`select has_schema_privilege('trame_app', 'taches', 'usage') as ouvert`)).toEqual([
    { ouvert: false },
  ]);
});

it('says what is wrong, and lets the server work, when it cannot make its schema', async () => {
  await lire(`create role sans_droit_${process.pid} login`);
  const url = new URL(base.url);
  url.username = `sans_droit_${process.pid}`;
  const t = lancerTaches(url.href, serveur, [], (p) => phrases.push(p), 1);
  expect(await t.pretes).toBe(false);
  await t.arreter();
  await lire(`drop role sans_droit_${process.pid}`);
  expect(phrases.at(-1)).toMatch(
    /^Les tâches de fond \(rappels\) ne tournent pas : l’utilisateur PostgreSQL/,
  );
});

it('goes through every structure, each behind its fence', async () => {
  for (const slug of ['un', 'deux']) await creerStructure(serveur.db, { slug, nom: slug });
  const vus: string[][] = [];
  await dansChaqueStructure(serveur.db, async (tx) => {
    vus.push((await tx.selectFrom('structure').select('slug').execute()).map((s) => s.slug));
  });
  expect(vus.toSorted()).toEqual([['deux'], ['un']]);
});

it('gives the others their turn when one breaks, then says which, so that the job is done again', async () => {
  for (const slug of ['un', 'deux']) await creerStructure(serveur.db, { slug, nom: slug });
  const [premiere = '', ...suivantes] = await toutesLesStructures(serveur.db);
  const faites: string[] = [];
  const travail = dansChaqueStructure(serveur.db, async (_, id) => {
    if (id === premiere) throw new Error('cassée');
    faites.push(id);
  });
  await expect(travail).rejects.toThrow(`structure ${premiere} : cassée`);
  expect([suivantes.length, faites]).toEqual([1, suivantes]);
});
