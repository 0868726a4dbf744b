import { describe, expect, test } from 'vitest';
import { DATE_NATURE, lire, un } from '../../../../tests/support/interprete.ts';
import type { Champ } from './champs.ts';

describe('a line becomes an act', () => {
  test('with all it says', () => {
    expect(
      un(
        [
          'date',
          'heure',
          'minutes',
          'secteur',
          'mediateur',
          'nature',
          'saisine',
          'thematique',
          'femmes',
          'hommes',
          'partenaire',
        ],
        [
          '31/12/2014',
          '13h10',
          '1h30',
          'NORD',
          'Roux Karim',
          'ecoute active',
          'habitants',
          'Santé, emploi',
          '2',
          '',
          'CAF',
        ],
      ),
    ).toMatchObject({
      ligne: 2,
      jour: '2014-12-31',
      heure: '13:10',
      creneau: null,
      minutes: 90,
      secteur: 1,
      membres: [2],
      nature: 1,
      saisine: 1,
      thematiques: [1, 2],
      femmes: 2,
      hommes: 0,
      nonCommunique: 0,
      partenaires: [1],
      lieu: null,
      recit: null,
    });
  });

  test('a total gives what was not communicated', () => {
    expect(
      un(['date', 'nature', 'beneficiaires', 'femmes', 'hommes'], [...DATE_NATURE, '5', '2', '1']),
    ).toMatchObject({
      femmes: 2,
      hommes: 1,
      nonCommunique: 2,
    });
    expect(un(['date', 'nature', 'beneficiaires'], [...DATE_NATURE, '5'])).toMatchObject({
      nonCommunique: 5,
    });
  });

  test('ages alone give people, and never more than there are', () => {
    expect(un(['date', 'nature', 'age12a17', 'age60Plus'], [...DATE_NATURE, '2', '1'])).toMatchObject({
      nonCommunique: 3,
      age12a17: 2,
      age60Plus: 1,
    });
    expect(lire(['date', 'nature', 'femmes', 'age12a17'], [[...DATE_NATURE, '1', '2']]).codes).toEqual([
      'ages-incoherents',
    ]);
  });

  test('one person, by their gender', () => {
    expect(un(['date', 'nature', 'genre'], [...DATE_NATURE, 'H'])).toMatchObject({ femmes: 0, hommes: 1 });
  });

  test('its length comes from the hour of end, or a range', () => {
    const fin = (a: string, b: string) => un(['date', 'nature', 'heure', 'heureFin'], [...DATE_NATURE, a, b]);
    expect(fin('22:30', '00:15')).toMatchObject({ heure: '22:30', minutes: 105 });
    expect(un(['date', 'nature', 'heure'], [...DATE_NATURE, '14h-15h'])).toMatchObject({
      heure: '14:00',
      minutes: 60,
    });
    expect(lire(['date', 'nature', 'heure', 'heureFin'], [[...DATE_NATURE, '14:00', '13:00']]).codes).toEqual(
      ['heure-fin-avant'],
    );
  });

  test('its hour may be with its day, or only a part of the day', () => {
    expect(un(['date', 'nature'], ['31/12/2014 13:10', 'Écoute active'])).toMatchObject({ heure: '13:10' });
    expect(un(['date', 'nature', 'creneau'], [...DATE_NATURE, 'Soirée'])).toMatchObject({
      heure: null,
      creneau: 'soiree',
    });
  });

  test('several mediators in one cell or several columns, each once', () => {
    const membres = (...cellules: string[]) =>
      un(['date', 'nature', ...cellules.map((): Champ => 'mediateur')], [...DATE_NATURE, ...cellules])
        .membres;
    expect(membres('Aïcha Benali et Karim Roux')).toEqual([1, 2]);
    expect(membres('Aïcha Benali / Karim Roux')).toEqual([1, 2]);
    expect(membres('BENALI Aïcha', 'Karim Roux')).toEqual([1, 2]);
    expect(membres('Karim Roux', 'Karim Roux')).toEqual([2]);
  });

  test('first and last names in two columns are one person', () => {
    expect(
      un(['date', 'nature', 'prenomMediateur', 'mediateur'], [...DATE_NATURE, 'Karim', 'ROUX']).membres,
    ).toEqual([2]);
  });

  test('a known label that holds a separator is not cut', () => {
    expect(un(['date', 'nature', 'partenaire'], [...DATE_NATURE, 'Tom & Cie']).partenaires).toEqual([3]);
    expect(un(['date', 'nature', 'partenaire'], [...DATE_NATURE, 'CAF + CCAS']).partenaires).toEqual([1, 2]);
  });

  test('a line of several acts makes as many, and all totals stay', () => {
    const { actes } = lire(
      ['date', 'nature', 'nombreActes', 'femmes', 'hommes', 'minutes'],
      [[...DATE_NATURE, '3', '4', '3', '100']],
    );
    expect(actes.map((a) => [a.femmes, a.hommes, a.minutes])).toEqual([
      [2, 1, 34],
      [1, 1, 33],
      [1, 1, 33],
    ]);
    expect(lire(['date', 'nature', 'nombreActes'], [[...DATE_NATURE, '1001']]).codes).toEqual([
      'actes-trop-nombreux',
    ]);
  });

  test('formulas, control characters and odd spaces are text', () => {
    const { interprete, actes } = lire(['date', 'nature'], [['31/12/2014', " =cmd|'/c calc'!A0 \u0000"]], {
      inconnues: 'creer',
    });
    expect(actes).toHaveLength(1);
    expect(interprete.resolveur.creations[0]?.nom).toBe("=cmd|'/c calc'!A0");
    expect(un(['date', 'nature'], ['\u00a031/12/2014 ', ' Écoute  active '])).toMatchObject({ nature: 1 });
  });
});

