import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusDe } from '../../../tests/support/app.ts';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import {
  formeDe,
  interroger,
  lignesDe,
  ouvrir,
  remettre,
  sauver,
} from '../../../tests/support/sauvegardes.ts';
import { creerStructure } from '../../modules/structures/creer.ts';
import { ouvrirDb } from '../db.ts';
import { listeDesMigrations, migrerDans } from '../migrate.ts';
import { verifierExterieure } from '../postgres/exterieure.ts';
import { ENTETE, ecrireArchive, lire, MANIFESTE, verifierArchive } from './archive.ts';
import { lireTables, objetsDeTrame } from './catalogue.ts';
import { ecrireACote } from './fichier.ts';
import { ouvrirSauvegarde } from './ouvrir.ts';
import { lireContenu } from './restaurer.ts';

let base: BaseEssai;
let autre: BaseEssai;
let chemin: string;
let octets: Buffer;

beforeAll(async () => {
  [base, autre] = [await nouvelleBase(), await nouvelleBase()];
  for (const [{ url }, slug] of [
    [base, 'ici'],
    [autre, 'ailleurs'],
  ] as const) {
    const db = ouvrirDb(url, 1);
    await creerStructure(db, { slug, nom: slug });
    await db.destroy();
  }
  chemin = await sauver(base, 'ici.trame');
  octets = await readFile(chemin);
});
afterAll(async () => {
  await base.fermer();
  await autre.fermer();
});

const codeDe = async (fichier: string) => (await refusDe(ouvrirSauvegarde(fichier)))[0]?.code;
const ailleurs = (nom: string) => path.join(base.dossier, nom);

/** The same backup, sealed again after a part was rewritten. */
async function refaire(
  nom: string,
  changer: (json: Record<string, unknown>) => unknown,
  ecrire: (contenu: unknown) => string = JSON.stringify,
): Promise<string> {
  const source = await open(chemin, 'r');
  const parties = await verifierArchive(source);
  if (!parties.ok) throw new Error(parties.error.message);
  const refait = ailleurs('refait.trame');
  await ecrireACote(refait, true, async (cible) => {
    const archive = ecrireArchive(cible, new Date());
    for (const partie of parties.value) {
      const contenu = await lire(source, partie);
      const change = partie.nom === nom ? Buffer.from(ecrire(changer(JSON.parse(`${contenu}`)))) : contenu;
      await archive.ajouter(partie.nom, change);
    }
    await archive.finir();
  });
  await source.close();
  return refait;
}

describe('a file that is not the one that was written is refused', () => {
  it('one byte of a table changed, one missing, one more', async () => {
    expect(await ouvrir(chemin, async ({ manifeste }) => manifeste.tables.length)).toBeGreaterThan(40);
    const change = Buffer.from(octets);
    const milieu = octets.length >> 1;
    change[milieu] = (octets[milieu] ?? 0) ^ 1;
    for (const [contenu, code] of [
      [change, 'sauvegarde-alteree'],
      [octets.subarray(0, -1), 'sauvegarde-tronquee'],
      [Buffer.concat([octets, Buffer.from('x')]), 'sauvegarde-alteree'],
    ] as const) {
      await writeFile(ailleurs('abime.trame'), contenu);
      expect(await codeDe(ailleurs('abime.trame'))).toBe(code);
    }
  });

  it('another kind of file, an empty one, a folder, none', async () => {
    const texte = ailleurs('texte.trame');
    await writeFile(texte, 'Bonjour.');
    expect(await codeDe(texte)).toBe('sauvegarde-inconnue');
    await writeFile(texte, '');
    expect(await codeDe(texte)).toBe('sauvegarde-inconnue');
    expect(await codeDe(base.dossier)).toBe('sauvegarde-illisible');
    expect(await codeDe(ailleurs('rien'))).toBe('sauvegarde-illisible');
  });

  it('a later version of the file, or of the product', async () => {
    for (const change of [{ format: 2 }, { migration: '9999-demain.sql' }])
      expect(await codeDe(await refaire(ENTETE, (json) => ({ ...json, ...change })))).toBe(
        'sauvegarde-recente',
      );
  });
});

