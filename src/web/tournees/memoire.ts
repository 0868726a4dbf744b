/** What the screens of a round remember on this phone between two openings: numbers of lists, nothing of anybody. */

const compteursDe = (slug: string): string => `trame-compteurs:${slug}`;
const lieuDe = (tourneeId: string): string => `trame-lieu:${tourneeId}`;

function lire(cle: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(cle) ?? 'null');
  } catch {
    // Storage refused or spoilt: as on a first day.
    return null;
  }
}

function ecrire(cle: string, valeur: unknown): void {
  try {
    localStorage.setItem(cle, JSON.stringify(valeur));
  } catch {
    // Storage refused: it will be asked again.
  }
}

/** Natures that the person chose to count by the tap; null: never chose. */
export function compteursRetenus(slug: string): readonly number[] | null {
  const lus = lire(compteursDe(slug));
  return Array.isArray(lus) ? lus.filter((n): n is number => Number.isSafeInteger(n)) : null;
}

export const retenirCompteurs = (slug: string, natures: readonly number[]): void =>
  ecrire(compteursDe(slug), natures);

/** Where one was last in this round; undefined: never said, null: said to be nowhere in particular. */
export function lieuRetenu(tourneeId: string): number | null | undefined {
  const lu = lire(lieuDe(tourneeId)) as { lieu?: unknown } | null;
  return lu && (lu.lieu === null || typeof lu.lieu === 'number') ? lu.lieu : undefined;
}

export const retenirLieu = (tourneeId: string, lieu: number | null): void =>
  ecrire(lieuDe(tourneeId), { lieu });

/** A round that is over needs no place. */
export function oublierLieu(tourneeId: string): void {
  try {
    localStorage.removeItem(lieuDe(tourneeId));
  } catch {
    // Storage refused: there is nothing to forget.
  }
}
