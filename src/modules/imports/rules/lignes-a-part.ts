import { cleDe } from '../../../kernel/texte.ts';
import { lireCompte } from './compte.ts';

/** Why a line of the file is no act, and no mistake either. */
export type PourquoiIgnoree = 'vide' | 'total' | 'entete' | 'note' | 'ecartee';

const MOIS =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr?|avr|juil|sept|oct|nov|dec';
const TOTAL = new RegExp(
  `^(sous )?tota(?:l|ux)( (general|generale|mensuel|annuel|hebdomadaire|cumule|des? .*|du .*|par .*|${MOIS}|\\d{1,4}|t\\d|s\\d|trimestre.*|semestre.*|semaine.*))*$`,
);

/** Does the cell alone say that its line is a total? (« Total Énergies » does not.) */
export const estMotDeTotal = (cellule: string): boolean =>
  cellule.length < 60 && /^\s*(sous|tota|TOTA|SOUS|Tota|Sous)/.test(cellule) && TOTAL.test(cleDe(cellule));

const DEBUT_DE_TOTAL = /^(sous )?(tota(l|ux)|somme|cumul|moyenne|ensemble|nombre total|nb total)\b/;

/** Cells of a line that could not be an act, looked at by what they hold. `sansDate`: its own date cell has none. */
export function pourquoiIgnoree(
  cellules: readonly string[],
  entetes: readonly string[],
  sansDate: boolean,
): PourquoiIgnoree | null {
  const pleines = cellules.map((c) => c.trim()).filter((c) => c !== '');
  if (pleines.length === 0) return 'vide';
  if (pleines.some(estMotDeTotal)) return 'total';
  if (repeteLEntete(cellules, entetes)) return 'entete';
  if (!sansDate) return null;
  const mots = pleines.filter((c) => !estUnChiffre(c));
  // Figures alone, without a date or a word: sums under the columns. With one word, it must say so.
  if (mots.length === 0) return 'total';
  if (mots.length <= 2 && mots.length < pleines.length && mots.some((c) => DEBUT_DE_TOTAL.test(cleDe(c))))
    return 'total';
  return pleines.length === 1 && /\p{L}{3}/u.test(pleines[0] ?? '') ? 'note' : null;
}

const estUnChiffre = (cellule: string): boolean =>
  lireCompte(cellule).ok || /^\d+([.,:h]\d+)*\s*(h|%|min)?$/i.test(cellule) || /^=\w+\(/.test(cellule);

function repeteLEntete(cellules: readonly string[], entetes: readonly string[]): boolean {
  let dites = 0;
  let egales = 0;
  for (let i = 0; i < entetes.length; i += 1) {
    const entete = cleDe(entetes[i] ?? '');
    if (entete === '') continue;
    dites += 1;
    if (cleDe(cellules[i] ?? '') === entete) egales += 1;
  }
  return dites > 0 && egales >= Math.max(1, dites * 0.7);
}
