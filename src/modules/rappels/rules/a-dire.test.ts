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

describe('a convention recorded long after it began', () => {
  const tardives = Array.from({ length: 23 }, (_, n) =>
    echeance({
      ...{ code: `etat-presence-${n}`, cle: `etat-presence-${n}`, libelle: `État ${n}`, statut: 'depasse' },
      date: plusJours('2024-05-01', 20 * n),
    }),
  );
  const fin = echeance({
    ...{ code: 'recrutement-limite', cle: 'recrutement-limite' },
    ...{ libelle: 'Dernier jour pour embaucher', date: '2024-06-01' },
    ...{ statut: 'depasse', gravite: 'convention' },
  });
  const neuve = echeance({ conventionId: 8, date: '2026-03-13' });
  const [lot, ...autres] = aDire([...tardives, fin, neuve], JEUDI, new Map());
  const dites = new Map([[lot?.cle ?? '', JEUDI]]);

  it('counts its late dates and names the five most pressing; what comes is told by itself', () => {
    expect(lot?.objet).toBe('24 dates en retard');
    const lignes = lot?.texte.split('\n') ?? [];
    // What could have ended the convention, then the latest ones.
    expect(lignes[0]).toContain('Dernier jour pour embaucher');
    expect(lignes[1]).toContain('État 22 ');
    expect(lignes[4]).toContain('État 19 ');
    expect(lignes[5]).toBe('- et 19 autres dates en retard');
    expect(lot?.texte).toContain('en une fois');
    expect(autres.map((d) => d.cle)).toEqual(['avant-1 8 bilan-annuel-1 2026-03-13']);
  });

  it('is told once; what gets late after is told by itself', () => {
    const vendredi = plusJours(JEUDI, 1);
    expect(aDire([...tardives, fin], vendredi, dites)).toEqual([]);
    const depuis = echeance({ cle: 'bilan-annuel-3', date: JEUDI, statut: 'depasse' });
    expect(aDire([...tardives, fin, depuis], vendredi, dites).map((d) => d.cle)).toEqual([
      'retard 7 bilan-annuel-3 2026-03-12',
    ]);
    const ailleurs = echeance({ conventionId: 9, date: '2024-05-01', statut: 'depasse' });
    expect(aDire([...tardives, ailleurs], vendredi, dites)).toHaveLength(1);
  });

  it('is recalled on Monday by five lines and a count', () => {
    const [point, ...rien] = aDire([...tardives, fin], LUNDI, dites);
    expect(rien).toEqual([]);
    expect(point?.texte.split('\n')).toHaveLength(6);
    // Not the very day it was told.
    expect(aDire([...tardives, fin], LUNDI, new Map([[lot?.cle ?? '', LUNDI]]))).toEqual([]);
  });

  it('is dropped while it waits once some are done, so that the count is told again right', () => {
    const cle = lot?.cle ?? '';
    expect(perimes([cle], [...tardives, fin], JEUDI)).toEqual([]);
    expect(perimes([cle], tardives, JEUDI)).toEqual([cle]);
  });

  it('five late dates are still told one by one', () => {
    expect(aDire(tardives.slice(0, 5), JEUDI, new Map())).toHaveLength(5);
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
