type Recherche = Record<string, unknown>;

/** Reads the filters of an address: `?secteur=3,5&du=2025-01-01`. Everything is text; each screen reads its own. */
export function lireRecherche(texte: string): Recherche {
  return Object.fromEntries(new URLSearchParams(texte));
}

/** Writes them so that a person can read them: lists with commas, nothing for what is empty. */
export function ecrireRecherche(recherche: Recherche): string {
  const paires = Object.entries(recherche)
    .filter(([, v]) => v !== undefined && v !== null && v !== '' && !(Array.isArray(v) && v.length === 0))
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(String(v)).replaceAll('%2C', ',')}`);
  return paires.length === 0 ? '' : `?${paires.join('&')}`;
}

/** Readers of one filter, for the `validateSearch` of a route: what does not fit is as if it were not there. */
export const unTexte = (v: unknown): string | undefined =>
  typeof v === 'string' && v.trim() !== '' ? v : undefined;

export const unJour = (v: unknown): string | undefined =>
  typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) && !Number.isNaN(Date.parse(v)) ? v : undefined;

export function unChoix<T extends string>(v: unknown, choix: readonly T[]): T | undefined {
  return choix.find((c) => c === v);
}

/** `3,5` from the address, or `[3, 5]` from a screen. */
export function desEntiers(v: unknown): number[] | undefined {
  const brut = Array.isArray(v) ? v : typeof v === 'string' ? v.split(',') : typeof v === 'number' ? [v] : [];
  const entiers = brut
    .filter((x) => x !== '')
    .map(Number)
    .filter(Number.isSafeInteger);
  return entiers.length > 0 ? entiers : undefined;
}

export function desChoix<T extends string>(v: unknown, choix: readonly T[]): T[] | undefined {
  const brut: unknown[] = Array.isArray(v) ? v : typeof v === 'string' ? v.split(',') : [];
  const gardes = choix.filter((c) => brut.includes(c));
  return gardes.length > 0 ? gardes : undefined;
}
