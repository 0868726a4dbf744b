import { expect, it } from 'vitest';
import { heureLue, jourLong, nuitDe } from './quand.ts';

it('says the night of an hour that belongs to the evening before', () => {
  expect(nuitDe({ jour: '2026-11-23', heure: '01:30', nuit: true })).toBe('nuit du 23 au 24');
  expect(nuitDe({ jour: '2026-11-30', heure: '01:30', nuit: true })).toBe(
    'nuit du 30 novembre au 1er décembre',
  );
  expect(nuitDe({ jour: '2026-11-23', heure: '22:30', nuit: true })).toBeNull();
  expect(nuitDe({ jour: '2026-11-23', heure: '01:30', nuit: false })).toBeNull();
});

it('reads an hour, or the moment of the day', () => {
  expect(heureLue({ heure: '01:30', creneau: null })).toBe('1:30');
  expect(heureLue({ heure: null, creneau: 'soiree' })).toBe('Soirée');
  expect(heureLue({ heure: null, creneau: null })).toBe('');
});

it('writes a day with its year only when it is another one', () => {
  expect(jourLong('2026-12-01', 2026)).toBe('mardi 1er décembre');
  expect(jourLong('2025-03-04', 2026)).toBe('mardi 4 mars 2025');
});
