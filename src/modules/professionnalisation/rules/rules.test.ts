import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import type { Contrat } from '../../conventions/rules/dossier.ts';
import { echeances } from '../../conventions/rules/echeances.ts';
import { type Action, etatDAction } from './action.ts';
import { CODES_DE_GENRE, genreDeLEcheance, genresQuiRepondent } from './genres.ts';
import { anneeCivile, faitesEntre, heuresDe, heuresParAnnee } from './heures.ts';
import { partDeLaPeriode, periodesDePart } from './part.ts';
import { type DuTitulaire, reprendre } from './reprise.ts';
import { refusDeLAction } from './saisie.ts';

let ids = 0;
const action = (a: Partial<Action> & Pick<Action, 'debut'>): Action => ({
  ...{ id: ++ids, membreId: 1, genre: 'formation', intitule: 'Gérer un conflit', organisme: '' },
  ...{ planRegional: false, article5: false, fin: null, heures: 7, attestation: false, prevue: false },
  ...{ prevuePour: null, ...a },
});
const AUJOURDHUI = '2026-11-23';

describe('What was done in a time', () => {
  it('counts an action whole in the year of its last day', () => {
    const a = action({ debut: '2025-12-15', fin: '2026-01-16', heures: 70 });
    expect(heuresParAnnee([a], AUJOURDHUI)).toEqual([{ annee: 2026, formation: 70, autres: 0, actions: 1 }]);
  });

  it('leaves out what is planned and what still goes on', () => {
    const prevue = action({ debut: '2026-10-01', prevue: true });
    const enCours = action({ debut: '2026-10-01', fin: '2026-12-20' });
    expect(faitesEntre([prevue, enCours], anneeCivile(2026), AUJOURDHUI)).toEqual([]);
    expect([prevue, enCours].map((a) => etatDAction(a, AUJOURDHUI))).toEqual(['en-retard', 'en-cours']);
  });

  it('tells hours of training from those of interviews, tutoring, bilan de compétences and VAE', () => {
    const faites = [
      action({ debut: '2026-01-05', genre: 'prise-de-poste', heures: 35 }),
      action({ debut: '2026-02-05', genre: 'atelier', heures: 3.5 }),
      action({ debut: '2026-03-05', genre: 'tutorat', heures: 4 }),
      action({ debut: '2026-04-05', genre: 'bilan-de-competences', heures: 24 }),
      action({ debut: '2026-05-05', genre: 'entretien-professionnel', heures: 1.1 }),
    ];
    expect(heuresDe(faites)).toEqual({ formation: 38.5, autres: 29.1, actions: 5 });
  });

  it('loses and doubles no hour between the years', () => {
    const actions = fc.array(
      fc
        .record({
          genre: fc.constantFrom(...CODES_DE_GENRE),
          jour: fc.integer({ min: -900, max: 200 }),
          duree: fc.nat(60),
          centiemes: fc.nat(9000),
          prevue: fc.boolean(),
        })
        .map(({ genre, jour, duree, centiemes, prevue }) => {
          const debut = plusJours(AUJOURDHUI, jour);
          return action({ genre, debut, fin: plusJours(debut, duree), heures: centiemes / 100, prevue });
        }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(actions, (liste) => {
        const dues = liste.filter((a) => !a.prevue && (a.fin ?? a.debut) <= AUJOURDHUI);
        const annees = heuresParAnnee(liste, AUJOURDHUI);
        const total = annees.reduce((n, a) => n + Math.round((a.formation + a.autres) * 100), 0);
        expect(total).toBe(dues.reduce((n, a) => n + Math.round(a.heures * 100), 0));
        expect(annees.reduce((n, a) => n + a.actions, 0)).toBe(dues.length);
      }),
    );
  });
});

describe('What forbids an action', () => {
  const codes = (a: Partial<Action> & Pick<Action, 'debut'>) =>
    refusDeLAction(action(a), AUJOURDHUI).map((r) => `${r.code} ${r.champ}`);
  it.each([
    [{ debut: '2026-11-23' }, []],
    [{ debut: '2026-11-24' }, ['formation-pas-encore debut']],
    [{ debut: '2027-03-01', prevue: true }, []],
    [{ debut: '2026-01-10', fin: '2026-01-09' }, ['formation-dates fin']],
    [{ debut: '2023-01-10', fin: '2026-01-09', heures: 400 }, []],
    [{ debut: '2023-01-10', fin: '2026-01-10', heures: 400 }, ['formation-trop-longue fin']],
    [{ debut: '2026-01-10', heures: 12 }, []],
    [{ debut: '2026-01-10', heures: 12.5 }, ['formation-heures heures']],
    [{ debut: '2026-01-10', fin: '2026-01-11', heures: 24 }, []],
    [{ debut: '0202-01-10' }, ['formation-date-lointaine debut']],
    [{ debut: '2062-01-10', prevue: true }, ['formation-date-lointaine debut']],
    [{ debut: '2026-01-10', intitule: '' }, ['formation-intitule intitule']],
    [{ debut: '2026-01-10', intitule: '', genre: 'vae' as const }, ['formation-intitule intitule']],
    [{ debut: '2026-01-10', intitule: '', genre: 'entretien-professionnel' as const }, []],
    [{ debut: '2027-01-10', prevue: true, attestation: true }, ['formation-attestation attestation']],
  ])('%o', (a, attendus) => expect(codes(a)).toEqual(attendus));
});

describe('The text for part 2.3 of the Bilan', () => {
  const annee = { du: '2025-03-01', au: '2026-02-28' };
  const titulaire = (membreId: number, actions: Action[], reste: Partial<DuTitulaire> = {}): DuTitulaire => ({
    ...{ membreId, remplacement: false, ...annee, actions, ...reste },
  });

  it('puts the plan régional apart, in order of date, with hours and certificate, planned things left out', () => {
    const t = titulaire(1, [
      action({
        debut: '2025-10-02',
        planRegional: true,
        genre: 'atelier',
        intitule: 'Aller vers',
        heures: 3.5,
      }),
      action({
        ...{ debut: '2025-04-07', fin: '2025-04-11', genre: 'prise-de-poste', intitule: 'Les fondamentaux' },
        ...{ organisme: 'France Médiation', heures: 35, attestation: true, planRegional: true },
      }),
      action({
        debut: '2025-06-03',
        genre: 'entretien-professionnel',
        intitule: 'Entretien professionnel',
        heures: 0,
      }),
      action({ debut: '2025-07-01', prevue: true }),
      action({ debut: '2026-03-01' }),
    ]);
    expect(reprendre([t], AUJOURDHUI)).toEqual({
      plan: [
        '- Du 7\u00a0avril 2025 au 11\u00a0avril 2025, Formation « prise de poste » : Les fondamentaux (France Médiation), 35\u00a0heures, attestation remise',
        '- 2\u00a0octobre 2025, Atelier du plan régional : Aller vers, 3,5\u00a0heures',
        'Total : 38,5\u00a0heures de formation.',
      ].join('\n'),
      autre: '- 3\u00a0juin 2025, Entretien professionnel',
    });
  });

  it('names nobody and tells two holders apart, each on their own days', () => {
    const seance = (debut: string) => action({ debut, genre: 'tutorat', intitule: 'Tutorat', heures: 2 });
    const texte = reprendre(
      [
        titulaire(1, [seance('2025-05-01'), seance('2025-09-02')], { au: '2025-08-31' }),
        titulaire(2, [seance('2025-10-01')], { du: '2025-09-01' }),
      ],
      AUJOURDHUI,
    ).autre;
    expect(texte).toBe(
      'Premier·e titulaire :\n- 1er\u00a0mai 2025, Tutorat, 2\u00a0heures\n\nSecond·e titulaire :\n- 1er\u00a0octobre 2025, Tutorat, 2\u00a0heures',
    );
  });

  it('tells what goes on beyond the year without its hours, which the next year counts', () => {
    const longue = action({
      debut: '2026-01-10',
      fin: '2026-06-30',
      genre: 'diplome',
      intitule: 'Titre',
      heures: 400,
    });
    const { autre } = reprendre([titulaire(1, [longue])], AUJOURDHUI);
    expect(autre).toMatch(/, en cours$/);
    expect(autre).not.toMatch(/heure/);
    const suite = reprendre([titulaire(1, [longue], { du: '2026-03-01', au: '2027-02-28' })], AUJOURDHUI);
    expect(suite.autre).toContain('400\u00a0heures');
  });
});

describe('The share of mediation', () => {
  const partDe = ({
    minutes: m,
    minutesHorsMediation: h,
  }: {
    minutes: number;
    minutesHorsMediation: number;
  }) => m / (m + h);
  it('cuts the first and last quarter at the days of the convention', () => {
    expect(periodesDePart('trimestre', '2026-02-15', '2026-07-02')).toEqual([
      { du: '2026-02-15', au: '2026-03-31', enClair: '1er trimestre 2026' },
      { du: '2026-04-01', au: '2026-06-30', enClair: '2e trimestre 2026' },
      { du: '2026-07-01', au: '2026-07-02', enClair: '3e trimestre 2026' },
    ]);
    expect(periodesDePart('annee', '2025-11-01', '2026-01-31').map((p) => p.enClair)).toEqual([
      '2025',
      '2026',
    ]);
  });

  it.each([
    [29 * 60, 59, null, 'peu'],
    [24 * 60, 6 * 60, 0.8, null],
    [30 * 60, 0, 1, 'rien-d-autre'],
    [0, 0, null, 'peu'],
  ])('of %d minutes of mediation and %d others', (minutes, minutesHorsMediation, part, reserve) => {
    const periode = { du: '2026-01-01', au: '2026-03-31', enClair: '1er trimestre 2026' };
    const p = partDeLaPeriode('trimestre', periode, { minutes, minutesHorsMediation }, partDe);
    expect([p.part, p.reserve]).toEqual([part, reserve]);
  });
});

describe('what answers a deadline', () => {
  const contrat: Contrat = {
    ...{ id: 1, membreId: 7, genre: 'cdi', signeLe: null, debut: '2020-03-02', fin: null, depart: null },
    ...{ essaiRenouvele: false, premiereEmbauche: true, remplace: null, renouvelle: null },
  };
  const lues = echeances(
    {
      ...{
        signeeLe: '2020-02-01',
        debut: '2020-03-01',
        fin: '2027-02-28',
        resilieeLe: null,
        denonceeLe: null,
      },
      ...{
        renouvelee: false,
        vacantDepuis: null,
        presence: 'mois',
        contrats: [contrat],
        transmis: new Set(),
      },
    },
    { aujourdhui: '2027-01-01', jusquAu: '2027-02-28', feries: new Set() },
  );

  it('is a kind of the table for each deadline of a person, and for no other', () => {
    const sansGenre = lues.filter((e) => (e.membreId === undefined) !== (genreDeLEcheance(e.code) === null));
    expect(sansGenre.map((e) => e.code)).toEqual([]);
    expect(new Set(lues.map((e) => genreDeLEcheance(e.code)))).toEqual(
      new Set([null, 'prise-de-poste', 'entretien-professionnel', 'etat-des-lieux']),
    );
  });

  it('is the interview, or the review at six years that is held with it; but no interview is that review', () => {
    expect(genresQuiRepondent('entretien-professionnel-3')).toEqual([
      'entretien-professionnel',
      'etat-des-lieux',
    ]);
    expect(genresQuiRepondent('etat-des-lieux-6-ans')).toEqual(['etat-des-lieux']);
    expect(genresQuiRepondent('bilan-annuel-1')).toEqual([]);
  });
});
