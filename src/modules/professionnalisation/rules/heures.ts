import type { Jour } from '../../../kernel/jours.ts';
import { type Action, dernierJourDAction, etatDAction } from './action.ts';
import { GENRES_DE_FORMATION } from './genres.ts';

/** What was done in a time: hours of training, other hours (interviews, tutoring…), number of actions. */
export interface Heures {
  readonly formation: number;
  readonly autres: number;
  readonly actions: number;
}

interface Periode {
  readonly du: Jour;
  readonly au: Jour;
}

/**
 * The actions done in a time. One counts whole, in the time of its last day: nothing says how many hours fell on each
 * side of a 31 December. What is planned, or still going on, does not count.
 */
export const faitesEntre = <A extends Action>(
  actions: readonly A[],
  { du, au }: Periode,
  aujourdhui: Jour,
): readonly A[] =>
  actions.filter((a) => {
    const dernier = dernierJourDAction(a);
    return etatDAction(a, aujourdhui) === 'faite' && dernier >= du && dernier <= au;
  });

/** Hours, by whether their kind is a training; to the hundredth. */
export function heuresDe(actions: readonly Action[]): Heures {
  const somme = (formation: boolean) =>
    actions
      .filter((a) => GENRES_DE_FORMATION[a.genre].formation === formation)
      .reduce((n, a) => n + Math.round(a.heures * 100), 0) / 100;
  return { formation: somme(true), autres: somme(false), actions: actions.length };
}

/** Hours of each calendar year in which something was done, the latest first. */
export function heuresParAnnee(
  actions: readonly Action[],
  aujourdhui: Jour,
): readonly (Heures & { readonly annee: number })[] {
  const annees = new Set(
    actions
      .filter((a) => etatDAction(a, aujourdhui) === 'faite')
      .map((a) => Number(dernierJourDAction(a).slice(0, 4))),
  );
  return [...annees]
    .sort((a, b) => b - a)
    .map((annee) => ({ annee, ...heuresDe(faitesEntre(actions, anneeCivile(annee), aujourdhui)) }));
}

/** From 1 January to 31 December. */
export const anneeCivile = (annee: number): Periode => ({ du: `${annee}-01-01`, au: `${annee}-12-31` });
