import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppEssai,
  connecter,
  nouvelleApp,
  type Personne,
  reponseDe,
} from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';
import { FICHIER_DE_FILE_MAX, type FichierDeFile } from './contract.ts';

const RACINE = '/api/structures/fichiers';
let essai: AppEssai;
let structureId: string;
let alice: Personne;
let chef: Personne;
let cookieDuChef: string;
let natureId: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('fichiers');
  alice = await essai.personne('fichiers', 'mediateur', 'Alice');
  chef = await essai.personne('fichiers', 'encadrant', 'Chef');
  cookieDuChef = await connecter(essai.app, chef.email);
  const listes: Nomenclature = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
  natureId = listes.natures.find((n) => n.nom === 'Écoute active')?.id ?? 0;
});
afterAll(() => essai.fermer());

/** Seals as a phone does, with the browser's own functions. */
async function sceller(qui: Personne, commandes: readonly { id: string }[], structure = 'fichiers') {
  const { cle } = (await qui.appeler('GET', '/api/moi/cle-locale')).corps;
  const octets = Buffer.from(cle, 'base64');
  const secret = await webcrypto.subtle.importKey('raw', octets, 'AES-GCM', false, ['encrypt']);
  const elements: FichierDeFile['elements'] = [];
  for (const c of commandes) {
    const iv = webcrypto.getRandomValues(new Uint8Array(12));
    const clair = Buffer.from(JSON.stringify(c));
    const donnees = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, clair);
    const base64 = (o: ArrayBuffer | Uint8Array) => Buffer.from(o as Uint8Array).toString('base64');
    elements.push({ id: c.id, structure, iv: base64(iv), donnees: base64(donnees) });
  }
  return elements;
}
const fichierDe = (qui: Personne, elements: FichierDeFile['elements']): FichierDeFile => ({
  ...{ format: 'trame-file', version: 1 },
  compteId: qui.compteId,
  elements,
});
async function deposer(contenu: object | string, { cookie = cookieDuChef, racine = RACINE } = {}) {
  const texte = typeof contenu === 'string' ? contenu : JSON.stringify(contenu);
  const payload = `--b\r\ncontent-disposition: form-data; name="fichier"; filename="file.json"\r\n\r\n${texte}\r\n--b--\r\n`;
  const headers = { 'x-trame': '1', cookie, 'content-type': 'multipart/form-data; boundary=b' };
  return reponseDe(
    await essai.app.inject({ method: 'POST', url: `${racine}/envois/fichier`, headers, payload }),
  );
}
const historique = async (acteId: string) =>
  (await chef.appeler('GET', `${RACINE}/interventions/${acteId}/historique`)).corps;

