import { describe, expect, test } from 'vitest';
import type { Champ } from './champs.ts';
import { proposerColonnes } from './colonnes.ts';
import { trouverEntete } from './entete.ts';
import { bandeDAge } from './noms-de-colonnes.ts';
import { Profileur } from './profil.ts';
import type { Referentiel } from './referentiel.ts';

const RIEN: Referentiel = {
  nature: [],
  thematique: [],
  saisine: [],
  issue: [],
  secteur: [],
  lieu: [],
  partenaire: [],
  projet: [],
  membre: [],
};

function proposer(table: readonly (readonly string[])[], referentiel = RIEN) {
  const entete = trouverEntete(table);
  const profileur = new Profileur(entete.noms, entete.bruts);
  for (const ligne of table.slice(entete.indice + 1)) profileur.voir(ligne);
  const colonnes = proposerColonnes(profileur.profils(), referentiel, (i) => profileur.ordre(i).conclure());
  return { entete, colonnes, champs: colonnes.map((c) => c.champ) };
}

describe('a header is recognised under the names of the trade', () => {
  const CELLULES: Partial<Record<Champ, string>> = {
    date: '31/12/2014',
    heure: '13:10',
    heureFin: '14:00',
    creneau: 'matin',
    minutes: '45',
    femmes: '2',
    hommes: '1',
    nonCommunique: '0',
    beneficiaires: '3',
    nombreActes: '1',
    ageMoins12: '1',
    age12a17: '1',
    age18a25: '1',
    age26a59: '1',
    age60Plus: '1',
    genre: 'F',
    qpv: 'QN09307M',
  };
  test.each<[Champ, string]>([
    ...['Date', 'Jour', "Date de l'intervention", 'DATE ', 'Date du jour', 'Date et heure', 'Horodateur'].map(
      (n): [Champ, string] => ['date', n],
    ),
    ...['Heure', 'Horaire', 'Heure de début', 'Heure début', "Heure d'intervention"].map(
      (n): [Champ, string] => ['heure', n],
    ),
    ...['Heure de fin', 'Fin'].map((n): [Champ, string] => ['heureFin', n]),
    ...['Créneau', 'Moment de la journée'].map((n): [Champ, string] => ['creneau', n]),
    ...['Durée', 'Durée (min)', 'Durée (h)', 'Temps passé', 'Nb minutes', "Durée de l'action"].map(
      (n): [Champ, string] => ['minutes', n],
    ),
    ...['Secteur', "Secteur d'intervention", 'Territoire', 'Zone'].map((n): [Champ, string] => [
      'secteur',
      n,
    ]),
    ...['Lieu', 'Résidence', 'Adresse', 'Site', "Lieu d'intervention", 'Quartier'].map(
      (n): [Champ, string] => ['lieu', n],
    ),
    ...[
      'Médiateur',
      'Médiatrice',
      'Médiateur(s)',
      'Médiateur·rice',
      'Agent',
      'Intervenant',
      'Nom du médiateur',
    ].map((n): [Champ, string] => ['mediateur', n]),
    ...[
      "Nature de l'intervention",
      'Nature',
      "Type d'acte",
      "Type d'intervention",
      'Activité',
      'Actions',
      'TYPE',
    ].map((n): [Champ, string] => ['nature', n]),
    ...['Saisine', 'Mode de saisine', 'Origine', 'Origine de la demande', 'Demandeur'].map(
      (n): [Champ, string] => ['saisine', n],
    ),
    ...['Thématique', 'Thème(s)', 'Problématique', 'Sujet', 'Thématique 1'].map((n): [Champ, string] => [
      'thematique',
      n,
    ]),
    ...['Issue', 'Suite donnée', 'Résultat'].map((n): [Champ, string] => ['issue', n]),
    ...['Partenaire', 'Partenaires mobilisés', 'Orienté vers'].map((n): [Champ, string] => ['partenaire', n]),
    ...[
      'Femmes',
      'Nb F',
      'F',
      'Nombre de femmes',
      'Nbre femmes',
      'Femmes (nb)',
      'Dont femmes',
      'Public (femmes)',
      'Nb (F)',
    ].map((n): [Champ, string] => ['femmes', n]),
    ...['Hommes', 'Nb H', 'H', "Nombre d'hommes", 'Masculin'].map((n): [Champ, string] => ['hommes', n]),
    ...['NC', 'Non communiqué', 'Genre non renseigné'].map((n): [Champ, string] => ['nonCommunique', n]),
    ...['Bénéficiaires', 'Nombre de personnes', 'Public', 'Nb habitants', 'Total personnes'].map(
      (n): [Champ, string] => ['beneficiaires', n],
    ),
    ...['Sexe', 'Genre'].map((n): [Champ, string] => ['genre', n]),
    ...["Nombre d'actes", "Nb d'interventions"].map((n): [Champ, string] => ['nombreActes', n]),
    ['qpv', 'QPV'],
    ['ageMoins12', '- de 12 ans'],
    ['age12a17', '12-17 ans'],
    ['age18a25', '18/25'],
    ['age26a59', '26 à 59 ans'],
    ['age60Plus', '60 ans et +'],
  ])('%s: %s', (champ, nom) => {
    const cellule = CELLULES[champ] ?? 'Écoute active';
    const table = [
      ['N°', nom, 'Divers'],
      ['7', cellule, ''],
      ['8', cellule, ''],
    ];
    const profileur = new Profileur(table[0] ?? [], table[0] ?? []);
    for (const ligne of table.slice(1)) profileur.voir(ligne);
    const [, colonne] = proposerColonnes(profileur.profils(), RIEN, (i) => profileur.ordre(i).conclure());
    expect(colonne).toMatchObject({ champ });
    expect(colonne?.raisons.length).toBeGreaterThan(0);
  });

  test('age bands that are not ours are left out', () => {
    expect(['0-17 ans', '26-45 ans', '46-59 ans', '18 ans et plus', '60', 'Jeunes'].map(bandeDAge)).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('proposerColonnes', () => {
  test('never takes names of people, nor free text, and says why', () => {
    const { colonnes } = proposer([
      ['Date', 'Nature', 'Nom', 'Téléphone', 'Date de naissance', 'Commentaires'],
      ['31/12/2014', 'Écoute', 'Durand', '0612345678', '01/02/1980', 'Mme Durand va mieux'],
    ]);
    expect(colonnes.map((c) => c.champ)).toEqual(['date', 'nature', null, null, null, null]);
    expect(colonnes.slice(2).every((c) => c.personnelle)).toBe(true);
    expect(colonnes.map((c) => c.exemples.length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(colonnes[5]?.raisons[0]).toContain('données personnelles');
  });

  test('a column of dates wins over one named so whose cells are not', () => {
    expect(
      proposer([
        ['Date', 'Jour', 'Nature'],
        ['31/12/2014', 'mercredi', 'Écoute'],
        ['30/12/2014', 'mardi', 'Écoute'],
      ]).champs,
    ).toEqual(['date', null, 'nature']);
  });

  test('knows a column by what the structure already has, whatever its header', () => {
    const referentiel: Referentiel = {
      ...RIEN,
      nature: [{ id: 1, nom: 'Écoute active', cle: 'ecoute active' }],
      secteur: [{ id: 2, nom: 'Lyon 8', cle: 'lyon 8' }],
    };
    expect(
      proposer(
        [
          ['31/12/2014', '13:10', 'ECOUTE ACTIVE', 'Lyon 8', 'x'],
          ['30/12/2014', '14:10', 'Écoute active', 'Lyon 8', 'y'],
        ],
        referentiel,
      ).champs,
    ).toEqual(['date', 'heure', 'nature', 'secteur', null]);
  });

  test('two columns of mediators are both taken, two of women are not', () => {
    const { colonnes } = proposer([
      ['Date', 'Médiateur 1', 'Médiateur 2', 'Femmes', 'Femmes', 'Type'],
      ['31/12/2014', 'Aïcha', 'Karim', '1', '2', 'Écoute'],
    ]);
    expect(colonnes.map((c) => c.champ)).toEqual([
      'date',
      'mediateur',
      'mediateur',
      'femmes',
      null,
      'nature',
    ]);
    expect(colonnes[4]).toMatchObject({ nom: 'Femmes (2)' });
  });

  test('the unit of durations comes from the header, else from the numbers', () => {
    const unite = (nom: string, ...valeurs: string[]) =>
      proposer([['Date', nom, 'Nature'], ...valeurs.map((v) => ['31/12/2014', v, 'Écoute'])]).colonnes[1]
        ?.unite;
    expect(unite('Durée (h)', '1', '2')).toBe('heures');
    expect(unite('Durée (min)', 'Durée (h)', '0,5')).toBe('minutes');
    expect(unite('Durée', '0,5', '1,25')).toBe('heures');
    expect(unite('Durée', '10', '45')).toBe('minutes');
  });

  test('says that dates can be read both ways', () => {
    const [date] = proposer([
      ['Date', 'Nature'],
      ['01/02/2014', 'Écoute'],
    ]).colonnes;
    expect(date).toMatchObject({ ordre: 'jma', repeter: false });
    expect(date?.raisons.join(' ')).toContain('jour/mois/année');
  });
});

describe('trouverEntete', () => {
  const DONNEES = ['31/12/2014', 'Écoute', '2'];

  test('under a title, a line of instructions, empty columns', () => {
    const { entete } = proposer([
      ['Relevé des interventions 2014'],
      ['Remplir une ligne par acte. Date au format jour/mois/année.'],
      ['Date', 'Nature', 'Femmes'],
      DONNEES,
    ]);
    expect(entete).toMatchObject({ indice: 2, noms: ['Date', 'Nature', 'Femmes'] });
  });

  test('on two lines, when cells are merged', () => {
    const { entete } = proposer([
      ['Date', 'Nature', 'Public', ''],
      ['', '', 'F', 'H'],
      [...DONNEES, '1'],
    ]);
    expect(entete.noms).toEqual(['Date', 'Nature', 'F', 'H']);
  });

  test('absent: the first line is already an act', () => {
    expect(proposer([DONNEES, DONNEES]).entete).toMatchObject({
      indice: -1,
      noms: ['Colonne 1', 'Colonne 2', 'Colonne 3'],
    });
  });

  test('imposed by the person', () => {
    expect(trouverEntete([['a', 'b'], ['Date', 'Nature'], DONNEES], 0).noms.slice(0, 2)).toEqual(['a', 'b']);
    expect(trouverEntete([['Date', 'Nature'], DONNEES], -1).indice).toBe(-1);
  });

  test('names all different, even empty or repeated', () => {
    expect(
      proposer([
        ['Date', 'Nature', '', 'nature', 'Nature'],
        [...DONNEES, 'x', 'y'],
      ]).entete.noms,
    ).toEqual(['Date', 'Nature', 'Colonne 3', 'nature (2)', 'Nature (3)']);
  });
});
