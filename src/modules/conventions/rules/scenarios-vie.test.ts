import { describe, expect, it } from 'vitest';
import { examinerAbsence } from './absences.ts';
import { aideParMois } from './aide.ts';
import { refusDeLAvenant } from './avenant.ts';
import { calendrierDe } from './calendrier.ts';
import { type ContratSaisi, examinerContrat } from './contrat.ts';
import { examiner } from './convention.ts';
import { joursADeclarer, piecesAJoindre, refusDeTransmission, refusDuVersement } from './declaration.ts';
import type { Contrat, Dossier } from './dossier.ts';
import { echeances } from './echeances.ts';
import { type Etat, etatDe, gestesDe, refusDuGeste } from './etats.ts';
import { type FinSaisie, refusDeLaFin } from './fin.ts';
import { tableDesMontants } from './montants.ts';
import { estTransmise } from './presence.ts';
import { type Lien, proposer, refusDeLaSuivante } from './renouvellement.ts';
import { comparer, totaliser } from './reste.ts';
import { dansLOrdre, regrouper, suspensionDe } from './urgence.ts';

// Written from the Code du travail and the livret of January 2024; every day was counted by hand on a calendar.
const FERIES = new Set([
  '2026-01-01',
  '2026-04-06',
  '2026-05-01',
  '2026-05-08',
  '2026-05-14',
  '2026-05-25',
  '2026-07-14',
]);

let ids = 0;
const contrat = (c: Partial<Contrat> & Pick<Contrat, 'debut'>): Contrat & { membre: string } => ({
  ...{ id: ++ids, membreId: ids, membre: `Personne ${ids}`, genre: 'cdi', signeLe: c.debut, fin: null },
  ...{ depart: null, essaiRenouvele: false, premiereEmbauche: true, remplace: null, renouvelle: null },
  ...c,
});
const dossier = (d: Partial<Dossier> = {}): Dossier => ({
  ...{ signeeLe: '2025-12-01', debut: '2026-01-01', fin: '2028-12-31', resilieeLe: null, denonceeLe: null },
  ...{ renouvelee: false, vacantDepuis: null, presence: 'trimestre', contrats: [], transmis: new Set() },
  ...d,
});
const lues = (d: Dossier, aujourdhui = '2026-02-01', jusquAu = '2035-01-01') =>
  echeances(d, { aujourdhui, jusquAu, feries: FERIES });
const dates = (d: Dossier, code: RegExp, aujourdhui?: string, jusquAu?: string) =>
  lues(d, aujourdhui, jusquAu)
    .filter((e) => code.test(e.code))
    .map((e) => [e.code, e.date, e.statut]);

describe('a renewed convention, whose holder goes on with the same CDI', () => {
  // Hired on 1 March 2023 under the convention before; this one runs from 2026.
  const d = dossier({ contrats: [contrat({ debut: '2023-03-01' })] });

  it('has nobody to hire, and no trial nor training of somebody who is there already', () => {
    expect(dates(d, /recrutement/)).toEqual([['recrutement-limite', '2026-05-01', 'fait']]);
    expect(dates(d, /essai|formation/)).toEqual([]);
  });

  it('counts the years from the first day of the contract, not of the convention', () => {
    expect(dates(d, /rupture/, '2026-02-01', '2028-12-31').map(([code, date]) => [code, date])).toEqual([
      ['rupture-annuelle-3', '2026-02-28'],
      ['rupture-annuelle-4', '2027-02-28'],
      ['rupture-annuelle-5', '2028-02-29'],
    ]);
    expect(dates(d, /entretien|etat-des-lieux/, '2026-02-01', '2029-12-31')).toEqual([
      ['entretien-professionnel-2', '2027-03-01', 'a-venir'],
      ['entretien-professionnel-3', '2029-03-01', 'a-venir'],
      ['etat-des-lieux-6-ans', '2029-03-01', 'a-venir'],
    ]);
  });

  it('declares from its own first day, and asks for no bilan of the years before', () => {
    expect(dates(d, /^etat-presence/, '2026-02-01', '2026-06-30')).toEqual([
      ['etat-presence-2026-T1', '2026-04-30', 'a-venir'],
      ['etat-presence-2026-T2', '2026-07-31', 'a-venir'],
    ]);
    expect(dates(d, /bilan/)[0]).toEqual(['bilan-annuel-1', '2027-01-01', 'a-venir']);
  });

  it('stops the interviews of the convention before at its end: they go on here', () => {
    const avant = { debut: '2023-01-01', fin: '2025-12-31', contrats: d.contrats };
    const codes = (renouvelee: boolean) =>
      dates(dossier({ ...avant, renouvelee }), /entretien/, '2025-06-01', '2027-12-31').map((e) => e[1]);
    expect(codes(true)).toEqual(['2025-03-01']);
    expect(codes(false)).toEqual(['2025-03-01', '2027-03-01']);
  });
});

