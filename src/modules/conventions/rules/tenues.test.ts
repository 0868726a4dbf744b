import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import { joursVacants, tenuesDe } from './tenues.ts';

const contrat = (
  membreId: number,
  debut: string,
  fin: string | null,
  reste: { depart?: string; genre?: 'cdi' | 'cdd' | 'remplacement' } = {},
) => ({
  ...{ membreId, membre: `M${membreId}`, debut, fin },
  ...{ depart: reste.depart ?? null, genre: reste.genre ?? ('cdd' as const) },
});
const annee = { du: '2025-03-01', au: '2026-02-28' };

describe('Who held the post', () => {
  it('keeps each person within the year, until the day of a departure that came before the term', () => {
    const contrats = [
      contrat(1, '2024-03-01', '2027-02-28', { depart: '2025-06-30' }),
      contrat(2, '2025-09-01', null, { genre: 'cdi' }),
    ];
    expect(tenuesDe(contrats, annee)).toEqual([
      { membreId: 1, membre: 'M1', remplacement: false, du: '2025-03-01', au: '2025-06-30' },
      { membreId: 2, membre: 'M2', remplacement: false, du: '2025-09-01', au: '2026-02-28' },
    ]);
    expect(joursVacants(tenuesDe(contrats, annee), annee)).toEqual([{ du: '2025-07-01', au: '2025-08-31' }]);
  });

  it('leaves out whoever came after or left before', () => {
    const contrats = [contrat(1, '2022-03-01', '2025-02-28'), contrat(2, '2026-03-01', null)];
    expect(tenuesDe(contrats, annee)).toEqual([]);
    expect(joursVacants([], annee)).toEqual([annee]);
  });

  it('joins two contracts of one person that follow each other, not those of a month apart', () => {
    const suite = [contrat(1, '2025-03-01', '2025-05-31'), contrat(1, '2025-06-01', null)];
    expect(tenuesDe(suite, annee)).toHaveLength(1);
    const coupe = [contrat(1, '2025-03-01', '2025-05-31'), contrat(1, '2025-07-01', null)];
    expect(tenuesDe(coupe, annee).map((t) => t.du)).toEqual(['2025-03-01', '2025-07-01']);
  });

  it('names a replacement apart, even of somebody who holds the post later', () => {
    const contrats = [
      contrat(1, '2025-03-01', '2025-08-31'),
      contrat(2, '2025-05-01', '2025-08-31', { genre: 'remplacement' }),
      contrat(2, '2025-09-01', null, { genre: 'cdi' }),
    ];
    expect(tenuesDe(contrats, annee).map((t) => [t.membreId, t.remplacement])).toEqual([
      [1, false],
      [2, true],
      [2, false],
    ]);
  });

  it('says of every day of a year that it is held or vacant, never both', () => {
    const jourDe = (n: number) => plusJours('2025-01-01', n);
    const contrats = fc.array(
      fc
        .record({
          membre: fc.integer({ min: 1, max: 3 }),
          debut: fc.nat(500),
          duree: fc.nat(200),
          ouvert: fc.boolean(),
        })
        .map(({ membre, debut, duree, ouvert }) =>
          contrat(membre, jourDe(debut), ouvert ? null : jourDe(debut + duree)),
        ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(contrats, fc.nat(364), (liste, n) => {
        const le = plusJours(annee.du, n);
        const tenues = tenuesDe(liste, annee);
        const tenu = tenues.some((t) => t.du <= le && le <= t.au);
        const vacant = joursVacants(tenues, annee).some((v) => v.du <= le && le <= v.au);
        const attendu = liste.some((c) => c.debut <= le && le <= (c.fin ?? '9999-12-31'));
        expect([tenu, vacant]).toEqual([attendu, !attendu]);
      }),
    );
  });
});
