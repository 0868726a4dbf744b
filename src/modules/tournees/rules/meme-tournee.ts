import { minuteDeService } from '../../interventions/rules/journee.ts';

/** What tells whether two phones started the same round. */
export interface Depart {
  /** Day of work. */
  readonly jour: string;
  readonly nuit: boolean;
  /** HH:MM */
  readonly heure: string;
  readonly secteurId: number | null;
  readonly membres: readonly number[];
  readonly permanenceId: string | null;
  /** Minutes; null while it goes on. */
  readonly duree: number | null;
}

/** Two phones that start together are seldom further apart. */
export const ECART_MAX = 60;

/**
 * Are these the same round, started on two phones that could not see each other? Same day of work and sector, somebody
 * in both, started within an hour, one going on when the other started, and not two different permanences.
 */
export function memeTournee(a: Depart, b: Depart): boolean {
  const [debutA, debutB] = [minuteDeService(a), minuteDeService(b)];
  return (
    a.jour === b.jour &&
    a.secteurId === b.secteurId &&
    a.membres.some((m) => b.membres.includes(m)) &&
    Math.abs(debutA - debutB) <= ECART_MAX &&
    (debutA <= debutB ? enCours(a, debutB) : enCours(b, debutA)) &&
    (a.permanenceId === null || b.permanenceId === null || a.permanenceId === b.permanenceId)
  );
}

const enCours = (t: Depart, minute: number): boolean =>
  t.duree === null || minute <= minuteDeService(t) + t.duree;