describe('a post vacant when its convention was renewed', () => {
  it('aims at five months after the departure, and says why', () => {
    const d = dossier({ signeeLe: '2025-12-20', vacantDepuis: '2025-10-31' });
    const e = lues(d, '2026-01-10').find((x) => x.code === 'recrutement-limite');
    expect(e).toMatchObject({ date: '2026-05-20', viser: '2026-03-31', statut: 'a-venir' });
    expect(e?.origine).toContain('31\u00a0mars 2026');
  });

  it('has no object in the convention that ended first', () => {
    const d = dossier({
      fin: '2026-06-30',
      contrats: [contrat({ debut: '2026-01-05', depart: '2026-04-15' })],
    });
    expect(dates(d, /remplacement-limite/, '2026-04-20')).toEqual([
      ['remplacement-limite', '2026-09-15', 'sans-objet'],
    ]);
  });
});

describe('what is behind', () => {
  it('is not late for ever: nothing can be asked of a convention that is over but its papers', () => {
    const d = dossier({
      signeeLe: '2022-12-01',
      debut: '2023-01-01',
      fin: '2025-12-31',
      contrats: [contrat({ debut: '2023-01-02', depart: '2025-12-31' })],
    });
    const tard = (code: string) => lues(d, '2026-03-01').find((e) => e.code === code)?.statut;
    expect(tard('renouvellement-demande')).toBe('passe');
    expect(tard('fin-convention')).toBe('passe');
    expect(tard('formation-prise-de-poste')).toBe('passe');
    expect(tard('bilan-annuel-3')).toBe('depasse');
    expect(tard('etat-presence-2025-T4')).toBe('depasse');
  });

  it('is still late while one can act', () => {
    const d = dossier({ contrats: [contrat({ debut: '2026-01-05' })] });
    expect(lues(d, '2028-07-01').find((e) => e.code === 'renouvellement-demande')?.statut).toBe('depasse');
    expect(
      lues({ ...d, renouvelee: true }, '2028-07-01').find((e) => e.code === 'renouvellement-demande')?.statut,
    ).toBe('fait');
  });

  it('starts a trial for whoever comes, adulte-relais elsewhere before or not; not for a CDD that follows', () => {
    const ailleurs = contrat({ debut: '2026-02-02', premiereEmbauche: false });
    expect(dates(dossier({ contrats: [ailleurs] }), /essai/)[0]?.[1]).toBe('2026-03-01');
    const premier = contrat({ debut: '2026-02-02', genre: 'cdd', fin: '2027-02-01' });
    const suivant = contrat({
      debut: '2027-02-02',
      genre: 'cdd',
      fin: '2028-02-01',
      membreId: premier.membreId,
    });
    expect(dates(dossier({ contrats: [premier, suivant] }), /essai/)).toHaveLength(1);
    expect(dates(dossier({ contrats: [premier, { ...suivant, membreId: 999 }] }), /essai/)).toHaveLength(2);
    const plusTard = { ...suivant, debut: '2027-03-01', renouvelle: premier.id };
    expect(dates(dossier({ contrats: [premier, plusTard] }), /essai/)).toHaveLength(1);
    expect(dates(dossier({ contrats: [premier, { ...plusTard, renouvelle: null }] }), /essai/)).toHaveLength(
      2,
    );
  });
});

