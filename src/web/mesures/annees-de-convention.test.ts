import { expect, test } from 'vitest';
import { periodesDesConventions } from './annees-de-convention.ts';

const annee = { du: '2026-03-01', au: '2027-02-28' };
const autre = { du: '2026-09-15', au: '2027-09-14' };
const libelles = (...a: Parameters<typeof periodesDesConventions>[0]) =>
  periodesDesConventions(a).map(({ libelle, du }) => `${libelle} ${du}`);

test('one year in course needs no name; several have theirs, and the same dates are offered once', () => {
  expect(libelles()).toEqual([]);
  expect(libelles({ ...annee, qui: 'Ana' }, { ...annee, qui: 'Bo' })).toEqual([
    'Année de la convention 2026-03-01',
  ]);
  expect(
    libelles(
      { ...autre, qui: 'Zoé' },
      { ...annee, qui: 'Ana' },
      { ...annee, qui: 'Bo' },
      { ...annee, qui: 'Cy' },
    ),
  ).toEqual([
    'Année de la convention (Ana et 2 autres) 2026-03-01',
    'Année de la convention (Zoé) 2026-09-15',
  ]);
});
