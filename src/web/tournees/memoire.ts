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

/** Where one said to be in this round, by any of its ids, and when (milliseconds); undefined: never said. */
export function lieuRetenu(
  tourneeIds: readonly string[],
): { readonly lieu: number | null; readonly le: number } | undefined {
  for (const id of tourneeIds) {
    const lu = lire(lieuDe(id)) as { lieu?: unknown; le?: unknown } | null;
    if (lu && (lu.lieu === null || typeof lu.lieu === 'number') && typeof lu.le === 'number')
      return { lieu: lu.lieu, le: lu.le };
  }
  return undefined;
}

export const retenirLieu = (tourneeId: string, lieu: number | null): void =>
  ecrire(lieuDe(tourneeId), { lieu, le: Date.now() });

/** A round that is over needs no place. */
export function oublierLieu(tourneeIds: readonly string[]): void {
  try {
    for (const id of tourneeIds) localStorage.removeItem(lieuDe(id));
  } catch {
    // Storage refused: there is nothing to forget.
  }
}
