import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Cellule,
  classeur,
  deposer,
  encoder,
  serie,
  toutLire,
} from '../../../../tests/support/fichiers-d-import.ts';

const DONNEES = '../shared/donnees';
const publie = (annee: number) => JSON.parse(readFileSync(`${DONNEES}/altm-${annee}-publie.json`, 'utf8'));

/** The published figures of a year, read from what the import makes of the file. */
function chiffres({ actes, apercu }: Awaited<ReturnType<typeof toutLire>>) {
  const n = (nature: string) => apercu.parNature.find((c) => c.nom === nature)?.actes;
  const mer = actes.filter((a) => a.natureDite === 'Mise en relation');
  return {
    tr: n('Gestion de conflit - table ronde'),
    reel: n('Gestion de conflit - temps réel'),
    differe: n('Gestion de conflit - temps différé'),
    rappels: n('Rappel à la règle'),
    concert: n('Concertation habitants'),
    mer: mer.length,
    mer_f: mer.reduce((t, a) => t + a.femmes, 0),
    mer_h: mer.reduce((t, a) => t + a.hommes, 0),
    projets: n('Facilitation de projet'),
    phys: n('Aide physique'),
    morale: n('Aide morale'),
    admin: n('Aide administrative'),
    ecoute: n('Écoute active'),
    vti: {
      Transmission: n('Veille technique - transmission'),
      Sécurisation: n('Veille technique - sécurisation'),
      Intervention: n('Veille technique - intervention'),
    },
  };
}

function attendus(annee: number) {
  const {
    tr,
    projets,
    reel,
    differe,
    rappels,
    concert,
    mer,
    mer_f,
    mer_h,
    phys,
    morale,
    admin,
    ecoute,
    vti,
  } = publie(annee);
  return {
    tr: tr[0],
    reel,
    differe,
    rappels,
    concert,
    mer,
    mer_f,
    mer_h,
    projets: projets[0],
    phys,
    morale,
    admin,
    ecoute,
    vti,
  };
}

describe.each([
  [2014, 19_055, 'windows-1252'],
  [2015, 14_265, 'utf-8'],
])('the file of ALTM for %i', (annee, lignes, encodage) => {
  const chemin = `${DONNEES}/altm-${annee}.csv`;

  test('is understood without correction, and gives the published totals', async () => {
    const lu = await toutLire(chemin);
    expect(lu.analyse).toMatchObject({ ligneEntete: 1, description: { encodage, separateur: ';' } });
    expect(lu.analyse.colonnes.every((c) => c.champ !== null && c.note >= 0.9)).toBe(true);
    expect(lu.analyse.avertissements).toEqual([]);
    expect(lu.refusees).toEqual([]);
    expect(lu.actes).toHaveLength(lignes);
    expect(lu.apercu).toMatchObject({ du: `${annee}-01-01`, au: `${annee}-12-31`, nonCommunique: 0 });
    expect(chiffres(lu)).toEqual(attendus(annee));
    expect(new Set(lu.actes.map((a) => a.empreinte)).size).toBe(lignes);
  });

  test('gives the same acts, under the same fingerprints, in another form', async () => {
    const lignesLues = new TextDecoder(encodage)
      .decode(readFileSync(chemin))
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
      .map((l) => l.split(';'));
    const [, ...actes] = lignesLues;
    const iso = (fr = '') => fr.split('/').reverse().join('-');
    const reference = (await toutLire(chemin)).actes.map((a) => a.empreinte);
    const titres = [
      'Jour',
      'H. début',
      'Temps passé',
      'Territoire',
      'Site',
      'Agent',
      "Type d'acte",
      'Origine',
      'Thème',
      'Nb F',
      'Nb H',
      'Partenaires',
    ];
    titres[1] = 'Horaire';

    const enClasseur = classeur([
      {
        nom: 'Feuil1',
        lignes: [
          ['Association de médiation : relevé annuel'],
          [],
          titres,
          ...actes.map((l): Cellule[] => [
            { xml: `<c s="1"><v>${serie(iso(l[0]))}</v></c>` },
            {
              xml: `<c s="3"><v>${(Number(l[1]?.slice(0, 2)) * 60 + Number(l[1]?.slice(3))) / 1440}</v></c>`,
            },
            Number(l[2]),
            ...l.slice(3, 9),
            Number(l[9]),
            Number(l[10]),
            l[11] ?? '',
          ]),
          ['TOTAL', null, null, null, null, null, null, null, null, 1, 1],
        ],
      },
    ]);
    const xlsx = await toutLire(deposer(enClasseur, 'altm.xlsx'));
    expect(xlsx.apercu).toMatchObject({ refusees: 0, ignorees: { total: 1 } });
    expect(xlsx.actes.map((a) => a.empreinte)).toEqual(reference);

    const enTexte = [titres, ...actes.map((l) => [iso(l[0]), l[1]?.replace(':', 'h') ?? '', ...l.slice(2)])]
      .map((l) => l.map((c) => (c.includes(',') ? `"${c}"` : c)).join('\t'))
      .join('\n');
    const utf16 = await toutLire(deposer(encoder(enTexte, 'utf-16le'), 'altm.txt'));
    expect(utf16.actes.map((a) => a.empreinte)).toEqual(reference);
  }, 60_000);
});
