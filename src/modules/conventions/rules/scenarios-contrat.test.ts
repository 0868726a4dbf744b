import { describe, expect, it } from 'vitest';
import { type AutourDuContrat, type ContratSaisi, examinerContrat } from './contrat.ts';

const bon: ContratSaisi = {
  membreId: 1,
  genre: 'cdd',
  signeLe: '2025-02-01',
  debut: '2025-02-03',
  fin: '2028-01-14',
  heures: 35,
  moinsDe24h: null,
  essaiRenouvele: false,
  remplace: null,
  renouvelle: null,
  naissance: '1985-06-15',
  situation: 'sans-emploi',
  residence: 'qpv',
  autreAide: false,
};
const autour: AutourDuContrat = {
  statutEmployeur: 50,
  convention: { signeeLe: '2025-01-10', debut: '2025-01-15', fin: '2028-01-14', heures: null },
  autres: [],
};
const autre = (debut: string, fin: string | null, plus = {}) => ({
  ...{
    id: 7,
    membreId: 2,
    genre: 'cdd' as const,
    signeLe: debut,
    debut,
    fin,
    depart: null,
    essaiRenouvele: false,
  },
  ...{ premiereEmbauche: true, remplace: null, renouvelle: null },
  ...plus,
});
const refus = (c: Partial<ContratSaisi>, a: Partial<AutourDuContrat> = {}) =>
  examinerContrat({ ...bon, ...c }, { ...autour, ...a }).refus.map((r) => [r.code, r.champ]);
const doutes = (c: Partial<ContratSaisi>, a: Partial<AutourDuContrat> = {}) =>
  examinerContrat({ ...bon, ...c }, { ...autour, ...a }).avertissements.map((r) => r.code);

it('has nothing to say of a contract that follows the law', () => {
  expect(examinerContrat(bon, autour)).toEqual({ refus: [], avertissements: [] });
});

describe('who may be hired, on the day of signature', () => {
  it.each([
    ['26 that very day', { naissance: '1999-02-01' }, []],
    ['26 the day after', { naissance: '1999-02-02' }, [['age-insuffisant', 'naissance']]],
    [
      '30 was asked before September 2021',
      { naissance: '1993-01-01', signeLe: '2021-06-01' },
      [['age-insuffisant', 'naissance']],
    ],
    ['born 199 years ago', { naissance: '1826-01-01' }, [['naissance-invalide', 'naissance']]],
    ['not born yet', { naissance: '2030-01-01' }, [['naissance-invalide', 'naissance']]],
    ['in another job', { situation: 'en-emploi' }, [['situation-refusee', 'situation']]],
    [
      'in an aided contract that goes on',
      { situation: 'contrat-aide' },
      [['situation-refusee', 'situation']],
    ],
    ['in an aided contract that ends', { situation: 'contrat-aide-a-rompre' }, []],
    ['outside a QPV', { residence: 'hors-qpv' }, [['residence-hors-qpv', 'residence']]],
    ['outside, with the préfet’s waiver', { residence: 'derogation' }, []],
    ['with another State aid', { autreAide: true }, [['cumul-d-aides', 'autreAide']]],
  ] as const)('%s', (_quoi, c, attendu) => {
    expect(refus(c)).toEqual(attendu);
  });

  it('born on 29 February, is 26 on 1 March', () => {
    expect(refus({ naissance: '2000-02-29', signeLe: '2026-02-28', debut: '2026-03-02' })).toEqual([
      ['age-insuffisant', 'naissance'],
    ]);
    expect(refus({ naissance: '2000-02-29', signeLe: '2026-03-01', debut: '2026-03-02' })).toEqual([]);
  });

  it('asks for what it does not know, without refusing', () => {
    expect(doutes({ naissance: null, situation: null, residence: null })).toEqual([
      'naissance-inconnue',
      'situation-inconnue',
      'residence-inconnue',
    ]);
  });
});

