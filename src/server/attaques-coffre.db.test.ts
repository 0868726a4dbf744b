import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../tests/support/base.ts';
import { creerStructure } from '../modules/structures/creer.ts';
import { ouvrirCoffre } from './coffre.ts';
import { type Db, dansStructure, ouvrirDb } from './db.ts';

let base: BaseEssai;
let db: Db;
beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 2);
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});

it('what finds a name tells nobody, by its order, which hash is the whole word and which its beginnings', async () => {
  const id = await creerStructure(db, { slug: 'ici', nom: 'Ici' });
  const maitre = randomBytes(32);
  const rangs = await dansStructure(db, id, async (tx) => {
    const coffre = await ouvrirCoffre(tx, maitre, id);
    // Without order, the whole word would always come first.
    return ['Zwiertkovic', 'Quatrefages', 'Marchetti', 'Benhaddou', 'Kervadec', 'Aubanel', 'Sarrazin'].map(
      (nom) => coffre.mots(nom).indexOf(coffre.cherche(nom)[0]?.[0] ?? Number.NaN),
    );
  });
  expect(rangs.every((rang) => rang >= 0)).toBe(true);
  expect(new Set(rangs).size).toBeGreaterThan(1);
});
