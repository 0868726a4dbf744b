import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleForte, plusProches, proximite } from './proximite.ts';
import { distance } from './texte.ts';

describe('proximite', () => {
  test('forgives plurals, small words, order, accents', () => {
    expect(cleForte('Gestion de conflits')).toBe(cleForte('conflit, gestion'));
    expect(proximite('Écoutes actives', 'ecoute active')).toBe(1);
  });

  test.each([
    ['Ecoute actve', ['Écoute active', 'Mise en relation', 'Aide morale'], 'Écoute active'],
    [
      'MER partenaire',
      ['Écoute active', 'Mise en relation partenaires', 'Aide morale'],
      'Mise en relation partenaires',
    ],
    ['Conflit voisinage', ['Conflit de voisinage', 'Conflit d’usage'], 'Conflit de voisinage'],
    ['Rapel à la regle', ['Rappel à la règle', 'Repas de quartier'], 'Rappel à la règle'],
    ['benali', ['Aïcha Benali', 'Karim Roux'], 'Aïcha Benali'],
  ])('%s is nearest %s', (valeur, noms, attendu) => {
    const connus = noms.map((nom, id) => ({ id, nom }));
    expect(plusProches(valeur, connus)[0]?.connu.nom).toBe(attendu);
  });

  test('codes that differ by a figure are not the same', () => {
    expect(proximite('M84-LY2', 'M89-LY2')).toBeLessThan(0.8);
    expect(cleForte('M84-LY2')).not.toBe(cleForte('M89-LY2'));
  });

  test('a swap of letters is one mistake; the distance is a distance', () => {
    expect(distance('ecoute', 'eocute')).toBe(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(proximite(a, b)).toBeCloseTo(proximite(b, a), 10);
      }),
    );
  });
});
