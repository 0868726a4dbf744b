import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { datesFigees, examiner, type SaisieConvention } from './convention.ts';
import { dernierJourPossible } from './duree.ts';
import { ecrireNumero, lireNumero } from './numero.ts';

const BONNE: SaisieConvention = {
  numero: 'R 057 25 0012 00',
  signeeLe: '2025-02-20',
  debut: '2025-03-01',
  fin: '2028-02-29',
  employeur: 'Médiation d’Ici',
  commune: 'Metz',
  qpv: null,
  titulaireId: 1,
  heures: 35,
  typeMediation: 'habitat',
};
const AUCUN: ReadonlySet<string> = new Set();
const codes = (changement: Partial<SaisieConvention>, connus = AUCUN) => {
  const { refus, avertissements } = examiner({ ...BONNE, ...changement }, connus);
  return { refus: refus.map((r) => `${r.champ}:${r.code}`), avertis: avertissements.map((r) => r.code) };
};

describe('a convention', () => {
  test('of three years to the day has nothing to say', () => {
    expect(examiner(BONNE, AUCUN)).toEqual({ refus: [], avertissements: [] });
  });

  test.each([
    ['2025-03-01', '2028-02-29'],
    // By hand: three years from the 29th go to the end of February 2027, which has no 29th.
    ['2024-02-29', '2027-02-28'],
    ['2028-02-29', '2031-02-28'],
    ['2023-07-01', '2026-06-30'],
    ['2025-12-31', '2028-12-30'],
  ])('begun on %s ends on %s at the latest', (debut, fin) => {
    expect(dernierJourPossible(debut)).toBe(fin);
    expect(codes({ debut, fin, signeeLe: null }).refus).toEqual([]);
    const lendemain = Temporal.PlainDate.from(fin).add({ days: 1 }).toString();
    expect(codes({ debut, fin: lendemain, signeeLe: null }).refus).toEqual(['fin:convention-trop-longue']);
  });

  test('of more than three years is refused with the article and the last possible day', () => {
    const [refus] = examiner({ ...BONNE, fin: '2028-03-01' }, AUCUN).refus;
    expect(refus?.message).toContain('D5134-150');
    expect(refus?.message).toContain('29 février 2028');
  });

  test('never ends before it begins', () => {
    expect(codes({ fin: '2025-03-01' }).refus).toEqual(['fin:convention-dates']);
    expect(codes({ fin: '2024-03-01' }).refus).toEqual(['fin:convention-dates']);
  });

  test('has years of our time', () => {
    expect(codes({ debut: '0205-03-01' }).refus).toEqual(['debut:convention-dates']);
    expect(codes({ signeeLe: '1925-02-20' }).refus).toEqual(['signeeLe:convention-dates']);
    expect(codes({ fin: '2208-02-29' }).refus).toEqual(['fin:convention-dates']);
  });

  test('signed on its first day says nothing, signed later warns', () => {
    expect(codes({ signeeLe: '2025-03-01' })).toEqual({ refus: [], avertis: [] });
    expect(codes({ signeeLe: '2025-03-02' })).toEqual({
      refus: [],
      avertis: ['convention-signature-tardive'],
    });
  });

  test.each([
    [0, ['heures:convention-heures'], []],
    [-3, ['heures:convention-heures'], []],
    [Number.NaN, ['heures:convention-heures'], []],
    [48.5, ['heures:convention-heures'], []],
    [48, [], ['convention-heures-au-dela']],
    [35, [], []],
    [24, [], []],
    [20, [], ['convention-heures-minimum']],
    [17, [], ['convention-mi-temps']],
  ])('of %d hours a week', (heures, refus, avertis) => {
    expect(codes({ heures })).toEqual({ refus, avertis });
  });

  test('takes a QPV code absent from the list with a warning, refuses what is no code', () => {
    const connus = new Set(['QN05701M']);
    expect(codes({ qpv: 'QN05701M' }, connus)).toEqual({ refus: [], avertis: [] });
    expect(codes({ qpv: 'QN05799N' }, connus)).toEqual({ refus: [], avertis: ['qpv-inconnu'] });
    expect(codes({ qpv: 'Borny' }, connus).refus).toEqual(['qpv:qpv-code-invalide']);
  });

  test('says everything at once, in the order of the form', () => {
    expect(codes({ numero: '', fin: '2020-01-01', employeur: '', qpv: 'x', heures: 0 }).refus).toEqual([
      'numero:convention-numero',
      'fin:convention-dates',
      'employeur:convention-employeur',
      'qpv:qpv-code-invalide',
      'heures:convention-heures',
    ]);
  });
});

describe('its number', () => {
  test.each([
    ['R05725001200', '57', '25', '0012', '00'],
    ['R 057 25 0012 00', '57', '25', '0012', '00'],
    ['r-971-2024-3-1', '971', '24', '3', '1'],
    ['R 02A 24 0007', '2A', '24', '0007', '00'],
    ['57/25/12', '57', '25', '12', '00'],
  ])('%s is read', (saisi, departement, annee, ordre, avenant) => {
    expect(lireNumero(saisi)).toEqual({ departement, annee, ordre, avenant });
  });

  test('of another form is a warning, never a refusal', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''),
        (numero) => {
          expect(codes({ numero }).refus).toEqual([]);
        },
      ),
    );
    expect(codes({ numero: 'C-2014-1' }).avertis).toEqual(['convention-numero-inhabituel']);
  });
});

describe('once a bilan is frozen', () => {
  test('the first day stays, and the end never comes before the frozen days', () => {
    const fige = '2026-02-28';
    expect(datesFigees(BONNE, { ...BONNE, debut: '2025-03-02' }, fige)?.champ).toBe('debut');
    expect(datesFigees(BONNE, { ...BONNE, fin: '2026-02-27' }, fige)?.champ).toBe('fin');
    expect(datesFigees(BONNE, { ...BONNE, fin: fige }, fige)).toBeNull();
    expect(datesFigees(BONNE, { ...BONNE, debut: '2024-01-01' }, null)).toBeNull();
  });
});

test('a number is shown in one form, whatever was typed', () => {
  for (const saisi of ['R 057 25 0012 00', '57-2025-12', 'R05725001200', 'r 057 25 12', ' 57  25 0012'])
    expect(ecrireNumero(saisi)).toBe('R 057 25 0012 00');
  expect(ecrireNumero('2A 24 7 1')).toBe('R 02A 24 0007 01');
  expect(ecrireNumero(' Préf.  n° 12 ')).toBe('Préf. n° 12');
  expect(ecrireNumero(ecrireNumero('57-2025-12'))).toBe('R 057 25 0012 00');
});
