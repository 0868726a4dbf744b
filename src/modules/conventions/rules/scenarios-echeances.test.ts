import { describe, expect, it } from 'vitest';
import type { Contrat, Dossier } from './dossier.ts';
import type { Echeance } from './echeance.ts';
import { echeances } from './echeances.ts';

// Written from the Code du travail and the livret of January 2024; every day was counted by hand on a calendar.
const FERIES = new Set([
  ...['2024-12-25', '2025-01-01', '2025-04-21', '2025-05-01', '2025-05-08', '2025-05-29', '2025-06-09'],
  ...['2025-07-14', '2025-08-15', '2025-11-01', '2025-11-11', '2025-12-25', '2026-01-01'],
]);

const dossier = (d: Partial<Dossier> = {}): Dossier => ({
  signeeLe: '2025-01-10',
  debut: '2025-01-15',
  fin: '2028-01-14',
  resilieeLe: null,
  denonceeLe: null,
  renouvelee: false,
  vacantDepuis: null,
  presence: 'trimestre',
  contrats: [],
  transmis: new Set(),
  ...d,
});

let ids = 0;
const contrat = (c: Partial<Contrat> & Pick<Contrat, 'debut'>): Contrat => ({
  id: ++ids,
  membreId: ids,
  renouvelle: null,
  genre: 'cdi',
  signeLe: c.debut,
  fin: null,
  depart: null,
  essaiRenouvele: false,
  premiereEmbauche: true,
  remplace: null,
  ...c,
});

const toutes = (d: Dossier, aujourdhui = '2025-02-01', jusquAu = '2035-01-01', feries = FERIES) =>
  echeances(d, { aujourdhui, jusquAu, feries });
const dates = (d: Dossier, code: string, feries = FERIES): string[] =>
  toutes(d, '2025-02-01', '2035-01-01', feries)
    .filter((e) => e.code === code)
    .map((e) => e.date);
const une = (d: Dossier, code: string, aujourdhui?: string): Echeance | undefined =>
  toutes(d, aujourdhui).find((e) => e.code === code);
/** Somebody who left on that day. */
const parti = (depart: string, d: Partial<Dossier> = {}): Dossier =>
  dossier({ contrats: [contrat({ debut: '2025-01-20', depart })], ...d });

describe('hiring, within five months of the signature', () => {
  it.each([
    ['2025-01-10', '2025-06-10', 'the same day'],
    ['2024-09-30', '2025-02-28', 'February has no 30'],
    ['2023-09-30', '2024-02-29', 'nor in a leap year'],
    ['2023-09-29', '2024-02-29', 'a leap year has a 29'],
    ['2024-09-29', '2025-02-28', 'other years have not'],
    ['2025-08-31', '2026-01-31', 'across the year'],
    ['2025-01-31', '2025-06-30', 'June has no 31'],
    ['2025-10-15', '2026-03-15', 'a Sunday stays: the livret moves no month'],
  ])('signed on %s: until %s (%s)', (signeeLe, attendu) => {
    expect(une(dossier({ signeeLe }), 'recrutement-limite', '2025-12-01')?.date).toBe(attendu);
  });

  it('counts from the first day when nobody wrote the signature, and says so', () => {
    // A signature written for a day to come pushes no limit away.
    const promise = dossier({ signeeLe: '2025-12-01', debut: '2025-01-15' });
    expect(une(promise, 'recrutement-limite', '2025-06-20')).toMatchObject({
      ...{ date: '2025-06-15', statut: 'depasse' },
      origine: expect.stringContaining('n’est pas encore venue'),
    });
    const e = une(dossier({ signeeLe: null, debut: '2025-03-01' }), 'recrutement-limite');
    expect(e).toMatchObject({ date: '2025-08-01', statut: 'a-venir' });
    expect(e?.origine).toContain('n’est pas connue');
  });

  it('is past when nobody came, done once somebody did', () => {
    expect(une(dossier(), 'recrutement-limite', '2025-06-11')?.statut).toBe('depasse');
    expect(une(dossier(), 'recrutement-limite', '2025-06-10')?.statut).toBe('a-venir');
    const pourvue = dossier({ contrats: [contrat({ debut: '2025-06-01' })] });
    expect(une(pourvue, 'recrutement-limite', '2026-01-01')?.statut).toBe('fait');
    const enRemplacement = dossier({ contrats: [contrat({ debut: '2025-06-01', genre: 'remplacement' })] });
    expect(une(enRemplacement, 'recrutement-limite', '2026-01-01')?.statut).toBe('depasse');
    // 10 January + 5 months = 10 June: somebody hired on the 11th comes too late, and the delay isn't met by that.
    const tard = dossier({ contrats: [contrat({ debut: '2025-06-11' })] });
    expect(une(tard, 'recrutement-limite', '2025-06-10')?.statut).toBe('a-venir');
    expect(une(tard, 'recrutement-limite', '2025-06-11')?.statut).toBe('depasse');
    expect(une(tard, 'recrutement-limite', '2025-06-12')).toMatchObject({
      statut: 'passe',
      origine: expect.stringMatching(/11\sjuin\s2025, vient après/),
    });
    const aTemps = dossier({ contrats: [contrat({ debut: '2025-06-10' })] });
    expect(une(aTemps, 'recrutement-limite', '2025-06-12')?.statut).toBe('fait');
  });
});