describe('the state of a convention', () => {
  it.each([
    ['2025-11-30', {}, 'projet'],
    ['2025-12-01', {}, 'signee'],
    ['2026-01-01', {}, 'en-cours'],
    ['2026-01-01', { signeeLe: null }, 'en-cours'],
    ['2025-12-15', { signeeLe: null }, 'projet'],
    ['2028-12-31', {}, 'en-cours'],
    ['2029-01-01', {}, 'finie'],
    ['2029-01-01', { renouvelee: true }, 'renouvelee'],
    ['2026-06-01', { denonceeLe: '2026-05-10' }, 'denoncee'],
    ['2026-07-10', { denonceeLe: '2026-05-10', resilieeLe: '2026-07-10' }, 'denoncee'],
    ['2026-07-11', { denonceeLe: '2026-05-10', resilieeLe: '2026-07-10' }, 'resiliee'],
  ] as const)('on %s with %o: %s', (jour, d, etat) => {
    expect(etatDe(dossier(d), jour)).toBe(etat);
  });

  it('says what may be done, and refuses the rest beside its field', () => {
    const seule = (etat: Etat) => ({ etat, suivantes: [] });
    expect(gestesDe(seule('en-cours'))).toEqual(['avenant', 'resilier', 'renouveler', 'transferer']);
    expect(gestesDe(seule('renouvelee'))).toEqual([]);
    expect(refusDuGeste('avenant', seule('resiliee'), 'le')).toMatchObject({
      code: 'geste-impossible',
      champ: 'le',
    });
    expect(refusDuGeste('avenant', seule('finie'), 'le')?.message).toContain('finie');
    expect(refusDuGeste('avenant', seule('en-cours'), 'le')).toBeNull();
  });

  it('is renewed once and transferred once, whatever its state', () => {
    const suivie = (lien: Lien) => ({ etat: 'en-cours' as const, suivantes: [{ lien }] });
    expect(gestesDe(suivie('renouvellement'))).toEqual(['avenant', 'resilier', 'transferer']);
    expect(gestesDe(suivie('transfert'))).toEqual(['avenant', 'resilier', 'renouveler']);
    expect(refusDuGeste('renouveler', suivie('renouvellement'), 'debut')).toMatchObject({
      ...{ code: 'convention-deja-suivie', champ: 'debut' },
      message: expect.stringContaining('déjà renouvelée'),
    });
    expect(refusDuGeste('transferer', suivie('transfert'), 'debut')?.message).toContain('déjà transférée');
  });
});

