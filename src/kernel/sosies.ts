/** Letters that an eye takes for Latin ones, in the case in which it does: Cyrillic, Greek, phonetic. */
const SOSIES: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
    ['аеѕіјорсухһԁԛԝ', 'aesijopcyxhdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορυχ', 'aikvopux'],
    ['ɡɑɩı', 'gaii'],
  ].flatMap(([lettres = '', latines = '']) => [...lettres].map((l, i) => [l, latines[i] ?? l] as const)),
);
/** What takes no place: soft hyphens, joiners, fillers, marks that change a letter's direction or form. */
const INVISIBLES = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LIEES: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
];

const enLatin = (texte: string): string => texte.replace(/[^\0-\u007f]/gu, (c) => SOSIES.get(c) ?? c);

/**
 * A text as it is read by an eye: without what is invisible, wide or styled letters as plain ones, look-alikes as the
 * Latin letters that they look like. Case, accents and spaces stay.
 */
export const commeOnLeLit = (texte: string): string =>
  enLatin(texte.normalize('NFKC').replace(INVISIBLES, '')).normalize('NFC');

/** The same without accents: what words are cut from, to be compared. */
export const sansAccent = (texte: string): string =>
  enLatin(texte.normalize('NFKD').replace(INVISIBLES, '').replace(/\p{M}/gu, ''));

/**
 * The words of a text, to be compared with a name that somebody may have hidden in it. It is stored nowhere: keys of lists
 * are those of `cleDe`, which must not move.
 */
export const replier = (texte: string): string =>
  LIEES.reduce((t, [de, vers]) => t.replace(de, vers), enLatin(sansAccent(texte).toLowerCase()))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
