import { describe, expect, it } from 'vitest';
import { type AutrePoste, refusDuCumulDHeures } from './cumul-d-heures.ts';

const ailleurs = (a: Partial<AutrePoste> = {}): AutrePoste => ({
  ...{ numero: 'R 057 25 0012 00', heures: 24, debut: '2025-03-01', fin: null, depart: null, ...a },
});
const juge = (heures: number, autres: readonly AutrePoste[], c: object = {}) =>
  refusDuCumulDHeures({ heures, debut: '2026-01-05', fin: '2028-02-29', ...c }, autres);

describe('the hours of one person on several posts (L3121-20)', () => {
  it('add up to 48 a week, not more', () => {
    expect(juge(24, [ailleurs()])).toBeNull();
    expect(juge(24.5, [ailleurs()])).toMatchObject({ code: 'contrat-heures-cumulees', champ: 'heures' });
    expect(juge(35, [ailleurs()])?.message).toContain('R 057 25 0012 00, 24 heures');
    expect(juge(20, [ailleurs(), ailleurs({ heures: 10 })])?.message).toContain('54 heures');
  });

  it('count only the days on which both are held', () => {
    expect(juge(35, [ailleurs({ fin: '2026-01-04' })])).toBeNull();
    expect(juge(35, [ailleurs({ depart: '2026-01-04' })])).toBeNull();
    expect(juge(35, [ailleurs({ debut: '2028-03-01' })])).toBeNull();
    expect(juge(35, [ailleurs({ debut: '2028-02-29' })])).not.toBeNull();
    expect(juge(35, [ailleurs({ debut: '2027-01-01' })], { depart: '2026-12-31' })).toBeNull();
  });

  it('are not added when the other posts follow one another', () => {
    const un = ailleurs({ debut: '2026-02-01', fin: '2026-06-30' });
    const deux = ailleurs({ debut: '2026-07-01' });
    expect(juge(24, [un, deux])).toBeNull();
  });
});
