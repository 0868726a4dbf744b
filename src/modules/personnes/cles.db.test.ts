import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne, refusDe } from '../../../tests/support/app.ts';
import { identite, NOM, partenaireEssai, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import { LIES, ouvrirCoffre } from '../../server/coffre.ts';
import { dansStructure } from '../../server/db.ts';
import { lireCleLocale } from '../comptes/cle-locale.ts';
import { changerCleMaitre } from './cle-maitre.ts';
import { tournerCle } from './tourner-cle.ts';

let essai: AppEssai;
let structureId: string;
let alice: Personne;
let situation: { id: string; code: string };
let fiche: string;

const S = '/api/structures/cles';

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('cles');
  alice = await essai.personne('cles', 'mediateur', 'Alice');
  situation = await situationEssai(essai, structureId, alice);
  const caf = await partenaireEssai(essai, structureId);
  const personneId = nouvelId();
  const base = `${S}/situations/${situation.id}`;
  await alice.appeler('PUT', `${base}/personnes/${personneId}`, { identite: identite(), qualite: 'partie' });
  const accord = {
    personneId,
    partenaireId: caf,
    finalite: 'Débloquer.',
    forme: 'oral',
    donneLe: '2026-03-02',
  };
  expect((await alice.appeler('PUT', `${base}/accords/${nouvelId()}`, accord)).status).toBe(204);
  fiche = nouvelId();
  await dansStructure(essai.serveur.db, structureId, async (tx) => {
    const coffre = await ouvrirCoffre(tx, essai.serveur.cle, structureId);
    const { generation, octets } = coffre.sceller(LIES.fiche(fiche), '{"message":"secret"}');
    await tx
      .insertInto('fiche_liaison')
      .values({
        structure_id: structureId,
        id: fiche,
        situation_id: situation.id,
        partenaire_id: caf,
        generation,
        contenu: octets,
        membre_id: alice.membreId,
        creation_empreinte: Buffer.alloc(32),
      })
      .execute();
  });
});
afterAll(() => essai.fermer());

/** All that the key opens, as people read it. */
async function toutLire(): Promise<unknown[]> {
  const base = `${S}/situations/${situation.id}`;
  const noms = await alice.appeler('GET', `${base}/personnes`);
  const accords = await alice.appeler('GET', `${base}/accords`);
  const trouves = await alice.appeler('POST', `${S}/personnes/recherche`, { texte: NOM.slice(0, 4) });
  const contenu = await dansStructure(essai.serveur.db, structureId, async (tx) => {
    const f = await tx
      .selectFrom('fiche_liaison')
      .selectAll()
      .where('id', '=', fiche)
      .executeTakeFirstOrThrow();
    const coffre = await ouvrirCoffre(tx, essai.serveur.cle, structureId);
    return coffre.ouvrir(LIES.fiche(fiche), f.generation ?? 0, f.contenu ?? Buffer.alloc(0));
  });
  return [noms.corps[0].identite.nom, accords.corps[0].finalite, trouves.corps.length, contenu];
}
const TOUT = [NOM, 'Débloquer.', 1, '{"message":"secret"}'];

const mots = () =>
  dansStructure(essai.serveur.db, structureId, (tx) =>
    tx.selectFrom('personne').select(['mots', 'generation', 'identite']).executeTakeFirstOrThrow(),
  );

it('turns the key of a structure: everything is encrypted and indexed again, the old key is gone', async () => {
  const avant = await mots();
  const r = await dansStructure(essai.serveur.db, structureId, (tx) =>
    tournerCle(tx, essai.serveur.cle, structureId),
  );
  expect(r).toEqual({ generation: 2, personnes: 1, accords: 1, fiches: 1 });
  expect(await toutLire()).toEqual(TOUT);
  const apres = await mots();
  expect(apres.generation).toBe(2);
  expect(apres.identite).not.toEqual(avant.identite);
  expect(apres.mots).not.toEqual(avant.mots);
  const cles = await dansStructure(essai.serveur.db, structureId, (tx) =>
    tx.selectFrom('cle_structure').select('generation').execute(),
  );
  expect(cles).toEqual([{ generation: 2 }]);
});

