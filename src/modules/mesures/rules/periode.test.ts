import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import {
  anneesDe,
  debutsDe,
  decouper,
  duree,
  ecarterMois,
  intersection,
  type Plage,
  pasDe,
  plageDe,
  precedente,
  reunion,
  valeurDeTemps,
} from './periode.ts';

const unJour = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => Temporal.PlainDate.from('2023-06-20').add({ days: n }).toString());
const unePlage: fc.Arbitrary<Plage> = fc.tuple(unJour, unJour).map((deux) => {
  const [du = '', au = ''] = deux.toSorted();
  return { du, au };
});
const joursDe = ({ du, au }: Plage): string[] => {
  const jours: string[] = [];
  for (let j = du; j <= au; j = plusJours(j, 1)) jours.push(j);
  return jours;
};

describe('a period', () => {
  it('is its whole months and the days at both ends, each once', () => {
    fc.assert(
      fc.property(unePlage, (p) => {
        const { mois, jours } = decouper(p);
        const parts = [...(mois ? [mois] : []), ...jours].toSorted((a, b) => (a.du < b.du ? -1 : 1));
        expect(parts.flatMap(joursDe)).toEqual(joursDe(p));
        if (mois) {
          expect(mois.du.endsWith('-01')).toBe(true);
          expect(plusJours(mois.au, 1).endsWith('-01')).toBe(true);
        }
        for (const reste of jours) expect(decouper(reste).mois).toBeNull();
      }),
    );
  });

  it('is read without some months, which are read apart', () => {
    fc.assert(
      fc.property(
        unePlage,
        fc.subarray(debutsDe('mois', { du: '2023-06-01', au: '2027-12-31' })),
        (p, stale) => {
          const { mois } = decouper(p);
          if (!mois) return;
          const { reste, ecartes } = ecarterMois(mois, stale.toReversed());
          const parts = [...reste, ...ecartes].toSorted((a, b) => (a.du < b.du ? -1 : 1));
          expect(parts.flatMap(joursDe)).toEqual(joursDe(mois));
          expect(ecartes.map((e) => e.du)).toEqual(stale.filter((m) => mois.du <= m && m <= mois.au));
        },
      ),
    );
  });

  it('meets others day by day', () => {
    fc.assert(
      fc.property(fc.array(unePlage, { maxLength: 4 }), unePlage, (plages, p) => {
        const unies = reunion(plages);
        const attendus = new Set(plages.flatMap(joursDe));
        expect(unies.flatMap(joursDe)).toEqual([...attendus].sort());
        expect(intersection(unies, [p]).flatMap(joursDe)).toEqual(joursDe(p).filter((j) => attendus.has(j)));
      }),
      { numRuns: 30 },
    );
  });

  it('knows the days of a year, a month, a week and a day, and refuses the rest', () => {
    expect(plageDe('annee', '2024')).toEqual({ du: '2024-01-01', au: '2024-12-31' });
    expect(plageDe('mois', '2024-02')).toEqual({ du: '2024-02-01', au: '2024-02-29' });
    expect(plageDe('semaine', '2026-S01')).toEqual({ du: '2025-12-29', au: '2026-01-04' });
    expect(plageDe('semaine', '2026-S53')).toEqual({ du: '2026-12-28', au: '2027-01-03' });
    expect(plageDe('semaine', '2025-S53')).toBeNull();
    expect(plageDe('semaine', '2026-S00')).toBeNull();
    expect(plageDe('jour', '2023-02-29')).toBeNull();
    expect(plageDe('mois', '2024-13')).toBeNull();
    expect(plageDe('annee', 'vingt')).toBeNull();
  });

  it('names the week of any day so that the week holds it', () => {
    fc.assert(
      fc.property(unJour, (j) => {
        const semaine = plageDe('semaine', valeurDeTemps('semaine', j));
        expect(semaine && semaine.du <= j && j <= semaine.au).toBe(true);
      }),
    );
  });

  it('has one of the same length before it: months for months, days for days', () => {
    expect(precedente({ du: '2024-02-01', au: '2024-02-29' })).toEqual({
      du: '2024-01-01',
      au: '2024-01-31',
    });
    expect(precedente({ du: '2024-01-01', au: '2024-12-31' })).toEqual({
      du: '2023-01-01',
      au: '2023-12-31',
    });
    expect(precedente({ du: '2023-09-01', au: '2024-08-31' })).toEqual({
      du: '2022-09-01',
      au: '2023-08-31',
    });
    const quelconque = { du: '2024-02-27', au: '2024-03-05' };
    expect(duree(precedente(quelconque))).toBe(duree(quelconque));
    expect(precedente(quelconque).au).toBe('2024-02-26');
  });

  it('is cut into years, months and steps', () => {
    expect(anneesDe({ du: '2023-05-01', au: '2024-02-29' })).toEqual([
      { du: '2023-05-01', au: '2023-12-31' },
      { du: '2024-01-01', au: '2024-02-29' },
    ]);
    const hiver = { du: '2023-12-31', au: '2024-02-01' };
    expect(debutsDe('mois', hiver)).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
    expect(debutsDe('annee', hiver)).toEqual(['2023-01-01', '2024-01-01']);
    expect(debutsDe('jour', { du: '2024-02-28', au: '2024-03-01' })).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(pasDe({ du: '2024-01-01', au: '2024-01-31' })).toBe('jour');
    expect(pasDe({ du: '2024-01-01', au: '2024-12-31' })).toBe('mois');
    expect(pasDe({ du: '2010-01-01', au: '2024-12-31' })).toBe('annee');
  });
});
