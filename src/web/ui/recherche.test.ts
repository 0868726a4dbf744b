import { expect, test } from 'vitest';
import { desChoix, desEntiers, ecrireRecherche, lireRecherche, unChoix, unJour } from './recherche.ts';

test('filters survive the address, and stay readable in it', () => {
  const adresse = ecrireRecherche({
    secteur: [3, 5],
    du: '2025-01-01',
    mots: 'bruit & nuit',
    vide: '',
    rien: undefined,
    aucun: [],
  });
  expect(adresse).toBe('?secteur=3,5&du=2025-01-01&mots=bruit%20%26%20nuit');
  const lue = lireRecherche(adresse);
  expect(desEntiers(lue.secteur)).toEqual([3, 5]);
  expect(lue.mots).toBe('bruit & nuit');
  expect(ecrireRecherche({})).toBe('');
});

test('what does not fit is as if it were not there', () => {
  expect(desEntiers('3,x,,4.5,7')).toEqual([3, 7]);
  expect(desEntiers('')).toBeUndefined();
  expect(desEntiers(4)).toEqual([4]);
  expect(unJour('2025-13-45')).toBeUndefined();
  expect(unJour('2025-03-01')).toBe('2025-03-01');
  expect(unChoix('fige', ['relu', 'fige'])).toBe('fige');
  expect(unChoix('autre', ['relu', 'fige'])).toBeUndefined();
  expect(desChoix('b,z,a', ['a', 'b', 'c'])).toEqual(['a', 'b']);
});
