import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decoupeur } from './decoupe.ts';
import { formeDuTexte } from './forme.ts';
import { horsGuillemets } from './guillemets.ts';

/** Cuts a text given in pieces that end at line ends, as the reader gives them. */
function couper(texte: string, cellules: number, parMorceaux = 1, separateur = ';') {
  const decoupeur = new Decoupeur({ finDeLigne: '\n', separateur, cellules });
  const lignes = texte.split(/(?<=\n)/);
  const lus: { lignes: string[][]; numeros: number[]; refus: (readonly [number, string])[] } = {
    lignes: [],
    numeros: [],
    refus: [],
  };
  for (let i = 0; i <= lignes.length; i += parMorceaux) {
    const coupe = decoupeur.couper(lignes.slice(i, i + parMorceaux).join(''), false);
    for (const c of i + parMorceaux > lignes.length ? [coupe, decoupeur.couper('', true)] : [coupe]) {
      lus.lignes.push(...c.lignes);
      lus.numeros.push(...c.numeros);
      lus.refus.push(...c.illisibles.map((l) => [l.numero, l.refus.code] as const));
    }
  }
  return lus;
}

describe('Decoupeur', () => {
  test('plain lines, any line end, empty lines counted but left out', () => {
    expect(couper('a;b\r\n\r\nc;d\n;\ne', 2)).toEqual({
      lignes: [['a', 'b'], ['c', 'd'], ['', ''], ['e']],
      numeros: [1, 3, 4, 5],
      refus: [],
    });
  });

  test('quotes hold separators, quotes and line ends', () => {
    expect(couper('"a;1";"dit ""oui"""\n"x\ny";b\nc;d\n', 2)).toEqual({
      lignes: [
        ['a;1', 'dit "oui"'],
        ['x\ny', 'b'],
        ['c', 'd'],
      ],
      numeros: [1, 2, 4],
      refus: [],
    });
  });

  test('a text of several lines in the last cell', () => {
    expect(couper('a;"l1\nl2\nl3"\nc;d\n', 2).lignes).toEqual([
      ['a', 'l1\nl2\nl3'],
      ['c', 'd'],
    ]);
  });

  test('a quote never closed costs its line and no other', () => {
    const bonnes = Array.from({ length: 500 }, (_, i) => `x${i};y${i}`).join('\n');
    const lu = couper(`a;b\n"c;d\n${bonnes}\ne;"f\ng;h\n`, 2);
    expect(lu.refus).toEqual([
      [2, 'ligne-guillemets'],
      [503, 'ligne-guillemets'],
    ]);
    expect(lu.lignes).toHaveLength(502);
    expect(lu.numeros.at(-1)).toBe(504);
  });

  test('two stray quotes do not swallow the whole lines between them', () => {
    const lu = couper('a;"b;c\nd;e;f\ng;h";i\n', 3);
    expect(lu.refus.map(([n]) => n)).toEqual([1]);
    expect(lu.lignes).toEqual([
      ['d', 'e', 'f'],
      ['g', 'h"', 'i'],
    ]);
  });

  test('quotes that are only characters', () => {
    expect(couper('"Les Tilleuls" bât. B;1\nRés. "Le Parc";2\n12";3\n', 2).lignes).toEqual([
      ['"Les Tilleuls" bât. B', '1'],
      ['Rés. "Le Parc"', '2'],
      ['12"', '3'],
    ]);
  });

  test('agrees with a reference parser on well-formed files, however they are cut in pieces', () => {
    const cellule = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ';', '"', '\n', ',', '1'),
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((n) =>
        fc.array(fc.array(cellule, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), (lignes, parMorceaux) => {
        // A cell of several lines whose every line has the cells of a whole one is taken for a stray quote: see the test above.
        const n = lignes[0]?.length ?? 0;
        const texte = lignes
          .map((l) => l.map((c) => `"${c.replaceAll('\n', '¶\n').replaceAll('"', '""')}"`).join(';'))
          .join('\n');
        fc.pre(texte.split('\n').every((l) => !l.includes('¶') || horsGuillemets(l).split(';').length !== n));
        const attendu: string[][] = parse(texte, { delimiter: ';' });
        const vides = (l: string[]) => l.some((c) => c !== '');
        expect(couper(`${texte}\n`, n, parMorceaux).lignes).toEqual(attendu.filter(vides));
      }),
    );
  });

  test('gives every line back or refuses it, whatever the text', () => {
    const texte = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r'), maxLength: 60 });
    fc.assert(
      fc.property(texte, fc.integer({ min: 1, max: 4 }), (brut, cellules) => {
        const lu = couper(brut, cellules);
        const vus = [...lu.numeros, ...lu.refus.map(([n]) => n)].sort((a, b) => a - b);
        expect(new Set(vus).size).toBe(vus.length);
        expect(vus.at(-1) ?? 0).toBeLessThanOrEqual(brut.split('\n').length);
      }),
    );
  });

  test('a file of stray quotes is read line by line, in no time', () => {
    expect(couper('a;"b;c\n'.repeat(40_000), 3, 40_000).refus).toHaveLength(40_000);
  });
});

describe('formeDuTexte', () => {
  const lignes = (separateur: string, n = 5) =>
    Array.from({ length: n }, (_, i) => ['31/12/2014', `Écoute, ${i}`, '1,5', 'x'].join(separateur)).join(
      '\r\n',
    );

  test.each([';', '\t', '|'] as const)('finds the separator %j', (separateur) => {
    expect(formeDuTexte(lignes(separateur), false)).toMatchObject({
      separateur,
      cellules: 4,
      finDeLigne: '\n',
    });
  });

  test('finds a comma between cells, not in them', () => {
    expect(formeDuTexte('date,nature\n2014-12-31,"a, b"\n2014-12-30,"c"', false)).toMatchObject({
      separateur: ',',
      cellules: 2,
    });
  });

  test('titles above do not mislead', () => {
    expect(formeDuTexte(`Relevé, année 2014, secteur Nord\n\n${lignes(';')}`, false).separateur).toBe(';');
  });

  test('obeys « sep= », old Mac line ends, and the person', () => {
    expect(formeDuTexte('sep=,\na;b,c;d\ne,f', false)).toMatchObject({ separateur: ',', passees: 1 });
    expect(formeDuTexte('a;b\rc;d\r', false)).toMatchObject({ finDeLigne: '\r', separateur: ';' });
    expect(formeDuTexte(lignes(';'), false, ',')).toMatchObject({ separateur: ',' });
  });
});
