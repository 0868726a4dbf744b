import { type Jour, nombreDeJours, plusJours } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { insecables } from '../../../kernel/texte.ts';
import type { Echeance } from '../../conventions/rules/echeance.ts';
import { regrouper } from '../../conventions/rules/urgence.ts';

/** A deadline of one convention of the structure. */
export interface EcheanceSituee extends Echeance {
  readonly conventionId: number;
  readonly numero: string;
}

/** Something worth telling, once. */
export interface ADire {
  /** The same thing is told once to a person: the kind, the deadline, and its day when it may move. */
  readonly cle: string;
  readonly objet: string;
  /** Days are written, never « in 7 days »: it may be read later. */
  readonly texte: string;
}

/** Days before a deadline when it is told again: the nearest that is reached counts, so that a day missed is made up for. */
const SEUILS = [1, 7, 30] as const;
/** The week is told on Monday; on Tuesday or Wednesday when nothing ran before. */
const DERNIER_JOUR_DU_POINT = 3;

type Genre = 'retard' | 'avant-1' | 'avant-7' | 'viser' | 'avant-30';

/** Why a deadline is worth telling that day; undefined when it is not, or asks for nothing. */
function genreDe(e: Echeance, aujourdhui: Jour): Genre | undefined {
  if (e.gravite === 'repere') return undefined;
  if (e.statut === 'depasse') return 'retard';
  const reste = nombreDeJours(aujourdhui, e.date) - 1;
  const seuil = SEUILS.find((s) => reste <= s);
  if (seuil !== undefined && seuil < 30) return `avant-${seuil}`;
  if (e.viser !== null && e.viser <= aujourdhui) return 'viser';
  return seuil === undefined ? undefined : `avant-${seuil}`;
}

/**
 * What is worth telling a direction on a day, the most urgent first. `dejaDit`: the `cle` of what that person was told,
 * and on which day.
 * On Mondays a point of what was told before and is still to be done this week comes last.
 */
export function aDire(
  echeances: readonly EcheanceSituee[],
  aujourdhui: Jour,
  dejaDit: ReadonlyMap<string, Jour>,
): readonly ADire[] {
  const { enRetard, cetteSemaine, ensuite } = regrouper(echeances, aujourdhui);
  const nouvelles = [...enRetard, ...cetteSemaine, ...ensuite].flatMap(
    (e): (ADire & { de: EcheanceSituee })[] => {
      const genre = genreDe(e, aujourdhui);
      const cle = `${genre} ${sujet(e)}`;
      return genre === undefined || dejaDit.has(cle) ? [] : [{ ...enClair(e, genre), cle, de: e }];
    },
  );
  // Told today already, now or by an earlier look: the point would only repeat it.
  const dites = new Set(nouvelles.map((n) => n.de));
  const ditAujourdhui = new Set(
    [...dejaDit].flatMap(([cle, le]) => (le === aujourdhui ? [sujetDe(cle)] : [])),
  );
  const reste = [...enRetard, ...cetteSemaine].filter(
    (e) => e.gravite !== 'repere' && !dites.has(e) && !ditAujourdhui.has(sujet(e)),
  );
  const point = pointDeLaSemaine(reste, aujourdhui);
  return [...nouvelles.map(({ de: _, ...dit }) => dit), ...(point && !dejaDit.has(point.cle) ? [point] : [])];
}

/** The reminders that wait although nothing is to be done any more: done, postponed, or about another day. */
export function perimes(
  enAttente: readonly string[],
  echeances: readonly EcheanceSituee[],
  aujourdhui: Jour,
): readonly string[] {
  const { enRetard, cetteSemaine, ensuite } = regrouper(echeances, aujourdhui);
  const ouvertes = new Set([...enRetard, ...cetteSemaine, ...ensuite].map(sujet));
  const semaine = cleDuPoint(aujourdhui);
  return enAttente.filter((cle) =>
    cle.startsWith('semaine ') ? cle !== semaine : !ouvertes.has(sujetDe(cle)),
  );
}

/** What a reminder is about, whatever its kind. */
const sujet = (e: EcheanceSituee): string => `${e.conventionId} ${e.cle} ${e.date}`;
const sujetDe = (cle: string): string => cle.slice(cle.indexOf(' ') + 1);

const lundiDe = (aujourdhui: Jour): Jour => plusJours(aujourdhui, -(jourDeSemaine(aujourdhui) - 1));
/** 1 on Monday, 7 on Sunday. */
const jourDeSemaine = (j: Jour): number => new Date(`${j}T00:00:00Z`).getUTCDay() || 7;
const cleDuPoint = (aujourdhui: Jour): string => `semaine ${lundiDe(aujourdhui)}`;

function pointDeLaSemaine(reste: readonly EcheanceSituee[], aujourdhui: Jour): ADire | undefined {
  if (reste.length === 0 || jourDeSemaine(aujourdhui) > DERNIER_JOUR_DU_POINT) return undefined;
  return {
    cle: cleDuPoint(aujourdhui),
    objet: insecables('Cette semaine : ce qui reste à faire'),
    texte: insecables(reste.map((e) => `- ${e.libelle} (convention ${e.numero}) : ${avantLe(e)}`).join('\n')),
  };
}

const avantLe = (e: Echeance): string =>
  e.statut === 'depasse' ? `en retard depuis le ${jour(e.date)}` : `avant le ${jour(e.date)}`;

const QUAND: Readonly<Record<Genre, (e: Echeance) => string>> = {
  retard: avantLe,
  'avant-1': (e) => `au plus tard le ${jour(e.date)}`,
  'avant-7': avantLe,
  viser: () => 'à faire maintenant',
  'avant-30': avantLe,
};

function enClair(e: EcheanceSituee, genre: Genre): Omit<ADire, 'cle'> {
  return {
    objet: insecables(`${e.libelle}, ${QUAND[genre](e)}`),
    texte: insecables(
      [
        `Convention ${e.numero}. Dernier jour : ${jour(e.date)}.`,
        e.aFaire,
        `Pourquoi : ${e.origine} Texte : ${e.article}.`,
      ].join('\n'),
    ),
  };
}
