import type { Alea } from './alea.ts';
import type { Jour } from './calendrier.ts';
import type { Rythme } from './profil.ts';
import type { Mediateur } from './structure-fictive.ts';

/** Minutes since midnight. */
export type Plage = readonly [debut: number, fin: number];

/** Working hours of a day: one or two stretches, seven hours in all. */
export type Horaire = readonly Plage[];

const h = (heures: number, minutes = 0): number => heures * 60 + minutes;

export const JOURNEE: Horaire = [
  [h(9), h(12, 30)],
  [h(14), h(17, 30)],
];
const APRES_MIDI: Horaire = [[h(13), h(20)]];
const SOIREE: Horaire = [[h(15, 45), h(22, 45)]];

/** Weeks of the sector teams, by turns: Monday to Friday, or Tuesday to Saturday. Null: day off. */
const SEMAINE_COURTE: readonly (Horaire | null)[] = [
  JOURNEE,
  APRES_MIDI,
  APRES_MIDI,
  SOIREE,
  SOIREE,
  null,
  null,
];
const SEMAINE_LONGUE: readonly (Horaire | null)[] = [
  null,
  APRES_MIDI,
  APRES_MIDI,
  SOIREE,
  SOIREE,
  SOIREE,
  null,
];
const SEMAINE_VOLANTE: readonly (Horaire | null)[] = [
  JOURNEE,
  JOURNEE,
  APRES_MIDI,
  JOURNEE,
  APRES_MIDI,
  null,
  null,
];

/** Hours planned for a mediator on an ordinary day; null when the week's plan gives the day off. */
export function horairePrevu(mediateur: Mediateur, jour: Jour, rangSecteur: number): Horaire | null {
  if (jour.semaine === 7 || jour.ferie) return null;
  if (mediateur.secteur === null) return SEMAINE_VOLANTE[jour.semaine - 1] ?? null;
  const longue = (jour.numeroSemaine + rangSecteur) % 2 === 0;
  return (longue ? SEMAINE_LONGUE : SEMAINE_COURTE)[jour.semaine - 1] ?? null;
}

/** Weight of each hour of the day, from 9 to 22, by kind of act: the trade peaks between 16 and 20. */
const POIDS_HORAIRES: Readonly<Record<Rythme, readonly number[]>> = {
  ouverture: [4, 6, 5, 1, 3, 6, 6, 5, 2, 0, 0, 0, 0, 0],
  jour: [7, 9, 9, 4, 4, 9, 10, 8, 7, 5, 3, 1, 0, 0],
  rue: [1, 2, 2, 2, 3, 5, 7, 10, 12, 12, 11, 8, 6, 3],
  soir: [0, 0, 1, 1, 2, 3, 4, 6, 9, 11, 11, 13, 13, 9],
};

/** The day of one mediator: what is taken, and a free moment when there is one. */
export class Agenda {
  readonly horaire: Horaire;
  readonly #pris: Plage[] = [];

  constructor(horaire: Horaire) {
    this.horaire = horaire;
  }

  get debut(): number {
    return this.horaire[0]?.[0] ?? 0;
  }
  get fin(): number {
    return this.horaire.at(-1)?.[1] ?? 0;
  }

  libre(debut: number, minutes: number): boolean {
    const fin = debut + minutes;
    return (
      this.horaire.some(([de, a]) => debut >= de && fin <= a) &&
      this.#pris.every(([de, a]) => fin <= de || debut >= a)
    );
  }

  prendre(debut: number, minutes: number): void {
    this.#pris.push([debut, debut + minutes]);
  }
}

/** A start, on five minutes, at which all these people are free; null when a dozen draws found none. */
export function trouverMoment(
  alea: Alea,
  agendas: readonly [Agenda, ...Agenda[]],
  rythme: Rythme,
  minutes: number,
): number | null {
  const poids = POIDS_HORAIRES[rythme];
  const [premier] = agendas;
  const heures = poids
    .map((p, i) => [9 + i, p] as const)
    .filter(([heure]) => h(heure + 1) > premier.debut && h(heure) < premier.fin);
  if (heures.every(([, p]) => p === 0)) return null;
  for (let essai = 0; essai < 12; essai++) {
    const debut = h(alea.ponderer(heures), alea.entier(0, 11) * 5);
    if (agendas.every((a) => a.libre(debut, minutes))) return debut;
  }
  return null;
}
