import { describe, expect, test } from 'vitest';
import { deposer, encoder, toutLire } from '../../../../tests/support/fichiers-d-import.ts';
import { enteteDesRefus, ligneDesRefus } from '../rules/refusees.ts';

const csv = (...lignes: string[]) => deposer(lignes.join('\r\n'));
const TITRES = 'Date;Heure;Durée (min);Médiateur;Nature;Femmes;Hommes';
const acte = (n: number) =>
  `${String((n % 28) + 1).padStart(2, '0')}/01/2014;13:10;10;Aïcha;Écoute active;${n % 3};1`;
const ACTES = Array.from({ length: 40 }, (_, i) => acte(i));

describe('the spreadsheets of other structures', () => {
  test('titles, ISO dates, commas, monthly totals, a half year, other headers, a note at the end', async () => {
    const { actes, apercu, refusees, analyse } = await toutLire(
      csv(
        'Association Les Passerelles,,,,,,',
        'Relevé du 1er semestre 2014,,,,,,',
        ',,,,,,',
        "Jour,Horaire,Type d'acte,Agent,Quartier,Nb F,Nb H",
        '2014-01-06,9h30,Médiation de voisinage,Aïcha et Karim,Les Aubiers,1,1',
        '2014-01-17,14h,"Accueil, écoute",Karim,Grand Parc,2,0',
        'Total janvier,,,,,3,1',
        "Jour,Horaire,Type d'acte,Agent,Quartier,Nb F,Nb H",
        '2014-06-30,18h05,Médiation de voisinage,Aïcha,Les Aubiers,0,4',
        'Total juin,,,,,0,4',
        'TOTAL,,,,,3,5',
        'Édité le 3 juillet 2014,,,,,,',
      ),
    );
    expect(refusees).toEqual([]);
    expect(analyse).toMatchObject({ ligneEntete: 4, description: { separateur: ',' } });
    expect(
      actes.map((a) => [a.ligne, a.jour, a.heure, a.natureDite, a.membres.length, a.femmes, a.hommes]),
    ).toEqual([
      [5, '2014-01-06', '09:30', 'Médiation de voisinage', 2, 1, 1],
      [6, '2014-01-17', '14:00', 'Accueil, écoute', 1, 2, 0],
      [9, '2014-06-30', '18:05', 'Médiation de voisinage', 1, 0, 4],
    ]);
    expect(apercu).toMatchObject({
      du: '2014-01-06',
      au: '2014-06-30',
      femmes: 3,
      hommes: 5,
      ignorees: { total: 3, entete: 1, note: 1 },
    });
  });

  test('American dates, pipes, everything quoted', async () => {
    const { actes } = await toutLire(
      csv(
        '"Date"|"Activity"|"Nature"|"Femmes"',
        '"12/31/14"|"x"|"Écoute"|"1"',
        '"01/02/14"|"y"|"Écoute"|"2"',
      ),
    );
    expect(actes.map((a) => a.jour)).toEqual(['2014-12-31', '2014-01-02']);
  });

  test('one person a line: gender, age left alone, name never taken', async () => {
    const { actes, analyse } = await toutLire(
      csv(
        'Date;Nom;Prénom;Sexe;Âge;Motif;Type d’intervention;Observations',
        '31/12/2014;Durand;Léa;F;34;Logement;Écoute;a eu peur',
        '31/12/2014;Petit;Jean;H;61;Emploi;Écoute;',
      ),
    );
    expect(actes.map((a) => [a.femmes, a.hommes, a.recit])).toEqual([
      [1, 0, null],
      [0, 1, null],
    ]);
    expect(analyse.colonnes.filter((c) => c.personnelle).map((c) => c.nom)).toEqual([
      'Nom',
      'Prénom',
      'Observations',
    ]);
  });

  test('a total and the women only; durations in hours', async () => {
    const { actes, apercu } = await toutLire(
      csv('Date;Activité;Public;dont femmes;Durée', '31/12/2014;Fête;12;7;1,5', '30/12/2014;Fête;3;0;0,25'),
    );
    expect(actes.map((a) => [a.femmes, a.nonCommunique, a.minutes])).toEqual([
      [7, 5, 90],
      [0, 3, 15],
    ]);
    expect(apercu.nonCommunique).toBe(8);
  });

  test('without any header, thanks to the lists of the structure', async () => {
    const nature = [{ id: 7, nom: 'Écoute active', cle: 'ecoute active' }];
    const membre = [{ id: 8, nom: 'Aïcha', cle: 'aicha' }];
    const { actes, apercu } = await toutLire(csv(...ACTES), {
      referentiel: {
        nature,
        membre,
        thematique: [],
        saisine: [],
        issue: [],
        secteur: [],
        lieu: [],
        partenaire: [],
        projet: [],
      },
    });
    expect(actes).toHaveLength(40);
    expect(actes[0]).toMatchObject({ heure: '13:10', nature: 7, membres: [8] });
    expect(apercu.avertissements[0]).toContain('Aucune ligne de titres');
  });
});

