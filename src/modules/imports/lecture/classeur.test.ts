import { describe, expect, test } from 'vitest';
import {
  type Cellule,
  classeur,
  deposer,
  serie,
  toutLire,
} from '../../../../tests/support/fichiers-d-import.ts';
import { formatDuCode } from './classeur/formats.ts';
import { texteDuNombre } from './classeur/serie.ts';

const jour = (iso: string, date1904 = false): Cellule => ({
  xml: `<c s="1"><v>${serie(iso, date1904)}</v></c>`,
});
const TITRES = ['Date', 'Heure', 'Durée', 'Nature', 'Femmes'];
const ligne = (iso: string, nature = 'Écoute'): Cellule[] => [
  jour(iso),
  { xml: `<c s="3"><v>${(13 * 60 + 10) / 1440}</v></c>` },
  { xml: `<c s="4"><v>${90 / 1440}</v></c>` },
  nature,
  2,
];

const lire = (feuilles: Parameters<typeof classeur>[0], options?: Parameters<typeof classeur>[1]) =>
  toutLire(deposer(classeur(feuilles, options), 'x.xlsx'));

describe('a workbook', () => {
  test('dates, hours and lengths of time are read as they are shown', async () => {
    const { actes, analyse } = await lire([{ nom: 'Actes', lignes: [TITRES, ligne('2014-12-31')] }]);
    expect(actes).toMatchObject([{ ligne: 2, jour: '2014-12-31', heure: '13:10', minutes: 90, femmes: 2 }]);
    expect(analyse.description).toMatchObject({ format: 'xlsx', feuilles: [{ nom: 'Actes', lue: true }] });
  });

  test('the calendar of old Macs', async () => {
    const { actes } = await lire(
      [
        {
          nom: 'A',
          lignes: [
            ['Date', 'Nature'],
            [jour('2014-12-31', true), 'Écoute'],
          ],
        },
      ],
      { date1904: true },
    );
    expect(actes[0]?.jour).toBe('2014-12-31');
    const nue = await lire(
      [
        {
          nom: 'A',
          lignes: [
            ['Date', 'Nature'],
            [serie('2014-12-31', true), 'Écoute'],
          ],
        },
      ],
      { date1904: true },
    );
    expect(nue.actes[0]?.jour).toBe('2014-12-31');
  });

  test('every kind of cell: formula, error, boolean, inline and rich text, ISO date, without address', async () => {
    const lignes: Cellule[][] = [
      ['Date', 'Nature', 'Femmes', 'Secteur'],
      [
        { xml: '<c t="d"><v>2014-12-31T00:00:00Z</v></c>' },
        { xml: '<c t="str"><f>A1&amp;B1</f><v>&#201;coute</v></c>' },
        { xml: '<c><f>1+1</f><v>2</v></c>' },
        { xml: '<c t="inlineStr"><is><r><t>No</t></r><r><t>rd</t></r><rPh><t>x</t></rPh></is></c>' },
      ],
      [
        jour('2014-12-30'),
        'Écoute',
        { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
        { xml: '<c t="b"><v>1</v></c>' },
      ],
    ];
    const { actes, refusees, apercu } = await lire([{ nom: 'A', lignes }]);
    expect(actes).toMatchObject([{ jour: '2014-12-31', natureDite: 'Écoute', femmes: 2 }]);
    expect(apercu.parSecteur).toEqual([{ nom: 'Nord', actes: 1 }]);
    expect(refusees).toMatchObject([
      { numero: 3, motifs: [{ code: 'nombre-illisible', valeur: '#DIV/0!' }] },
    ]);
  });

  test('a sheet a month is read whole; a notice, a summary, a hidden sheet are not', async () => {
    const { apercu, actes, refusees } = await lire([
      { nom: 'Notice', lignes: [['Comment remplir ce classeur']] },
      {
        nom: 'Janvier',
        lignes: [
          ['Janvier 2014'],
          TITRES,
          ligne('2014-01-02'),
          ligne('2014-01-03'),
          ['Total', null, null, null, 4],
        ],
      },
      { nom: 'Février', lignes: [['Février 2014'], TITRES, ligne('2014-02-02'), [jour('2014-02-03')]] },
      {
        nom: 'Synthèse',
        lignes: [
          ['Nature', 'Total'],
          ['Écoute', 3],
        ],
      },
      { nom: 'Vieux', lignes: [TITRES, ligne('2013-01-01')], masquee: true },
    ]);
    expect(actes.map((a) => a.jour)).toEqual(['2014-01-02', '2014-01-03', '2014-02-02']);
    expect(apercu.ignorees).toMatchObject({ total: 1, entete: 1, note: 1 });
    // Numbers stay unique from one sheet to the next: the second begins after the 5 rows of the first.
    expect(refusees.map((r) => r.numero)).toEqual([9]);
    expect(apercu.avertissements[0]).toBe(
      'Feuilles lues : « Janvier », « Février ». Laissées de côté : « Notice », « Synthèse », « Vieux ».',
    );
  });

  test('the sheets can be imposed', async () => {
    const chemin = deposer(
      classeur([
        { nom: 'Actes', lignes: [TITRES, ligne('2014-12-31')] },
        { nom: 'Autres', lignes: [TITRES, ligne('2014-12-30'), ligne('2014-12-29')] },
      ]),
    );
    expect((await toutLire(chemin, { correspondances: { feuilles: ['Autres'] } })).actes).toHaveLength(2);
    await expect(toutLire(chemin, { correspondances: { feuilles: ['Absente'] } })).rejects.toThrow(
      'feuille-inconnue',
    );
  });

  test('a cell a million rows below costs nothing, and a wide row is cut and said', async () => {
    const large: Cellule[] = [jour('2014-12-31'), 'Écoute', ...Array<null>(700).fill(null), 'loin'];
    const { actes, apercu } = await lire([{ nom: 'A', lignes: [['Date', 'Nature'], large] }]);
    expect(actes).toHaveLength(1);
    expect(apercu.avertissements.join(' ')).toContain('1 ligne a trop de colonnes');
  });
});

test.each([
  ['dd/mm/yyyy', 'jour'],
  ['[$-40C]d mmmm yyyy;@', 'jour'],
  ['mmm-yy', 'jour'],
  ['dd/mm/yyyy hh:mm', 'instant'],
  ['hh:mm', 'heure'],
  ['h"h"mm', 'heure'],
  ['[h]:mm', 'duree'],
  ['General', 'nombre'],
  ['0.00', 'nombre'],
  ['#,##0 "jours"', 'nombre'],
  ['[Red]0', 'nombre'],
])('the format %s shows a %s', (code, format) => {
  expect(formatDuCode(code)).toBe(format);
});

test('numbers of cells as text', () => {
  expect(texteDuNombre('0.30000000000000004', 'nombre', 1900)).toBe('0.3');
  expect(texteDuNombre('5', 'nombre', 1900)).toBe('5');
  expect(texteDuNombre('42004.548611', 'instant', 1900)).toBe('2014-12-31T13:10');
  expect(texteDuNombre('1.0625', 'duree', 1900)).toBe('25:30');
  expect(texteDuNombre('-1', 'jour', 1900)).toBe('-1');
});
