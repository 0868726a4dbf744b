import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALPHABET, codeACherche, codeLisible, debutDeCode, normaliserCode, tirerCode } from './code.ts';

const codes = fc
  .array(fc.nat(ALPHABET.length - 1), { minLength: 6, maxLength: 6 })
  .map((rangs) => tirerCode(() => rangs.pop() ?? 0));

it('is read again however it is typed', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom(' ', '-', '\u00a0', '.', ''), (code, entre) => {
      const tape = [...code.toLowerCase()].join(entre).replaceAll('0', 'o').replaceAll('1', 'l');
      expect(normaliserCode(` ${tape}`)).toBe(code);
      expect(normaliserCode(codeLisible(code))).toBe(code);
    }),
  );
});

it('mistakes nothing else for a code', () => {
  for (const saisi of ['', '4K7X2', '4K7X2MM', '4K7X2A', '4K7X2É', '4K7 X2M 1', '<b>', '4K7%2M'])
    expect([saisi, normaliserCode(saisi)]).toEqual([saisi, null]);
  expect(debutDeCode('4k-o')).toBe('4K0');
  expect(debutDeCode('tapage')).toBeNull();
});

it('draws every letter of the alphabet, and spells no word', () => {
  let n = 0;
  const tires = Array.from({ length: ALPHABET.length }, () => tirerCode((max) => n++ % max)).join('');
  expect(new Set(tires)).toEqual(new Set(ALPHABET));
  expect(ALPHABET).not.toMatch(/[AEIOUL]/);
});

it('lets no name be searched as a code', () => {
  for (const nom of ['Petitjean', 'Kim', 'Loïc', 'Ng', 'Milo', 'Philip', 'Mme 4', '', ' ', 'Lilo Ly'])
    expect(codeACherche(nom), nom).toBeNull();
  expect(['4', 'k4', '4k7 x2m', '4K7-X2O', 'BCDFGH'].map(codeACherche)).toEqual([
    ...['4', 'K4', '4K7X2M', '4K7X20', 'BCDFGH'],
  ]);
});
