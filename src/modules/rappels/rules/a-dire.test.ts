import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import { aDire, type EcheanceSituee, perimes } from './a-dire.ts';

/** 12 March 2026 is a Thursday; 16 March, a Monday. */
const JEUDI = '2026-03-12';
const LUNDI = '2026-03-16';

const echeance = (e: Partial<EcheanceSituee> = {}): EcheanceSituee => ({
  ...{ code: 'bilan-annuel-1', cle: 'bilan-annuel-1', conventionId: 7, numero: 'R 54 26 0001 00' },
  ...{ libelle: 'Bilan et suivi de l’année 1', date: '2026-06-30', article: 'article 9' },
  ...{ origine: 'Date anniversaire.', aFaire: 'Relire et envoyer.', statut: 'a-venir' as const },
  ...{ viser: null, gravite: 'obligation' as const },
  ...e,
});
/** Told long before. */
const leJour = (dit: readonly string[], le = '2026-01-05') => new Map(dit.map((cle) => [cle, le]));
const cles = (e: EcheanceSituee, jour: string, dit: string[] = []) =>
  aDire([e], jour, leJour(dit)).map((d) => d.cle);

describe('what is worth telling', () => {
  it.each<[string, string | undefined, string]>([
    // Counted on a calendar of 2026, from Thursday 12 March.
    ['2026-04-12', undefined, 'thirty-one days before'],
    ['2026-04-11', 'avant-30', 'thirty days before'],
    ['2026-03-20', 'avant-30', 'eight days before'],
    ['2026-03-19', 'avant-7', 'seven days before'],
    ['2026-03-14', 'avant-7', 'two days before'],
    ['2026-03-13', 'avant-1', 'the eve'],
    ['2026-03-12', 'avant-1', 'the very day'],
  ])('a deadline on %s is told as %s on 12 March: %s', (date, genre, _) => {
    expect(cles(echeance({ date }), JEUDI)).toEqual(
      genre === undefined ? [] : [`${genre} 7 bilan-annuel-1 ${date}`],
    );
  });

  it('tells what became late, once', () => {
    const e = echeance({ date: '2026-03-11', statut: 'depasse' });
    expect(cles(e, JEUDI)).toEqual(['retard 7 bilan-annuel-1 2026-03-11']);
    expect(cles(e, JEUDI, ['retard 7 bilan-annuel-1 2026-03-11'])).toEqual([]);
  });

  it('tells at once what must be aimed at today, although its limit is further away', () => {
    const e = echeance({
      code: 'vacance-avis',
      cle: 'vacance-avis 2026-03-11',
      date: '2026-03-23',
      viser: JEUDI,
    });
    expect(cles(e, JEUDI)).toEqual(['viser 7 vacance-avis 2026-03-11 2026-03-23']);
  });

  it.each([
    ['fait', { statut: 'fait' }],
    ['without object', { statut: 'sans-objet' }],
    ['behind', { statut: 'passe' }],
    ['a landmark', { gravite: 'repere' }],
    ['a suspension, which its état de présence tells', { code: 'versement-suspendu-2026-T1' }],
  ] as const)('keeps silent about what is %s', (_, e) => {
    expect(cles(echeance({ date: '2026-03-13', ...e }), LUNDI)).toEqual([]);
  });

  it('begins again when the deadline was postponed', () => {
    const e = echeance({ date: '2026-04-10', statut: 'reporte' });
    expect(cles(e, JEUDI, ['avant-30 7 bilan-annuel-1 2026-03-20'])).toEqual([
      'avant-30 7 bilan-annuel-1 2026-04-10',
    ]);
  });
});

describe('the point of the week', () => {
  const tard = echeance({ date: '2026-02-01', statut: 'depasse' });
  const dit = 'retard 7 bilan-annuel-1 2026-02-01';

  it('recalls on Monday what was told and is still to be done, never what is told the same day', () => {
    const neuve = echeance({ conventionId: 8, numero: 'R 54 26 0002 00', date: '2026-03-23' });
    const [nouvelle, point, ...rien] = aDire([tard, neuve], LUNDI, leJour([dit]));
    expect(nouvelle?.cle).toBe('avant-7 8 bilan-annuel-1 2026-03-23');
    expect(point?.cle).toBe('semaine 2026-03-16');
    expect(point?.texte).toContain('R 54 26 0001 00');
    expect(point?.texte).not.toContain('R 54 26 0002 00');
    expect(rien).toEqual([]);
  });

  it.each([
    ['2026-03-16', 1, 'Monday'],
    ['2026-03-17', 1, 'Tuesday, when nothing ran on Monday'],
    ['2026-03-19', 0, 'Thursday'],
    ['2026-03-22', 0, 'Sunday'],
  ])('%s: %s, %s', (jour, combien) => {
    expect(cles(tard, jour, [dit])).toHaveLength(combien);
  });

  it('does not repeat what was told the same morning', () => {
    expect(aDire([tard], LUNDI, leJour([dit], LUNDI))).toEqual([]);
  });

  it('is told once in the week', () => {
    expect(cles(tard, '2026-03-17', [dit, 'semaine 2026-03-16'])).toEqual([]);
  });
});

describe('whatever the days', () => {
  const jours = fc.integer({ min: -60, max: 60 });
  it('the same thing is never told twice, and each stage at most once', () => {
    fc.assert(
      fc.property(jours, fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (ecart, tourne) => {
        const dites: string[] = [];
        for (const [n, marche] of tourne.entries()) {
          if (!marche) continue;
          const aujourdhui = plusJours(JEUDI, n);
          const date = plusJours(JEUDI, ecart);
          const e = echeance({ date, statut: date < aujourdhui ? 'depasse' : 'a-venir' });
          dites.push(...cles(e, aujourdhui, dites));
        }
        expect(new Set(dites).size).toBe(dites.length);
        expect(dites.filter((c) => !c.startsWith('semaine')).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('what waits', () => {
  it('is dropped once done, or moved, and the week once over', () => {
    const attend = [
      'retard 7 bilan-annuel-1 2026-03-11',
      'avant-7 7 bilan-annuel-1 2026-06-30',
      'semaine 2026-03-09',
    ];
    expect(perimes(attend, [echeance()], JEUDI)).toEqual(['retard 7 bilan-annuel-1 2026-03-11']);
    expect(perimes(attend, [echeance({ statut: 'fait' })], LUNDI)).toEqual(attend);
  });
});
