import { ecart, type Jour, plusJours } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { insecables } from '../../../kernel/texte.ts';
import type { Echeance } from '../../conventions/rules/echeance.ts';
import { lesPlusPressantes, regrouper } from '../../conventions/rules/urgence.ts';
import { cleDuLot, dansUnLot, estPerime, type Lot, lireLot } from './lot.ts';

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
/** Late dates told one by one; beyond, they are counted and the most pressing alone are named. */
const RETARDS_DITS = 5;

type Genre = 'retard' | 'avant-1' | 'avant-7' | 'viser' | 'avant-30';

/** Why a deadline is worth telling that day; undefined when it is not, or asks for nothing. */
function genreDe(e: Echeance, aujourdhui: Jour): Genre | undefined {
  if (e.gravite === 'repere') return undefined;
  if (e.statut === 'depasse') return 'retard';
  const reste = ecart(aujourdhui, e.date);
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
  const lots = lotsDe(dejaDit.keys());
  const nouvelles = [...enRetard, ...cetteSemaine, ...ensuite].flatMap(
    (e): (ADire & { de: EcheanceSituee })[] => {
      const genre = genreDe(e, aujourdhui);
      const cle = `${genre} ${sujet(e)}`;
      if (genre === undefined || dejaDit.has(cle)) return [];
      if (genre === 'retard' && dansUnLot(e, lots)) return [];
      return [{ ...enClair(e, genre), cle, de: e }];
    },
  );
  // Told today already, now or by an earlier look: the point would only repeat it.
  const dites = new Set(nouvelles.map((n) => n.de));
  const ditAujourdhui = [...dejaDit].flatMap(([cle, le]) => (le === aujourdhui ? [cle] : []));
  const sujetsDuJour = new Set(ditAujourdhui.map(sujetDe));
  const lotsDuJour = lotsDe(ditAujourdhui);
  const reste = [...enRetard, ...cetteSemaine].filter(
    (e) =>
      e.gravite !== 'repere' && !dites.has(e) && !sujetsDuJour.has(sujet(e)) && !dansUnLot(e, lotsDuJour),
  );
  const point = pointDeLaSemaine(reste, aujourdhui);
  return [...rassembler(nouvelles), ...(point && !dejaDit.has(point.cle) ? [point] : [])];
}

const lotsDe = (cles: Iterable<string>): readonly Lot[] => [...cles].map(lireLot).filter((l) => l !== null);

/** A convention recorded late brings dozens of late dates at once: they are told as one, the most pressing by name. */
function rassembler(nouvelles: readonly (ADire & { readonly de: EcheanceSituee })[]): readonly ADire[] {
  const tardives = nouvelles.filter((n) => n.de.statut === 'depasse').map((n) => n.de);
  const seules =
    tardives.length > RETARDS_DITS ? nouvelles.filter((n) => n.de.statut !== 'depasse') : nouvelles;
  const [premiere, ...autres] = seules === nouvelles ? [] : tardives;
  const lot: ADire[] =
    premiere === undefined
      ? []
      : [
          {
            cle: cleDuLot([premiere, ...autres]),
            objet: insecables(`${tardives.length} dates en retard`),
            texte: insecables(
              [
                ...lignesDesRetards(tardives),
                'Des dates d’avant votre arrivée dans Trame ? Dans « Échéances », notez-les comme faites en une fois.',
              ].join('\n'),
            ),
          },
        ];
  return [...lot, ...seules.map(({ de: _, ...dit }) => dit)];
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
  return enAttente.filter((cle) => {
    if (cle.startsWith('semaine ')) return cle !== semaine;
    const lot = lireLot(cle);
    return lot ? estPerime(lot, enRetard) : !ouvertes.has(sujetDe(cle));
  });
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
    texte: insecables(
      [
        ...lignesDesRetards(reste.filter((e) => e.statut === 'depasse')),
        ...reste.filter((e) => e.statut !== 'depasse').map(ligneDe),
      ].join('\n'),
    ),
  };
}

const ligneDe = (e: EcheanceSituee): string => `- ${e.libelle} (convention ${e.numero}) : ${avantLe(e)}`;

/** The late dates, or the most pressing of them and how many others there are. */
function lignesDesRetards(enRetard: readonly EcheanceSituee[]): string[] {
  if (enRetard.length <= RETARDS_DITS) return enRetard.map(ligneDe);
  const pressantes = lesPlusPressantes(enRetard, RETARDS_DITS);
  const autres = enRetard.length - pressantes.length;
  return [
    ...pressantes.map(ligneDe),
    autres === 1 ? '- et une autre date en retard' : `- et ${autres} autres dates en retard`,
  ];
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
