import { expect, test } from 'vitest';
import { etapeDuBilan } from './etape.ts';

const bilan = { etat: 'preparation', du: '2025-03-01', au: '2026-02-28', commence: false } as const;

test.each([
  ['2025-02-28', 'a-venir'],
  ['2025-03-01', 'annee-en-cours'],
  ['2026-01-27', 'annee-en-cours'],
  ['2026-01-28', 'a-ecrire'],
  ['2026-06-01', 'a-ecrire'],
])('on %s an untouched bilan is %s', (jour, etape) => {
  expect(etapeDuBilan(bilan, jour)).toBe(etape);
});

test('what was written or decided tells more than the calendar', () => {
  expect(etapeDuBilan({ ...bilan, commence: true }, '2025-03-01')).toBe('en-preparation');
  expect(etapeDuBilan({ ...bilan, etat: 'relu' }, '2025-02-01')).toBe('relu');
  expect(etapeDuBilan({ ...bilan, etat: 'fige', commence: true }, '2029-02-01')).toBe('fige');
});
