import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import { dernierJourPossible } from '../../conventions/rules/duree.ts';
import { anneeDeConvention, anneeDuJour, dureeEnClair, moisDe, nombreAnnees } from './annee-de-convention.ts';

const bornes = (debut: string, fin: string, annee: number): string => {
  const a = anneeDeConvention({ debut, fin }, annee);
  return a.ok ? `${a.value.du} ${a.value.au}` : a.error.code;
};

describe('anneeDeConvention', () => {
  it('goes from one anniversary to the eve of the next', () => {
    expect(bornes('2024-03-01', '2027-02-28', 1)).toBe('2024-03-01 2025-02-28');
    expect(bornes('2024-03-01', '2027-02-28', 3)).toBe('2026-03-01 2027-02-28');
    expect(bornes('2023-10-15', '2026-10-14', 2)).toBe('2024-10-15 2025-10-14');
  });

  it('begun on 29 February, ends each year with February, but on the eve of a 29th', () => {
    expect(bornes('2024-02-29', '2030-02-28', 1)).toBe('2024-02-29 2025-02-28');
    expect(bornes('2024-02-29', '2030-02-28', 2)).toBe('2025-03-01 2026-02-28');
    expect(bornes('2024-02-29', '2030-02-28', 4)).toBe('2027-03-01 2028-02-28');
    expect(bornes('2024-02-29', '2030-02-28', 5)).toBe('2028-02-29 2029-02-28');
  });

  it('is one of three in a convention of the longest time, whatever its first day', () => {
    for (let n = 0; n < 1461; n++) {
      const debut = plusJours('2024-01-01', n);
      const convention = { debut, fin: dernierJourPossible(debut) };
      expect([debut, nombreAnnees(convention), dureeEnClair(convention)]).toEqual([debut, 3, '3 ans']);
    }
  });

  it('stops with the convention', () => {
    expect(bornes('2024-03-01', '2025-08-31', 2)).toBe('2025-03-01 2025-08-31');
    expect(bornes('2024-03-01', '2024-03-01', 1)).toBe('2024-03-01 2024-03-01');
  });

  it('refuses years that do not exist', () => {
    expect(bornes('2024-03-01', '2027-02-28', 4)).toBe('annee-hors-convention');
    expect(bornes('2024-03-01', '2027-02-28', 0)).toBe('annee-invalide');
    expect(bornes('2024-03-01', '2027-02-28', 1.5)).toBe('annee-invalide');
    expect(bornes('2024-03-01', '2024-02-28', 1)).toBe('convention-incoherente');
  });

  it('cuts any convention into years without gap or overlap, and finds the year of each day', () => {
    const debut = Temporal.PlainDate.from('2016-01-01');
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(2000), fc.nat(2000), (depuis, longueur, n) => {
        const d = debut.add({ days: depuis });
        const fin = d.add({ days: longueur });
        const convention = { debut: d.toString(), fin: fin.toString() };
        let attendu = d;
        for (let k = 1; k <= nombreAnnees(convention); k += 1) {
          const annee = anneeDeConvention(convention, k);
          if (!annee.ok) throw new Error(annee.error.message);
          expect(annee.value.du).toBe(attendu.toString());
          expect(annee.value.au >= annee.value.du).toBe(true);
          attendu = Temporal.PlainDate.from(annee.value.au).add({ days: 1 });
        }
        expect(attendu.subtract({ days: 1 }).toString()).toBe(convention.fin);
        const jour = d.add({ days: n % (longueur + 1) }).toString();
        const k = anneeDuJour(convention, jour);
        const annee = anneeDeConvention(convention, k ?? 0);
        expect(annee.ok && annee.value.du <= jour && jour <= annee.value.au).toBe(true);
      }),
    );
  });

  it('has no year outside the convention', () => {
    expect(anneeDuJour({ debut: '2024-03-01', fin: '2027-02-28' }, '2024-02-29')).toBeNull();
    expect(anneeDuJour({ debut: '2024-03-01', fin: '2027-02-28' }, '2027-03-01')).toBeNull();
  });
});

describe('dureeEnClair', () => {
  it.each([
    ['2024-03-01', '2027-02-28', '3 ans'],
    ['2024-03-01', '2025-02-28', '1 an'],
    ['2024-03-01', '2025-08-31', '1 an et 6 mois'],
    ['2024-03-01', '2026-05-15', '2 ans, 2 mois et 15 jours'],
    ['2024-03-01', '2024-03-01', '1 jour'],
    ['2024-02-29', '2027-02-27', '2 ans, 11 mois et 30 jours'],
    ['2025-01-31', '2025-02-28', '1 mois'],
  ])('%s to %s', (debut, fin, attendu) => {
    expect(dureeEnClair({ debut, fin })).toBe(attendu);
  });
});

it('moisDe lists the calendar months touched', () => {
  expect(moisDe('2024-11-15', '2025-02-01')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
});