describe('hostile input', () => {
  test('each bad line is refused alone, with its number; the others go in', async () => {
    const { actes, refusees } = await toutLire(
      csv(
        TITRES,
        ...ACTES,
        '31/02/2014;13:10;10;Aïcha;Écoute active;1;1',
        '01/01/2014;13:10;10;Aïcha;Écoute active;-1;1',
        '01/01/2014;13:10;10;Aïcha;Écoute active;999999;1',
        '01/01/2014;13:10;10;"Aïcha;Écoute active;1;1',
        '01/01/2014;25:10;10;Aïcha;Écoute active;=1+1;1',
        '01/01/2014;13:10;10;Aïcha',
        '01/01/2014;13:10;10;Aïcha;Écoute active;1;1;1;1',
        '01/01/2099;13:10;10;Aïcha;Écoute active;1;1',
        acte(3),
      ),
    );
    expect(actes).toHaveLength(41);
    expect(refusees.map((r) => [r.numero, r.motifs.map((m) => m.code).join('+')])).toEqual([
      [42, 'date-impossible'],
      [43, 'nombre-negatif'],
      [44, 'nombre-excessif'],
      [45, 'ligne-guillemets'],
      [46, 'heure-illisible+nombre-formule'],
      [47, 'nature-manquante+cellules-manquantes'],
      [48, 'cellules-en-trop'],
      [49, 'date-future'],
    ]);
  });

  test('mixed encodings, duplicate headers, 600 columns: read, and said', async () => {
    const vides = ';'.repeat(595);
    const lignes = [
      `Date;Nature;Femmes;Femmes;Hommes${Array.from({ length: 595 }, (_, i) => `;Vide ${i}`).join('')}`,
      `31/12/2014;Écoute;1;9;1${vides}`,
      `30/12/2014;Écoute;2;9;1${vides}`,
    ];
    const { actes, apercu } = await toutLire(
      deposer(
        Buffer.concat([
          Buffer.from(`${lignes[0]}\n${lignes[1]}\n`),
          encoder(`${lignes[2]}\n`, 'win1252'),
          Buffer.from(`${lignes[1]}\n`),
        ]),
      ),
    );
    expect(actes.map((a) => [a.natureDite, a.femmes])).toEqual([
      ['Écoute', 1],
      ['Écoute', 2],
      ['Écoute', 1],
    ]);
    const dits = apercu.avertissements.join(' ');
    expect(dits).toContain('Seules les 500 premières colonnes sont lues.');
    expect(dits).toContain('Des titres sont en double : « Femmes (2) »');
    expect(dits).toContain('1 ligne n’est pas dans le même encodage');
  });

  test('500 columns are no trouble', async () => {
    const { actes } = await toutLire(
      csv(
        `${Array.from({ length: 495 }, (_, i) => `Question ${i}`).join(';')};${TITRES.split(';').slice(0, 5).join(';')}`,
        ...Array.from(
          { length: 30 },
          (_, i) => `${'x;'.repeat(495)}${acte(i).split(';').slice(0, 5).join(';')}`,
        ),
      ),
    );
    expect(actes).toHaveLength(30);
  });

  test('a line of three megabytes is refused, the next ones are read', async () => {
    const { actes, refusees } = await toutLire(csv(TITRES, acte(1), 'x'.repeat(3_000_000), acte(2)));
    expect(actes.map((a) => a.ligne)).toEqual([2, 4]);
    expect(refusees.map((r) => [r.numero, r.motifs[0]?.code])).toEqual([[3, 'ligne-trop-longue']]);
  });

  test('a text of several lines in a cell does not shift the numbers', async () => {
    const { actes } = await toutLire(
      csv('Date;Nature;Commentaires', '31/12/2014;Écoute;"un', 'deux; trois"', '30/12/2014;Écoute;quatre'),
      { correspondances: { colonnes: { Commentaires: 'recit' } } },
    );
    expect(actes.map((a) => [a.ligne, a.recit])).toEqual([
      [2, 'un\r\ndeux; trois'],
      [4, 'quatre'],
    ]);
  });
});

describe('the file of refused lines', () => {
  test('is imported again once corrected, and adds just what was missing', async () => {
    const chemin = csv(TITRES, ...ACTES, '31/02/2014;13:10;10;=Aïcha;Écoute active;1;1');
    const premier = await toutLire(chemin);
    expect(premier.actes).toHaveLength(40);
    const { noms } = premier.analyse.entete;
    const fichier =
      enteteDesRefus(noms) +
      premier.refusees.map((r) => ligneDesRefus(r, noms.length, String(r.numero))).join('');
    expect(fichier).toContain("'=Aïcha");
    const corrige = await toutLire(deposer(fichier.replace('31/02/2014', '28/02/2014')));
    expect(corrige.refusees).toEqual([]);
    expect(corrige.actes).toMatchObject([{ jour: '2014-02-28' }]);
    expect(corrige.analyse.colonnes.slice(-2).map((c) => c.champ)).toEqual([null, null]);
    expect(corrige.apercu.parMediateur).toEqual([{ nom: '=Aïcha', actes: 1 }]);
    const entier = await toutLire(csv(TITRES, ...ACTES, '28/02/2014;13:10;10;=Aïcha;Écoute active;1;1'));
    expect(entier.actes.map((a) => a.empreinte)).toEqual([
      ...premier.actes.map((a) => a.empreinte),
      ...corrige.actes.map((a) => a.empreinte),
    ]);
  });
});
