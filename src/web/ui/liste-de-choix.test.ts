import { expect, test } from 'vitest';
import { chercher } from './liste-de-choix.tsx';

const choix = ['Écoute active', 'Conflit, temps réel', 'Conflit, temps différé'].map((nom, id) => ({
  id,
  nom,
}));
const noms = (texte: string) => chercher(choix, texte).map((c) => c.nom);

test('a name is found by any of its words, in any order, without accents', () => {
  expect(noms('')).toHaveLength(3);
  expect(noms('ecoute')).toEqual(['Écoute active']);
  expect(noms('reel conflit')).toEqual(['Conflit, temps réel']);
  expect(noms('temps DIFF')).toEqual(['Conflit, temps différé']);
  expect(noms('absent')).toEqual([]);
});
