import { RefusError, refus } from '../kernel/refus.ts';

/** Where a page of a list by day ends: its last line. */
export interface Place {
  /** AAAA-MM-JJ */
  readonly jour: string;
  readonly id: string;
}

/** What the next page is asked with: opaque to whoever asks. */
export const ecrireCurseur = ({ jour, id }: Place): string =>
  Buffer.from(`${jour} ${id}`).toString('base64url');

/** Refused: curseur-invalide (400), for what `ecrireCurseur` did not write. */
export function lireCurseur(curseur: string): Place {
  const [, jour, id] =
    /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/.exec(Buffer.from(curseur, 'base64url').toString()) ?? [];
  if (jour === undefined || id === undefined)
    throw new RefusError(400, refus('curseur-invalide', 'Reprenez la liste depuis le début.', 'curseur'));
  return { jour, id };
}
