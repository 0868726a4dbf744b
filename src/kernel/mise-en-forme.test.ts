import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duree, ecart, jour, jourEtHeure, mois, nombre, part, typographie } from './mise-en-forme.ts';

const clair = (texte: string): string => texte.replaceAll('\u00a0', ' ');

describe('figures as a person reads them', () => {
  it('groups thousands', () => {
    expect([0, 7, 999, 1000, 1234567].map((n) => clair(nombre(n)))).toEqual([
      '0',
      '7',
      '999',
      '1 000',
      '1 234 567',
    ]);
    fc.assert(fc.property(fc.nat(), (n) => Number(nombre(n).replaceAll('\u00a0', '')) === n));
  });

  it('writes minutes as hours', () => {
    expect([0, 45, 60, 90, 125, 60_000].map((m) => clair(duree(m)))).toEqual([
      '0 min',
      '45 min',
      '1 h',
      '1 h 30',
      '2 h 05',
      '1 000 h',
    ]);
  });

  it('rounds shares without making a little nothing', () => {
    expect([part(1, 3), part(1, 1000), part(0, 5), part(0, 0)].map(clair)).toEqual([
      '33 %',
      '< 1 %',
      '0 %',
      '–',
    ]);
  });

  it('tells a change, in percent only from a base that bears it', () => {
    expect([ecart(380, 412), ecart(412, 380), ecart(5, 5), ecart(0, 5), ecart(19, 38)].map(clair)).toEqual([
      '+ 32 (+ 8 %)',
      '− 32 (− 8 %)',
      'stable',
      '+ 5',
      '+ 19',
    ]);
  });

  it('writes days, hours and months', () => {
    expect(clair(jour('2024-03-01'))).toBe('1er mars 2024');
    expect(clair(jourEtHeure('2026-01-12T14:05'))).toBe('12 janvier 2026 à 14 h 05');
    expect(clair(mois('2024-08'))).toBe('août 2024');
  });
});

describe('typographie', () => {
  it('holds French punctuation together', () => {
    expect(typographie('Bon : « oui » ; non ? si !')).toBe(
      'Bon\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0? si\u00a0!',
    );
    expect(typographie('https://exemple.fr 12:30')).toBe('https://exemple.fr 12:30');
  });

  it('leaves nothing that Word or PDF would refuse, and changes nothing twice', () => {
    expect(typographie('a\u0000b\ufeffc\u000bd\r\ne\u0301')).toBe('abcd\né');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const une = typographie(texte);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
        expect(une).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufeff]/);
        expect(typographie(une)).toBe(une);
      }),
    );
  });
});