describe('a line is refused, with each reason and its column', () => {
  test.each<[string, Champ[], string[], string]>([
    [
      'no date',
      ['date', 'nature', 'femmes', 'lieu'],
      ['', 'Écoute active', '1', 'Hall'],
      'valeur-inconnue+date-manquante',
    ],
    ['impossible date', ['date', 'nature'], ['31/02/2014', 'Écoute active'], 'date-impossible'],
    ['date to come', ['date', 'nature'], ['23/11/2026', 'Écoute active'], 'date-future'],
    ['absurdly old date', ['date', 'nature'], ['31/12/1914', 'Écoute active'], 'date-trop-ancienne'],
    ['no nature', ['date', 'nature', 'femmes'], ['31/12/2014', '', '2'], 'nature-manquante'],
    ['unknown nature', ['date', 'nature'], ['31/12/2014', 'Écoutes actives et plus'], 'valeur-inconnue'],
    ['error of the spreadsheet', ['date', 'nature'], ['31/12/2014', '#N/A'], 'cellule-en-erreur'],
    ['negative count', ['date', 'nature', 'femmes'], [...DATE_NATURE, '-1'], 'nombre-negatif'],
    ['absurd count', ['date', 'nature', 'femmes'], [...DATE_NATURE, '99999'], 'nombre-excessif'],
    ['formula for a count', ['date', 'nature', 'femmes'], [...DATE_NATURE, '=1+1'], 'nombre-formule'],
    ['too long', ['date', 'nature', 'minutes'], [...DATE_NATURE, '1500'], 'duree-excessive'],
    [
      'total under its parts',
      ['date', 'nature', 'beneficiaires', 'femmes'],
      [...DATE_NATURE, '1', '2'],
      'total-incoherent',
    ],
    ['shifted', ['date', 'nature'], [...DATE_NATURE, 'trop'], 'cellules-en-trop'],
    [
      'several',
      ['date', 'nature', 'femmes'],
      ['32/01/2014', 'Écoute active', '-1'],
      'date-impossible+nombre-negatif',
    ],
  ])('%s', (_, champs, ligne, code) => {
    const { codes, actes, refusees } = lire(champs, [ligne]);
    expect(actes).toEqual([]);
    expect(codes).toEqual([code]);
    expect(refusees[0]).toMatchObject({ numero: 2, cellules: ligne });
    for (const motif of refusees[0]?.motifs ?? []) expect(motif.message).toMatch(/[.?]$/);
  });

  test('a line cut in two, where all have the same number of cells', () => {
    expect(lire(['date', 'nature', 'femmes'], [[...DATE_NATURE]], { largeurStricte: true }).codes).toEqual([
      'cellules-manquantes',
    ]);
    expect(lire(['date', 'nature', 'femmes'], [[...DATE_NATURE]]).actes).toHaveLength(1);
  });

  test('an unknown value says which known one it looks like', () => {
    const { refusees, interprete } = lire(
      ['date', 'nature'],
      [
        ['31/12/2014', 'Ecoute actve'],
        ['30/12/2014', 'Ecoute actve'],
      ],
    );
    expect(refusees[0]?.motifs[0]?.message).toContain('Est-ce « Écoute active » ?');
    expect(interprete.resolveur.inconnues).toMatchObject([
      { champ: 'nature', valeur: 'Ecoute actve', nombre: 2 },
    ]);
  });
});