describe('an end before the term (D5134-154)', () => {
  const codes = (f: Partial<FinSaisie>, dernierJourFige: string | null = null, aujourdhui = '2026-06-01') =>
    refusDeLaFin({ denonceeLe: null, resilieeLe: null, par: null, ...f }, dossier(), {
      aujourdhui,
      dernierJourFige,
    }).map((r) => [r.code, r.champ]);
  it.each([
    ['nothing at all: it goes on', {}, []],
    ['the employer told the préfet', { denonceeLe: '2026-05-31', par: 'employeur' }, []],
    [
      'two months later, to the day',
      { denonceeLe: '2026-05-31', resilieeLe: '2026-07-31', par: 'employeur' },
      [],
    ],
    [
      'a day too soon',
      { denonceeLe: '2026-05-31', resilieeLe: '2026-07-30', par: 'employeur' },
      [['preavis-trop-court', 'resilieeLe']],
    ],
    [
      'told on 31 December: the last day of February is enough',
      { denonceeLe: '2025-12-31', resilieeLe: '2026-02-28', par: 'employeur' },
      [],
    ],
    [
      'without having told',
      { resilieeLe: '2026-07-31', par: 'employeur' },
      [['denonciation-manquante', 'denonceeLe']],
    ],
    ['by the préfet, at once', { resilieeLe: '2026-05-31', par: 'prefet' }, []],
    ['by the law', { resilieeLe: '2026-05-01', par: 'office' }, []],
    ['by nobody', { resilieeLe: '2026-05-31' }, [['resiliation-par-qui', 'par']]],
    ['by the préfet, on no day', { par: 'prefet' }, [['resiliation-sans-date', 'resilieeLe']]],
    ['before it began', { resilieeLe: '2025-12-31', par: 'prefet' }, [['resiliation-avant', 'resilieeLe']]],
    ['after its term', { resilieeLe: '2029-01-31', par: 'prefet' }, [['resiliation-apres', 'resilieeLe']]],
    [
      'told tomorrow',
      { denonceeLe: '2026-06-02', par: 'employeur' },
      [['denonciation-a-venir', 'denonceeLe']],
    ],
    [
      'told before the signature',
      { denonceeLe: '2025-11-30', par: 'employeur' },
      [['denonciation-avant', 'denonceeLe']],
    ],
  ] as const)('%s', (_quoi, f, attendu) => {
    expect(codes(f)).toEqual(attendu);
  });

  it('never comes before the days of a frozen bilan', () => {
    expect(codes({ resilieeLe: '2026-12-30', par: 'prefet' }, '2026-12-31', '2027-02-01')).toEqual([
      ['convention-bilan-fige', 'resilieeLe'],
    ]);
  });
});

describe('the next convention', () => {
  it('follows the very next day for three years, with whoever holds the post', () => {
    const contrats = [
      contrat({ debut: '2026-01-05', depart: '2027-03-31' }),
      contrat({ debut: '2027-05-03' }),
    ];
    expect(proposer('renouvellement', dossier({ contrats }), '2028-09-01')).toEqual({
      ...{ debut: '2029-01-01', fin: '2031-12-31', titulaireId: contrats[1]?.membreId },
    });
    const partie = [contrat({ debut: '2026-01-05', depart: '2028-11-30' })];
    expect(proposer('renouvellement', dossier({ contrats: partie }), '2028-09-01').titulaireId).toBeNull();
  });

  it('keeps what remains when the post goes to another employer', () => {
    expect(proposer('transfert', dossier(), '2027-04-12')).toMatchObject({
      debut: '2027-04-12',
      fin: '2028-12-31',
    });
    expect(proposer('transfert', dossier({ resilieeLe: '2027-06-30' }), '2027-04-12')).toMatchObject({
      debut: '2027-07-01',
      fin: '2028-12-31',
    });
  });

  it('neither overlaps the one that it renews, nor goes to the same employer as a transfer', () => {
    const avant = { ...dossier(), employeur: 'La Navette' };
    const code = (lien: 'renouvellement' | 'transfert', debut: string, employeur = 'Autre') =>
      refusDeLaSuivante(lien, avant, { debut, employeur })?.code;
    expect(code('renouvellement', '2028-12-31')).toBe('renouvellement-superpose');
    expect(code('renouvellement', '2029-01-01')).toBeUndefined();
    expect(code('transfert', '2027-05-01', 'la navette ')).toBe('transfert-meme-employeur');
    expect(code('transfert', '2026-01-01')).toBe('transfert-hors-convention');
    expect(code('transfert', '2027-05-01')).toBeUndefined();
    expect(code('transfert', '2028-12-31')).toBeUndefined();
    expect(code('transfert', '2029-01-01')).toBe('transfert-hors-convention');
  });
});