describe('a vacancy, told within seven jours francs', () => {
  it.each([
    ['2025-09-01', '2025-09-09', 'a Monday: the eighth day after, a Tuesday'],
    ['2025-09-05', '2025-09-15', 'a Saturday moves to Monday'],
    ['2025-09-06', '2025-09-15', 'a Sunday too'],
    ['2025-04-30', '2025-05-09', '8 May is a holiday'],
    ['2025-05-21', '2025-05-30', 'Ascension'],
    ['2025-04-12', '2025-04-22', 'Easter Sunday, then Monday'],
    ['2025-07-06', '2025-07-15', '14 July'],
    ['2025-12-24', '2026-01-02', 'New Year’s Day'],
    ['2025-08-07', '2025-08-18', '15 August is a Friday: after the weekend'],
    ['2025-10-24', '2025-11-03', '1 November is a Saturday: Monday'],
  ])('left on %s: until %s (%s)', (depart, attendu) => {
    expect(dates(parti(depart), 'vacance-avis')).toEqual([attendu]);
  });

  it('moves once more in Alsace and Moselle, where 26 December is a holiday', () => {
    const d = parti('2025-12-17');
    expect(dates(d, 'vacance-avis')).toEqual(['2025-12-26']);
    expect(dates(d, 'vacance-avis', new Set([...FERIES, '2025-12-26']))).toEqual(['2025-12-29']);
  });

  it('aims at today, because the livret also says « at once »', () => {
    expect(une(parti('2025-09-01'), 'vacance-avis', '2025-09-03')?.viser).toBe('2025-09-03');
    expect(une(parti('2025-09-01'), 'vacance-avis', '2025-08-20')?.viser).toBe('2025-09-01');
  });
});

