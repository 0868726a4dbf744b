import type { Jour } from '../../../kernel/jours.ts';
import { accord, jour } from '../../../kernel/mise-en-forme.ts';
import { type Action, dernierJourDAction, etatDAction } from './action.ts';
import { GENRES_DE_FORMATION } from './genres.ts';
import { faitesEntre, heuresDe } from './heures.ts';

/** What one holder of the post did, during their own days on it. */
export interface DuTitulaire {
  readonly membreId: number;
  readonly remplacement: boolean;
  readonly du: Jour;
  readonly au: Jour;
  readonly actions: readonly Action[];
}

/** A text ready for each of the two parts of 2.3 of the Bilan; '' where nothing is recorded. */
export interface Reprise {
  readonly plan: string;
  readonly autre: string;
}

const RANGS = ['Premier·e titulaire', 'Second·e titulaire', 'Troisième titulaire', 'Quatrième titulaire'];

/**
 * The text that the records make for part 2.3: a line an action, in order of date, without any name. The bilan is of one
 * post: when several people held it, « premier·e titulaire » and the next tell them apart. What still goes on is told
 * without its hours, which belong to the year it ends.
 */
export function reprendre(titulaires: readonly DuTitulaire[], aujourdhui: Jour): Reprise {
  return { plan: texte(titulaires, true, aujourdhui), autre: texte(titulaires, false, aujourdhui) };
}

function texte(titulaires: readonly DuTitulaire[], planRegional: boolean, aujourdhui: Jour): string {
  const noms = nommer(titulaires);
  const blocs = [...new Set(noms)].flatMap((nom) => {
    const siens = titulaires.filter((_, i) => noms[i] === nom);
    const faites = siens.flatMap((t) => faitesEntre(t.actions, t, aujourdhui));
    const enCours = siens.flatMap((t) =>
      t.actions.filter((a) => commencees(a, t, aujourdhui) && !faites.includes(a)),
    );
    const toutes = [...new Set([...faites, ...enCours])]
      .filter((a) => a.planRegional === planRegional)
      .toSorted((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : a.id - b.id));
    if (toutes.length === 0) return [];
    const total = heuresDe(toutes.filter((a) => faites.includes(a))).formation;
    return [
      [
        ...(new Set(noms).size > 1 ? [`${nom} :`] : []),
        ...toutes.map((a) => `- ${ligne(a, faites.includes(a))}`),
        ...(total > 0 ? [`Total : ${heures(total)} de formation.`] : []),
      ].join('\n'),
    ];
  });
  return blocs.join('\n\n');
}

/** Begun in the time and not over by its end, nor by today. */
const commencees = (a: Action, { du, au }: DuTitulaire, aujourdhui: Jour): boolean =>
  !a.prevue &&
  a.debut >= du &&
  a.debut <= au &&
  (dernierJourDAction(a) > au || etatDAction(a, aujourdhui) === 'en-cours');

/** The same person keeps the same rank, whatever their stays. */
function nommer(titulaires: readonly DuTitulaire[]): readonly string[] {
  const rangs = new Map<number, string>();
  return titulaires.map((t) => {
    if (t.remplacement) return 'Pendant le remplacement';
    const nom = rangs.get(t.membreId) ?? RANGS[rangs.size] ?? `Titulaire n° ${rangs.size + 1}`;
    rangs.set(t.membreId, nom);
    return nom;
  });
}

function ligne(a: Action, finie: boolean): string {
  const genre = GENRES_DE_FORMATION[a.genre].nom;
  const titre = a.intitule === genre ? genre : `${genre} : ${a.intitule}`;
  const dernier = dernierJourDAction(a);
  const quand = dernier === a.debut ? jour(a.debut) : `Du ${jour(a.debut)} au ${jour(dernier)}`;
  return [
    `${quand}, ${titre}${a.organisme ? ` (${a.organisme})` : ''}`,
    ...(finie && a.heures > 0 ? [heures(a.heures)] : []),
    ...(finie ? (a.attestation ? ['attestation remise'] : []) : ['en cours']),
  ].join(', ');
}

/** « 1 heure », « 10,5 heures ». */
export const heures = (n: number): string =>
  Number.isInteger(n)
    ? accord(n, 'heure', 'heures')
    : `${String(n).replace('.', ',')}\u00a0heure${n < 2 ? '' : 's'}`;
