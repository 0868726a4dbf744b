import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleDe } from '../../../kernel/texte.ts';
import { FAMILLES } from './familles.ts';
import { ITEMS } from './items.ts';
import { ISSUES_PAR_DEFAUT, SAISINES_PAR_DEFAUT, THEMATIQUES_PAR_DEFAUT } from './listes-par-defaut.ts';
import { NATURES_PAR_DEFAUT } from './natures-par-defaut.ts';
import { REGISTRES } from './registres.ts';
import { NOM_MAX } from './terme.ts';

const codes = (table: readonly { code: number }[]) => table.map((l) => l.code);

/** The distinct values of a column of the ALTM exports (0-based). */
function valeursAltm(colonne: number): Set<string> {
  const textes = [
    new TextDecoder('windows-1252').decode(readFileSync('../shared/donnees/altm-2014.csv')),
    new TextDecoder().decode(readFileSync('../shared/donnees/altm-2015.csv')),
  ];
  const lignes = textes.flatMap((t) => t.split(/\r?\n/).slice(1));
  return new Set(lignes.map((l) => l.split(';')[colonne] ?? '').filter((v) => v !== ''));
}

describe('fixed tables', () => {
  it('number the registres, families and items in the order of their texts', () => {
    expect(codes(REGISTRES)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(codes(FAMILLES)).toEqual([1, 2, 3, 4, 5]);
    expect(codes(ITEMS)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ITEMS[3]?.reference).toBe('Code du travail, art. D5134-145, 4°');
  });
});

describe('default lists', () => {
  it('have no two names that compare as one, and names that fit', () => {
    for (const liste of [
      NATURES_PAR_DEFAUT,
      THEMATIQUES_PAR_DEFAUT,
      SAISINES_PAR_DEFAUT,
      ISSUES_PAR_DEFAUT,
    ]) {
      const cles = liste.map((t) => cleDe(t.nom));
      expect(new Set(cles).size).toBe(cles.length);
      expect(liste.every((t) => t.nom.length <= NOM_MAX)).toBe(true);
      expect(liste.filter((t) => t.definition !== '' && !/^[A-ZÀ-Ý].*\.$/u.test(t.definition))).toEqual([]);
    }
    expect(new Set(NATURES_PAR_DEFAUT.map((n) => n.cle)).size).toBe(NATURES_PAR_DEFAUT.length);
  });

  it('cover every registre, family and item', () => {
    const dit = (champ: 'registre' | 'famille' | 'item') =>
      [...new Set(NATURES_PAR_DEFAUT.flatMap((n) => n[champ] ?? []))].sort();
    expect(dit('registre')).toEqual(codes(REGISTRES));
    expect(dit('famille')).toEqual(codes(FAMILLES));
    expect(dit('item')).toEqual(codes(ITEMS));
  });

  it.each([
    ['natures', 6, NATURES_PAR_DEFAUT],
    ['saisines', 7, SAISINES_PAR_DEFAUT],
    ['thématiques', 8, THEMATIQUES_PAR_DEFAUT],
  ])('name all %s of the ALTM exports', (_nom, colonne, liste) => {
    const connues = new Set(liste.map((t) => cleDe(t.nom)));
    const valeurs = valeursAltm(colonne);
    expect(valeurs.size).toBeGreaterThan(4);
    expect([...valeurs].filter((v) => !connues.has(cleDe(v)))).toEqual([]);
  });
});
