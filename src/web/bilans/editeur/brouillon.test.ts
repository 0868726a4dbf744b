import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { ouvrirBase } from '../../offline/base.ts';
import { importerCle } from '../../offline/coffre.ts';
import { type Magasin, ouvrirMagasin } from '../../offline/magasin.ts';
import { type Tiroir, tiroirDe } from '../../offline/tiroir.ts';
import { brouillonScelle } from './brouillon.ts';

const TEXTE = '2:1:presentation';
const garde = { texte: 'Ce que je n’ai pas pu envoyer.', version: 3 };

const ouverts: Magasin[] = [];
/** The drafts of an account on this computer, as its page opens them. */
async function tiroirDuCompte(compte: string, structure = 'ici'): Promise<Tiroir> {
  const m = await ouvrirMagasin(
    compte,
    await importerCle(Buffer.alloc(32, compte.length).toString('base64')),
  );
  ouverts.push(m);
  return tiroirDe(m, structure);
}
afterEach(() => {
  for (const m of ouverts.splice(0)) m.fermer();
});
const lignes = (compte: string) => ouvrirBase(compte).lire(['brouillons'], (t) => t.brouillons.tout());
const gardee = (compte: string) => vi.waitFor(async () => expect(await lignes(compte)).toHaveLength(1));

it('keeps a text sealed, for the account that wrote it and for that text, and finds it again', async () => {
  brouillonScelle(await tiroirDuCompte('helene'), TEXTE).garder(garde);
  await gardee('helene');
  const octets = await lignes('helene');
  const enClair = octets.flatMap((l) => Object.values(l.scelle)).map((v) => Buffer.from(v).toString('utf8'));
  expect(JSON.stringify(octets) + enClair.join()).not.toContain('envoyer');

  const lire = async (compte: string, texte = TEXTE, structure?: string) =>
    brouillonScelle(await tiroirDuCompte(compte, structure), texte).lire();
  expect(await lire('helene')).toEqual(garde);
  expect(await lire('helene', '2:2:presentation')).toBeNull();
  expect(await lire('helene', TEXTE, 'ailleurs')).toBeNull();
  expect(await lire('claire')).toBeNull();
});

it('writes what was typed last, however fast, and nothing once the server has it', async () => {
  const b = brouillonScelle(await tiroirDuCompte('lucie'), TEXTE);
  for (const n of Array(30).keys()) b.garder({ texte: `mot ${n}`, version: 3 });
  await vi.waitFor(() => expect(b.lire()).toEqual({ texte: 'mot 29', version: 3 }));
  b.garder(garde);
  b.oublier();
  await vi.waitFor(async () => expect(await lignes('lucie')).toEqual([]));
  expect(brouillonScelle(await tiroirDuCompte('lucie'), TEXTE).lire()).toBeNull();
});

it('leaves the text to the page where nothing can be kept', () => {
  const b = brouillonScelle(null, TEXTE);
  b.garder(garde);
  b.oublier();
  expect(b.lire()).toBeNull();
});