describe('an amendment', () => {
  const code = (le: string, heures: number | null, objet = '') =>
    refusDeLAvenant({ le, heures, objet }, dossier({ resilieeLe: '2027-06-30' }), [{ le: '2026-09-01' }]).map(
      (r) => [r.code, r.champ],
    );
  it.each([
    ['2026-03-01', 28, '', []],
    ['2025-12-31', 28, '', [['avenant-hors-convention', 'le']]],
    ['2026-03-01', 17, '', [['avenant-mi-temps', 'heures']]],
    ['2026-03-01', 17.5, '', []],
    ['2027-07-01', 28, '', [['avenant-hors-convention', 'le']]],
    ['2026-09-01', 28, '', [['avenant-existe', 'le']]],
    ['2026-03-01', null, '', [['avenant-vide', 'objet']]],
    ['2026-03-01', null, 'Autre quartier', []],
    ['2026-03-01', 0, '', [['convention-heures', 'heures']]],
    ['2026-03-01', 60, '', [['convention-heures', 'heures']]],
  ] as const)('on %s, %s h', (le, heures, objet, attendu) => {
    expect(code(le, heures, objet)).toEqual(attendu);
  });

  it('moves the aid from its day on, within the month', () => {
    // 22 556 € from July 2023: 1 879,67 a month. 10 days of 30 at 35 h, 20 at 24 h (0,6857).
    const d = {
      ...{ debut: '2023-09-01', fin: '2026-08-31', resilieeLe: null, heures: 35 },
      contrats: [contrat({ debut: '2023-09-01' })],
      avenants: [{ le: '2024-04-11', heures: 24 }],
    };
    const [mars, avril, mai] = aideParMois(d, [], { du: '2024-03-01', au: '2024-05-31' });
    expect(mars).toMatchObject({ quotite: 1, montant: 1879.67 });
    expect(avril).toMatchObject({ quotite: 0.6857, jours: 30, montant: 1485.81 });
    expect(mai).toMatchObject({ quotite: 0.6857, montant: 1288.89 });
  });
});

describe('a contract on a convention that is renewed or shared', () => {
  const saisi = (c: Partial<ContratSaisi>): ContratSaisi => ({
    ...{
      membreId: 1,
      genre: 'cdd',
      signeLe: '2025-12-15',
      debut: '2026-01-01',
      fin: '2028-12-31',
      heures: 35,
    },
    ...{ moinsDe24h: null, essaiRenouvele: false, remplace: null, renouvelle: null, naissance: '1980-01-01' },
    ...{ situation: 'sans-emploi', residence: 'qpv', autreAide: false },
    ...c,
  });
  const avant = contrat({ id: 71, membreId: 1, debut: '2023-01-01', genre: 'cdd', fin: '2025-12-31' });
  const autour = (autres: readonly Contrat[], heures: number | null = null) => ({
    ...{ statutEmployeur: 50, autres },
    convention: { signeeLe: '2025-12-01', debut: '2026-01-01', fin: '2028-12-31', heures },
  });
  const codes = (
    c: Partial<ContratSaisi>,
    autres: readonly Contrat[] = [avant],
    heures: number | null = null,
  ) => {
    const { refus, avertissements } = examinerContrat(saisi(c), autour(autres, heures));
    return [refus.map((r) => [r.code, r.champ]), avertissements.map((r) => r.code)];
  };

  it('may renew once the CDD of the convention before', () => {
    expect(codes({ renouvelle: 71, situation: null })).toEqual([[], []]);
    expect(codes({})).toEqual([[], ['cdd-suite']]);
    expect(codes({ renouvelle: 71 }, [{ ...avant, renouvelle: 70 }])[0]).toEqual([
      ['cdd-deja-renouvele', 'renouvelle'],
    ]);
  });

  it('asks the préfecture about somebody who moved out of the QPV since', () => {
    expect(codes({ renouvelle: 71, residence: 'hors-qpv' })).toEqual([[], ['residence-au-renouvellement']]);
    expect(codes({ residence: 'hors-qpv' }, [])[0]).toEqual([['residence-hors-qpv', 'residence']]);
  });

  it('says when its hours are not those of the convention, and when it starts before it', () => {
    expect(codes({ heures: 28 }, [], 35)[1]).toEqual(['heures-autres']);
    expect(codes({ debut: '2025-12-20', fin: '2028-12-19' }, [])).toEqual([
      [],
      ['embauche-avant-convention'],
    ]);
  });

  it('replaces somebody who is under contract, another person, one at a time', () => {
    const titulaire = contrat({ id: 80, membreId: 5, debut: '2026-01-05', depart: '2026-09-30' });
    const deja = contrat({
      ...{ id: 81, membreId: 6, genre: 'remplacement', debut: '2026-03-01', fin: '2026-04-30', remplace: 80 },
    });
    const r = (c: Partial<ContratSaisi>) =>
      codes({ genre: 'remplacement', remplace: 80, debut: '2026-05-01', fin: null, ...c }, [
        titulaire,
        deja,
      ])[0];
    expect(r({})).toEqual([]);
    expect(r({ debut: '2026-04-30' })).toEqual([['remplacements-superposes', 'debut']]);
    expect(r({ membreId: 5 })).toEqual([['remplacement-de-soi', 'membreId']]);
    expect(r({ debut: '2026-10-01' })).toEqual([['remplacement-hors-contrat', 'debut']]);
    expect(r({ remplace: 81 })).toEqual([['remplacement-de-qui', 'remplace']]);
  });
});

