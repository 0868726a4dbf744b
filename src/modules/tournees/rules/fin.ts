import { type Refus, refus } from '../../../kernel/refus.ts';
import { MINUTES_MAX } from '../../interventions/rules/comptes.ts';

/** The end of a round as a phone says it: HH:MM and minutes since the start. */
export interface Fin {
  readonly heureFin: string;
  readonly duree: number;
}

const HEURE = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Does this hour exist? HH:MM */
export const estUneHeure = (texte: string): boolean => HEURE.test(texte);

/** Refuses an hour that does not exist, and a duration that is not from 0 to 1 440 whole minutes. */
export function refusDeLaFin({ heureFin, duree }: Fin): Refus[] {
  const trouves: Refus[] = [];
  if (!estUneHeure(heureFin))
    trouves.push(refus('heure-invalide', 'Écrivez une heure de la journée, par exemple 18:30.', 'heureFin'));
  if (!Number.isInteger(duree) || duree < 0 || duree > MINUTES_MAX)
    trouves.push(refus('minutes-invalides', 'La durée va de 0 à 1 440 minutes (une journée).', 'duree'));
  return trouves;
}

/**
 * Minutes of presence of a round: what its other acts leave of it, so that no minute counts twice. A round that goes on
 * has none yet.
 */
export const presenceDe = (duree: number | null, minutesDesActes: number): number =>
  Math.max(0, (duree ?? 0) - minutesDesActes);
