import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departA, dureeJusqua, ecoulees, finsPossibles, heureLue, jourDeSemaine } from './temps.ts';

describe('time of a round', () => {
  it('passes midnight, by day or from noon to noon', () => {
    const maintenant = { date: '2026-11-25', heure: '00:30' };
    expect(ecoulees({ jour: '2026-11-24', nuit: false, heure: '22:00' }, maintenant)).toBe(150);
    expect(ecoulees({ jour: '2026-11-24', nuit: true, heure: '22:00' }, maintenant)).toBe(150);
    expect(ecoulees({ jour: '2026-11-24', nuit: true, heure: '00:10' }, maintenant)).toBe(20);
    expect(ecoulees({ jour: '2026-11-25', nuit: false, heure: '00:40' }, maintenant)).toBe(0);
  });

  it('lasts from one hour to the next time it is the other', () => {
    expect(dureeJusqua('17:55', '22:10')).toBe(255);
    expect(dureeJusqua('22:30', '01:00')).toBe(150);
    expect(dureeJusqua('18:00', '18:00')).toBe(0);
  });

  it('starts at the nearest such hour', () => {
    const minuit = { date: '2026-11-25', heure: '00:20' };
    expect(departA('22:30', minuit)).toEqual({ date: '2026-11-24', heure: '22:30' });
    expect(departA('00:10', minuit)).toEqual({ date: '2026-11-25', heure: '00:10' });
    expect(departA('00:05', { date: '2026-11-25', heure: '23:50' })).toEqual({
      date: '2026-11-26',
      heure: '00:05',
    });
    const heure = fc
      .integer({ min: 0, max: 1439 })
      .map((m) => new Date(m * 60_000).toISOString().slice(11, 16));
    fc.assert(
      fc.property(heure, heure, (h, m) => {
        const depart = departA(h, { date: '2026-11-25', heure: m });
        const apres = ecoulees(
          { jour: depart.date, nuit: false, heure: h },
          { date: '2026-11-25', heure: m },
        );
        expect(apres).toBeLessThanOrEqual(720);
      }),
    );
  });

  it('is read as people say it, and a forgotten end is easy to say', () => {
    expect(heureLue('17:55')).toBe('17:55');
    expect(heureLue('08:00')).toBe('8:00');
    expect(finsPossibles('22:00', '23:40')).toEqual(['23:40', '00:00', '01:00', '02:00']);
    expect(finsPossibles('14:00', null)).toEqual(['16:00', '17:00', '18:00', '19:00']);
    expect(jourDeSemaine('2026-11-23')).toBe(1);
    expect(jourDeSemaine('2026-11-29')).toBe(7);
  });
});
