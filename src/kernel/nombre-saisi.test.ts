import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attendu, ecrireNombre, lireNombre } from './nombre-saisi.ts';

const EUROS: Attendu = { decimales: 2, max: 9_999_999 };
const ENTIER: Attendu = { decimales: 0, max: 200_000 };
const lu = (saisi: string, attendu = EUROS) => {
  const r = lireNombre(saisi, attendu);
  return r.ok ? r.value : r.error;
};

describe('a number typed or copied', () => {
  it.each([
    ['1881,50', 1881.5],
    ['1 881,50', 1881.5],
    ['1\u202f881,50\u00a0€', 1881.5],
    ['1881.50', 1881.5],
    ['1.881,50', 1881.5],
    ['1,881.50', 1881.5],
    ['1’881.50', 1881.5],
    ['1.234.567', 1_234_567],
    ['17,5 h', 17.5],
    ['35', 35],
    [',5', 0.5],
    ['0,000', 0],
    ['', null],
    ['  ', null],
  ])('« %s » is %s', (saisi, attendu) => {
    expect(lu(saisi)).toBe(attendu);
  });

  it.each([
    ['12abc34', 'pas un nombre'],
    ['mille', 'pas un nombre'],
    ['1 88,50', 'pas un nombre'],
    ['1.88.50', 'pas un nombre'],
    ['12,34,56', 'pas un nombre'],
    ['-50', 'sans signe moins'],
    ['−50', 'sans signe moins'],
    ['1.881', 'Écrivez 1881 ou 1,88.'],
    ['1881,505', 'chiffres au plus après la virgule'],
    ['99 999 999', '9\u00a0999\u00a0999 au plus'],
  ])('« %s » is not guessed', (saisi, dit) => {
    expect(lu(saisi)).toContain(dit);
  });

  it('counts in whole numbers', () => {
    expect([lu('12', ENTIER), lu('1.200', ENTIER), lu('1 200', ENTIER)]).toEqual([12, 1200, 1200]);
    expect(lu('12,5', ENTIER)).toBe('Écrivez un nombre entier, sans virgule.');
    expect(lu('trois', ENTIER)).toContain('pas un nombre');
  });

  it('reads back what it wrote, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_900 }), (centimes) => {
        const n = centimes / 100;
        expect(lu(ecrireNombre(n, 2))).toBe(n);
      }),
    );
  });

  it('never makes a number of letters, nor a negative one', () => {
    fc.assert(
      fc.property(fc.string(), (saisi) => {
        const r = lireNombre(saisi, EUROS);
        if (!r.ok || r.value === null) return;
        expect(r.value).toBeGreaterThanOrEqual(0);
        // The digits that were read are those that were typed, none left out.
        const chiffres = saisi.replace(/\D/g, '').replace(/^0+/, '');
        expect(chiffres.startsWith(String(Math.trunc(r.value)).replace(/^0$/, ''))).toBe(true);
        expect(saisi).toMatch(/^[\d\s.,'’€euroshEUROSH]*$/);
      }),
      { numRuns: 500 },
    );
  });
});
