import { describe, expect, test } from 'vitest';
import { type Essai, un } from '../../../../tests/support/interprete.ts';
import type { Champ } from './champs.ts';

describe('the fingerprint', () => {
  const cle = (champs: Champ[], ligne: string[], essai: Essai = { inconnues: 'creer' }) =>
    un(champs, ligne, essai).cle;

  test('is the same whatever the order of the columns, the format and the mapping', () => {
    const reference = cle(
      ['date', 'heure', 'nature', 'femmes', 'secteur'],
      ['31/12/2014', '13:10', 'Écoute active', '2', 'Lune'],
    );
    expect(
      cle(
        ['secteur', 'femmes', 'nature', 'heure', 'date'],
        ['LUNE', '2,0', 'ecoute active', '13h10', '2014-12-31'],
      ),
    ).toBe(reference);
    expect(
      cle(
        ['date', 'heure', 'nature', 'femmes', 'secteur', 'hommes', 'recit'],
        ['42004', '13:10:00', 'Écoute active', '2', 'Lune', '-', 'voir Mme X'],
      ),
    ).toBe(reference);
    expect(
      cle(
        ['date', 'heure', 'nature', 'femmes', 'secteur'],
        ['31/12/2014', '13:10', 'Écoute active', '2', 'Lune'],
        {
          valeurs: { secteur: { Lune: 'Nord' } },
        },
      ),
    ).toBe(reference);
  });

  test('changes with the day, the people, a label', () => {
    const cles = [
      ['31/12/2014', '2', 'Nord'],
      ['30/12/2014', '2', 'Nord'],
      ['31/12/2014', '3', 'Nord'],
      ['31/12/2014', '2', 'Sud'],
      ['31/12/2014', '2', ''],
    ].map(([date = '', femmes = '', secteur = '']) =>
      cle(['date', 'nature', 'femmes', 'secteur'], [date, 'Écoute active', femmes, secteur]),
    );
    expect(new Set(cles).size).toBe(5);
  });
});
