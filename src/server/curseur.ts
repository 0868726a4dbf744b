import { type RawBuilder, sql } from 'kysely';
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

/** What comes after a place, in a list by day then by id, the latest first. */
export const apresLaPlace = ({ jour, id }: Place): RawBuilder<boolean> =>
  sql<boolean>`(jour, id) < (${jour}::date, ${id}::uuid)`;

/** One page of the lines read, and what the next one is asked with (null: none). `taille + 1` of them are read to know. */
export function couper<L extends Place>(
  lignes: readonly L[],
  taille: number,
): { readonly page: L[]; readonly suite: string | null } {
  const page = lignes.slice(0, taille);
  const derniere = page.at(-1);
  return { page, suite: lignes.length > taille && derniere ? ecrireCurseur(derniere) : null };
}