describe('which contract', () => {
  it.each([
    [
      'a town and a CDI',
      { genre: 'cdi', fin: null },
      { statutEmployeur: 10 },
      [['employeur-public-cdd', 'genre']],
    ],
    [
      'a hospital and a CDI',
      { genre: 'cdi', fin: null },
      { statutEmployeur: 80 },
      [['employeur-public-cdd', 'genre']],
    ],
    ['an OPH, which is an EPIC, and a CDI', { genre: 'cdi', fin: null }, { statutEmployeur: 40 }, []],
    ['an association and a CDI', { genre: 'cdi', fin: null }, {}, []],
    ['a CDI with a term', { genre: 'cdi' }, {}, [['contrat-cdi-terme', 'fin']]],
    ['a CDD without one', { fin: null }, {}, [['contrat-sans-terme', 'fin']]],
    ['a CDD of three years', { debut: '2025-02-03', fin: '2028-02-02' }, {}, []],
    [
      'a CDD of three years and a day',
      { debut: '2025-02-03', fin: '2028-02-03' },
      {},
      [['cdd-trop-long', 'fin']],
    ],
    ['dates the wrong way round', { fin: '2025-01-31' }, {}, [['contrat-dates', 'fin']]],
    [
      'a second renewal',
      { renouvelle: 7 },
      { autres: [autre('2022-01-01', '2025-02-02', { renouvelle: 3, membreId: 1 })] },
      [['cdd-deja-renouvele', 'renouvelle']],
    ],
    [
      'a first renewal',
      { renouvelle: 7 },
      { autres: [autre('2022-01-01', '2025-02-02', { membreId: 1 })] },
      [],
    ],
    [
      'a renewal of somebody else’s contract',
      { renouvelle: 7 },
      { autres: [autre('2022-01-01', '2025-02-02')] },
      [['renouvelle-inconnu', 'renouvelle']],
    ],
    [
      'two holders at once',
      {},
      { autres: [autre('2024-01-01', '2025-02-03')] },
      [['titulaires-superposes', 'debut']],
    ],
    ['one after the other', {}, { autres: [autre('2024-01-01', '2025-02-02')] }, []],
    [
      'after who left before the term',
      {},
      { autres: [autre('2024-01-01', '2027-01-01', { depart: '2025-01-31' })] },
      [],
    ],
    [
      'hired before the convention was signed',
      { debut: '2025-01-09', signeLe: '2025-01-09', fin: '2028-01-08' },
      {},
      [['embauche-avant-signature', 'debut']],
    ],
    [
      'hired on the day it was signed',
      { debut: '2025-01-10', signeLe: '2025-01-10', fin: '2028-01-09' },
      {},
      [],
    ],
    [
      'hired on a convention that is over',
      { debut: '2028-02-01', fin: '2029-01-31', signeLe: '2028-01-20' },
      {},
      [['embauche-apres-fin', 'debut']],
    ],
    ['seventeen hours', { heures: 17 }, {}, [['contrat-mi-temps', 'heures']]],
    ['letters instead of hours', { heures: Number.NaN }, {}, [['contrat-heures', 'heures']]],
  ] as const)('%s', (_quoi, c, a, attendu) => {
    expect(refus(c, a)).toEqual(attendu);
  });

  it('doubts a hiring more than five months after the signature, or after the last departure', () => {
    expect(doutes({ signeLe: '2025-06-02', debut: '2025-06-10' })).toEqual([]);
    expect(doutes({ signeLe: '2025-06-02', debut: '2025-06-11' })).toEqual(['embauche-tardive']);
    // Left on 30 September: 28 February is the last day, there is no 30.
    const autres = [autre('2025-02-03', '2025-09-30')];
    const le = (debut: string) => doutes({ signeLe: '2026-02-02', debut }, { autres });
    expect(le('2026-02-28')).toEqual([]);
    expect(le('2026-03-01')).toEqual(['embauche-tardive']);
    expect(
      doutes(
        { membreId: 2, debut: '2026-03-01', renouvelle: 7 },
        { autres: [autre('2025-02-03', '2025-09-30')] },
      ),
    ).not.toContain('embauche-tardive');
  });

  it('says where the texts differ on part time, unless the person asked', () => {
    expect(doutes({ heures: 20 })).toEqual(['contrat-24-heures']);
    expect(doutes({ heures: 20, moinsDe24h: 'demande-ecrite' })).toEqual([]);
    expect(doutes({ heures: 24 })).toEqual([]);
  });

  it('doubts an employer of unknown status, and a CDD that outlives the aid', () => {
    expect(doutes({ genre: 'cdi', fin: null }, { statutEmployeur: null })).toEqual([
      'statut-employeur-inconnu',
    ]);
    expect(doutes({ fin: '2028-01-31' })).toEqual(['cdd-au-dela']);
  });
});

describe('a replacement', () => {
  const remplacement = {
    genre: 'remplacement',
    remplace: 7,
    naissance: '2004-01-01',
    residence: 'hors-qpv',
    situation: 'en-emploi',
  } as const;
  const absente = { autres: [autre('2025-01-15', null, { genre: 'cdi' })] };

  it('keeps the aid of the convention: fewer hours are doubtful, as many or more are not (D5134-158)', () => {
    const convention = { ...autour.convention, heures: 28 };
    const dit = (heures: number) => doutes({ ...remplacement, heures }, { ...absente, convention });
    expect(dit(27.5)).toEqual(['remplacement-moins-d-heures']);
    expect([dit(28), dit(35)]).toEqual([[], []]);
    expect(doutes({ ...remplacement, heures: 10 }, absente)).toEqual([]);
  });

  it('is free of the scheme’s conditions and of a minimum of hours', () => {
    expect(refus({ ...remplacement, heures: 10 }, absente)).toEqual([]);
    expect(refus({ ...remplacement, fin: null }, absente)).toEqual([]);
  });

  it('names who is replaced', () => {
    expect(refus({ ...remplacement, remplace: null }, absente)).toEqual([
      ['remplacement-de-qui', 'remplace'],
    ]);
  });
});
