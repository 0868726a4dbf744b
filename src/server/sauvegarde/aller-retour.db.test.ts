import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, connecter, nouvelleApp, refusDe } from '../../../tests/support/app.ts';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import { JPEG } from '../../../tests/support/photo.ts';
import {
  formeDe,
  interroger,
  lignesDe,
  lireEnClair,
  remettre,
  sauver,
} from '../../../tests/support/sauvegardes.ts';
import { chargerDemonstration } from '../../modules/demonstration/charger.ts';
import { mesurer } from '../../modules/mesures/mesurer.ts';
import { lireDemande } from '../../modules/mesures/rules/demande.ts';
import type { Identite } from '../../modules/personnes/rules/identite.ts';
import { creerStructure } from '../../modules/structures/creer.ts';
import { LIES, ouvrirCoffre } from '../coffre.ts';
import { type Db, dansStructure, ouvrirDb } from '../db.ts';
import { sauvegarder } from './sauvegarder.ts';

let origine: AppEssai;
let cible: BaseEssai;
let db: Db;
let chemin: string;
let structure: string;

beforeAll(async () => {
  origine = await nouvelleApp();
  await chargerDemonstration(origine.serveur);
  await connecter(origine.app, 'claire.aubanel@la-navette.example', 'demonstration trame');
  const [acte] = await interroger<{ structure_id: string }>(
    origine.url,
    `insert into photo (structure_id, id, intervention_id, largeur, hauteur, octets, membre_id)
       select structure_id, gen_random_uuid(), id, 40, 30, $1, auteur_id from intervention
        where auteur_id is not null limit 1 returning structure_id`,
    [JPEG],
  );
  structure = acte?.structure_id ?? '';
  cible = await nouvelleBase();
  const { url, serveur } = origine;
  chemin = await sauver({ url, cle: serveur.cle, dossier: cible.dossier }, 'demo.trame');
  await remettre(cible.url, chemin);
  db = ouvrirDb(cible.url, 2);
});
afterAll(async () => {
  await db.destroy();
  await cible.fermer();
  await origine.fermer();
});

/** What lets somebody in without a password. */
const PORTES = ['session', 'jeton_api', 'lien', 'lien_liaison', 'calendrier'];

/** Every name kept in a database, opened with a key. */
const noms = (base: Db, cle: Buffer): Promise<Identite[]> =>
  dansStructure(base, structure, async (tx) => {
    const coffre = await ouvrirCoffre(tx, cle, structure);
    const lignes = await tx
      .selectFrom('personne')
      .select(['id', 'generation', 'identite'])
      .where('identite', 'is not', null)
      .orderBy('id')
      .execute();
    return lignes.map((l) =>
      JSON.parse(coffre.ouvrir(LIES.personne(l.id), l.generation ?? 0, l.identite ?? Buffer.alloc(0))),
    );
  });

describe('a backup restored elsewhere', () => {
  it('holds every row as it was, except what opens a door without a password', async () => {
    const [la, ici] = [await lignesDe(origine.url), await lignesDe(cible.url)];
    expect(Number.parseInt(la.session ?? '', 10)).toBeGreaterThan(0);
    expect(Number.parseInt(la.photo ?? '', 10)).toBe(1);
    expect(ici).toEqual({ ...la, ...Object.fromEntries(PORTES.map((t) => [t, '0 '])) });
  });

  it('has the same keys, indexes, triggers, fences and rights', async () => {
    const forme = await formeDe(cible.url);
    expect(forme.length).toBeGreaterThan(500);
    expect(forme).toEqual(await formeDe(origine.url));
  });

  it('gives the same figures to whom may read them, and nothing to whom names no structure', async () => {
    const demande = lireDemande({ du: '2025-01-01', au: '2026-12-31', par: 'famille', filtres: [] });
    if (!demande.ok) throw new Error(demande.error.message);
    const chiffres = (base: Db) =>
      dansStructure(base, structure, (tx) =>
        mesurer(tx, structure, demande.value, { aujourdhui: '2026-03-10', seulMembre: null }),
      );
    const ici = await chiffres(db);
    expect(ici.total.interventions).toBeGreaterThan(1000);
    expect(ici).toEqual(await chiffres(origine.serveur.db));
    expect(await db.selectFrom('intervention').select('id').execute()).toEqual([]);
  });

  it('opens its names with the key of their origin, and with no other', async () => {
    const ici = await noms(db, origine.serveur.cle);
    expect(ici.length).toBeGreaterThan(20);
    expect(ici).toEqual(await noms(origine.serveur.db, origine.serveur.cle));
    expect(await refusDe(noms(db, randomBytes(32)))).toMatchObject([{ code: 'cle-perdue' }]);
  });

  it('goes on counting where it was', async () => {
    const ajouter = `insert into terme (structure_id, genre, nom, cle) values ($1, 'lieu', 'Neuf', 'neuf') returning id`;
    const [la] = await interroger<{ id: number }>(origine.url, ajouter, [structure]);
    expect(await interroger(cible.url, ajouter, [structure])).toEqual([la]);
    await interroger(
      cible.url,
      `insert into journal (structure_id, objet, objet_id, action) values ($1, 'x', 'x', 'x')`,
      [structure],
    );
  });
});

describe('a backup', () => {
  it('read by whom finds it, shows no name and no key', async () => {
    const clair = await lireEnClair(chemin);
    // The reading is a real one: what is not secret is there.
    expect(clair).toContain('La Navette');
    const personnes = await noms(origine.serveur.db, origine.serveur.cle);
    const secrets = personnes.flatMap(({ nom, prenom, telephone }) => [
      ...(nom && prenom ? [`${prenom} ${nom}`, `${nom} ${prenom}`] : []),
      ...(telephone ? [telephone, telephone.replaceAll(' ', '')] : []),
      ...(nom.length > 3 ? [`"${nom}"`] : []),
    ]);
    expect(secrets.length).toBeGreaterThan(50);
    expect(secrets.filter((s) => clair.includes(s))).toEqual([]);
    for (const forme of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(clair).not.toContain(origine.serveur.cle.toString(forme));
    const sessions = await interroger<{ e: string }>(
      origine.url,
      `select encode(empreinte, 'hex') as e from session`,
    );
    expect(sessions.filter((s) => clair.includes(s.e))).toEqual([]);
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    const fichier = await open(path.join(cible.dossier, 'moment.trame'), 'wx');
    let tardive = '';
    const pendant = {
      sync: () => fichier.sync(),
      async writeFile(octets: Buffer) {
        tardive ||= await creerStructure(origine.serveur.db, { slug: 'tardive', nom: 'Tardive' });
        await fichier.writeFile(octets);
      },
    } as unknown as FileHandle;
    await sauvegarder(origine.url, pendant, { cle: null, le: new Date() });
    await fichier.close();
    expect(tardive).not.toBe('');
    await remettre(cible.url, path.join(cible.dossier, 'moment.trame'));
    expect(await interroger(cible.url, 'select slug from structure')).toEqual([{ slug: 'demonstration' }]);
  });
});
