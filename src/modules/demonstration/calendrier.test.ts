import { describe, expect, it } from 'vitest';
import { feriesDe } from '../../kernel/feries.ts';
import { jours, lundi, periode, premierDuMois } from './calendrier.ts';

describe('the calendar', () => {
  it.each([
    [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
  ])('knows the movable holidays of %i', (annee, ...mobiles) => {
    const feries = feriesDe(annee);
    expect(mobiles.every((j) => feries.has(j))).toBe(true);
    expect(feries.size).toBe(11);
  });

  it('goes back eighteen months and stops the day before', () => {
    expect(periode('2026-03-12')).toEqual({ du: '2024-09-12', au: '2026-03-11' });
    expect(periode('2025-08-31')).toEqual({ du: '2024-02-29', au: '2025-08-30' });
    expect(premierDuMois('2026-03-31', 17)).toBe('2024-10-01');
    expect(lundi(2025, 7, 1)).toBe('2025-07-07');
    expect(lundi(2024, 7, 1)).toBe('2024-07-01');
  });

  it('says what each day is', () => {
    const [lundi, mardi] = jours('2025-04-21', '2025-04-22');
    expect(lundi).toMatchObject({ semaine: 1, ferie: true, vacances: true });
    expect(mardi).toMatchObject({ semaine: 2, ferie: false, numeroSemaine: lundi?.numeroSemaine });
    const [dimanche, apres] = jours('2025-06-08', '2025-06-09');
    expect(dimanche?.semaine).toBe(7);
    expect(apres?.numeroSemaine).toBe((dimanche?.numeroSemaine ?? 0) + 1);
  });
});
