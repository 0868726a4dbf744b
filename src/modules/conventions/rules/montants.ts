import type { Jour } from '../../../kernel/jours.ts';

/** `officiel`: published. `calcule`: by D5134-160 from the SMIC. `inconnu`: the last amount known, until the new one is typed. */
export type StatutDeMontant = 'officiel' | 'calcule' | 'inconnu';

/** How an amount is known, as every screen and every file says it. */
export const STATUT_ECRIT: Readonly<Record<StatutDeMontant, string>> = {
  officiel: 'officiel',
  calcule: 'calculé (D5134-160)',
  inconnu: 'pas encore publié, dernier montant connu',
};

/** Said where no amount at all is known, before the first one published. */
export const MONTANT_INCONNU = 'montant inconnu';

/** Yearly aid of a full-time post, from a day on, in euros. */
export interface Montant {
  readonly depuis: Jour;
  readonly montant: number;
  readonly statut: StatutDeMontant;
  readonly source: string;
}

/** Hourly gross SMIC in force on 1 July of a year, in euros. */
export interface Smic {
  readonly depuis: Jour;
  readonly horaire: number;
}

/** What the sources give; the structure may add and correct. The amount of the décret of 2015 was not found. */
export const MONTANTS_CONNUS: readonly Montant[] = [
  { depuis: '2013-01-18', montant: 17_538.4, statut: 'officiel', source: 'décret n° 2013-54' },
  {
    depuis: '2018-07-01',
    montant: 19_345,
    statut: 'calcule',
    source: 'calculé à rebours du montant de 2023, au prorata du SMIC',
  },
  {
    depuis: '2019-07-01',
    montant: 19_639,
    statut: 'calcule',
    source: 'calculé à rebours du montant de 2023, au prorata du SMIC',
  },
  {
    depuis: '2020-07-01',
    montant: 19_874,
    statut: 'calcule',
    source: 'calculé à rebours du montant de 2023, au prorata du SMIC',
  },
  { depuis: '2021-07-01', montant: 20_071, statut: 'officiel', source: 'montant publié en 2021' },
  {
    depuis: '2023-07-01',
    montant: 22_556,
    statut: 'officiel',
    source: 'livret de l’employeur, janvier 2024',
  },
  {
    depuis: '2024-07-01',
    montant: 22_810,
    statut: 'officiel',
    source: 'montant publié en 2024, à l’euro près : le calcul donne 22 810,5 €',
  },
];

export const SMIC_CONNUS: readonly Smic[] = [
  { depuis: '2019-07-01', horaire: 10.03 },
  { depuis: '2020-07-01', horaire: 10.15 },
  { depuis: '2021-07-01', horaire: 10.25 },
  { depuis: '2022-07-01', horaire: 10.85 },
  { depuis: '2023-07-01', horaire: 11.52 },
  { depuis: '2024-07-01', horaire: 11.65 },
  { depuis: '2025-07-01', horaire: 11.88 },
];

/** Rounded to the nearest tenth of a euro, as D5134-160 says. */
const auDixieme = (euros: number): number => Math.round(euros * 10 + 1e-7) / 10;

/** Amount × new SMIC ÷ SMIC of the year before, to the nearest tenth of a euro (D5134-160). */
export const revaloriser = (montant: number, smicAvant: number, smic: number): number =>
  auDixieme((montant * smic) / smicAvant);

/**
 * The amount in force on a day. On each 1 July without a published amount it follows the SMIC (D5134-160); while the
 * SMIC of that day is not known, the last amount stays, told as unknown. Null before the first amount known, and
 * where neither an amount nor the SMIC of its years is known.
 */
export function montantAu(
  jour: Jour,
  montants: readonly Montant[] = MONTANTS_CONNUS,
  smics: readonly Smic[] = SMIC_CONNUS,
): Montant | null {
  const connus = montants.filter((m) => m.depuis <= jour).toSorted((a, b) => (a.depuis < b.depuis ? -1 : 1));
  const publie = connus.at(-1);
  if (publie === undefined) return null;
  const smicDe = (annee: number) => smics.find((s) => s.depuis === `${annee}-07-01`)?.horaire;
  // The chain starts from exact amounts: one published to the euro would carry its rounding from year to year.
  let courant: Montant = { ...publie, montant: publie.montant };
  let exact = exactDe(publie, connus.at(-2), smicDe);
  for (let annee = premierJuilletApres(publie.depuis); `${annee}-07-01` <= jour; annee++) {
    const [avant, apres] = [smicDe(annee - 1), smicDe(annee)];
    const depuis = `${annee}-07-01`;
    if (avant === undefined || apres === undefined || courant.statut === 'inconnu') {
      courant = {
        ...courant,
        depuis,
        statut: 'inconnu',
        source: `SMIC du 1er juillet ${annee} à écrire dans les réglages`,
      };
      continue;
    }
    exact = revaloriser(exact, avant, apres);
    courant = {
      depuis,
      montant: exact,
      statut: 'calcule',
      source: `D5134-160 : SMIC de ${enEuros(avant)} à ${enEuros(apres)} €`,
    };
  }
  return courant;
}

const enEuros = (n: number): string => n.toFixed(2).replace('.', ',');

/** Every amount by its first day, the latest first, until the 1 July that follows a day. */
export function tableDesMontants(
  jour: Jour,
  montants: readonly Montant[] = MONTANTS_CONNUS,
  smics: readonly Smic[] = SMIC_CONNUS,
): readonly Montant[] {
  const premier = montants.map((m) => m.depuis).toSorted()[0];
  if (premier === undefined) return [];
  const juillets: Jour[] = [];
  for (let annee = Number(premier.slice(0, 4)); `${annee}-07-01` <= jour; annee++)
    juillets.push(`${annee}-07-01`);
  juillets.push(`${premierJuilletApres(jour)}-07-01`);
  const jours = [...new Set([...montants.map((m) => m.depuis), ...juillets])].toSorted().toReversed();
  return jours.flatMap((j) => {
    const m = montantAu(j, montants, smics);
    return m === null || m.depuis !== j ? [] : [m];
  });
}

const premierJuilletApres = (jour: Jour): number =>
  Number(jour.slice(0, 4)) + (jour.slice(5) < '07-01' ? 0 : 1);

/** What the formula gives for a published amount when the year before is known and both agree within a euro; else itself. */
function exactDe(
  publie: Montant,
  avant: Montant | undefined,
  smicDe: (annee: number) => number | undefined,
): number {
  const annee = Number(publie.depuis.slice(0, 4));
  const [s0, s1] = [smicDe(annee - 1), smicDe(annee)];
  if (avant?.depuis !== `${annee - 1}-07-01` || s0 === undefined || s1 === undefined) return publie.montant;
  const calcule = revaloriser(avant.montant, s0, s1);
  return Math.abs(calcule - publie.montant) < 1 ? calcule : publie.montant;
}