describe('a QPV of another département than the number, refused beside its field', () => {
  const juge = (numero: string, qpv: string) =>
    examiner(
      {
        ...{ numero, qpv, signeeLe: null, debut: '2026-01-01', fin: '2028-12-31', employeur: 'X' },
        ...{ commune: '', titulaireId: null, heures: 35, typeMediation: '' },
      },
      new Set(),
    ).refus.map((a) => [a.champ, a.code]);
  it.each([
    ['R 057 25 0012 00', 'QN05701M', []],
    ['R 057 25 0012 00', 'QN05401M', [['qpv', 'qpv-autre-departement']]],
    ['R 971 25 0012 00', 'QN97801C', []],
    ['R 020 25 0012 00', 'QN02B01M', []],
    ['R 093 25 0012 00', 'QP093054', []],
    ['R 974 25 0012 00', 'QN97401I', []],
    ['R 02A 25 0012 00', 'QN02A01M', []],
    ['R 02A 25 0012 00', 'QN02B01M', [['qpv', 'qpv-autre-departement']]],
  ])('%s, %s', (numero, qpv, attendu) => {
    expect(juge(numero, qpv)).toEqual(attendu);
  });
});

describe('declarations', () => {
  const sophie = contrat({ debut: '2026-02-16', depart: '2026-05-20' });
  const t2 = { periode: '2026-T2', du: '2026-04-01', au: '2026-06-30' };

  it('are worth the same by months and by quarters', () => {
    const d = { debut: '2026-01-01', contrats: [sophie] };
    const t1 = { periode: '2026-T1', du: '2026-01-01', au: '2026-03-31' };
    const envoi = (p: typeof t1, ...transmis: string[]) =>
      estTransmise(p, { ...d, transmis: new Set(transmis) });
    expect(envoi(t1, '2026-02', '2026-03')).toBe(true);
    expect(envoi(t1, '2026-03')).toBe(false);
    expect(envoi(t2, '2026-04', '2026-05')).toBe(false);
    expect(envoi({ periode: '2026-05', du: '2026-05-01', au: '2026-05-31' }, '2026-T2')).toBe(true);
  });

  it('ask for the payslips of each month, and for the papers of a departure', () => {
    expect(piecesAJoindre(dossier(), [sophie], t2).map((p) => [p.piece, p.combien])).toEqual([
      ['bulletins', 2],
      ['rupture', 1],
    ]);
    const t1 = { du: '2026-01-01', au: '2026-03-31' };
    expect(piecesAJoindre(dossier(), [sophie], t1).map((p) => [p.piece, p.combien])).toEqual([
      ['bulletins', 2],
      ['ar2', 1],
      ['contrat', 1],
    ]);
  });

  it('count the days of each absence in the period, holidays known', () => {
    const absences = [
      {
        contratId: sophie.id,
        genre: 'maladie' as const,
        debut: '2026-03-28',
        fin: '2026-04-10',
        deduite: true,
      },
      { contratId: sophie.id, genre: 'conge-paye' as const, debut: '2026-05-11', fin: null, deduite: false },
    ];
    expect(joursADeclarer(dossier(), [sophie], absences, t2, FERIES)[0]).toMatchObject({
      enPoste: 50,
      absences: [
        // 1 to 10 April: Easter Monday is the 6th, the 4th and 5th a weekend.
        { genre: 'maladie', du: '2026-04-01', au: '2026-04-10', jours: 10, ouvres: 7, deduite: true },
        // 11 to 20 May, the last day in post: Ascension is the 14th.
        { genre: 'conge-paye', du: '2026-05-11', au: '2026-05-20', jours: 10, ouvres: 7, deduite: false },
      ],
    });
  });

  it('are refused on a day to come or before the period, and payments outside the convention', () => {
    const entiere = { fin: '2027-12-31', resilieeLe: null };
    expect(refusDeTransmission('2026-07-02', t2, entiere, '2026-07-01')?.code).toBe('transmis-a-venir');
    expect(refusDeTransmission('2026-06-29', t2, entiere, '2026-07-01')?.code).toBe('transmis-trop-tot');
    expect(refusDeTransmission('2026-06-30', t2, entiere, '2026-07-01')).toBeNull();
    // The convention ends first: nothing more will be worked in that period.
    expect(
      refusDeTransmission('2026-05-16', t2, { ...entiere, resilieeLe: '2026-05-15' }, '2026-07-01'),
    ).toBeNull();
    const d = dossier({ resilieeLe: '2027-06-15' });
    expect(refusDuVersement('2025-12', null, d, '2028-01-01')?.code).toBe('versement-hors-convention');
    expect(refusDuVersement('2027-07', null, d, '2028-01-01')?.code).toBe('versement-hors-convention');
    expect(refusDuVersement('2027-06', '2027-07-02', d, '2027-07-01')?.code).toBe('versement-a-venir');
    expect(refusDuVersement('2027-06', '2027-07-01', d, '2027-07-01')).toBeNull();
  });
});

