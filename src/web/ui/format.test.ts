import { expect, test } from 'vitest';
import { aujourdhui, duree, jour, jourCourt, moment, nombre, pluriel, pourcent } from './format.ts';

const lisible = (s: string) => s.replace(/[\u00a0\u202f]/g, ' ');

test('figures are written as French people write them', () => {
  expect(lisible(nombre(12345.67))).toBe('12 345,7');
  expect(lisible(pourcent(0.424))).toBe('42 %');
  expect(lisible(duree(45))).toBe('45 min');
  expect(lisible(duree(120))).toBe('2 h');
  expect(lisible(duree(72_270))).toBe('1 204 h 30');
  expect(lisible(pluriel(0, 'acte'))).toBe('0 acte');
  expect(lisible(pluriel(1, 'acte'))).toBe('1 acte');
  expect(lisible(pluriel(2, 'travail', 'travaux'))).toBe('2 travaux');
});

test('a calendar day does not move with the time zone', () => {
  expect(jour('2025-03-01')).toBe('1er mars 2025');
  expect(jour('2025-12-31')).toBe('31 décembre 2025');
  expect(jourCourt('2025-03-04')).toBe('mar. 4 mars');
  expect(jourCourt('2025-12-01')).toBe('lun. 1er déc.');
  expect(jourCourt('2025-12-11')).toBe('jeu. 11 déc.');
  expect(moment('2025-12-01T12:00:00Z')).toMatch(/^1er décembre 2025 à /);
  expect(moment('2025-12-21T12:00:00Z')).toMatch(/^21 décembre 2025 à /);
  expect(aujourdhui(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05');
});
