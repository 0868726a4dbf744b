import { describe, expect, it } from 'vitest';
import { type Absence, aideParMois, quotiteDe, remplacementsReduits } from './aide.ts';
import type { Contrat } from './dossier.ts';
import { montantAu, revaloriser } from './montants.ts';

// 22 556 € from July 2023, 22 810 € from July 2024, 23 260,8 € computed for July 2025; months counted by hand.
const contrat = (c: Partial<Contrat> & Pick<Contrat, 'debut'>): Contrat => ({
  id: 1,
  membreId: 1,
  renouvelle: null,
  genre: 'cdi',
  signeLe: null,
  fin: null,
  depart: null,
  essaiRenouvele: false,
  premiereEmbauche: true,
  remplace: null,
  ...c,
});
const convention = { debut: '2023-09-01', fin: '2026-08-31', resilieeLe: null, heures: 35 };
const mois = (
  m: string,
  contrats: Contrat[] = [contrat({ debut: '2023-09-01' })],
  absences: Absence[] = [],
  autre: { debut?: string; heures?: number; resilieeLe?: string } = {},
) => {
  const [a = 0, n = 0] = m.split('-').map(Number);
  const au = new Date(Date.UTC(a, n, 0)).toISOString().slice(0, 10);
  return aideParMois({ ...convention, ...autre, contrats }, absences, { du: `${m}-01`, au })[0];
};
const absence = (debut: string, fin: string | null, a: Partial<Absence> = {}): Absence => ({
  contratId: 1,
  debut,
  fin,
  deduite: true,
  ...a,
});

describe('the amount in force', () => {
  it.each([
    ['2013-02-01', 17_538.4, 'officiel'],
    ['2021-07-01', 20_071, 'officiel'],
    ['2022-07-01', 21_245.9, 'calcule'],
    ['2023-06-30', 21_245.9, 'calcule'],
    ['2023-07-01', 22_556, 'officiel'],
    ['2024-06-30', 22_556, 'officiel'],
    ['2024-07-01', 22_810, 'officiel'],
    ['2025-07-01', 23_260.8, 'calcule'],
    ['2026-07-01', 23_260.8, 'inconnu'],
  ] as const)('on %s: %d € (%s)', (jour, montant, statut) => {
    expect(montantAu(jour)).toMatchObject({ montant, statut });
  });

  it('does not exist before 2013, and follows the SMIC that somebody typed', () => {
    expect(montantAu('2012-12-31')).toBeNull();
    const smics = [
      { depuis: '2023-07-01', horaire: 11.52 },
      { depuis: '2024-07-01', horaire: 11.65 },
    ];
    const montants = [{ depuis: '2023-07-01', montant: 22_556, statut: 'officiel', source: '' }] as const;
    expect(montantAu('2024-07-01', montants, smics)).toMatchObject({ montant: 22_810.5, statut: 'calcule' });
  });

  it('is rounded to the nearest tenth of a euro (D5134-160)', () => {
    expect(revaloriser(22_556, 11.52, 11.65)).toBe(22_810.5);
    expect(revaloriser(100, 10, 10.004)).toBe(100);
    expect(revaloriser(100, 10, 10.005)).toBe(100.1);
  });
});

