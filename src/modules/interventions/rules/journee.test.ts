import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile, estDuLendemain, type Journee, jourDeService, minuteDeService } from './journee.ts';

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const heure = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const journee = fc.constantFrom<Journee>('minuit', 'midi');
const moment = fc.record({ date, heure });

describe('a day of work', () => {
  it('is the day before until noon, for a night team', () => {
    expect(jourDeService({ date: '2026-11-24', heure: '01:30' }, 'midi')).toEqual({
      jour: '2026-11-23',
      nuit: true,
    });
    expect(jourDeService({ date: '2026-11-24', heure: '11:59' }, 'midi').jour).toBe('2026-11-23');
    expect(jourDeService({ date: '2026-11-24', heure: '12:00' }, 'midi').jour).toBe('2026-11-24');
    expect(jourDeService({ date: '2024-03-01', heure: '00:00' }, 'midi').jour).toBe('2024-02-29');
    expect(jourDeService({ date: '2026-01-01', heure: '03:00' }, 'midi').jour).toBe('2025-12-31');
  });

  it('is the calendar day for the others, and without an hour', () => {
    expect(jourDeService({ date: '2026-11-24', heure: '01:30' }, 'minuit')).toEqual({
      jour: '2026-11-24',
      nuit: false,
    });
    expect(jourDeService({ date: '2026-11-24', heure: null }, 'midi').jour).toBe('2026-11-24');
  });

  it('gives the calendar day back', () => {
    fc.assert(
      fc.property(date, fc.option(heure), journee, (d, h, j) => {
        expect(dateCivile({ ...jourDeService({ date: d, heure: h }, j), heure: h })).toBe(d);
      }),
    );
  });

  it('keeps the order of moments, within a service and from one to the next', () => {
    fc.assert(
      fc.property(moment, moment, journee, (a, b, j) => {
        const cle = (m: typeof a) => {
          const { jour, nuit } = jourDeService(m, j);
          return `${jour} ${String(minuteDeService({ heure: m.heure, nuit })).padStart(4, '0')}`;
        };
        const civil = (m: typeof a) => `${m.date} ${m.heure}`;
        expect(cle(a) < cle(b)).toBe(civil(a) < civil(b));
      }),
    );
  });

  it('takes « nuit » as nothing from noon on', () => {
    fc.assert(
      fc.property(date, heure, (jour, h) => {
        fc.pre(h >= '12:00');
        expect(dateCivile({ jour, heure: h, nuit: true })).toBe(jour);
        expect(estDuLendemain({ heure: h, nuit: true })).toBe(false);
      }),
    );
  });
});
