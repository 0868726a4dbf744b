import { describe, expect, it } from 'vitest';
import { moisDe } from './annee-de-convention.ts';
import { comparer, type EntreeComparaison } from './comparaison.ts';
import { MESURES_NULLES } from './construire-chiffres.ts';

const precedente = { du: '2023-03-01', au: '2024-02-29' };
const base: EntreeComparaison = {
  au: '2025-02-28',
  compteLe: '2025-03-10',
  precedente,
  moisRenseignes: moisDe('2022-11-01', '2025-02-28'),
  moisDuPoste: moisDe('2023-03-01', '2024-02-29'),
  familles: [{ famille: 2, ...MESURES_NULLES, interventions: 12 }],
  nomenclatures: [{ nom: 'Navette', depuis: '2022-01-01' }],
};
const raison = (entree: Partial<EntreeComparaison>): string => {
  const c = comparer({ ...base, ...entree });
  return c.disponible ? 'disponible' : c.raison;
};

describe('comparer', () => {
  it('sets two whole years side by side, the five families each time', () => {
    const c = comparer(base);
    expect(c).toMatchObject({ disponible: true, ...precedente, reserves: [] });
    expect(c.disponible && c.familles.map((f) => f.interventions)).toEqual([0, 12, 0, 0, 0]);
  });

  it('refuses a first year, a year that runs, and a year in which the tool was not in use', () => {
    expect(raison({ precedente: null })).toBe('premiere-annee');
    expect(raison({ compteLe: '2025-02-28' })).toBe('annee-en-cours');
    expect(raison({ compteLe: '2025-03-01' })).toBe('disponible');
    expect(raison({ moisRenseignes: moisDe('2023-06-01', '2025-02-28') })).toBe(
      'annee-precedente-incomplete',
    );
  });

  it('names the months that are missing', () => {
    const c = comparer({ ...base, moisRenseignes: moisDe('2023-05-01', '2025-02-28') });
    expect(c.disponible ? '' : c.explication.replaceAll('\u00a0', ' ')).toContain('mars 2023, avril 2023');
  });

  it('does not compare two people: refuses when the holder was not there, tells when they came late', () => {
    expect(raison({ moisDuPoste: [] })).toBe('annee-precedente-incomplete');
    const c = comparer({ ...base, moisDuPoste: moisDe('2023-05-01', '2024-02-29') });
    expect(c.disponible && c.reserves.join().replaceAll('\u00a0', ' ')).toContain('mars 2023, avril 2023');
  });

  it('warns of a nomenclature that changed between the two years, at either end included', () => {
    const avec = (depuis: string): number => {
      const c = comparer({ ...base, nomenclatures: [{ nom: 'Écoute active', depuis }] });
      return c.disponible ? c.reserves.length : -1;
    };
    expect(['2023-03-01', '2023-03-02', '2024-09-01', '2025-02-28', '2025-03-01'].map(avec)).toEqual([
      0, 1, 1, 1, 0,
    ]);
  });
});
