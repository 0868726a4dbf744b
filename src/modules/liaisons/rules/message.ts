import { cleDe } from '../../../kernel/texte.ts';
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
}

const ANNONCES: ReadonlySet<string> = new Set(
  'm mr mme mlle monsieur madame mademoiselle messieurs mesdames famille'.split(' '),
);
/** Initials and small words are in every text. */
const LETTRES_MIN = 3;
const LETTRES_APRES_ANNONCE = 2;

/** Each word of a text, with what tells whether it may be a name. */
const motsDe = (texte: string): Mot[] => {
  const mots = [...texte.matchAll(/[\p{L}\p{N}]+/gu)].map(([mot]) => ({ mot, cle: cleDe(mot) }));
  return mots.map(({ mot, cle }, i) => ({
    cle,
    capitale: /^\p{Lu}/u.test(mot),
    annonce: ANNONCES.has(mots[i - 1]?.cle ?? ''),
  }));
};

const clesDe = (texte: string): string[] => cleDe(texte).split(' ').filter(Boolean);

/**
 * Does a text name one of these people? A word of their name, with a capital or without; one that is a word of every day
 * as well, only with a capital, or after « Mme » and the like; or the whole name, however it is written. « La situation
 * est claire » doesn't name Claire. A pseudonym may be made of any words: it needs its capital.
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
    );
  return gens.some(({ nom, prenom, pseudonyme }) => {
    const entiers = [`${prenom} ${nom}`, `${nom} ${prenom}`].map(cleDe).filter((n) => n.includes(' '));
    return (
      clesDe(`${nom} ${prenom}`).some((cle) => dit(cle, !estUnMotCourant(cle))) ||
      clesDe(pseudonyme).some((cle) => dit(cle, false)) ||
      entiers.some((n) => suite.includes(` ${n} `))
    );
  });
}