describe('what is left to the employer', () => {
  const m = { montantAnnuel: 22_556, quotite: 1, joursDeduits: 0, statut: 'officiel' as const };
  const mois = [
    { ...m, mois: '2024-01', jours: 31, montant: 1879.67 },
    { ...m, mois: '2024-02', jours: 29, montant: 1879.67 },
    { ...m, mois: '2024-03', jours: 0, montant: 0 },
  ];
  const recus = new Map([['2024-01', { euros: 1800, recuLe: '2024-01-31' }]]);

  it('is the cost less the aid, and nothing while the cost is not written', () => {
    const lus = comparer(mois, recus, { brut: 1900, charges: 600.5 });
    expect(lus.map((l) => [l.recu, l.ecart, l.reste])).toEqual([
      [1800, -79.67, 620.83],
      [null, null, 620.83],
      [null, null, null],
    ]);
    expect(totaliser(lus)).toEqual({ attendu: 3759.34, recu: 1800, ecart: -79.67, reste: 1241.66 });
    expect(totaliser(comparer(mois, recus, { brut: 1900, charges: null })).reste).toBeNull();
  });
});

describe('the table of amounts', () => {
  it('goes to the next 1 July, each line with its status', () => {
    const lignes = tableDesMontants('2026-03-01').slice(0, 4);
    expect(lignes.map((l) => [l.depuis, l.montant, l.statut])).toEqual([
      ['2026-07-01', 23_260.8, 'inconnu'],
      ['2025-07-01', 23_260.8, 'calcule'],
      ['2024-07-01', 22_810, 'officiel'],
      ['2023-07-01', 22_556, 'officiel'],
    ]);
  });
});

