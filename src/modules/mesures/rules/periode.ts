import { Temporal } from 'temporal-polyfill';
import { finDeMois, nombreDeJours, plusJours, plusTard, plusTot } from '../../../kernel/jours.ts';
import type { AxeDeTemps } from './dictionnaire.ts';

/** Days from `du` to `au`, both included, AAAA-MM-JJ. */
export interface Plage {
  readonly du: string;
  readonly au: string;
}

const jour = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** Number of days of a range. */
export const duree = ({ du, au }: Plage): number => nombreDeJours(du, au);

export const premierDuMois = (iso: string): string => `${iso.slice(0, 8)}01`;
const moisEntiers = ({ du, au }: Plage): boolean => du === premierDuMois(du) && au === finDeMois(au);

/** The days that two sets of ranges share; each set is ordered and without overlap. */
export function intersection(a: readonly Plage[], b: readonly Plage[]): Plage[] {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const du = plusTard(x.du, y.du);
      const au = plusTot(x.au, y.au);
      return du <= au ? [{ du, au }] : [];
    }),
  );
}

/** Ranges in order, those that overlap or touch put together. */
export function reunion(plages: readonly Plage[]): Plage[] {
  const reunies: Plage[] = [];
  for (const p of plages.toSorted((a, b) => (a.du < b.du ? -1 : 1))) {
    const derniere = reunies.at(-1);
    if (derniere && p.du <= plusJours(derniere.au, 1)) {
      reunies[reunies.length - 1] = { du: derniere.du, au: plusTard(p.au, derniere.au) };
    } else reunies.push(p);
  }
  return reunies;
}

/** Parts a range into its whole calendar months and the days left at both ends. */
export function decouper({ du, au }: Plage): {
  readonly mois: Plage | null;
  readonly jours: readonly Plage[];
} {
  const debut = du === premierDuMois(du) ? du : plusJours(finDeMois(du), 1);
  const fin = au === finDeMois(au) ? au : plusJours(premierDuMois(au), -1);
  if (debut > fin) return { mois: null, jours: [{ du, au }] };
  const jours = [
    { du, au: plusJours(debut, -1) },
    { du: plusJours(fin, 1), au },
  ].filter((p) => p.du <= p.au);
  return { mois: { du: debut, au: fin }, jours };
}

/** A range of whole months without some of them (first days): what is left, and the months taken out. */
export function ecarterMois(
  mois: Plage,
  aEcarter: readonly string[],
): { readonly reste: readonly Plage[]; readonly ecartes: readonly Plage[] } {
  const ecartes = aEcarter
    .filter((m) => mois.du <= m && m <= mois.au)
    .sort()
    .map((m) => ({ du: m, au: finDeMois(m) }));
  const debuts = [mois.du, ...ecartes.map((e) => plusJours(e.au, 1))];
  const fins = [...ecartes.map((e) => plusJours(e.du, -1)), mois.au];
  const reste = debuts.map((du, i) => ({ du, au: fins[i] ?? mois.au })).filter((p) => p.du <= p.au);
  return { reste, ecartes };
}

/** The days of a value of a time axis (« 2026 », « 2026-11 », « 2026-S47 », « 2026-11-22 »); null when it is none. */
export function plageDe(axe: AxeDeTemps, valeur: string): Plage | null {
  try {
    if (axe === 'annee' && /^\d{4}$/.test(valeur)) return { du: `${valeur}-01-01`, au: `${valeur}-12-31` };
    if (axe === 'mois' && /^\d{4}-\d{2}$/.test(valeur)) {
      const du = jour(`${valeur}-01`).toString();
      return { du, au: finDeMois(du) };
    }
    if (axe === 'jour' && /^\d{4}-\d{2}-\d{2}$/.test(valeur)) {
      const du = jour(valeur).toString();
      return { du, au: du };
    }
    const semaine = axe === 'semaine' ? /^(\d{4})-[SsWw](\d{2})$/.exec(valeur) : null;
    if (!semaine) return null;
    // The 4th of January is always in week 1.
    const quatre = jour(`${semaine[1]}-01-04`);
    const lundi = quatre.add({ days: 1 - quatre.dayOfWeek + 7 * (Number(semaine[2]) - 1) });
    if (lundi.yearOfWeek !== Number(semaine[1])) return null;
    return { du: lundi.toString(), au: lundi.add({ days: 6 }).toString() };
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** The value of a time axis for the period that begins on a day (or that holds it, for `annee` and `mois`). */
export function valeurDeTemps(axe: AxeDeTemps, debut: string): string {
  if (axe === 'jour') return debut;
  if (axe === 'mois') return debut.slice(0, 7);
  if (axe === 'annee') return debut.slice(0, 4);
  const d = jour(debut);
  return `${String(d.yearOfWeek).padStart(4, '0')}-S${String(d.weekOfYear).padStart(2, '0')}`;
}

/** The first day of every step that a range touches. */
export function debutsDe(pas: 'jour' | 'mois' | 'annee', { du, au }: Plage): string[] {
  const debuts: string[] = [];
  const suivant = { jour: { days: 1 }, mois: { months: 1 }, annee: { years: 1 } }[pas];
  let d = jour(pas === 'jour' ? du : pas === 'mois' ? premierDuMois(du) : `${du.slice(0, 4)}-01-01`);
  for (; d.toString() <= au; d = d.add(suivant)) debuts.push(d.toString());
  return debuts;
}

/** Every month that a range touches, AAAA-MM. */
const moisDe = (plage: Plage): string[] => debutsDe('mois', plage).map((d) => d.slice(0, 7));

/** Every civil year that a range touches, cut to the range. */
export function anneesDe(plage: Plage): Plage[] {
  const annees: Plage[] = [];
  for (let a = Number(plage.du.slice(0, 4)); a <= Number(plage.au.slice(0, 4)); a++) {
    const an = String(a).padStart(4, '0');
    annees.push(...intersection([plage], [{ du: `${an}-01-01`, au: `${an}-12-31` }]));
  }
  return annees;
}

/** The period of the same length just before: as many calendar months when it is made of whole months, else days. */
export function precedente(plage: Plage): Plage {
  const au = plusJours(plage.du, -1);
  if (!moisEntiers(plage)) return { du: plusJours(plage.du, -duree(plage)), au };
  return {
    du: jour(plage.du)
      .subtract({ months: moisDe(plage).length })
      .toString(),
    au,
  };
}

/** The steps that a chart of the period takes: days for about a month, months up to three years, else years. */
export function pasDe(plage: Plage): 'jour' | 'mois' | 'annee' {
  const n = duree(plage);
  if (n <= 45) return 'jour';
  return n <= 3 * 366 ? 'mois' : 'annee';
}