describe('a restoration refused midway leaves all as it was', () => {
  const intacte = async (faire: () => Promise<unknown>, code: string) => {
    const avant = [await lignesDe(autre.url), await formeDe(autre.url)];
    expect(await refusDe(faire())).toMatchObject([{ code }]);
    expect([await lignesDe(autre.url), await formeDe(autre.url)]).toEqual(avant);
  };
  type Tables = { nom: string; lignes: number }[];

  it('rows that are fewer than announced, a table that does not exist', async () => {
    for (const change of [{ lignes: 1e6 }, { nom: 'pg_class' }]) {
      const refait = await refaire(MANIFESTE, (json) => ({
        ...json,
        tables: (json.tables as Tables).map((t) => (t.nom === 'terme' ? { ...t, ...change } : t)),
      }));
      await intacte(() => remettre(autre.url, refait), 'sauvegarde-alteree');
    }
  });

  it('a manifest or a heading that is not one, sealed all the same', async () => {
    for (const [nom, brut] of [
      [MANIFESTE, '{"tables": 12}'],
      [MANIFESTE, '{"tables": ['],
      [ENTETE, 'null'],
      [ENTETE, ''],
    ] as const)
      expect(await codeDe(await refaire(nom, () => brut, String))).toBe('sauvegarde-alteree');
  });

  it('a table that is never saved: what opens a door does not come in by a file', async () => {
    for (const nom of ['session', 'lien_liaison']) {
      const refait = await refaire(MANIFESTE, (json) => ({
        ...json,
        tables: [...(json.tables as Tables), { nom, colonnes: [], lignes: 0 }],
      }));
      const refus = await refusDe(ouvrirSauvegarde(refait));
      expect(refus).toMatchObject([
        { code: 'sauvegarde-alteree', message: expect.stringContaining(`« ${nom} »`) },
      ]);
    }
  });

  it('somebody else’s view on our tables; a table of theirs is left alone', async () => {
    await interroger(autre.url, 'create table voisine as select 1 as n');
    await interroger(autre.url, 'create view la_leur as select nom from terme');
    await intacte(() => remettre(autre.url, chemin), 'base-partagee');
    await interroger(autre.url, 'drop view la_leur');
    await remettre(autre.url, chemin);
    expect(await interroger(autre.url, 'select n from voisine')).toEqual([{ n: 1 }]);
    expect(await interroger(autre.url, 'select slug from structure')).toEqual([{ slug: 'ici' }]);
  });
});

it('takes no table of another program, and restores a backup of before the last migrations', async () => {
  const [vieille, neuve] = [await nouvelleBase(), await nouvelleBase()];
  try {
    const client = new pg.Client({ connectionString: vieille.url });
    await client.connect();
    const { tables, fonctions } = await objetsDeTrame();
    await client.query(`drop table ${[...tables, 'kysely_migration', 'kysely_migration_lock'].join(', ')}`);
    await client.query(`drop function ${fonctions.join(', ')}`);
    await client.query('create table session (de_qui text)');
    expect(await refusDe(lireContenu(vieille.url))).toMatchObject([{ code: 'base-partagee' }]);
    await client.query('drop table session');
    await migrerDans(client, '0019-professionnalisation.sql');
    await client.query(
      `insert into structure (id, slug, nom) values ('01890000-0000-7000-8000-000000000000', 'vieille', 'Vieille')`,
    );
    await client.end();
    await remettre(neuve.url, await sauver(vieille, 'vieille.trame'));
    expect(
      await interroger(neuve.url, 'select slug, conservation_mois, conservation_avant from structure'),
    ).toEqual([{ slug: 'vieille', conservation_mois: 24, conservation_avant: null }]);
    const faites = await interroger<{ name: string }>(
      neuve.url,
      'select name from kysely_migration order by 1',
    );
    expect(faites.map((m) => m.name)).toEqual(await listeDesMigrations());
    expect(await formeDe(neuve.url)).toEqual(await formeDe(base.url));
  } finally {
    await vieille.fermer();
    await neuve.fermer();
  }
});

it('knows every table of the product', async () => {
  const client = new pg.Client({ connectionString: base.url });
  await client.connect();
  const connues = (await lireTables(client)).map((t) => t.nom);
  await client.end();
  expect(connues).toEqual(Object.keys(await lignesDe(base.url)).sort());
});

describe('on an outside PostgreSQL', () => {
  const entrer = async (mode: 'serveur' | 'remplacement') => {
    const entre = await verifierExterieure(base.url, mode);
    return entre.ok ? entre.value : entre.error.code;
  };

  it('servers share the base, and one that replaces the data is alone', async () => {
    const [un, deux] = [await entrer('serveur'), await entrer('serveur')];
    if (typeof un === 'string' || typeof deux === 'string') throw new Error('two servers may share a base');
    await un.fermer();
    expect(await entrer('remplacement')).toBe('base-deja-servie');
    // Its connection cut, the server takes its place again.
    const places = `select pid from pg_stat_activity where application_name = 'trame serveur' and datname = current_database()`;
    const [coupee] = await interroger<{ pid: number }>(base.url, places);
    await interroger(base.url, 'select pg_terminate_backend($1)', [coupee?.pid]);
    await expect
      .poll(async () => (await interroger<{ pid: number }>(base.url, places))[0]?.pid, { timeout: 10_000 })
      .toSatisfy((pid) => pid !== undefined && pid !== coupee?.pid);
    expect(await entrer('remplacement')).toBe('base-deja-servie');
    await deux.fermer();
    const seul = await entrer('remplacement');
    if (typeof seul === 'string') throw new Error(seul);
    expect(await entrer('serveur')).toBe('base-en-remplacement');
    await seul.fermer();
  });
});
