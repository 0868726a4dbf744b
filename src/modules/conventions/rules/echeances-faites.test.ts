import { describe, expect, it } from 'vitest';
import type { ActionFaite, Contrat, Dossier } from './dossier.ts';
import { echeances } from './echeances.ts';

const contrat = (c: Partial<Contrat> = {}): Contrat => ({
  ...{ id: 1, membreId: 7, genre: 'cdi', signeLe: null, debut: '2025-03-01', fin: null, depart: null },
  ...{ essaiRenouvele: false, premiereEmbauche: true, remplace: null, renouvelle: null, ...c },
});
const statuts = (
  actions: readonly ActionFaite[],
  aujourdhui: string,
  contrats: readonly Contrat[] = [contrat()],
) => {
  const d: Dossier = {
    ...{ signeeLe: '2025-02-10', debut: '2025-03-01', fin: '2034-02-28', resilieeLe: null, denonceeLe: null },
    ...{ renouvelee: false, vacantDepuis: null, presence: 'trimestre', transmis: new Set() },
    ...{ contrats, actions },
  };
  const toutes = echeances(d, { aujourdhui, jusquAu: '2034-02-28', feries: new Set() });
  return Object.fromEntries(toutes.map((e) => [e.code, e.statut]));
};
const entretien = (le: string, membreId = 7): ActionFaite => ({
  membreId,
  genre: 'entretien-professionnel',
  le,
});

describe('Deadlines of the professional path answered by what is recorded', () => {
  it('the first training is done once recorded, for that person and on a day gone by', () => {
    const faite = { membreId: 7, genre: 'prise-de-poste', le: '2025-04-18' };
    expect(statuts([faite], '2025-05-01')['formation-prise-de-poste']).toBe('fait');
    expect(statuts([{ ...faite, membreId: 8 }], '2025-05-01')['formation-prise-de-poste']).toBe('depasse');
    expect(statuts([faite], '2025-04-10')['formation-prise-de-poste']).toBe('depasse');
    expect(statuts([{ ...faite, genre: 'formation' }], '2025-05-01')['formation-prise-de-poste']).toBe(
      'depasse',
    );
  });

  // Terms on 1 March of 2027, 2029 and 2031.
  it.each([
    ['2027-02-01', ['fait', 'a-venir'], 'a little before the term'],
    ['2025-09-01', ['fait', 'a-venir'], 'long before: still the first'],
    ['2028-03-01', ['fait', 'a-venir'], 'a year late'],
    ['2028-03-02', ['passe', 'fait'], 'nearer to the second: the first was missed, and is behind'],
  ])('an interview held on %s answers the term it is nearest to', (le, attendus) => {
    const s = statuts([entretien(le)], '2028-06-01');
    expect([s['entretien-professionnel-1'], s['entretien-professionnel-2']]).toEqual(attendus);
  });

  it('nobody is asked twice: one interview does not answer two terms', () => {
    const s = statuts([entretien('2027-06-01')], '2029-06-01');
    expect([s['entretien-professionnel-1'], s['entretien-professionnel-2']]).toEqual(['fait', 'depasse']);
  });

  it('the review at six years is the interview of that day as well; an interview is not the review', () => {
    const revue = { membreId: 7, genre: 'etat-des-lieux', le: '2031-02-20' };
    const s = statuts([revue], '2031-04-01');
    expect([s['etat-des-lieux-6-ans'], s['entretien-professionnel-3']]).toEqual(['fait', 'fait']);
    const sans = statuts([entretien('2031-02-20')], '2031-04-01');
    expect([sans['etat-des-lieux-6-ans'], sans['entretien-professionnel-3']]).toEqual(['depasse', 'fait']);
  });

  it('an interview held before the hire, elsewhere, answers nothing', () => {
    expect(statuts([entretien('2025-02-01')], '2027-06-01')['entretien-professionnel-1']).toBe('depasse');
  });
});

describe('The interviews since the law of 24 October 2025', () => {
  /** `jusquAu`: a year ahead, as screens ask. */
  const dit = (debut: string, aujourdhui: string, plus: Partial<Contrat> = {}) => {
    const d: Dossier = {
      ...{ signeeLe: null, debut, fin: '2034-02-28', resilieeLe: null, denonceeLe: null },
      ...{ renouvelee: false, vacantDepuis: null, presence: 'trimestre', transmis: new Set() },
      contrats: [contrat({ debut, ...plus })],
    };
    const jusquAu = `${Number(aujourdhui.slice(0, 4)) + 1}${aujourdhui.slice(4)}`;
    return echeances(d, { aujourdhui, jusquAu, feries: new Set() }).filter((e) => e.article === 'L6315-1');
  };

  it.each<[string, string | null, string]>([
    ['2025-10-25', null, 'the eve: the livret alone'],
    ['2025-10-26', '2026-10-26', 'the first day'],
    ['2028-02-29', '2029-02-28', 'a leap day'],
  ])(
    'hired on %s, the first is aimed at on %s (%s), and its day stays that of the livret',
    (debut, viser) => {
      const aujourdhui = `${Number(debut.slice(0, 4)) + 1}${debut.slice(4, 7)}-28`;
      const [premier] = dit(debut, aujourdhui);
      expect(premier).toMatchObject({ code: 'entretien-professionnel-1', viser });
      expect(premier?.date.slice(0, 4)).toBe(String(Number(debut.slice(0, 4)) + 2));
    },
  );

  it('is told a year ahead of the day to aim at, neither before nor when the contract ends before its day', () => {
    expect(dit('2026-03-02', '2026-03-01')).toEqual([]);
    expect(dit('2026-03-02', '2026-03-02').map((e) => e.viser)).toEqual(['2027-03-02']);
    expect(dit('2026-03-02', '2026-03-02', { genre: 'cdd', fin: '2028-03-01' })).toEqual([]);
  });

  it('only the first one has a day to aim at', () => {
    const toutes = dit('2025-11-03', '2034-01-01');
    expect(toutes.filter((e) => e.viser !== null).map((e) => e.code)).toEqual(['entretien-professionnel-1']);
    expect(toutes.map((e) => e.code)).toContain('etat-des-lieux-6-ans');
  });

  it('each says that the law changed, what it asks, and whom to ask', () => {
    const toutes = [...dit('2024-03-01', '2033-01-01'), ...dit('2025-11-03', '2034-01-01')];
    expect(toutes.length).toBeGreaterThan(7);
    for (const { aFaire, origine } of toutes) {
      expect(origine).toContain('2025-989');
      expect(origine).toContain('tous les huit ans');
      expect(origine).toMatch(/livret de 2024/);
      expect(aFaire).toContain('accord collectif');
      expect(aFaire).toContain('DDETS');
    }
    const premier = (debut: string) => dit(debut, '2033-01-01')[0]?.aFaire;
    expect(premier('2025-11-03')).toContain('visez le 3\u00a0novembre 2026');
    expect(premier('2024-03-01')).not.toContain('visez');
  });
});
