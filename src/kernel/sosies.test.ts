import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commeOnLeLit, replier } from './sosies.ts';

/** Any UTF-16 text, halves of pairs included. */
const nimporte = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((unites) => unites.map((u) => String.fromCharCode(u)).join(''));

describe('a text as an eye reads it', () => {
  it.each([
    ['Ben\u00adali', 'benali'],
    ['B\u200bena\u2060li', 'benali'],
    ['Be\u3164nali', 'benali'],
    ['Ｂｅｎａｌｉ', 'benali'],
    ['𝐁𝐞𝐧𝐚𝐥𝐢', 'benali'],
    ['Веnаlі', 'benali'],
    ['ΒΕΝΑLΙ', 'benali'],
    ['Ze\u0301lie', 'zelie'],
    ['Łœuvre', 'loeuvre'],
    ['Ben\u2011Ali', 'ben ali'],
  ])('%j is %s', (ecrit, lu) => {
    expect(replier(ecrit)).toBe(lu);
  });

  it('keeps capitals and accents for who reads it', () => {
    expect(commeOnLeLit('Mme Веn\u00adali, ｈébergée')).toBe('Mme Benali, hébergée');
  });

  it.each([replier, commeOnLeLit])('is the same when it is read again, whatever it holds', (lire) => {
    fc.assert(
      fc.property(fc.oneof(nimporte, fc.string({ unit: 'binary' })), (texte) => {
        const une = lire(texte);
        expect(lire(une)).toBe(une);
      }),
      { numRuns: 2_000 },
    );
  });
});
