import { expect, it } from 'vitest';
import { lireHeures } from './valeurs.ts';

it.each([
  ['', 0],
  ['7', 7],
  ['3,5', 3.5],
  ['3.25', 3.25],
  ['3 h 30', 3.5],
  ['10h', 10],
  ['deux', null],
  ['-2', null],
  ['3,555', null],
])('reads « %s » as hours', (texte, attendu) => expect(lireHeures(texte)).toBe(attendu));
