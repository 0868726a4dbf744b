import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, connecter, nouvelleApp, reponseDe } from '../../../tests/support/app.ts';
import { jourEnFrance } from '../../server/branche.ts';
import { dansStructure } from '../../server/db.ts';
import type { CompteRendu } from '../tournees/contract.ts';
import { recalculerPresence } from '../tournees/presence.ts';
import { chargerDemonstration } from './charger.ts';
import { genererDemonstration } from './generateur.ts';

let essai: AppEssai;
beforeAll(async () => {
  essai = await nouvelleApp();
  await chargerDemonstration(essai.serveur);
});
afterAll(() => essai.fermer());

const S = '/api/structures/demonstration';
async function lire(courriel: string, chemin: string) {
  const cookie = await connecter(essai.app, courriel, 'demonstration trame');
  return reponseDe(await essai.app.inject({ url: `${S}${chemin}`, headers: { cookie } })).corps;
}

it('shows rounds that hold together, to a mediator as to who manages', async () => {
  const carnet = await lire('mariama.diallo@la-navette.example', '/carnet');
  expect(carnet.permanences.length).toBeGreaterThan(2);
  expect(carnet.actes.length).toBeGreaterThan(20);
  expect(carnet.tournees.length).toBeGreaterThan(0);
  const { tournees } = await lire('claire.aubanel@la-navette.example', '/tournees');
  expect(tournees.length).toBeGreaterThan(8);
  const [derniere] = tournees;
  const compteRendu: CompteRendu = await lire(
    'claire.aubanel@la-navette.example',
    `/tournees/${derniere.id}`,
  );
  const contacts = compteRendu.compteurs.reduce((n, c) => n + c.femmes + c.hommes + c.nonCommunique, 0);
  expect(compteRendu).toMatchObject({ close: true, contacts, actes: compteRendu.actesEnRoute.length });
});

it('gives rounds the minutes that the rules would', async () => {
  const id = await structureId();
  const minutes = () =>
    dansStructure(essai.serveur.db, id, (tx) =>
      tx
        .selectFrom('intervention')
        .select(['id', 'minutes'])
        .where('sorte', '=', 'tournee')
        .orderBy('id')
        .execute(),
    );
  const avant = await minutes();
  expect(avant.every((l) => l.minutes > 0)).toBe(true);
  await dansStructure(essai.serveur.db, id, (tx) =>
    recalculerPresence(
      tx,
      id,
      avant.map((l) => l.id),
    ),
  );
  expect(await minutes()).toEqual(avant);
});

it('shows followed situations to those in charge, and names to nobody else, nor in the tables', async () => {
  const { situations, total } = await lire('lucie.tran@la-navette.example', '/situations?taille=200');
  expect(total).toBeGreaterThanOrEqual(40);
  const siennes = situations.filter((s: { accessible: boolean }) => s.accessible);
  expect(siennes.length).toBeGreaterThan(5);
  expect(siennes.length).toBeLessThan(total);

  const demo = genererDemonstration(jourEnFrance(essai.serveur.maintenant()));
  const fictive = demo.situations.find((s) => s.personnes.some((p) => p.nom !== '') && s.fiches.length > 0);
  const lue = await lire('claire.aubanel@la-navette.example', `/situations/${fictive?.id}`);
  expect(lue).toMatchObject({ etat: fictive?.etat, suivi: { silencieuse: false } });
  expect(lue.detail.faits).toHaveLength(fictive?.faits.length ?? 0);
  const gens = await lire('claire.aubanel@la-navette.example', `/situations/${fictive?.id}/personnes`);
  expect(gens.map((p: { identite: { nom: string } }) => p.identite.nom)).toEqual(
    fictive?.personnes.map((p) => p.nom),
  );
  const fiches = await lire('claire.aubanel@la-navette.example', `/situations/${fictive?.id}/liaisons`);
  expect(fiches).toHaveLength(fictive?.fiches.length ?? 0);

  const noms = demo.situations.flatMap((s) => s.personnes.flatMap((p) => [p.nom, p.prenom])).filter(Boolean);
  expect(noms.length).toBeGreaterThan(20);
  const client = new pg.Client({ connectionString: essai.url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ t: string }>(
      `select distinct table_name as t from information_schema.columns where table_schema = 'public' and column_name = 'structure_id'`,
    );
    for (const { t } of tables) {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from ${t} x where x::text ~ $1`,
        [`\\m(${[...new Set(noms)].join('|')})\\M`],
      );
      expect([t, rows[0]?.n]).toEqual([t, 0]);
    }
  } finally {
    await client.end();
  }
});

async function structureId(): Promise<string> {
  const client = new pg.Client({ connectionString: essai.url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `select id from structure where slug = 'demonstration'`,
  );
  await client.end();
  return rows[0]?.id ?? '';
}
