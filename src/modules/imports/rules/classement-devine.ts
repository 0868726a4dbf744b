import { plusProches } from '../../../kernel/proximite.ts';
import { cleDe } from '../../../kernel/texte.ts';
import type { CodeFamille } from '../../nomenclatures/rules/familles.ts';
import type { CodeItem } from '../../nomenclatures/rules/items.ts';
import { NATURES_PAR_DEFAUT } from '../../nomenclatures/rules/natures-par-defaut.ts';
import type { CodeRegistre } from '../../nomenclatures/rules/registres.ts';

/** Where a nature to be created would count. Always to be checked by a person: `raison` says what it stands on. */
export interface ClassementDevine {
  readonly registre: CodeRegistre | null;
  readonly famille: CodeFamille | null;
  readonly item: CodeItem | null;
  readonly mediation: boolean;
  readonly raison: string;
}

type Mots = readonly [RegExp, readonly [CodeRegistre, CodeFamille, CodeItem] | null];

/** Words that tell the kind of an act, the most telling first. null: working time that is not mediation. */
const MOTS: readonly Mots[] = [
  [
    /\breunions? (d )?(equipe|service|interne)|debrief|\bformation (interne|professionnelle|du personnel)|administrati(f|on)\b|trajet|conge|\bpause\b|entretien (professionnel|annuel)|redaction|saisie|\bplanning\b/,
    null,
  ],
  [
    /conflit|tension|rixe|navette|table ronde|rappel a|regle|incivilite|nuisance|bruit|altercation|mediation (de voisinage|familiale|scolaire)/,
    [2, 5, 4],
  ],
  [
    /mise en relation|mise en contact|orient|accompagnement|partenaire|relais|fiche de liaison|liaison/,
    [5, 2, 2],
  ],
  [/incomprehension|traduction|interpret|courrier|institution/, [3, 2, 2]],
  [/concertation|reunion publique|conseil citoyen|marche explo|participation/, [6, 3, 6]],
  [/sensibilis|information collective|prevention|atelier|campagne/, [8, 3, 6]],
  [/projet|animation|evenement|\bfete\b|collecti(f|ve)|sortie|chantier|lien social/, [7, 3, 6]],
  [/veille sociale|diagnostic|observation|ambiance|signal faible/, [4, 4, 3]],
  [
    /veille|technique|degradation|dysfonction|encombrant|securis|tournee|presence|ronde|maraude|deambulation|passage/,
    [1, 4, 3],
  ],
  [
    /accueil|ecoute|aide|assistance|information|permanence|demarche|visite|soutien|contact|discussion|echange/,
    [8, 1, 1],
  ],
];

/** Guesses from the nearest of the default natures, then from words; the first family when nothing tells. */
export function classementDevine(nom: string): ClassementDevine {
  const proche = plusProches(nom, NATURES_PAR_DEFAUT, 1, 0.6)[0];
  if (proche) {
    const { registre, famille, item, mediation } = proche.connu;
    return { registre, famille, item, mediation, raison: `Comme « ${proche.connu.nom} ».` };
  }
  const trouve = MOTS.find(([forme]) => forme.test(cleDe(nom)));
  if (trouve && trouve[1] === null)
    return {
      registre: null,
      famille: null,
      item: null,
      mediation: false,
      raison: 'Temps de travail hors médiation, d’après son nom.',
    };
  const [registre, famille, item] = trouve?.[1] ?? [8, 1, 1];
  return {
    registre,
    famille,
    item,
    mediation: true,
    raison: trouve ? 'D’après les mots de son nom.' : 'Rien ne l’indique dans son nom : à vérifier.',
  };
}
