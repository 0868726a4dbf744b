import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changementsDe } from './changements.ts';
import { parNature, somme, total } from './totaux.ts';

const n = fc.nat(20);
const comptes = fc.record({ femmes: n, hommes: n, nonCommunique: n });
const une = fc.record({
  natureId: fc.constantFrom(1, 2),
  lieuId: fc.constantFrom(null, 10, 11),
  comptes,
});

describe('a correction', () => {
  it('says the difference, and nothing when nothing changed', () => {
    const avant = { natureId: 1, lieuId: null, comptes: { femmes: 2, hommes: 1, nonCommunique: 0 } };
    expect(changementsDe(avant, avant)).toEqual([]);
    expect(changementsDe(avant, { ...avant, comptes: { femmes: 1, hommes: 1, nonCommunique: 3 } })).toEqual([
      { natureId: 1, lieuId: null, femmes: -1, hommes: 0, nonCommunique: 3 },
    ]);
  });

  it('ends with what was wanted there and nothing left here, and is never short in between', () => {
    fc.assert(
      fc.property(une, une, (avant, apres) => {
        const de = (
          natureId: number,
          lieuId: number | null,
          faits: readonly {
            natureId: number;
            lieuId: number | null;
            femmes: number;
            hommes: number;
            nonCommunique: number;
          }[],
        ) => somme(faits.filter((c) => c.natureId === natureId && c.lieuId === lieuId));
        const pas = changementsDe(avant, apres);
        const tout = [{ natureId: avant.natureId, lieuId: avant.lieuId, ...avant.comptes }, ...pas];
        expect(de(apres.natureId, apres.lieuId, tout)).toEqual(apres.comptes);
        expect(total(somme(tout))).toBe(total(apres.comptes));
        const meme = avant.natureId === apres.natureId && avant.lieuId === apres.lieuId;
        if (!meme) expect(total(somme(tout.slice(0, 2)))).toBeGreaterThanOrEqual(total(apres.comptes));
      }),
    );
  });
});

describe('counters by nature', () => {
  it('come most contacts first, without those that fell back to nothing', () => {
    const c = (natureId: number, lieuId: number | null, femmes: number) => ({
      ...{ natureId, lieuId, femmes, hommes: 0, nonCommunique: 0 },
    });
    const lus = parNature([c(1, 10, 2), c(2, 10, 0), c(3, 11, 4), c(1, 11, 3), c(3, null, 0)]);
    expect(lus.map((l) => [l.natureId, total(l.comptes), l.lieux.map((x) => x.lieuId)])).toEqual([
      [1, 5, [11, 10]],
      [3, 4, [11]],
    ]);
  });
});