it('lets names be added while the key turns: none is lost under a dropped key', async () => {
  const base = `${S}/situations/${situation.id}/personnes`;
  const ajouter = (pseudonyme: string) =>
    alice.appeler('PUT', `${base}/${nouvelId()}`, { identite: { pseudonyme }, qualite: 'entourage' });
  const tourner = () =>
    dansStructure(essai.serveur.db, structureId, (tx) => tournerCle(tx, essai.serveur.cle, structureId));
  const faits = await Promise.all([ajouter('A1'), tourner(), ajouter('A2'), tourner(), ajouter('A3')]);
  expect(faits.flatMap((f) => ('status' in f ? [f.status] : []))).toEqual([200, 200, 200]);
  const noms = await alice.appeler('GET', base);
  expect(
    noms.corps
      .slice(1)
      .map((p: { identite: { pseudonyme: string } }) => p.identite.pseudonyme)
      .sort(),
  ).toEqual(['A1', 'A2', 'A3']);
});

it('changes the master key: all opens under the new one, and a change begun again ends', async () => {
  const ancienne = essai.serveur.cle;
  const nouvelle = randomBytes(32);
  const locale = await lireCleLocale(essai.serveur.db, ancienne, alice.compteId);
  const r = await changerCleMaitre(essai.serveur.db, ancienne, nouvelle);
  expect(r).toMatchObject({ structures: 1, comptes: 1 });
  // Begun again after an interruption: nothing is left to wrap.
  expect(await changerCleMaitre(essai.serveur.db, ancienne, nouvelle)).toMatchObject({
    structures: 0,
    comptes: 0,
  });
  Object.assign(essai.serveur, { cle: nouvelle });
  expect(await toutLire()).toEqual(TOUT);
  expect(await lireCleLocale(essai.serveur.db, nouvelle, alice.compteId)).toEqual(locale);
});

it('changes nothing when one of the things opens with neither key', async () => {
  const etat = () =>
    dansStructure(essai.serveur.db, structureId, (tx) =>
      tx.selectFrom('cle_structure').selectAll().execute(),
    );
  const avant = await etat();
  const refus = await refusDe(changerCleMaitre(essai.serveur.db, randomBytes(32), randomBytes(32)));
  expect(refus).toMatchObject([{ code: 'cle-perdue' }]);
  expect(await etat()).toEqual(avant);
});

it('with the key lost, names say why they can’t be read, and all the rest works', async () => {
  const bonne = essai.serveur.cle;
  Object.assign(essai.serveur, { cle: randomBytes(32) });
  try {
    const base = `${S}/situations/${situation.id}`;
    for (const r of [
      await alice.appeler('GET', `${base}/personnes`),
      await alice.appeler('POST', `${S}/personnes/recherche`, { texte: 'abc' }),
      await alice.appeler('PUT', `${base}/personnes/${nouvelId()}`, {
        identite: identite(),
        qualite: 'partie',
      }),
    ]) {
      expect([r.status, r.corps.code]).toEqual([422, 'cle-perdue']);
      expect(r.corps.detail).toContain('Tout le reste fonctionne');
    }
    const chef = await essai.personne('cles', 'direction', 'Chef');
    expect((await alice.appeler('GET', `${base}/rangs`)).corps[0]).toMatchObject({ rang: 1, etat: 'active' });
    for (const url of ['lectures', 'conservation', 'mesures?du=2026-01-01&au=2026-12-31', 'interventions'])
      expect([url, (await chef.appeler('GET', `${S}/${url}`)).status]).toEqual([url, 200]);
  } finally {
    Object.assign(essai.serveur, { cle: bonne });
  }
  expect(await toutLire()).toEqual(TOUT);
});
