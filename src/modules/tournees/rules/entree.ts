import { minuteDeService } from '../../interventions/rules/journee.ts';

/** When something was done, by the phone's clock in France (AAAA-MM-JJ, HH:MM), and the day on which it is received. */
export interface Moment {
  readonly date: string;
  readonly heure: string;
  readonly recuLe: string;
}

/** A round as far as joining it goes. `duree` in minutes, null while it goes on. */
export interface Ouverte {
  /** Day of work. */
  readonly jour: string;
  readonly nuit: boolean;
  readonly heure: string;
  readonly duree: number | null;
}

/** Days that a queue may wait for network and still bring somebody into a round: a phone's clock proves nothing later. */
export const ATTENTE_MAX = 7;
/** Two phones without network do not end at the same minute. */
const MARGE = 60;
/** Days of work end at midnight, or at noon for those who work at night. */
const FIN_DE_JOURNEE = 36 * 60;

const jours = (de: string, a: string): number => (Date.parse(a) - Date.parse(de)) / 86_400_000;

/**
 * May a mediator join this round by themselves? Only by what they did on its day of work while it was open (within an
 * hour of its end), received within seven days.
 */
export function peutEntrer(t: Ouverte, { date, heure, recuLe }: Moment): boolean {
  if (jours(t.jour, recuLe) > ATTENTE_MAX) return false;
  const minute = jours(t.jour, date) * 1440 + minuteDeService({ heure, nuit: false });
  if (minute < 0 || minute >= FIN_DE_JOURNEE) return false;
  return t.duree === null || minute <= minuteDeService(t) + t.duree + MARGE;
}

/**
 * The people of a round after somebody says who they are: whoever opened it or manages decides; another adds people, and
 * takes off only themselves. A phone that did not know of somebody loses nobody.
 */
export function membresApres(
  avant: readonly number[],
  voulus: readonly number[],
  qui: { readonly membreId: number; readonly decide: boolean },
): number[] {
  if (qui.decide) return [...voulus];
  const gardes = avant.filter((m) => m !== qui.membreId || voulus.includes(m));
  return [...new Set([...gardes, ...voulus])];
}