describe('replacing who left, within five months', () => {
  it.each([
    ['2025-09-30', '2026-02-28'],
    ['2025-03-31', '2025-08-31'],
    ['2025-07-31', '2025-12-31'],
    ['2027-09-29', '2028-02-29'],
  ])('left on %s: until %s', (depart, attendu) => {
    expect(dates(parti(depart, { fin: '2028-12-31' }), 'remplacement-limite')).toEqual([attendu]);
  });

  it('is done when somebody came after, and counts from each departure', () => {
    const d = dossier({
      contrats: [
        contrat({ debut: '2025-01-20', depart: '2025-09-30' }),
        contrat({ debut: '2025-11-03', depart: '2026-04-30' }),
      ],
    });
    const limites = toutes(d, '2026-05-10').filter((e) => e.code === 'remplacement-limite');
    expect(limites.map((e) => [e.date, e.statut])).toEqual([
      ['2026-02-28', 'fait'],
      ['2026-09-30', 'a-venir'],
    ]);
    expect(new Set(limites.map((e) => e.cle)).size).toBe(2);
  });

  it('is not done by somebody who comes the day after the limit, then is behind', () => {
    const tard = (debut: string) =>
      dossier({ contrats: [contrat({ debut: '2025-01-20', depart: '2025-09-30' }), contrat({ debut })] });
    expect(une(tard('2026-02-28'), 'remplacement-limite', '2026-03-01')?.statut).toBe('fait');
    expect(une(tard('2026-03-02'), 'remplacement-limite', '2026-02-28')?.statut).toBe('a-venir');
    expect(une(tard('2026-03-02'), 'remplacement-limite', '2026-03-01')?.statut).toBe('depasse');
    expect(une(tard('2026-03-02'), 'remplacement-limite', '2026-03-03')).toMatchObject({
      statut: 'passe',
      origine: expect.stringMatching(/2\smars\s2026, vient après/),
    });
  });

  it('has no object when the convention ends first', () => {
    expect(une(parti('2027-10-01'), 'remplacement-limite', '2027-10-02')).toMatchObject({
      date: '2028-03-01',
      statut: 'sans-objet',
    });
  });

  it('sees no vacancy when a CDD goes on by another the next day', () => {
    const d = dossier({
      contrats: [
        contrat({ debut: '2025-01-20', genre: 'cdd', fin: '2026-01-19' }),
        contrat({ debut: '2026-01-20', genre: 'cdd', fin: '2028-01-14' }),
      ],
    });
    expect(dates(d, 'vacance-avis')).toEqual([]);
  });

  it('sees none when the holder is only away, replaced or not', () => {
    const titulaire = contrat({ debut: '2025-01-20' });
    const remplacant = contrat({
      debut: '2025-05-01',
      genre: 'remplacement',
      fin: '2025-07-31',
      remplace: titulaire.id,
    });
    expect(dates(dossier({ contrats: [titulaire, remplacant] }), 'vacance-avis')).toEqual([]);
  });

  it('sees none when the contract ends with the convention', () => {
    expect(dates(parti('2028-01-14'), 'vacance-avis')).toEqual([]);
  });
});

describe('the yearly bilan, at each anniversary', () => {
  it.each([
    ['2025-01-15', '2028-01-14', ['2026-01-15', '2027-01-15', '2028-01-15']],
    ['2024-02-29', '2027-02-27', ['2025-02-28', '2026-02-28', '2027-02-28']],
    ['2025-01-15', '2026-06-30', ['2026-01-15', '2026-07-01']],
    ['2025-01-01', '2025-12-31', ['2026-01-01']],
    ['2023-07-01', '2026-06-30', ['2024-07-01', '2025-07-01', '2026-07-01']],
  ])('from %s to %s', (debut, fin, attendus) => {
    const d = dossier({ debut, fin, signeeLe: debut });
    expect(
      toutes(d)
        .filter((e) => e.code.startsWith('bilan-annuel'))
        .map((e) => e.date),
    ).toEqual(attendus);
  });

  it('asks for no bilan of a year that never began', () => {
    const d = dossier({ resilieeLe: '2026-03-31' });
    expect(une(d, 'bilan-annuel-2')?.statut).toBe('a-venir');
    expect(une(d, 'bilan-annuel-3')?.statut).toBe('sans-objet');
  });
});

