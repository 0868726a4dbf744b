/** Digits, and letters that no hand mistakes for them: no I, L or O, and no vowel, so that no word comes out by chance. */
export const ALPHABET = '0123456789BCDFGHJKMNPQRSTVWXYZ';
export const LONGUEUR_DU_CODE = 6;
/** Longest code as it is typed, spaces and hyphens included. */
export const CODE_SAISI_MAX = 20;

/** A new code: it says nothing of the situation. `hasard(n)`: a whole number from 0 to n − 1, drawn by the caller. */
export const tirerCode = (hasard: (n: number) => number): string =>
  Array.from({ length: LONGUEUR_DU_CODE }, () => ALPHABET[hasard(ALPHABET.length)]).join('');

const CONFUSIONS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The code as it is kept, from what was typed (« 4k7 x2m », « 4K7-X2M », O for 0); null when it can't be one. */
export function normaliserCode(saisi: string): string | null {
  const code = debutDeCode(saisi);
  return code?.length === LONGUEUR_DU_CODE ? code : null;
}

/** « 4K7 X2M », in two halves that a no-break space holds together. */
export const codeLisible = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

/** The beginning of a code, to search by; null when no code begins so. */
export function debutDeCode(saisi: string): string | null {
  const debut = saisi
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-‐-―_]/gu, '')
    .replace(/[OIL]/g, (lettre) => CONFUSIONS[lettre] ?? lettre);
  return debut.length <= LONGUEUR_DU_CODE && [...debut].every((lettre) => ALPHABET.includes(lettre))
    ? debut
    : null;
}

/**
 * What may be searched as a code, and so leave the field for an address: a whole one, or a beginning with a digit in it.
 * Null: what has not the form of a code. A short name without an A, E or U has the letters of one (« Kim »), hence the digit;
 * and a whole code typed without any takes no letter for a digit.
 */
export function codeACherche(saisi: string): string | null {
  const debut = debutDeCode(saisi);
  if (debut === null || debut === '') return null;
  if (/\d/.test(saisi)) return debut;
  return debut.length === LONGUEUR_DU_CODE && !/[oil]/i.test(saisi) ? debut : null;
}
