import { EFFACE, estUnTexte } from './conservation.ts';

/** What the paper says in the place of what another party said apart. */
export const D_UNE_AUTRE_PARTIE = 'Ce qu’une autre personne a dit de son côté ne vous est pas remis.';

/** All that somebody wrote in a value, wherever it stands. `codes`: values of closed lists, which say nothing to a person. */
export function textesDans(valeur: unknown, codes: ReadonlySet<string>): string[] {
  if (typeof valeur === 'string') {
    const texte = valeur.trim();
    return texte !== EFFACE && estUnTexte(texte, codes) ? [texte] : [];
  }
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.values(valeur).flatMap((v) => textesDans(v, codes));
}

/**
 * What a fact says to the person of that rank. A navette meets one party apart from the others: what that one said is
 * theirs, and a copy of one's data takes nothing from the rights of somebody else (RGPD, art. 15, 4).
 */
export function textesDuFait(
  { genre, donnees }: { readonly genre: string; readonly donnees: object },
  rang: number,
  codes: ReadonlySet<string>,
): string[] {
  const textes = textesDans(donnees, codes);
  const autre = genre === 'navette' && Reflect.get(donnees, 'partie') !== rang;
  return autre && textes.length > 0 ? [D_UNE_AUTRE_PARTIE] : textes;
}
