import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
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

  it('keeps 29 February when the year has one, and takes the 28th when it has not', () => {
    expect(bornes('2024-02-29', '2030-02-28', 1)).toBe('2024-02-29 2025-02-27');
    expect(bornes('2024-02-29', '2030-02-28', 2)).toBe('2025-02-28 2026-02-27');
    expect(bornes('2024-02-29', '2030-02-28', 4)).toBe('2027-02-28 2028-02-28');
    expect(bornes('2024-02-29', '2030-02-28', 5)).toBe('2028-02-29 2029-02-27');
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
  ])('%s to %s', (debut, fin, attendu) => {
    expect(dureeEnClair({ debut, fin })).toBe(attendu);
  });
});

it('moisDe lists the calendar months touched', () => {
  expect(moisDe('2024-11-15', '2025-02-01')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
});
