import { replier, sansAccent } from '../../../kernel/sosies.ts';
import { estUnMotCourant } from './mots-courants.ts';

/** The words by which somebody could be recognised. */
export interface NomConnu {
  readonly nom: string;
  readonly prenom: string;
  readonly pseudonyme: string;
}

interface Mot {
  readonly cle: string;
  readonly capitale: boolean;
  /** « mme petit », « la famille petit »: what follows is a name. */
  readonly annonce: boolean;
  /** Nothing but a hyphen stands between it and the word before. */
  readonly colle: boolean;
}

const ANNONCES: ReadonlySet<string> = new Set(
  'm mr mme mlle monsieur madame mademoiselle messieurs mesdames famille'.split(' '),
);
const PETITS_MOTS: ReadonlySet<string> = new Set(
  'le la les l de du des d un une au aux en a et ou il elle on me ma mon te ta ton se sa son y par pour'.split(
    ' ',
  ),
);
/** Initials and small words are in every text. */
const LETTRES_MIN = 3;
const LETTRES_APRES_ANNONCE = 2;

/** A shorter name is the end of a word and the start of the next one in too many sentences. */
const LETTRES_EN_MORCEAUX = 5;

/** Each word of a text, with what tells whether it may be a name. */
const motsDe = (texte: string): Mot[] => {
  const lu = sansAccent(texte);
  const mots = [...lu.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: mot, index }) => ({
    ...{ mot, cle: replier(mot), index, fin: index + mot.length },
  }));
  return mots.map(({ mot, cle, index }, i) => ({
    cle,
    capitale: /^\p{Lu}/u.test(mot),
    annonce: ANNONCES.has(mots[i - 1]?.cle ?? ''),
    colle: i > 0 && /^[\p{Pd}\p{Pc}\p{Po}\p{S}]+$/u.test(lu.slice(mots[i - 1]?.fin, index)),
  }));
};

const clesDe = (texte: string): string[] => replier(texte).split(' ').filter(Boolean);

/**
 * Is a name written in pieces: « D-u-p-o-n-t », « Du pont », « d u p o n t »? Whole words of every day that make it by chance
 * (« au bout du pont ») don't name anybody, unless they are joined.
 */
function enMorceaux(mots: readonly Mot[], nom: string, sansCapitale: boolean): boolean {
  if (nom.length < LETTRES_EN_MORCEAUX) return false;
  return mots.some((premier, i) => {
    if (!sansCapitale && !premier.capitale) return false;
    let lu = premier.cle;
    let j = i;
    while (lu.length < nom.length && nom.startsWith(lu) && j + 1 < mots.length) {
      j += 1;
      lu += mots[j]?.cle ?? '';
    }
    if (lu !== nom) return false;
    const morceaux = mots.slice(i, j + 1);
    return (
      morceaux.length === 1 ||
      morceaux.slice(1).every((m) => m.colle) ||
      morceaux.every((m) => m.cle.length === 1) ||
      morceaux.some((m) => m.cle.length > 1 && !PETITS_MOTS.has(m.cle) && !estUnMotCourant(m.cle))
    );
  });
}

/**
 * Does a text name one of these people? A word of their name, with a capital or without; one that is a word of every day
 * as well, only with a capital, or after « Mme » and the like; or the whole name, however it is written, in pieces and with
 * letters that only look like its own. « La situation est claire » doesn't name Claire. A pseudonym may be made of any
 * words: it needs its capital.
 */
export function nomme(texte: string, gens: readonly NomConnu[]): boolean {
  const mots = motsDe(texte);
  const suite = ` ${mots.map((m) => m.cle).join(' ')} `;
  const dit = (cle: string, sansCapitale: boolean): boolean =>
    mots.some(
      (m) =>
        m.cle === cle &&
        (m.annonce
          ? cle.length >= LETTRES_APRES_ANNONCE
          : cle.length >= LETTRES_MIN && (m.capitale || sansCapitale)),
    ) || enMorceaux(mots, cle, sansCapitale);
  return gens.some(({ nom, prenom, pseudonyme }) => {
    const entiers = [`${prenom} ${nom}`, `${nom} ${prenom}`].map(replier).filter((n) => n.includes(' '));
    // « Ben Ali » is also written « Benali ».
    const soudes = [nom, prenom, ...entiers].map((n) => clesDe(n).join(''));
    return (
      clesDe(`${nom} ${prenom}`).some((cle) => dit(cle, !estUnMotCourant(cle))) ||
      clesDe(pseudonyme).some((cle) => dit(cle, false)) ||
      entiers.some((n) => suite.includes(` ${n} `)) ||
      soudes.some((n) => enMorceaux(mots, n, !estUnMotCourant(n)))
    );
  });
}
