import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Contexte, questions } from './questions.ts';

const acte: Parameters<typeof questions>[0] = {
  jour: '2026-11-24',
  heure: '18:05',
  nuit: false,
  minutes: 10,
  tourneeId: null,
};
const contexte: Contexte = {
  maintenant: { date: '2026-11-24', heure: '18:05' },
  actifDu: '2026-01-01',
  actifAu: '2026-12-31',
};
const codes = (changement: Partial<typeof acte>, c: Partial<Contexte> = {}) =>
  questions({ ...acte, ...changement }, { ...contexte, ...c }).map((q) => q.code);

it('asks nothing about an act that has just ended', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ heure: null })).toEqual([]);
  expect(codes({ heure: '18:10' })).toEqual([]);
});

it('asks about what has not come yet, the hour only on the day itself', () => {
  expect(codes({ heure: '18:11' })).toEqual(['heure-future']);
  expect(codes({ jour: '2026-11-25', heure: '08:00' })).toEqual(['jour-futur']);
  expect(codes({ jour: '2026-11-23', heure: '23:00' })).toEqual([]);
});

it('knows that the hours of a night end on the next morning', () => {
  const nuit = { jour: '2026-11-23', heure: '01:30', nuit: true };
  expect(codes(nuit, { maintenant: { date: '2026-11-24', heure: '01:32' } })).toEqual([]);
  expect(codes(nuit, { maintenant: { date: '2026-11-23', heure: '22:00' } })).toEqual(['jour-futur']);
});

it('asks about a date outside the contract', () => {
  expect(codes({ jour: '2025-12-31' })).toEqual(['avant-arrivee']);
  expect(codes({}, { actifAu: '2026-11-23' })).toEqual(['apres-depart']);
  expect(codes({ jour: '1995-01-01' }, { actifDu: null, actifAu: null })).toEqual([]);
});

it('asks for a duration, but not of what a round already holds', () => {
  expect(codes({ minutes: 0 })).toEqual(['sans-duree']);
  expect(codes({ minutes: 0, tourneeId: '01931b6e-0000-7000-8000-000000000000' })).toEqual([]);
});

it('writes days and spaces as French does', () => {
  const [q] = questions({ ...acte, jour: '2026-12-05', minutes: 0 }, contexte);
  expect(q?.phrase).toBe('Le 05/12/2026 n’est pas encore arrivé.');
  expect(questions({ ...acte, minutes: 0 }, contexte)[0]?.phrase).toBe(
    'Combien de temps cela a-t-il pris\u00a0?',
  );
});

it('never asks about the time of an act preset by a right clock', () => {
  const deux = (n: number) => String(n).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), fc.boolean(), (minute, service) => {
      const heure = `${deux(Math.floor(minute / 60))}:${deux(minute % 60)}`;
      const nuit = service;
      const jour = service && heure < '12:00' ? '2026-11-23' : '2026-11-24';
      return codes({ jour, heure, nuit }, { maintenant: { date: '2026-11-24', heure } }).length === 0;
    }),
  );
});
