import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Cellule,
  classeur,
  deposer,
  encoder,
  serie,
  toutLire,
} from '../../../../tests/support/fichiers-d-import.ts';

interface Acte {
  readonly jour: string;
  readonly heure: number;
  readonly minutes: number;
  readonly mediateur: string;
  readonly nature: string;
  readonly secteur: string;
  readonly femmes: number;
  readonly hommes: number;
}

const ACTE: fc.Arbitrary<Acte> = fc.record({
  jour: fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10)),
  heure: fc.integer({ min: 0, max: 1439 }),
  minutes: fc.integer({ min: 0, max: 1440 }),
  mediateur: fc.constantFrom('Aïcha B.', 'Karim', 'M12-LY3', 'Zoë'),
  nature: fc.constantFrom(
    'Écoute active',
    'Gestion de conflit - temps réel',
    'Aide "morale"',
    'Présence; tournée',
  ),
  secteur: fc.constantFrom('Lyon 7', 'Le Château', 'L’Île, nord', ''),
  femmes: fc.integer({ min: 0, max: 30 }),
  hommes: fc.integer({ min: 0, max: 30 }),
});

const deux = (n: number) => String(n).padStart(2, '0');
const parties = (jour: string) => jour.split('-') as [string, string, string];
const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

const DATES: readonly ((jour: string) => string)[] = [
  (jour) => jour,
  (jour) => parties(jour).reverse().join('/'),
  (jour) => parties(jour).reverse().join('-'),
  (jour) => `${parties(jour)[2]}.${parties(jour)[1]}.${parties(jour)[0].slice(2)}`,
  (jour) => `${Number(parties(jour)[2])} ${MOIS[Number(parties(jour)[1]) - 1]} ${parties(jour)[0]}`,
  (jour) => String(serie(jour)),
  (jour) => `${jour}T00:00:00`,
];
const HEURES: readonly ((n: number) => string)[] = [
  (n) => `${deux(Math.floor(n / 60))}:${deux(n % 60)}`,
  (n) => `${Math.floor(n / 60)}h${deux(n % 60)}`,
  (n) => `${deux(Math.floor(n / 60))}:${deux(n % 60)}:00`,
];
const DUREES: readonly ((n: number) => string)[] = [
  (n) => String(n),
  (n) => `${n} min`,
  (n) => `${Math.floor(n / 60)}h${deux(n % 60)}`,
];
const TITRES: readonly (readonly string[])[] = [
  ['Date', 'Heure', 'Durée (min)', 'Médiateur', "Nature de l'intervention", 'Secteur', 'Femmes', 'Hommes'],
  ['Jour', 'Horaire', 'Temps passé', 'Agent', "Type d'acte", 'Territoire', 'Nb F', 'Nb H'],
];

interface Ecriture {
  readonly date: number;
  readonly heure: number;
  readonly duree: number;
  readonly titres: number;
  readonly ordre: readonly number[];
  readonly encodage: string;
  readonly separateur: string;
  readonly fin: string;
  readonly cite: boolean;
  readonly titre: boolean;
  readonly total: boolean;
  readonly vides: boolean;
}

const ECRITURE: fc.Arbitrary<Ecriture> = fc.record({
  date: fc.nat(DATES.length - 1),
  heure: fc.nat(HEURES.length - 1),
  duree: fc.nat(DUREES.length - 1),
  titres: fc.nat(TITRES.length - 1),
  ordre: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
  encodage: fc.constantFrom('utf8', 'utf-8-bom', 'win1252', 'utf-16le', 'utf-16be'),
  separateur: fc.constantFrom(';', ',', '\t', '|'),
  fin: fc.constantFrom('\n', '\r\n'),
  cite: fc.boolean(),
  titre: fc.boolean(),
  total: fc.boolean(),
  vides: fc.boolean(),
});

