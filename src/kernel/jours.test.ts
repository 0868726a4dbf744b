import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import {
  ecart,
  estOuvrable,
  finDeMois,
  finDuJour,
  nombreDeJours,
  plusAns,
  plusJours,
  plusMois,
} from './jours.ts';

const jours = fc
  .integer({ min: 0, max: 200 * 366 })
  .map((n) => Temporal.PlainDate.from('1900-01-01').add({ days: n }));

it('counts days, months and years as the calendar does', () => {
  fc.assert(
    fc.property(jours, fc.integer({ min: -600, max: 600 }), (d, n) => {
      const iso = d.toString();
      expect(plusJours(iso, n)).toBe(d.add({ days: n }).toString());
      expect(plusMois(iso, n)).toBe(d.add({ months: n }).toString());
      expect(plusAns(iso, n % 80)).toBe(d.add({ years: n % 80 }).toString());
      expect(finDeMois(iso)).toBe(d.with({ day: d.daysInMonth }).toString());
      expect(estOuvrable(iso, new Set())).toBe(d.dayOfWeek <= 5);
      expect(nombreDeJours(iso, plusJours(iso, Math.abs(n)))).toBe(Math.abs(n) + 1);
    }),
    { numRuns: 500 },
  );
});

it('ends a day in France at its own midnight, also when clocks change', () => {
  expect(finDuJour('2026-03-28').toISOString()).toBe('2026-03-28T22:59:59.999Z');
  expect(finDuJour('2026-03-29').toISOString()).toBe('2026-03-29T21:59:59.999Z');
  expect(finDuJour('2026-10-25').toISOString()).toBe('2026-10-25T22:59:59.999Z');
});

it('counts from one day to another forwards and back, whatever clock or leap year lies between', () => {
  expect(ecart('2026-03-28', '2026-03-30')).toBe(2);
  expect(ecart('2028-02-28', '2028-03-01')).toBe(2);
  expect(ecart('2026-10-26', '2026-10-24')).toBe(-2);
  expect(ecart('2026-01-01', '2026-01-01')).toBe(0);
});
