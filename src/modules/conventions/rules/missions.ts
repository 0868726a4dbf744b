import { cleDe } from '../../../kernel/texte.ts';

/** Words by which missions that D5134-146 forbids are usually written, folded as `cleDe` folds them, and what to say. */
const INTERDITES: readonly { readonly mots: RegExp; readonly pourquoi: string }[] = [
  {
    mots: /\b(?:ordre public|maintien de l ordre|surveill\w*|gardiennage|vigiles?|rondes? de securite|securite des biens|interpell\w*|verbalis\w*|controles? d identite|fouilles?)\b/g,
    pourquoi: 'un·e adulte-relais ne fait aucun acte de maintien de l’ordre public',
  },
  {
    mots: /\b(?:(?:aides?|services?|soins?|menage|repas|repassage) (?:a|au) domicile|aides? menageres?|auxiliaires? de vie|garde d enfants?|services? a la personne|femme de menage)\b/g,
    pourquoi: 'un poste ne peut pas avoir pour seul objet des services au domicile des personnes',
  },
];
/** « Sans acte de surveillance »: said to be left out. */
const ECARTE = /\b(?:sans|jamais|aucune?|ni|pas)\b[^,.]{0,24}$/;

/**
 * A doubt, never a refusal: words of article 2 by which missions that D5134-146 forbids are usually written. A word said to be
 * left out (« jamais de… ») is not one.
 */
export function doutesDesMissions(missions: string): readonly string[] {
  const phrases = missions.split(/[.;:\n]/).map(cleDe);
  return INTERDITES.flatMap(({ mots, pourquoi }) => {
    const trouve = phrases
      .flatMap((p) => [...p.matchAll(mots)].filter((m) => !ECARTE.test(p.slice(0, m.index))))
      .at(0)?.[0];
    return trouve === undefined
      ? []
      : [
          `Missions (article 2), « ${trouve} » : ${pourquoi} (Code du travail, article D5134-146). Vérifiez ce qui est écrit.`,
        ];
  });
}
