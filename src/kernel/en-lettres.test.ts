import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enLettres, eurosEnLettres, heuresEnLettres, jourEnLettres } from './en-lettres.ts';

/** Written by hand from the rules of the traditional spelling, not from the code. */
const NOMBRES: readonly (readonly [number, string])[] = [
  [0, 'zéro'],
  [1, 'un'],
  [2, 'deux'],
  [7, 'sept'],
  [10, 'dix'],
  [11, 'onze'],
  [16, 'seize'],
  [17, 'dix-sept'],
  [18, 'dix-huit'],
  [19, 'dix-neuf'],
  [20, 'vingt'],
  [21, 'vingt et un'],
  [22, 'vingt-deux'],
  [29, 'vingt-neuf'],
  [30, 'trente'],
  [31, 'trente et un'],
  [35, 'trente-cinq'],
  [41, 'quarante et un'],
  [48, 'quarante-huit'],
  [50, 'cinquante'],
  [51, 'cinquante et un'],
  [60, 'soixante'],
  [61, 'soixante et un'],
  [69, 'soixante-neuf'],
  [70, 'soixante-dix'],
  [71, 'soixante et onze'],
  [72, 'soixante-douze'],
  [76, 'soixante-seize'],
  [77, 'soixante-dix-sept'],
  [79, 'soixante-dix-neuf'],
  [80, 'quatre-vingts'],
  [81, 'quatre-vingt-un'],
  [82, 'quatre-vingt-deux'],
  [89, 'quatre-vingt-neuf'],
  [90, 'quatre-vingt-dix'],
  [91, 'quatre-vingt-onze'],
  [92, 'quatre-vingt-douze'],
  [97, 'quatre-vingt-dix-sept'],
  [99, 'quatre-vingt-dix-neuf'],
  [100, 'cent'],
  [101, 'cent un'],
  [110, 'cent dix'],
  [171, 'cent soixante et onze'],
  [180, 'cent quatre-vingts'],
  [181, 'cent quatre-vingt-un'],
  [200, 'deux cents'],
  [201, 'deux cent un'],
  [280, 'deux cent quatre-vingts'],
  [300, 'trois cents'],
  [999, 'neuf cent quatre-vingt-dix-neuf'],
  [1000, 'mille'],
  [1001, 'mille un'],
  [1080, 'mille quatre-vingts'],
  [1100, 'mille cent'],
  [1200, 'mille deux cents'],
  [1766, 'mille sept cent soixante-six'],
  [2000, 'deux mille'],
  [2026, 'deux mille vingt-six'],
  [2100, 'deux mille cent'],
  [21_000, 'vingt et un mille'],
  [22_556, 'vingt-deux mille cinq cent cinquante-six'],
  [22_810, 'vingt-deux mille huit cent dix'],
  [80_000, 'quatre-vingt mille'],
  [80_080, 'quatre-vingt mille quatre-vingts'],
  [100_000, 'cent mille'],
  [200_000, 'deux cent mille'],
  [200_200, 'deux cent mille deux cents'],
  [999_999, 'neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf'],
  [1_000_000, 'un million'],
  [1_000_001, 'un million un'],
  [80_000_000, 'quatre-vingts millions'],
  [200_000_000, 'deux cents millions'],
  [200_001_000, 'deux cents millions mille'],
];

describe('numbers in letters', () => {
  it.each(NOMBRES)('%i is « %s »', (n, mots) => {
    expect(enLettres(n)).toBe(mots);
  });

  it.each([
    [1, 'une'],
    [21, 'vingt et une'],
    [31, 'trente et une'],
    [81, 'quatre-vingt-une'],
    [101, 'cent une'],
    [1001, 'mille une'],
    [71, 'soixante et onze'],
    [21_000, 'vingt et un mille'],
  ])('counts %i feminine things as « %s »', (n, mots) => {
    expect(enLettres(n, 'feminin')).toBe(mots);
  });

  it.each([-1, 1.5, 1_000_000_000, Number.NaN])('does not write %d', (n) => {
    expect(() => enLettres(n)).toThrow(RangeError);
  });

  it('can be read back, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(relire(enLettres(n))).toBe(n);
        expect(relire(enLettres(n, 'feminin').replace(/une$/, 'un'))).toBe(n);
      }),
    );
  });

  it('never writes the plural of vingt or cent before another number of less than a million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(enLettres(n)).not.toMatch(/(cents|vingts)[ -](?!millions)/);
      }),
    );
  });
});

/** Reads letters back the way a person does: word after word, multiplying and adding. */
function relire(mots: string): number {
  const valeurs: Record<string, number> = { zéro: 0, vingts: 20, cents: 100, millions: 1_000_000 };
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .forEach((mot, i) => {
      valeurs[mot] = i + 1;
    });
  Object.assign(valeurs, { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, cent: 100 });
  Object.assign(valeurs, { mille: 1000, million: 1_000_000 });
  let total = 0;
  let groupe = 0;
  for (const mot of mots.split(/[ -]/).filter((m) => m !== 'et')) {
    const v = valeurs[mot];
    if (v === undefined) throw new Error(`Unknown word: ${mot}`);
    if (v >= 1000) {
      total += Math.max(groupe, 1) * v;
      groupe = 0;
    } else if (v === 100) groupe = Math.max(groupe, 1) * 100;
    else if (v === 20 && groupe % 100 === 4) groupe += 76;
    else groupe += v;
  }
  return total + groupe;
}

describe('amounts, hours and days in letters', () => {
  it.each([
    [0, 'zéro euro'],
    [1, 'un euro'],
    [0.01, 'un centime'],
    [0.5, 'cinquante centimes'],
    [1.01, 'un euro et un centime'],
    [11.88, 'onze euros et quatre-vingt-huit centimes'],
    [12.02, 'douze euros et deux centimes'],
    [1766.92, 'mille sept cent soixante-six euros et quatre-vingt-douze centimes'],
    [1801.8, 'mille huit cent un euros et quatre-vingts centimes'],
    [80, 'quatre-vingts euros'],
    [2000, 'deux mille euros'],
    [1_000_000, 'un million d’euros'],
    [3_000_000, 'trois millions d’euros'],
    [1_000_200, 'un million deux cents euros'],
    // 1.005 and 0.1 + 0.2 are not exact in binary.
    [0.1 + 0.2, 'trente centimes'],
    [4.35, 'quatre euros et trente-cinq centimes'],
    [1.999, 'deux euros'],
  ])('%d euros are « %s »', (euros, mots) => {
    expect(eurosEnLettres(euros)).toBe(mots);
  });

  it.each([
    [1, 'une heure'],
    [21, 'vingt et une heures'],
    [24, 'vingt-quatre heures'],
    [35, 'trente-cinq heures'],
    [17.5, 'dix-sept heures trente'],
    [26.25, 'vingt-six heures quinze'],
    [28.35, 'vingt-huit heures vingt et une'],
  ])('%d hours are « %s »', (heures, mots) => {
    expect(heuresEnLettres(heures)).toBe(mots);
  });

  it.each([
    ['2025-09-01', 'premier septembre deux mille vingt-cinq'],
    ['2024-02-29', 'vingt-neuf février deux mille vingt-quatre'],
    ['1980-12-21', 'vingt et un décembre mille neuf cent quatre-vingts'],
    ['2026-08-31', 'trente et un août deux mille vingt-six'],
  ])('%s is « %s »', (iso, mots) => {
    expect(jourEnLettres(iso)).toBe(mots);
  });
});
