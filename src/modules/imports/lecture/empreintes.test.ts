import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Empreintes } from './empreintes.ts';

const toutes = (cles: readonly string[]) => {
  const empreintes = new Empreintes();
  return cles.map((cle) => empreintes.de(cle));
};

describe('Empreintes', () => {
  test('identical lines are distinct acts, and the same ones in another file', () => {
    const [a, b, c] = toutes(['x', 'x', 'y']);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(a).toMatch(/^[0-9a-f]{32}$/);
    expect(toutes(['y', 'x', 'x'])).toEqual([c, a, b]);
  });

  test('a file that overlaps brings only what is new', () => {
    const cle = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(cle), fc.array(cle), fc.array(cle), (avant, commun, apres) => {
        const premier = new Set(toutes([...avant, ...commun]));
        const second = toutes([...commun, ...apres]);
        // As many of each as the file that has the most: never more.
        const plus = (v: string) =>
          Math.max(
            [...avant, ...commun].filter((x) => x === v).length,
            [...commun, ...apres].filter((x) => x === v).length,
          );
        expect(new Set([...premier, ...second]).size).toBe('abcd'.split('').reduce((n, v) => n + plus(v), 0));
      }),
    );
  });

  test('ranks hold when the table grows', () => {
    const cles = Array.from({ length: 20_000 }, (_, i) => `ligne ${i % 10_000}`);
    expect(new Set(toutes(cles)).size).toBe(20_000);
  });
});
