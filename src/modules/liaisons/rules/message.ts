import { cleDe } from '../../../kernel/texte.ts';

/** The words by which somebody could be recognised. */
export interface NomConnu {
  readonly nom: string;
  readonly prenom: string;
  readonly pseudonyme: string;
}

/** Initials and small words are in every text. */
const LETTRES_MIN = 3;

/** Each word with a capital, and where it stands among all. */
const motsDe = (texte: string): { cle: string; capitale: boolean }[] =>
  [...texte.matchAll(/[\p{L}\p{N}]+/gu)].map(([mot]) => ({
    cle: cleDe(mot),
    capitale: /^\p{Lu}/u.test(mot),
  }));

/**
 * Does a text name one of these people? A word of a name with a capital, or the whole name however it is written:
 * « la situation est claire » doesn't name Claire.
 */
export function nomme(texte: string, gens: readonly NomConnu[]): boolean {
  const mots = motsDe(texte);
  const capitales = new Set(mots.filter((m) => m.capitale).map((m) => m.cle));
  const suite = ` ${mots.map((m) => m.cle).join(' ')} `;
  return gens.some(({ nom, prenom, pseudonyme }) => {
    const seuls = cleDe(`${nom} ${prenom} ${pseudonyme}`)
      .split(' ')
      .filter((mot) => mot.length >= LETTRES_MIN);
    const entiers = [`${prenom} ${nom}`, `${nom} ${prenom}`].map(cleDe).filter((n) => n.includes(' '));
    return seuls.some((m) => capitales.has(m)) || entiers.some((n) => suite.includes(` ${n} `));
  });
}
