import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActeLu } from './acte.ts';
import { classementDevine } from './classement-devine.ts';
import type { ColonneProposee } from './colonnes.ts';
import { schemaCorrespondances } from './correspondances.ts';
import { etablirPlan } from './plan.ts';
import { enteteDesRefus, ligneDesRefus } from './refusees.ts';
import { multiplier } from './regroupees.ts';

describe('classementDevine', () => {
  test.each([
    ['Ecoute active', 1],
    ['Médiation conflit de voisinage', 5],
    ['Mises en relation CAF', 2],
    ['Fête de quartier', 3],
    ['Signalement dégradation', 4],
    ['Ronde de nuit', 4],
  ])('%s counts in family %i', (nom, famille) => {
    expect(classementDevine(nom)).toMatchObject({ famille, mediation: true });
  });

  test('knows working time that is not mediation, and says when it does not know', () => {
    expect(classementDevine("Réunion d'équipe hebdomadaire")).toMatchObject({
      mediation: false,
      famille: null,
    });
    expect(classementDevine('Zorglub').raison).toContain('à vérifier');
  });
});

describe('multiplier', () => {
  test('deals all people and minutes, and ages never outnumber the people of an act', () => {
    const n = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(
        fc.tuple(n, n, n, n),
        fc.integer({ min: 1, max: 40 }),
        fc.float({ min: 0, max: 1 }),
        (f, fois, part) => {
          const [femmes, hommes, nonCommunique, minutes] = f;
          const agees = Math.floor((femmes + hommes + nonCommunique) * (Number.isNaN(part) ? 0 : part));
          const acte = {
            femmes,
            hommes,
            nonCommunique,
            minutes,
            ageMoins12: Math.floor(agees / 2),
            age12a17: 0,
            age18a25: agees - Math.floor(agees / 2),
            age26a59: 0,
            age60Plus: 0,
          } as ActeLu;
          const actes = multiplier(acte, fois);
          if ('code' in actes) throw new Error(actes.code);
          const somme = (lire: (a: ActeLu) => number) => actes.reduce((t, a) => t + lire(a), 0);
          expect(actes).toHaveLength(fois);
          for (const champ of [
            'femmes',
            'hommes',
            'nonCommunique',
            'minutes',
            'ageMoins12',
            'age18a25',
          ] as const)
            expect(somme((a) => a[champ])).toBe(acte[champ]);
          for (const a of actes)
            expect(a.ageMoins12 + a.age18a25).toBeLessThanOrEqual(a.femmes + a.hommes + a.nonCommunique);
        },
      ),
    );
  });
});

describe('the file of refused lines', () => {
  test('keeps the cells, says where and why, and lets no formula through', () => {
    const refusee = {
      numero: 12,
      cellules: ['31/02/2014', '=HYPERLINK("http://x")', '-1', 'a;b', '+33', '@x'],
      motifs: [{ code: 'date-impossible', message: 'Le 31/02 n’existe pas.', colonne: 'Date' }],
    };
    expect(enteteDesRefus(['Date', 'Nature'])).toBe('\ufeffDate;Nature;Ligne;Motif du refus\r\n');
    expect(ligneDesRefus(refusee, 6, '12')).toBe(
      `31/02/2014;"'=HYPERLINK(""http://x"")";'-1;"a;b";'+33;'@x;12;Date : Le 31/02 n’existe pas.\r\n`,
    );
  });

  test('a shifted line stays under its headers', () => {
    const refusee = { numero: 3, cellules: ['a', 'b', 'c'], motifs: [{ code: 'x', message: 'Décalée.' }] };
    expect(ligneDesRefus(refusee, 2, 'Mars, 3')).toBe('a;b c;Mars, 3;Décalée.\r\n');
  });
});

describe('etablirPlan', () => {
  const colonne = (indice: number, nom: string, champ: ColonneProposee['champ']): ColonneProposee => ({
    indice,
    nom,
    champ,
    note: 1,
    raisons: [],
    autres: [],
    exemples: [],
    personnelle: false,
  });
  const PROPOSEES = [colonne(0, 'Jour', 'date'), colonne(1, 'Type', 'nature'), colonne(2, 'Sexe', null)];
  const RESTE = {
    entetes: [],
    referentiel: {
      nature: [],
      thematique: [],
      saisine: [],
      issue: [],
      secteur: [],
      lieu: [],
      partenaire: [],
      projet: [],
      membre: [],
    },
    aujourdhui: '2026-11-22',
    calendrier: 1900 as const,
    largeurStricte: false,
  };
  const plan = (colonnes: Record<string, unknown>) =>
    etablirPlan(PROPOSEES, schemaCorrespondances.parse({ colonnes }), RESTE);
  const codes = (colonnes: Record<string, unknown>) => {
    const p = plan(colonnes);
    return p.ok ? p.value.colonnes.map((c) => c.champ) : p.error.map((r) => r.code);
  };

  test('what the person says replaces what was proposed', () => {
    expect(codes({})).toEqual(['date', 'nature']);
    expect(codes({ sexe: 'genre', TYPE: { champ: 'nature' } })).toEqual(['date', 'nature', 'genre']);
    expect(codes({ Sexe: 'nature' })).toEqual(['date', 'nature']);
    expect(plan({ Jour: { champ: 'date', ordre: 'mja', repeter: true } })).toMatchObject({
      value: { colonnes: [{ ordre: 'mja', repeter: true }, {}] },
    });
  });

  test('refuses what cannot be', () => {
    expect(codes({ Jour: null })).toEqual(['champ-manquant']);
    expect(codes({ Jours: 'date' })).toEqual(['colonne-absente']);
    expect(codes({ Jour: 'femmes', Type: 'femmes' })).toEqual([
      'champ-en-double',
      'champ-manquant',
      'champ-manquant',
    ]);
    expect(schemaCorrespondances.safeParse({ colonnes: { Jour: 'dates' } }).success).toBe(false);
  });
});