describe('the aid of a month', () => {
  it.each([
    [
      'a whole month',
      '2024-01',
      undefined,
      undefined,
      undefined,
      { jours: 31, joursDeduits: 0, montant: 1879.67 },
    ],
    [
      'the month of the new amount',
      '2024-07',
      undefined,
      undefined,
      undefined,
      { jours: 31, montant: 1900.83 },
    ],
    ['a leap February', '2024-02', undefined, undefined, undefined, { jours: 29, montant: 1879.67 }],
    [
      '24 hours a week',
      '2024-01',
      undefined,
      undefined,
      { heures: 24 },
      { quotite: 0.6857, montant: 1288.89 },
    ],
    ['half time', '2024-01', undefined, undefined, { heures: 17.5 }, { quotite: 0.5, montant: 939.83 }],
    [
      'hired on the 15th',
      '2024-03',
      [contrat({ debut: '2024-03-15' })],
      undefined,
      undefined,
      { jours: 17, montant: 1030.78 },
    ],
    [
      'hired on 29 February',
      '2024-02',
      [contrat({ debut: '2024-02-29' })],
      undefined,
      undefined,
      { jours: 1, montant: 64.82 },
    ],
    [
      'before anybody came',
      '2024-01',
      [contrat({ debut: '2024-03-15' })],
      undefined,
      undefined,
      { jours: 0, montant: 0 },
    ],
    [
      'left on the 10th',
      '2024-04',
      [contrat({ debut: '2023-09-01', depart: '2024-04-10' })],
      undefined,
      undefined,
      { jours: 10, montant: 626.56 },
    ],
    ['after the end of the convention', '2026-09', undefined, undefined, undefined, { jours: 0, montant: 0 }],
    [
      'ended early',
      '2024-05',
      undefined,
      undefined,
      { resilieeLe: '2024-05-15' },
      { jours: 15, montant: 909.52 },
    ],
    [
      'sick from 20 June, in June',
      '2024-06',
      undefined,
      [absence('2024-06-20', '2024-07-10')],
      undefined,
      { joursDeduits: 11, montant: 1190.46 },
    ],
    [
      'the same, in July at the new amount',
      '2024-07',
      undefined,
      [absence('2024-06-20', '2024-07-10')],
      undefined,
      { joursDeduits: 10, montant: 1287.66 },
    ],
    [
      'paid leave: nothing taken off',
      '2024-08',
      undefined,
      [absence('2024-08-01', '2024-08-31', { deduite: false })],
      undefined,
      { joursDeduits: 0, montant: 1900.83 },
    ],
    [
      'not back yet',
      '2024-10',
      undefined,
      [absence('2024-10-22', null)],
      undefined,
      { joursDeduits: 10, montant: 1287.66 },
    ],
    [
      'a convention that starts with the month half gone',
      '2023-09',
      [contrat({ debut: '2023-09-16' })],
      undefined,
      { debut: '2023-09-16' },
      { jours: 15, montant: 939.83 },
    ],
    [
      'an amount that nobody published',
      '2026-07',
      undefined,
      undefined,
      undefined,
      { statut: 'inconnu', montantAnnuel: 23_260.8 },
    ],
  ])('%s', (_quoi, m, contrats, absences, autre, attendu) => {
    expect(mois(m, contrats, absences, autre)).toMatchObject(attendu);
  });

  it('is kept whole while somebody replaces who is away', () => {
    const remplacant = contrat({
      id: 2,
      genre: 'remplacement',
      debut: '2024-03-01',
      fin: '2024-03-31',
      remplace: 1,
    });
    const maladie = [absence('2024-03-01', '2024-03-31')];
    expect(mois('2024-03', [contrat({ debut: '2023-09-01' }), remplacant], maladie)).toMatchObject({
      joursDeduits: 0,
      montant: 1879.67,
    });
    expect(mois('2024-03', [contrat({ debut: '2023-09-01' })], maladie)).toMatchObject({
      joursDeduits: 31,
      montant: 0,
    });
  });

  it('never pays more than a full time, nor a day twice', () => {
    expect(quotiteDe(39)).toBe(1);
    expect(quotiteDe(35)).toBe(1);
    const deux = [absence('2024-03-01', '2024-03-10'), absence('2024-03-05', '2024-03-12')];
    expect(mois('2024-03', undefined, deux)?.joursDeduits).toBe(12);
  });

  it('adds up whatever the months asked together', () => {
    const d = { ...convention, contrats: [contrat({ debut: '2023-09-01' })] };
    const an = aideParMois(d, [], { du: '2024-01-01', au: '2024-12-31' });
    expect(an).toHaveLength(12);
    expect(an.reduce((n, m) => n + m.montant, 0)).toBeCloseTo((22_556 + 22_810) / 2, 1);
  });
});

describe('a replacement of fewer hours', () => {
  const remplace = (plus: object = {}) => ({
    ...{ genre: 'remplacement' as const, debut: '2026-03-01', fin: '2026-06-30', depart: null, heures: 20 },
    ...plus,
  });
  const en2026 = { du: '2026-01-01', au: '2026-12-31' };

  it('is told in the forecast of its year: the aid of the convention stays whole', () => {
    const dits = (plus: object, avenants: { le: string; heures: number }[] = [], periode = en2026) =>
      remplacementsReduits([remplace(plus)], 28, avenants, periode).length;
    expect(dits({})).toBe(1);
    expect(dits({ heures: 28 })).toBe(0);
    expect(dits({ genre: 'cdd' })).toBe(0);
    expect(dits({}, [], { du: '2026-07-01', au: '2026-12-31' })).toBe(0);
    // Until somebody comes back: still there.
    expect(dits({ fin: null }, [], { du: '2027-01-01', au: '2027-12-31' })).toBe(1);
    // An amendment brought the convention down to the same hours before.
    expect(dits({}, [{ le: '2026-01-01', heures: 20 }])).toBe(0);
  });
});
