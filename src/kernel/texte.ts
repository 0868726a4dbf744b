/**
 * The key under which two labels are the same: lower case, without accents, punctuation or repeated spaces.
 * « Écoute  active » and "ECOUTE ACTIVE" share the key "ecoute active".
 */
export function cleDe(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
