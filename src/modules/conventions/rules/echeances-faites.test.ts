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
