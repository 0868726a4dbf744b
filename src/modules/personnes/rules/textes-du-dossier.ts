import type { GenreDeFait } from '../../situations/rules/faits/fait.ts';
import { EFFACE, estUnTexte } from './conservation.ts';

/** What the paper says in the place of what another party said apart. */
export const D_UNE_AUTRE_PARTIE = 'Ce qu’une autre personne a dit de son côté ne vous est pas remis.';
/** What it says in the place of a text that nobody read again before it was handed over. */
export const A_RELIRE = 'Ce texte peut parler d’une autre personne : il ne vous est pas remis.';

/** All that somebody wrote in a value, wherever it stands. `codes`: values of closed lists, which say nothing to a person. */
export function textesDans(valeur: unknown, codes: ReadonlySet<string>): string[] {
  if (typeof valeur === 'string') {
    const texte = valeur.trim();
    return texte !== EFFACE && estUnTexte(texte, codes) ? [texte] : [];
  }
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.values(valeur).flatMap((v) => textesDans(v, codes));
}

/** Whose the texts of a fact are, for one person: theirs, somebody else's, or nobody can tell without reading them. */
export type Portee = 'sien' | 'autre' | 'incertain';

export interface FaitADire {
  readonly genre: GenreDeFait;
  readonly donnees: object;
}

/** The ranks that a role names: « Partie 1 », « Personnes 1 et 2 » say 1, 1 and 2; « le gardien » says none. */
const rangsDans = (role: unknown): number[] =>
  typeof role === 'string' && /\b(partie|personne)s?\b/i.test(role)
    ? [...role.matchAll(/\b\d{1,2}\b/g)].map(([n]) => Number(n))
    : [];
const rangsDe = (donnees: object, liste: string, champ: string): number[] => {
  const lignes: unknown = Reflect.get(donnees, liste);
  return Array.isArray(lignes) ? lignes.flatMap((l: object) => rangsDans(Reflect.get(l, champ))) : [];
};

/** The ranks that the fields of a fact name. All those of a table ronde, or of a protocole, heard or signed the same. */
const NOMMES: Readonly<Record<GenreDeFait, (donnees: object) => number[]>> = {
  contact: (d) => rangsDans(Reflect.get(d, 'avec')),
  navette: (d) => [Number(Reflect.get(d, 'partie'))],
  'table-ronde': (d) => rangsDe(d, 'invites', 'qui'),
  protocole: (d) => rangsDe(d, 'engagements', 'de'),
  'rappel-a-la-regle': (d) => rangsDans(Reflect.get(d, 'aQui')),
  accompagnement: () => [],
};

/** Whose a fact is, to the person of that rank. `seule`: nobody else is in the situation. */
export function porteeDuFait({ genre, donnees }: FaitADire, rang: number, seule: boolean): Portee {
  const nommes = NOMMES[genre](donnees);
  if (nommes.includes(rang)) return 'sien';
  if (nommes.length > 0) return 'autre';
  return seule ? 'sien' : 'incertain';
}

/** What a fact says to the person it is handed to: see `textesRemis`. */
export const textesDuFait = (
  fait: FaitADire,
  quoi: { readonly portee: Portee; readonly relu: boolean },
  codes: ReadonlySet<string>,
): string[] => textesRemis(textesDans(fait.donnees, codes), quoi);

/**
 * What is handed over of texts. A copy of one's data takes nothing from the rights of somebody else (RGPD, art. 15, 4):
 * what another party said is theirs, and what may be about another is left out, until somebody who read it includes it
 * (`relu`).
 */
export function textesRemis(
  textes: string[],
  { portee, relu }: { readonly portee: Portee; readonly relu: boolean },
): string[] {
  if (textes.length === 0 || portee === 'sien' || (portee === 'incertain' && relu)) return textes;
  return [portee === 'autre' ? D_UNE_AUTRE_PARTIE : A_RELIRE];
}
