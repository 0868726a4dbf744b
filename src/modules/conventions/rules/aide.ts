import { finDeMois, type Jour, nombreDeJours, plusJours, plusTard, plusTot } from '../../../kernel/jours.ts';
import { type Contrat, type Dossier, dernierJour, finDe } from './dossier.ts';
import {
  MONTANTS_CONNUS,
  type Montant,
  montantAu,
  SMIC_CONNUS,
  type Smic,
  type StatutDeMontant,
} from './montants.ts';

/** An absence of the holder, both days included. */
export interface Absence {
  readonly contratId: number;
  readonly debut: Jour;
  /** Null: not back yet. */
  readonly fin: Jour | null;
  /** Unpaid, or giving rise to daily allowances: taken off the aid (livret 2024, « Décompte des absences »). */
  readonly deduite: boolean;
}

/** Weekly hours of the convention from a day on. */
export interface Temps {
  readonly le: Jour;
  readonly heures: number | null;
}

/** The aid of one month. Euros. */
export interface AideDuMois {
  /** `AAAA-MM` */
  readonly mois: string;
  /** Of a full-time post; the first of the month's when it changes on the 1st of July it is already the new one. */
  readonly montantAnnuel: number | null;
  /** Share of a full time, 0 to 1; that of the last day when an amendment changes it in the month. */
  readonly quotite: number;
  /** Calendar days of the month on which the post was held during the convention. */
  readonly jours: number;
  readonly joursDeduits: number;
  /** Estimation: the ASP's exact daily rule is not published; here, by calendar days of the month. */
  readonly montant: number;
  readonly statut: StatutDeMontant;
}

/**
 * The replacements of fewer hours than the convention within a period: the aid is counted whole, for D5134-158 follows the
 * convention, but no text says that the ASP does so.
 */
export function remplacementsReduits<
  C extends Pick<Contrat, 'genre' | 'debut' | 'fin' | 'depart'> & { readonly heures: number },
>(
  contrats: readonly C[],
  heures: number,
  avenants: readonly Temps[],
  periode: { readonly du: Jour; readonly au: Jour },
): readonly C[] {
  const quotite = quotiteAu(heures, avenants);
  return contrats.filter(
    (c) =>
      c.genre === 'remplacement' &&
      c.debut <= periode.au &&
      (dernierJour(c) ?? periode.au) >= periode.du &&
      quotiteDe(c.heures) < quotite(c.debut),
  );
}

/** Said of the aid of a period during which somebody replaces for fewer hours than those of the convention. */
export const DOUTE_REMPLACEMENT =
  'Une personne remplace avec moins d’heures que la convention. L’aide est comptée entière, car elle suit le temps de la convention (D5134-158) ; les textes ne disent pas si l’ASP la réduit. Demandez-lui avant d’y compter.';

/** Weekly hours of a full time (Code du travail, L3121-27). */
const PLEIN_TEMPS = 35;

/** Share of a full time that the convention pays (D5134-158). `collective`: weekly hours of the employer's full time. */
export const quotiteDe = (heures: number, collective = PLEIN_TEMPS): number =>
  Math.round(Math.min(1, heures / collective) * 1e4) / 1e4;

/**
 * The aid month by month, from the first to the last day asked, within the convention: yearly amount ÷ 12 × quotité,
 * for the days on which the post was held (D5134-158), less the absences that are taken off when nobody replaced.
 * `avenants`: those that changed the hours.
 */
export function aideParMois(
  d: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe' | 'contrats'> & {
    readonly heures: number;
    readonly avenants?: readonly Temps[];
  },
  absences: readonly Absence[],
  periode: { readonly du: Jour; readonly au: Jour },
  tables: { readonly montants?: readonly Montant[]; readonly smics?: readonly Smic[] } = {},
): readonly AideDuMois[] {
  const quotite = quotiteAu(d.heures, d.avenants ?? []);
  const trouves: AideDuMois[] = [];
  for (
    let debut = `${periode.du.slice(0, 7)}-01`;
    debut <= periode.au;
    debut = plusJours(finDeMois(debut), 1)
  ) {
    const fin = finDeMois(debut);
    const bornes = {
      du: plusTard(plusTard(debut, periode.du), d.debut),
      au: plusTot(plusTot(fin, periode.au), finDe(d)),
    };
    const { jours, joursDeduits, payes } = compterJours(d.contrats, absences, bornes, quotite);
    const m = montantAu(debut, tables.montants ?? MONTANTS_CONNUS, tables.smics ?? SMIC_CONNUS);
    trouves.push({
      mois: debut.slice(0, 7),
      montantAnnuel: m?.montant ?? null,
      quotite: quotite(plusTot(fin, finDe(d))),
      jours,
      joursDeduits,
      montant: Math.round((((m?.montant ?? 0) / 12) * payes * 100) / nombreDeJours(debut, fin)) / 100,
      statut: m?.statut ?? 'inconnu',
    });
  }
  return trouves;
}

/** The quotité in force on a day. */
function quotiteAu(heures: number, avenants: readonly Temps[]): (jour: Jour) => number {
  const changements = avenants
    .filter((a) => a.heures !== null)
    .toSorted((a, b) => (a.le < b.le ? 1 : -1))
    .map((a) => ({ le: a.le, quotite: quotiteDe(a.heures ?? heures) }));
  const premiere = quotiteDe(heures);
  return (jour) => changements.find((c) => c.le <= jour)?.quotite ?? premiere;
}

/** Days held, days taken off, and full-time days to pay, one by one: contracts and absences may overlap. */
function compterJours(
  contrats: readonly Contrat[],
  absences: readonly Absence[],
  { du, au }: { readonly du: Jour; readonly au: Jour },
  quotite: (jour: Jour) => number,
): { jours: number; joursDeduits: number; payes: number } {
  let [jours, joursDeduits, payes] = [0, 0, 0];
  const enPoste = (c: Contrat, j: Jour) => c.debut <= j && j <= (dernierJour(c) ?? j);
  for (let j = du; j <= au; j = plusJours(j, 1)) {
    const presents = contrats.filter((c) => enPoste(c, j));
    if (presents.length === 0) continue;
    jours += 1;
    const absent = (c: Contrat) =>
      absences.some((a) => a.deduite && a.contratId === c.id && a.debut <= j && j <= (a.fin ?? j));
    if (presents.every(absent)) joursDeduits += 1;
    else payes += quotite(j);
  }
  return { jours, joursDeduits, payes };
}