describe('what to do this week', () => {
  const d = dossier({
    transmis: new Set(),
    contrats: [contrat({ debut: '2026-01-05', depart: '2026-07-06' })],
  });

  it('puts first what is late, then what is due within seven days or to be done at once', () => {
    const g = regrouper(lues(d, '2026-07-07'), '2026-07-07');
    expect(g.enRetard.map((e) => e.code)).toEqual(['etat-presence-2026-T1']);
    // The papers of the second quarter may be sent all July.
    expect(g.ensuite.map((e) => e.code)).toContain('resiliation-pieces');
    // The limit is 14 July moved to the 15th, eight days ahead; the livret says « at once ».
    expect(g.cetteSemaine.map((e) => e.code)).toContain('vacance-avis');
    expect(g.ensuite.map((e) => e.code)).toContain('remplacement-limite');
    expect(
      [...g.enRetard, ...g.cetteSemaine, ...g.ensuite].some((e) => e.code.startsWith('versement-')),
    ).toBe(false);
  });

  it('acts first on what can end the convention, then on what is due today, before old reports', () => {
    const e = (
      code: string,
      gravite: 'convention' | 'aide' | 'obligation',
      statut: 'depasse' | 'a-venir',
    ) => ({
      ...{ code, gravite, statut, date: statut === 'depasse' ? '2024-01-01' : '2026-07-15' },
      viser: code === 'vacance-avis' ? '2026-07-07' : null,
    });
    const retards = [
      e('bilan-annuel-1', 'obligation', 'depasse'),
      e('remplacement-limite', 'convention', 'depasse'),
    ];
    const semaine = [e('bilan-annuel-2', 'obligation', 'a-venir'), e('vacance-avis', 'aide', 'a-venir')];
    expect(dansLOrdre(retards, semaine, '2026-07-07').map((x) => x.code)).toEqual([
      ...['remplacement-limite', 'vacance-avis', 'bilan-annuel-1', 'bilan-annuel-2'],
    ]);
  });

  it('is in the calendar too, without the suspensions that a late one brings', () => {
    const situees = lues(d, '2026-07-08').map((e) => ({ ...e, conventionId: 1, numero: 'A' }));
    const calendrier = calendrierDe(situees, { structure: 'Ici', maintenant: '20260708T060000Z' });
    expect(calendrier).toContain('UID:1-etat-presence-2026-T1@trame');
    expect(calendrier).not.toContain('versement-suspendu');
  });

  it('tells what a late état de présence costs, with it', () => {
    const toutes = lues(d, '2026-07-08');
    const etat = toutes.find((e) => e.code === 'etat-presence-2026-T1');
    expect(etat && suspensionDe(etat, toutes)?.date).toBe('2026-06-30');
    const bilan = toutes.find((e) => e.code === 'bilan-annuel-1');
    expect(bilan && suspensionDe(bilan, toutes)).toBeUndefined();
  });
});

it('the payslips to join begin « d’octobre », « d’août », « de mars »', () => {
  const c = { ...contrat({ debut: '2026-01-05' }), membre: 'Samira' };
  const bulletins = (du: string, au: string) => piecesAJoindre(dossier(), [c], { du, au })[0]?.detail;
  expect(bulletins('2026-10-01', '2026-12-31')).toMatch(/: d’octobre\s2026 à décembre/);
  expect(bulletins('2026-08-01', '2026-09-30')).toMatch(/: d’août/);
  expect(bulletins('2026-03-01', '2026-04-30')).toMatch(/: de mars/);
});

it('an absence until the return says which one it meets, and its days', () => {
  const [debut, fin] = ['2027-02-01', '2027-02-14'];
  const contratEnCours = { debut: '2026-01-05', fin: null, depart: null };
  const r = examinerAbsence(
    { genre: 'maladie', debut: '2026-03-02', fin: null, deduite: null },
    contratEnCours,
    [{ debut, fin }],
  );
  expect(r).toMatchObject({ ok: false, error: { code: 'absence-superposee', champ: 'fin' } });
  expect(r.ok ? '' : r.error.message).toMatch(/du 1er\sfévrier 2027 au 14\sfévrier 2027/);
});
