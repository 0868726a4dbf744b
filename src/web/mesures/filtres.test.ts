import { expect, test } from 'vitest';
import { adresseDe, filtresDeLApi, lireFiltres, periodeDe, periodeDeColonne, sans } from './filtres.ts';
import { enMots } from './filtres-en-mots.ts';

test('an address gives its filters, and what does not fit is left out', () => {
  const f = lireFiltres({ du: '2026-01-01', au: '2026-13-01', secteur: '3,5', nature: 'x', lieu: '0' });
  expect(f).toMatchObject({ du: '2026-01-01', secteur: [3, 5], lieu: [0] });
  expect(f.au).toBeUndefined();
  expect(f.nature).toBeUndefined();
  expect(filtresDeLApi(f)).toEqual(['secteur:#3', 'secteur:#5', 'lieu:#0']);
});

test('without a whole period, the year of the day is shown', () => {
  expect(periodeDe({ du: '2025-01-01' }, '2026-03-10')).toEqual({ du: '2026-01-01', au: '2026-12-31' });
  expect(periodeDe({ du: '2025-02-01', au: '2025-02-28' }, '2026-03-10').du).toBe('2025-02-01');
});

test('each filter is told in words and taken away alone', () => {
  const f = { secteur: [3, 5] };
  expect(enMots(f, (_, id) => `n° ${id}`).map((m) => m.cle)).toEqual(['secteur 3', 'secteur 5']);
  expect(sans(f, 'secteur 3')).toEqual({ secteur: [5] });
  expect(sans({ secteur: [3] }, 'secteur 3')).toEqual({ secteur: undefined });
});

test('a file is asked with the same period and filters', () => {
  const periode = { du: '2026-01-01', au: '2026-12-31' };
  expect(adresseDe('ici', 'mesures.csv', periode, { secteur: [3] }, ['mois', 'nature'])).toBe(
    '/api/structures/ici/mesures.csv?du=2026-01-01&au=2026-12-31&par=mois%2Cnature&filtre=secteur%3A%233',
  );
});

test('a column is its days within the period', () => {
  const periode = { du: '2024-02-10', au: '2024-03-05' };
  expect(periodeDeColonne('mois', '2024-02-01', periode)).toEqual({ du: '2024-02-10', au: '2024-02-29' });
  expect(periodeDeColonne('mois', '2024-03-01', periode)).toEqual({ du: '2024-03-01', au: '2024-03-05' });
  expect(periodeDeColonne('jour', '2024-02-29', periode)).toEqual({ du: '2024-02-29', au: '2024-02-29' });
});