function ecrire(actes: readonly Acte[], e: Ecriture): Buffer {
  const ligne = (a: Acte) => [
    DATES[e.date]?.(a.jour) ?? '',
    HEURES[e.heure]?.(a.heure) ?? '',
    DUREES[e.duree]?.(a.minutes) ?? '',
    a.mediateur,
    a.nature,
    a.secteur,
    String(a.femmes),
    String(a.hommes),
  ];
  const range = (l: readonly string[]) => e.ordre.map((i) => l[i] ?? '');
  const citer = (c: string) =>
    e.cite || c.includes(e.separateur) || c.includes('"') ? `"${c.replaceAll('"', '""')}"` : c;
  const table = [
    ...(e.titre ? [['Relevé des interventions, 2014'], []] : []),
    range(TITRES[e.titres] ?? []),
    ...actes.flatMap((a) => (e.vides ? [range(ligne(a)), []] : [range(ligne(a))])),
    ...(e.total ? [range(['Total', '', '', '', '', '', '99', '99'])] : []),
  ];
  const texte = table.map((l) => l.map(citer).join(e.separateur)).join(e.fin) + e.fin;
  return e.encodage === 'utf-8-bom'
    ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(texte)])
    : encoder(texte, e.encodage);
}

const resume = (lu: Awaited<ReturnType<typeof toutLire>>) =>
  lu.actes.map((a) => ({
    jour: a.jour,
    heure: a.heure,
    minutes: a.minutes,
    nature: a.natureDite,
    femmes: a.femmes,
    hommes: a.hommes,
    secteur: a.secteur !== null,
    mediateurs: a.membres.length,
  }));

const attendu = (actes: readonly Acte[]) =>
  actes.map((a) => ({
    jour: a.jour,
    heure: HEURES[0]?.(a.heure),
    minutes: a.minutes,
    nature: a.nature,
    femmes: a.femmes,
    hommes: a.hommes,
    secteur: a.secteur !== '',
    mediateurs: 1,
  }));

// One date after the 12th decides the order of day and month for all the column.
const SUR: Acte = {
  jour: '2014-12-31',
  heure: 790,
  minutes: 45,
  mediateur: 'Aïcha B.',
  nature: 'Écoute active',
  secteur: 'Le Château',
  femmes: 1,
  hommes: 2,
};
const ACTES = fc.array(ACTE, { minLength: 3, maxLength: 12 }).map((actes) => [SUR, ...actes]);

test('the same acts, whatever the encoding, the separator, the dates, the headers and their order', async () => {
  await fc.assert(
    fc.asyncProperty(ACTES, ECRITURE, ECRITURE, async (actes, une, autre) => {
      const lu = await toutLire(deposer(ecrire(actes, une)));
      expect(lu.refusees).toEqual([]);
      expect(resume(lu)).toEqual(attendu(actes));
      const relu = await toutLire(deposer(ecrire(actes, autre)));
      expect(relu.actes.map((a) => a.empreinte)).toEqual(lu.actes.map((a) => a.empreinte));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('the same acts from a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(ACTES, ECRITURE, fc.boolean(), async (actes, ecriture, date1904) => {
      const lignes: Cellule[][] = [
        [...(TITRES[ecriture.titres] ?? [])],
        ...actes.map((a): Cellule[] => [
          { xml: `<c s="1"><v>${serie(a.jour, date1904)}</v></c>` },
          { xml: `<c s="3"><v>${a.heure / 1440}</v></c>` },
          a.minutes,
          a.mediateur,
          a.nature,
          a.secteur,
          a.femmes,
          a.hommes,
        ]),
      ];
      const lu = await toutLire(deposer(classeur([{ nom: 'Feuil1', lignes }], { date1904 }), 'a.xlsx'));
      expect(resume(lu)).toEqual(attendu(actes));
      const texte = await toutLire(deposer(ecrire(actes, ecriture)));
      expect(texte.actes.map((a) => a.empreinte)).toEqual(lu.actes.map((a) => a.empreinte));
    }),
    { numRuns: 60 },
  );
}, 120_000);