describe('a file of what a phone could not send', () => {
  it('is taken in as its author’s, in order, once, whatever the phone sends later', async () => {
    const premiere = creation({ natureId, femmes: 1 });
    const suite = commande({
      genre: 'acte-modification',
      acteId: premiere.acteId,
      acte: { jour: '2026-03-10', natureId, femmes: 2 },
      version: 1,
      apres: premiere.id,
    });
    const refusee = creation({ natureId, femmes: -1 });
    const autres = Array.from({ length: 250 }, () => creation({ natureId }));
    const commandes = [premiere, suite, refusee, ...autres];
    const elements = await sceller(alice, commandes);
    const ailleurs = await sceller(alice, [creation({ natureId })], 'autre-structure');
    const fichier = fichierDe(alice, [...elements, ...ailleurs]);
    const r = await deposer(fichier);
    expect(r.status).toBe(200);
    expect(r.corps).toMatchObject({ nom: 'Alice', faites: 252, divergentes: 0, ailleurs: 1 });
    expect(r.corps.refusees).toMatchObject([{ id: refusee.id, code: 'compte-invalide' }]);
    const passages = await historique(premiere.acteId);
    expect(passages).toMatchObject([
      { action: 'creation', par: 'Alice' },
      { action: 'modification', par: 'Alice' },
    ]);
    expect((await deposer(fichier)).corps).toEqual(r.corps);
    const [un, deux] = await envoyer(alice, 'fichiers', [premiere, suite]);
    expect([un?.statut, deux?.statut]).toEqual(['fait', 'fait']);
    expect(await historique(premiere.acteId)).toEqual(passages);
    const reprises = await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx
        .selectFrom('journal')
        .select(['membre_id', 'objet', 'objet_id'])
        .where('action', '=', 'reprise')
        .execute(),
    );
    expect(reprises).toEqual(
      Array(2).fill({ membre_id: chef.membreId, objet: 'membre', objet_id: String(alice.membreId) }),
    );
  });

  it('keeps the changes of acts that somebody else changed for the manager', async () => {
    const c = creation({ natureId });
    await envoyer(alice, 'fichiers', [c]);
    const adresse = `${RACINE}/interventions/${c.acteId}`;
    await chef.appeler('PUT', adresse, { jour: '2026-03-10', natureId, hommes: 1, version: 1 });
    const tard = commande({
      genre: 'acte-modification',
      acteId: c.acteId,
      acte: { jour: '2026-03-10', natureId, femmes: 1 },
      version: 1,
    });
    expect((await deposer(fichierDe(alice, await sceller(alice, [tard])))).corps).toMatchObject({
      faites: 0,
      divergentes: 1,
    });
  });

  it('of somebody who left since is still theirs', async () => {
    const bruno = await essai.personne('fichiers', 'mediateur', 'Bruno');
    const c = creation({ natureId });
    const elements = await sceller(bruno, [c]);
    await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx
        .updateTable('membre')
        .set({ actif_au: '2026-01-01', role: 'observateur' })
        .where('id', '=', bruno.membreId)
        .execute(),
    );
    expect((await deposer(fichierDe(bruno, elements))).corps).toMatchObject({ nom: 'Bruno', faites: 1 });
    expect(await historique(c.acteId)).toMatchObject([{ par: 'Bruno' }]);
  });

  it('spoilt in one place gives the rest', async () => {
    const bonne = creation({ natureId });
    const elements = await sceller(alice, [creation({ natureId }), bonne]);
    const [abimee] = elements;
    if (abimee) abimee.donnees = `AAAA${abimee.donnees.slice(4)}`;
    expect((await deposer(fichierDe(alice, elements))).corps).toMatchObject({
      faites: 1,
      refusees: [{ id: abimee?.id, code: 'commande-illisible' }],
    });
  });

  it('that can’t be read is refused in a sentence, and nothing is kept', async () => {
    const elements = await sceller(alice, [creation({ natureId })]);
    const dAutrui = fichierDe(alice, await sceller(chef, [creation({ natureId })]));
    const sansCle = fichierDe(await essai.personne('fichiers', 'mediateur'), elements);
    const illisibles = ['', 'bonjour', '{}', { ...fichierDe(alice, elements), version: 2 }, dAutrui, sansCle];
    for (const contenu of illisibles) {
      const r = await deposer(contenu);
      expect([r.status, r.corps.code]).toEqual([422, 'fichier-illisible']);
      expect(r.corps.detail).toMatch(/^Ce fichier ne peut pas être lu/);
    }
    const r = await deposer(fichierDe({ ...alice, compteId: nouvelId() }, elements));
    expect([r.status, r.corps.code]).toEqual([422, 'fichier-d-une-autre-personne']);
    const lourd = await deposer('x'.repeat(FICHIER_DE_FILE_MAX + 1));
    expect([lourd.status, lourd.corps.code]).toEqual([413, 'fichier-trop-gros']);
    expect((await chef.appeler('POST', `${RACINE}/envois/fichier`)).corps.code).toBe('fichier-absent');
  });

  it('is taken in by those who manage the author’s structure', async () => {
    const fichier = fichierDe(alice, await sceller(alice, [creation({ natureId })]));
    const cookie = await connecter(essai.app, alice.email);
    expect((await deposer(fichier, { cookie })).status).toBe(403);
    const voisine = await essai.personne('voisine-des-fichiers', 'direction');
    const r = await deposer(fichier, {
      cookie: await connecter(essai.app, voisine.email),
      racine: '/api/structures/voisine-des-fichiers',
    });
    expect([r.status, r.corps.code]).toEqual([422, 'fichier-d-une-autre-personne']);
  });
});