describe('some lines are no acts', () => {
  test.each<[string, string[]]>([
    ['vide', ['', ' ', '']],
    ['total', ['Total', '', '12']],
    ['total', ['TOTAL GÉNÉRAL 2014', '', '']],
    ['total', ['Sous-total janvier', '', '12']],
    ['total', ['', 'Somme', '12']],
    ['total', ['', '', '12']],
    ['total', ['', '', '=SUM(C2:C9)']],
    ['total', ['31/12/2014', 'Total', '12']],
    ['entete', ['Date', 'NATURE', 'femmes']],
    ['note', ['Édité le 3 janvier par la direction', '', '']],
  ])('%s: %j', (pourquoi, ligne) => {
    const { ignorees, actes, refusees } = lire(['date', 'nature', 'femmes'], [ligne], { inconnues: 'creer' });
    expect({ actes, refusees }).toEqual({ actes: [], refusees: [] });
    expect(ignorees).toEqual([{ numero: 2, pourquoi }]);
  });

  test('a nature or a partner whose name begins with Total is none', () => {
    expect(
      lire(['date', 'nature'], [['31/12/2014', 'Total Énergies visite']], { inconnues: 'creer' }).actes,
    ).toHaveLength(1);
  });

  test('a date merged over the acts of a day is repeated, but not over a total', () => {
    const { actes, ignorees } = lire(
      ['date', 'nature', 'femmes'],
      [
        ['31/12/2014', 'Écoute active', '1'],
        ['', 'Mise en relation', '2'],
        ['', '', '3'],
        ['Total', '', '3'],
        ['', 'Écoute active', '4'],
      ],
      { colonnes: { date: { repeter: true } } },
    );
    expect(actes.map((a) => [a.jour, a.femmes])).toEqual([
      ['2014-12-31', 1],
      ['2014-12-31', 2],
      ['2014-12-31', 4],
    ]);
    expect(ignorees.map((i) => i.pourquoi)).toEqual(['total', 'total']);
  });
});

describe('what the person decides is followed', () => {
  test('map to a name or an id, create, leave out, read as something else', () => {
    const { actes, interprete, ignorees, codes } = lire(
      ['date', 'nature', 'saisine', 'femmes'],
      [
        ['31/12/2014', 'EA', 'Porte', 'x'],
        ['31/12/2014', 'MER', '?', ''],
        ['31/12/2014', 'Palabre', 'Habitant', '1'],
        ['31/12/2014', 'Pause', 'Habitant', '1'],
      ],
      {
        valeurs: {
          nature: {
            EA: 'Écoute active',
            mer: 2,
            Palabre: { creer: 'Palabre', registre: 2, famille: 5, item: 4 },
            Pause: null,
          },
          saisine: { porte: null },
          femmes: { x: '1' },
        },
      },
    );
    expect(codes).toEqual([]);
    expect(actes.map((a) => [a.nature, a.saisine, a.femmes])).toEqual([
      [1, null, 1],
      [2, null, 0],
      [-1, 1, 1],
    ]);
    expect(interprete.resolveur.creations).toMatchObject([
      { liste: 'nature', nom: 'Palabre', nombre: 1, classement: { registre: 2, famille: 5, item: 4 } },
    ]);
    expect(ignorees).toEqual([{ numero: 5, pourquoi: 'ecartee' }]);
  });

  test('unknown values are created, refused or left out', () => {
    const ligne = ['31/12/2014', 'Écoute active', 'Lune'];
    const champs: Champ[] = ['date', 'nature', 'secteur'];
    expect(lire(champs, [ligne], { inconnues: 'creer' }).actes[0]?.secteur).toBe(-1);
    expect(lire(champs, [ligne], { inconnues: 'ignorer' }).actes[0]?.secteur).toBeNull();
    expect(lire(champs, [ligne], { inconnues: 'refuser' }).codes).toEqual(['valeur-inconnue']);
  });

  test('values that mean nothing are empty; plurals and the order of words are forgiven, and said', () => {
    const { actes, interprete } = lire(
      ['date', 'nature', 'secteur', 'saisine'],
      [['31/12/2014', 'mises en relation', 'Non renseigné', 'NC']],
    );
    expect(actes).toMatchObject([{ nature: 2, secteur: null, saisine: null }]);
    expect(interprete.resolveur.rapprochements).toMatchObject([
      { valeur: 'mises en relation', connu: 'Mise en relation' },
    ]);
  });

  test('a column of free text given for a list is stopped, not turned into thousands of terms', () => {
    const lignes = Array.from({ length: 2_500 }, (_, i) => ['31/12/2014', `Texte numéro ${i}`]);
    const { actes, codes } = lire(['date', 'nature'], lignes, { inconnues: 'creer' });
    expect(actes).toHaveLength(2_000);
    expect(new Set(codes)).toEqual(new Set(['trop-de-valeurs']));
  });
});
