import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellulesDans, cellulesSous, grilleDe, reduite } from './mosaique.ts';

const taille = fc.record({
  largeur: fc.integer({ min: 1, max: 8000 }),
  hauteur: fc.integer({ min: 1, max: 8000 }),
});

describe('a photo', () => {
  it('comes within 1600 px and keeps its proportions', () => {
    expect(reduite({ largeur: 4000, hauteur: 3000 })).toEqual({ largeur: 1600, hauteur: 1200 });
    expect(reduite({ largeur: 800, hauteur: 600 })).toEqual({ largeur: 800, hauteur: 600 });
    fc.assert(
      fc.property(taille, (t) => {
        const r = reduite(t);
        expect(Math.max(r.largeur, r.hauteur)).toBeLessThanOrEqual(1600);
        expect(Math.min(r.largeur, r.hauteur)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('what hides', () => {
  it('covers the whole rectangle asked, and stays in the picture', () => {
    const grille = grilleDe({ largeur: 1600, hauteur: 1200 });
    expect(grille).toMatchObject({ cote: 34, colonnes: 48, lignes: 36 });
    expect(cellulesDans(grille, { x: -50, y: -50, width: 60, height: 60 })).toEqual([0]);
    expect(cellulesDans(grille, { x: 0, y: 0, width: 5000, height: 5000 })).toHaveLength(48 * 36);
  });

  it('leaves no hole under a finger, however fast', () => {
    fc.assert(
      fc.property(
        taille,
        fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000)),
        fc.nat(1000),
        (t, [a, b, c, d], le) => {
          const grille = grilleDe(t);
          const point = (x: number, y: number) => ({ x: (x / 1001) * t.largeur, y: (y / 1001) * t.hauteur });
          const [de, vers] = [point(a, b), point(c, d)];
          const sous = cellulesSous(grille, de, vers);
          const p = le / 1000;
          const entre = { x: de.x + (vers.x - de.x) * p, y: de.y + (vers.y - de.y) * p };
          for (const cellule of cellulesDans(grille, { ...entre, width: 0, height: 0 }))
            expect(sous).toContain(cellule);
          expect(sous.every((n) => n >= 0 && n < grille.colonnes * grille.lignes)).toBe(true);
        },
      ),
    );
  });
});
