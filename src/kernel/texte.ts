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

/**
 * A text of one line without what would make it read otherwise than it is written: line breaks and other controls, and
 * the marks that turn the direction of writing round.
 */
export const SUR_UNE_LIGNE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** Those characters, to take out of a text that nobody is there to correct. */
export const INVISIBLES = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** What is said of a name that is not. */
export const UNE_LIGNE_SEULEMENT = 'Écrivez ce nom sur une seule ligne, sans caractère invisible.';

/** How many typing mistakes separate two texts (Damerau-Levenshtein: two neighbours swapped count for one). */
export function distance(a: string, b: string): number {
  let avant: number[] = [];
  let dessus = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const egal = a[i - 1] === b[j - 1];
      let d = Math.min((dessus[j] ?? 0) + 1, (ligne[j - 1] ?? 0) + 1, (dessus[j - 1] ?? 0) + (egal ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, (avant[j - 2] ?? 0) + 1);
      ligne.push(d);
    }
    avant = dessus;
    dessus = ligne;
  }
  return dessus[b.length] ?? 0;
}

/** A sentence with the spaces that French keeps unbroken: before « : ; ! ? » and inside guillemets. */
export const insecables = (phrase: string): string =>
  phrase.replace(/« /g, '«\u00a0').replace(/ (»|[:;?!](?=\s|$))/g, '\u00a0$1');

/** Line breaks that a text of a document may hold: many more than any page, few enough to print at once. */
const LIGNES_MAX = 500;
const SAUT = /\r\n?|[\n\u2028\u2029]/g;

/** What refuses a text of too many lines, for `refine` of a schema: its test, then the sentence beside its field. */
export const peuDeLignes = (max: number = LIGNES_MAX): readonly [(texte: string) => boolean, string] => [
  (texte) => (texte.match(SAUT)?.length ?? 0) <= max,
  `Ce texte compte trop de retours à la ligne\u00a0: ${max} au plus.`,
];
