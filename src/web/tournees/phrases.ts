import { pluriel } from '../ui/format.ts';
import { type Comptes, GENRES } from './totaux.ts';

/** « 2 femmes, 1 homme »; « personne » for nobody. */
export const comptesLus = (c: Comptes): string =>
  GENRES.flatMap(({ champ, mot, mots }) => (c[champ] > 0 ? [pluriel(c[champ], mot, mots)] : [])).join(', ') ||
  'personne';

/** « Lucie », « Lucie et Karim », « Lucie, Karim et Rosa ». */
export function enumerer(noms: readonly string[]): string {
  if (noms.length < 2) return noms.join('');
  return `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}`;
}
