import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import { fichier, importer } from '../../../tests/support/import.ts';
import { interroger } from '../../../tests/support/sauvegardes.ts';
import { type Db, dansStructure, ouvrirDb } from '../../server/db.ts';
import { creerStructure } from '../structures/creer.ts';
import { oublierContenus } from './oublier.ts';
import { fichierDesRefus } from './store-refus.ts';

const LIGNES = [
  'Date;Nature;Nom;Téléphone;Femmes',
  '01/02/2025;Écoute active;Zéphirine Quillard;0612345678;1',
  '31/02/2025;Écoute active;Zéphirine Quillard;0612345678;2',
  '03/02/2025;Écoute active;"Zéphirine Quillard;0612345678;3',
];
const NOM = /Quillard|0612345678/;
let base: BaseEssai;
let db: Db;
let structureId: string;

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 2);
  structureId = await creerStructure(db, { slug: 'ici', nom: 'Ici' });
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});

/** All that the database keeps of imports, as whoever finds a backup would read it. */
const garde = async () =>
  JSON.stringify([
    await interroger(base.url, 'select * from import'),
    await interroger(base.url, 'select * from import_refus'),
  ]);

async function csv(importId: string): Promise<string> {
  const [ligne] = await interroger<{ entetes: string[] }>(
    base.url,
    'select entetes from import where id = $1',
    [importId],
  );
  const morceaux: string[] = [];
  const pages = fichierDesRefus((t) => dansStructure(db, structureId, t), importId, ligne?.entetes ?? []);
  for await (const morceau of pages) morceaux.push(morceau);
  return morceaux.join('');
}

let premier: string;
it('keeps nothing of columns left out, and gives back a file that can be corrected', async () => {
  const { importId, importees, refusees } = await importer(
    db,
    structureId,
    await fichier(base.dossier, LIGNES),
  );
  premier = importId;
  expect([importees, refusees]).toEqual([1, 2]);
  expect(await garde()).not.toMatch(NOM);
  const [titres = '', date = '', decalee = ''] = (await csv(importId)).split('\r\n');
  expect(titres).toBe(`\ufeff${LIGNES[0]};Ligne;Motif du refus`);
  expect(date).toMatch(/^31\/02\/2025;Écoute active;;;2;3;Date : /);
  // Its cells may be in the wrong columns: only its place and its reason stay.
  expect(decalee).toMatch(/^;;;;;4;/);
  const corrige = [titres, date.replace('31/02', '28/02')];
  expect(await importer(db, structureId, await fichier(base.dossier, corrige))).toMatchObject({
    ...{ importees: 1, doublons: 0, refusees: 0 },
  });
});

it('forgets refused lines, extracts and examples thirty days after, not before', async () => {
  const oublier = (jours: number) =>
    dansStructure(db, structureId, (tx) =>
      oublierContenus(tx, structureId, new Date(Date.now() + jours * 86_400_000)),
    );
  const avant = await garde();
  await oublier(29);
  expect(await garde()).toBe(avant);
  expect(avant).toContain('31/02/2025');
  await oublier(31);
  await oublier(31);
  expect(await garde()).not.toContain('31/02/2025');
  const [reste] = await interroger(
    base.url,
    `select refusees, importees, "analyse"->'apercu'->>'actes' as actes, jsonb_array_length("analyse"->'colonnes') as colonnes,
       jsonb_path_query_array("analyse", '$.colonnes[*].exemples[*]') as exemples from import where id = $1`,
    [premier],
  );
  expect(reste).toEqual({ refusees: 2, importees: 1, actes: '1', colonnes: 5, exemples: [] });
});

it('cleans what was kept before', async () => {
  const ancienne = {
    colonnes: [
      { nom: 'Date', champ: 'date', personnelle: false, exemples: ['01/02/2025'] },
      { nom: 'Nom', champ: null, personnelle: true, exemples: ['Quillard'] },
    ],
    apercu: { actes: 1, premiersRefus: [{ ou: '3', extrait: 'Quillard', motif: '' }] },
  };
  await interroger(base.url, `update import set etat = 'lu', "analyse" = $1`, [JSON.stringify(ancienne)]);
  await interroger(
    base.url,
    `insert into import_refus (structure_id, import_id, ligne, cellules, motif) values ($1, $2, 3, '{Quillard}', '')`,
    [structureId, premier],
  );
  expect(await garde()).toMatch(NOM);
  const migration = new URL('../../../migrations/0035-imports-sans-noms.sql', import.meta.url);
  await interroger(base.url, await readFile(migration, 'utf8'));
  expect(await garde()).not.toMatch(NOM);
  expect(await garde()).toContain('01/02/2025');
});
