/** Fields whose value is chosen in a list. */
const CHOISIS: ReadonlySet<string> = new Set(['mode']);

/**
 * The texts of a fact that were not in it before, each with the path of its field (`donnees.invites.0.qui`). What was
 * already there was not written now: a line that moved is not refused for its words.
 */
export function textesNouveaux(donnees: object, avant: object): (readonly [champ: string, texte: string])[] {
  const deja = new Set(feuilles(avant, '').map(([, texte]) => texte));
  return feuilles(donnees, 'donnees').filter(([, texte]) => texte !== '' && !deja.has(texte));
}

const feuilles = (valeur: unknown, chemin: string): (readonly [string, string])[] => {
  if (typeof valeur === 'string') return [[chemin, valeur]];
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([champ, v]) =>
    CHOISIS.has(champ) ? [] : feuilles(v, `${chemin}.${champ}`),
  );
};
