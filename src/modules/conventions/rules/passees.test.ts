import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Echeance } from './echeance.ts';
import { type Mot, parFamille, passeesAvant, refusDesPassees, reprises } from './passees.ts';
import { lesPlusPressantes } from './urgence.ts';

const e = (code: string, date: string, plus: Partial<Echeance> = {}): Echeance => ({
  ...{ code, cle: code, libelle: code, date, article: '', origine: '', aFaire: '' },
  ...{ statut: 'depasse', viser: null, gravite: 'obligation' },
  ...plus,
});
const codes = (es: readonly { code: string }[]) => es.map((x) => x.code);

const RECRUTER = e('recrutement-limite', '2024-06-01', { gravite: 'convention' });
const T1 = e('etat-presence-2024-T1', '2024-04-30');
const T2 = e('etat-presence-2024-T2', '2024-07-31');
const BILAN = e('bilan-annuel-1', '2025-01-01');
const TOUTES = [
  RECRUTER,
  T1,
  T2,
  BILAN,
  e('versement-suspendu-2024-T1', '2024-06-30', { gravite: 'aide' }),
  e('resiliation-pieces', '2024-06-30', { gravite: 'convention' }),
  e('entretien-professionnel-1', '2024-05-01', { statut: 'fait' }),
];

describe('late dates settled at once', () => {
  it('are those before the day, that very day left, without those that follow an état de présence', () => {
    expect(codes(passeesAvant(TOUTES, '2025-01-01'))).toEqual([
      'recrutement-limite',
      'etat-presence-2024-T1',
      'etat-presence-2024-T2',
    ]);
    expect(codes(passeesAvant(TOUTES, '2025-01-02', new Set([RECRUTER.cle, T2.cle])))).toEqual([
      'etat-presence-2024-T1',
      'bilan-annuel-1',
    ]);
  });

  it('are told by kind, what could have ended the convention kept to be looked at', () => {
    expect(
      parFamille([T1, RECRUTER, T2, e('etat-des-lieux-6-ans', '2024-01-01')]).map((f) => [
        f.code,
        f.dates.length,
        f.aVerifier,
      ]),
    ).toEqual([
      ['etat-presence', 2, false],
      ['recrutement-limite', 1, true],
      ['etat-des-lieux', 1, false],
    ]);
  });

  it('never close what is still to come', () => {
    expect(refusDesPassees([T1], '2026-03-11', '2026-03-10')?.code).toBe('passees-a-venir');
    expect(refusDesPassees([T1], '2026-03-10', '2026-03-10')).toBeNull();
    expect(refusDesPassees([], '2026-03-10', '2026-03-10')?.code).toBe('passees-aucune');
  });

  it('whatever the day and those kept, are a part of the late ones', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2024-01-01', '2024-06-15', '2027-01-01'),
        fc.subarray(TOUTES),
        (avant, g) => {
          for (const x of passeesAvant(TOUTES, avant, new Set(g.map((k) => k.cle)))) {
            expect([x.statut, x.date < avant, g.includes(x)]).toEqual(['depasse', true, false]);
          }
        },
      ),
    );
  });
});

describe('a lot taken back', () => {
  const mot = (cle: string, suite: Mot['suite'], duLot = false, au: string | null = null): Mot => ({
    ...{ cle, suite, au, motif: duLot ? 'avant Trame' : au === null ? '' : 'accordé', duLot },
  });

  it('gives each date the word that it had, or none', () => {
    expect(
      reprises([mot('a', 'reporte', false, '2026-01-05'), mot('a', 'fait', true), mot('b', 'fait', true)]),
    ).toEqual([
      { cle: 'a', suite: 'reporte', au: '2026-01-05', motif: 'accordé' },
      { cle: 'b', suite: 'a-faire', au: null, motif: '' },
    ]);
  });

  it('leaves what somebody said since, and other dates', () => {
    expect(reprises([mot('a', 'fait', true), mot('a', 'sans-objet'), mot('b', 'fait')])).toEqual([]);
  });
});

it('the most pressing late dates are those that may end the convention, then the aid, then the latest', () => {
  const aide = e('vacance-avis', '2024-01-01', { gravite: 'aide' });
  const risque = (date: string) => e('resiliation-pieces', date, { gravite: 'convention' });
  const risques = [risque('2024-06-30'), risque('2024-09-30')];
  expect(codes(lesPlusPressantes([T1, T2, aide, BILAN, RECRUTER, ...risques], 5))).toEqual([
    'resiliation-pieces',
    'recrutement-limite',
    'vacance-avis',
    'bilan-annuel-1',
    'etat-presence-2024-T2',
  ]);
});
