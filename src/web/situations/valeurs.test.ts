import { expect, it } from 'vitest';
import { differencesDe, saisieDe, type Valeurs, valeursDe } from './valeurs.ts';

const VALEURS: Valeurs = {
  ...{ sorteId: 3, saisineId: null, saisinePartenaireId: null, saisieLe: '2026-03-02' },
  ...{ secteurId: 7, lieuId: null, enjeu: 'Bruit le soir', temps: 'differe' as const },
  ...{ etape: 'Table ronde', etapeLe: '2026-03-20', rythme: 14 },
};
const nomDe = (id: number) => `terme ${id}`;

it('sends what was typed, and shows again what was sent', () => {
  expect(valeursDe(saisieDe(VALEURS))).toEqual(VALEURS);
  expect(saisieDe({ ...VALEURS, temps: '' }).temps).toBeNull();
});

it('tells in words the fields that two people left different, and no other', () => {
  const mienne: Valeurs = { ...VALEURS, secteurId: 8, temps: '', etapeLe: null, rythme: 1 };
  expect(differencesDe(VALEURS, mienne, { nomDe })).toEqual([
    { champ: 'Secteur', autre: 'terme 7', mienne: 'terme 8' },
    { champ: 'Temps', autre: 'Temps différé', mienne: 'Rien' },
    { champ: 'Jour de l’étape', autre: '20 mars 2026', mienne: 'Rien' },
    { champ: 'Rythme', autre: '14\u00a0jours', mienne: '1\u00a0jour' },
  ]);
  expect(differencesDe(VALEURS, { ...VALEURS }, { nomDe })).toEqual([]);
});
