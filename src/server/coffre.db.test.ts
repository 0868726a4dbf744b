import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusDe } from '../../tests/support/app.ts';
import { type BaseEssai, nouvelleBase } from '../../tests/support/base.ts';
import { creerStructure } from '../modules/structures/creer.ts';
import { type Coffre, ouvrirCoffre } from './coffre.ts';
import { type Db, dansStructure, ouvrirDb } from './db.ts';

const MAITRE = randomBytes(32);
let base: BaseEssai;
let db: Db;
let ici: string;
let ailleurs: string;

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 6);
  ici = await creerStructure(db, { slug: 'ici', nom: 'Ici' });
  ailleurs = await creerStructure(db, { slug: 'ailleurs', nom: 'Ailleurs' });
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});

const avec = <T>(structure: string, faire: (c: Coffre) => T, maitre = MAITRE): Promise<T> =>
  dansStructure(db, structure, async (tx) => faire(await ouvrirCoffre(tx, maitre, structure)));

describe('the key of a structure', () => {
  it('is made once, even when five ask for it at the same time', async () => {
    const scelles = await Promise.all([1, 2, 3, 4, 5].map((n) => avec(ici, (c) => c.sceller('x', `t${n}`))));
    const lus = await avec(ici, (c) => scelles.map((s) => c.ouvrir('x', s.generation, s.octets)));
    expect(lus).toEqual(['t1', 't2', 't3', 't4', 't5']);
    const lignes = await dansStructure(db, ici, (tx) => tx.selectFrom('cle_structure').selectAll().execute());
    expect(lignes.map((l) => l.generation)).toEqual([1]);
  });

  it('opens a text in its row only, in its structure only, untouched', async () => {
    const { generation, octets } = await avec(ici, (c) => c.sceller('personne:1', 'Odile Marchetti'));
    expect(octets.includes('Marchetti')).toBe(false);
    const touche = Buffer.from(octets);
    touche.writeUInt8((touche.at(-1) ?? 0) ^ 1, touche.length - 1);
    for (const essai of [
      () => avec(ici, (c) => c.ouvrir('personne:2', generation, octets)),
      () => avec(ailleurs, (c) => c.ouvrir('personne:1', generation, octets)),
      () => avec(ici, (c) => c.ouvrir('personne:1', generation, touche)),
    ])
      expect(await refusDe(essai())).toMatchObject([{ code: 'donnee-alteree' }]);
  });

  it('is lost with the master key, and says so', async () => {
    await avec(ici, (c) => c.sceller('x', 'y'));
    const [r] = await refusDe(avec(ici, () => null, randomBytes(32)));
    expect(r).toMatchObject({ code: 'cle-perdue' });
    expect((r as { message?: string }).message).toContain('trame.key');
  });
});

describe('the words by which a name is found', () => {
  it('match whole words and beginnings of three letters, whatever the case and accents', async () => {
    const trouve = (nom: string, cherche: string) =>
      avec(ici, (c) => {
        const mots = new Set(c.mots(nom));
        return c.cherche(cherche).every((choix) => choix.some((m) => mots.has(m)));
      });
    expect(await trouve('Éloïse Li-Sarrazin', 'SARRA eloise')).toBe(true);
    expect(await trouve('Éloïse Li-Sarrazin', 'li')).toBe(true);
    expect(await trouve('Éloïse Li-Sarrazin', 'éloïses')).toBe(false);
    expect(await trouve('Éloïse Li-Sarrazin', 'razin')).toBe(false);
  });

  it('say nothing in another structure, and fit two bytes', async () => {
    const mots = await avec(ici, (c) => c.mots('Anticonstitutionnellement'));
    expect(mots.every((m) => Number.isInteger(m) && m >= -32768 && m < 32768)).toBe(true);
    const autres = new Set(await avec(ailleurs, (c) => c.mots('Anticonstitutionnellement')));
    expect(mots.filter((m) => autres.has(m)).length).toBeLessThan(3);
  });
});
