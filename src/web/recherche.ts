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