describe('renewal, six months before the end', () => {
  it.each([
    ['2028-01-14', '2027-07-14'],
    ['2025-12-31', '2025-06-30'],
    ['2025-08-31', '2025-02-28'],
    ['2024-08-31', '2024-02-29'],
    ['2026-08-30', '2026-02-28'],
  ])('ends on %s: ask by %s', (fin, attendu) => {
    expect(dates(dossier({ debut: '2023-01-01', fin }), 'renouvellement-demande')).toEqual([attendu]);
  });

  it('has no object once the convention is ended', () => {
    expect(une(dossier({ denonceeLe: '2026-03-31' }), 'renouvellement-demande')?.statut).toBe('sans-objet');
  });
});

describe('the end', () => {
  it('is the last day, or the day it was ended', () => {
    expect(dates(dossier(), 'fin-convention')).toEqual(['2028-01-14']);
    expect(dates(dossier({ resilieeLe: '2026-05-31' }), 'fin-convention')).toEqual(['2026-05-31']);
  });

  it('comes two months after the préfet was told (D5134-154)', () => {
    expect(dates(dossier({ denonceeLe: '2025-12-31' }), 'resiliation-preavis')).toEqual(['2026-02-28']);
  });
});

describe('états de présence', () => {
  it('starts with the first month worked, and stops payments three months after', () => {
    const d = dossier({ contrats: [contrat({ debut: '2025-03-10' })] });
    expect(dates(d, 'etat-presence-2025-T1')).toEqual(['2025-04-30']);
    expect(dates(d, 'versement-suspendu-2025-T1')).toEqual(['2025-06-30']);
    expect(dates(d, 'etat-presence-2025-T4')).toEqual(['2026-01-31']);
    expect(dates(d, 'versement-suspendu-2025-T4')).toEqual(['2026-03-31']);
    expect(dates(d, 'etat-presence-2024-T4')).toEqual([]);
  });

  it('goes by months when the employer chose so, to the last day of February', () => {
    const d = dossier({ presence: 'mois', contrats: [contrat({ debut: '2025-11-03' })] });
    expect(dates(d, 'etat-presence-2025-11')).toEqual(['2025-12-31']);
    expect(dates(d, 'versement-suspendu-2025-11')).toEqual(['2026-02-28']);
    expect(dates(d, 'versement-suspendu-2027-11')).toEqual(['2028-02-29']);
    expect(dates(d, 'etat-presence-2025-10')).toEqual([]);
  });

  it('ends the convention after two quarters in a row without papers, not after two apart', () => {
    const contrats = [contrat({ debut: '2025-01-20' })];
    const jusquAu = '2025-12-31';
    const pieces = (transmis: string[]) =>
      echeances(dossier({ contrats, transmis: new Set(transmis) }), {
        aujourdhui: '2026-01-10',
        jusquAu,
        feries: FERIES,
      })
        .filter((e) => e.code === 'resiliation-pieces')
        .map((e) => e.date);
    // The papers of the third quarter may still be sent in October: they are not late before its end.
    expect(pieces(['2025-T1', '2025-T4'])).toEqual(['2025-10-31']);
    expect(pieces(['2025-T1', '2025-T3'])).toEqual([]);
    expect(pieces(['2025-T1', '2025-T2', '2025-T3'])).toEqual([]);
  });

  it('says that danger once for all the quarters that are missing, and again when one more is', () => {
    const d = dossier({ contrats: [contrat({ debut: '2025-01-20' })] });
    const risques = (aujourdhui: string) =>
      toutes(d, aujourdhui, '2026-12-31').filter((e) => e.code === 'resiliation-pieces');
    expect(risques('2025-03-31')).toEqual([]);
    expect(risques('2025-04-01').map((e) => [e.date, e.statut])).toEqual([['2025-07-31', 'a-venir']]);
    const [tard] = risques('2026-01-10');
    expect(risques('2026-01-10')).toHaveLength(1);
    expect(tard).toMatchObject({ date: '2025-07-31', statut: 'depasse', cle: 'resiliation-pieces 2025-T4' });
    expect(tard?.libelle).toContain('du 1er trimestre 2025 au 4e trimestre 2025');
  });

  it('goes on while nobody holds the post between two people', () => {
    const d = dossier({
      contrats: [contrat({ debut: '2025-01-20', depart: '2025-03-31' }), contrat({ debut: '2025-08-25' })],
    });
    expect(dates(d, 'etat-presence-2025-T2')).toEqual(['2025-07-31']);
  });
});

describe('the life of a contract', () => {
  it.each([
    ['2025-03-10', false, '2025-04-09'],
    ['2025-03-10', true, '2025-05-09'],
    ['2025-01-31', false, '2025-02-28'],
    ['2024-01-31', false, '2024-02-29'],
    ['2025-12-15', false, '2026-01-14'],
    ['2025-03-01', false, '2025-03-31'],
  ])('hired on %s (trial renewed: %s): trial until %s', (debut, essaiRenouvele, attendu) => {
    const d = dossier({
      signeeLe: null,
      debut: '2024-01-01',
      fin: '2026-12-31',
      contrats: [contrat({ debut, essaiRenouvele })],
    });
    expect(dates(d, 'essai-fin')).toEqual([attendu]);
  });

  it('may be ended at the end of each year but the last, with two weeks’ notice', () => {
    const d = dossier({
      debut: '2025-02-01',
      fin: '2028-01-31',
      contrats: [contrat({ debut: '2025-02-01', genre: 'cdd', fin: '2028-01-31' })],
    });
    expect(dates(d, 'rupture-annuelle-1')).toEqual(['2026-01-31']);
    expect(dates(d, 'rupture-annuelle-2')).toEqual(['2027-01-31']);
    expect(dates(d, 'rupture-annuelle-3')).toEqual([]);
    expect(une(d, 'rupture-annuelle-1')?.origine).toContain('17\u00a0janvier 2026');
  });

  it('has an interview every two years and a review at six', () => {
    const d = dossier({ fin: '2028-01-14', contrats: [contrat({ debut: '2025-03-01' })] });
    const jusquAu = '2031-12-31';
    const codes = echeances(d, { aujourdhui: '2025-03-01', jusquAu, feries: FERIES })
      .filter((e) => /entretien|etat-des-lieux/.test(e.code))
      .map((e) => [e.code, e.date]);
    expect(codes).toEqual([
      ['entretien-professionnel-1', '2027-03-01'],
      ['entretien-professionnel-2', '2029-03-01'],
      ['entretien-professionnel-3', '2031-03-01'],
      ['etat-des-lieux-6-ans', '2031-03-01'],
    ]);
  });

  it('starts with the training of those who begin, and of those only', () => {
    const d = dossier({
      contrats: [
        contrat({ debut: '2025-02-03', depart: '2025-06-30' }),
        contrat({ debut: '2025-09-01', premiereEmbauche: false }),
      ],
    });
    expect(dates(d, 'formation-prise-de-poste')).toEqual(['2025-02-03']);
  });
});

describe('what somebody said of a deadline', () => {
  const d = dossier({ contrats: [contrat({ debut: '2025-01-20' })] });
  const avec = (suite: 'fait' | 'reporte' | 'sans-objet', date: string | null, aujourdhui: string) =>
    echeances(
      d,
      { aujourdhui, jusquAu: '2028-01-14', feries: FERIES },
      new Map([['bilan-annuel-1', { suite, date }]]),
    ).find((e) => e.code === 'bilan-annuel-1');

  it('is kept: done, postponed to a day, without object', () => {
    expect(avec('fait', null, '2026-06-01')).toMatchObject({ statut: 'fait', date: '2026-01-15' });
    expect(avec('reporte', '2026-02-15', '2026-02-01')).toMatchObject({
      statut: 'reporte',
      date: '2026-02-15',
    });
    expect(avec('reporte', '2026-02-15', '2026-02-16')?.statut).toBe('depasse');
    expect(avec('sans-objet', null, '2026-06-01')?.statut).toBe('sans-objet');
  });
});
