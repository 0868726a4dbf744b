import { FAMILLES } from '../../nomenclatures/rules/familles.ts';
import type { DonneesDuBilan } from './donnees.ts';
import { PREFIXES } from './familles.ts';
import { RUBRIQUES } from './rubriques.ts';

/** A tag of the Word models. `inside` is what can be used between `{#name}` and `{/name}` of a list. */
export interface Balise {
  readonly name: string;
  readonly kind: 'text' | 'condition' | 'list' | 'image';
  /** What it prints, in French: the page that lists the tags shows it. */
  readonly meaning: string;
  readonly inside?: readonly Balise[];
}

const texte = (name: string, meaning: string): Balise => ({ name, kind: 'text', meaning });
const condition = (name: string, meaning: string): Balise => ({ name, kind: 'condition', meaning });
const image = (name: string, meaning: string): Balise => ({ name, kind: 'image', meaning });
const liste = (name: string, meaning: string, inside: readonly Balise[]): Balise => ({
  name,
  kind: 'list',
  meaning,
  inside,
});

const MESURES: readonly Balise[] = [
  texte('interventions', 'Nombre d’interventions'),
  texte('part', 'Part des interventions, en pourcentage'),
  texte('heures', 'Durée des interventions'),
  texte('beneficiaires', 'Nombre de bénéficiaires'),
  texte('femmes', 'Nombre de femmes'),
  texte('hommes', 'Nombre d’hommes'),
  texte('non_communique', 'Personnes dont le genre n’est pas communiqué'),
];
const AGES: readonly Balise[] = [
  texte('tranche', 'Tranche d’âge'),
  texte('personnes', 'Nombre de personnes de cette tranche'),
  texte('part', 'Part de cette tranche'),
];
const LIGNES: readonly Balise[] = [
  texte('texte', 'La ligne'),
  condition('paragraphe', 'Vrai pour un paragraphe'),
  condition('puce', 'Vrai pour un élément de liste'),
  condition('vide', 'Vrai quand rien n’a été écrit'),
];
const UNE_PHRASE: readonly Balise[] = [texte('texte', 'La phrase')];

const COMPARAISON: readonly Balise[] = [
  texte('famille', 'La famille d’activités'),
  texte('court', 'Son nom court'),
  texte('interventions_avant', 'Interventions de l’année précédente'),
  texte('interventions', 'Interventions de cette année'),
  texte('interventions_ecart', 'Évolution des interventions'),
  texte('beneficiaires_avant', 'Bénéficiaires de l’année précédente'),
  texte('beneficiaires', 'Bénéficiaires de cette année'),
  texte('beneficiaires_ecart', 'Évolution des bénéficiaires'),
  texte('heures_avant', 'Durée, l’année précédente'),
  texte('heures', 'Durée, cette année'),
];

const CHIFFRES_FAMILLE: readonly Balise[] = [
  ...MESURES,
  texte('famille', 'Nom de la famille d’activités'),
  texte('court', 'Nom court de la famille'),
  condition('remplie', 'Vrai quand la famille a des interventions'),
  condition('vide', 'Vrai quand la famille n’en a pas'),
  texte('quantitatif', 'Toute la partie quantitative en un paragraphe'),
  texte('annee_precedente', 'L’année précédente en une phrase, ou pourquoi elle manque'),
  liste('natures', 'Les natures d’intervention', [texte('nature', 'Nom de la nature'), ...MESURES]),
  liste('mois', 'Les mois de la période', [texte('mois', 'Le mois'), ...MESURES]),
  liste('ages', 'Les publics par âge', AGES),
  liste('partenaires', 'Les partenaires', [
    texte('partenaire', 'Nom du partenaire'),
    texte('interventions', 'Interventions faites avec lui'),
  ]),
  condition('avec_beneficiaires', 'Vrai quand il y a des bénéficiaires'),
  condition('sans_beneficiaire', 'Vrai quand il n’y en a pas'),
  condition('avec_partenaires', 'Vrai quand il y a des partenaires'),
  condition('sans_partenaire', 'Vrai quand il n’y en a pas'),
  image('graphique', 'Le graphique des mois'),
];

/** Every tag that a model may use, in the order in which a page should list them. */
export const BALISES: readonly Balise[] = [
  texte('titre', 'Titre du document'),
  texte('structure', 'Nom de la structure'),
  texte('convention_numero', 'Numéro de la convention'),
  texte('convention_signee_le', 'Date de la signature'),
  texte('convention_duree', 'Durée de la convention'),
  texte('convention_periode', 'Premier et dernier jour de la convention'),
  texte('employeur', 'Nom de l’employeur'),
  texte('commune', 'Commune'),
  texte('qpv', 'Quartier prioritaire'),
  texte('mediateur', 'Prénom et nom du médiateur ou de la médiatrice'),
  texte('heures_hebdomadaires', 'Temps de travail du poste'),
  texte('annee', 'Rang de l’année dans la convention : 1, 2, 3'),
  texte('periode', 'La période du bilan : du … au …'),
  texte('periode_du', 'Premier jour de la période'),
  texte('periode_au', 'Dernier jour de la période'),
  condition('brouillon', 'Vrai tant que le bilan n’est pas figé'),
  condition('fige', 'Vrai quand le bilan est figé'),
  texte('etat', '« Document de travail » ou « Bilan figé »'),
  texte('etat_phrase', 'L’état du bilan en une phrase'),
  texte('fige_le', 'Jour où le bilan a été figé'),
  texte('fige_par', 'Qui l’a figé'),
  ...RUBRIQUES.map(({ id, partie, titre }) => texte(id, `${partie}. ${titre}`)),
  ...RUBRIQUES.map(({ id, titre }) =>
    liste(`${id}_lignes`, `Le même texte, ligne par ligne : ${titre}`, LIGNES),
  ),
  ...MESURES.map((b): Balise => ({ ...b, name: `total_${b.name}`, meaning: `Total : ${b.meaning}` })),
  image('graphique', 'Le graphique des mois et des familles'),
  liste('ages', 'Tous les publics par âge', AGES),
  liste('mois', 'Les mois de la période', [
    texte('mois', 'Le mois'),
    ...FAMILLES.map(({ code, libelle }) => texte(PREFIXES[code], `Interventions : ${libelle}`)),
    texte('interventions', 'Interventions des cinq familles'),
    texte('heures', 'Durée des interventions'),
    texte('beneficiaires', 'Bénéficiaires'),
  ]),
  condition('avec_suivi', 'Vrai quand des situations ont été suivies'),
  liste('suivi', 'Les situations suivies, un chiffre par ligne', [
    texte('libelle', 'Ce qui est compté'),
    texte('valeur', 'Le chiffre'),
  ]),
  texte('hors_mediation', 'Durée du travail qui n’est pas de la médiation'),
  condition('comparaison_disponible', 'Vrai quand l’année précédente peut être comparée'),
  condition('comparaison_absente', 'Vrai quand elle ne le peut pas'),
  texte('comparaison_explication', 'Pourquoi il n’y a pas de comparaison'),
  texte('comparaison_periode', 'La période précédente : du … au …'),
  liste('comparaison_lignes', 'Les cinq familles, comparées', COMPARAISON),
  liste('comparaison_total', 'La ligne du total, comparée', COMPARAISON),
  liste('comparaison_reserves', 'Ce qu’il faut savoir avant de comparer', UNE_PHRASE),
  liste('avertissements', 'Ce qu’il faut savoir des chiffres', UNE_PHRASE),
  liste('definitions', 'Les définitions des chiffres', [
    texte('terme', 'Le terme'),
    texte('definition', 'Sa définition'),
  ]),
  liste('provenance', 'D’où viennent les chiffres', [
    texte('libelle', 'Le point'),
    texte('valeur', 'Sa réponse'),
  ]),
  liste('familles', 'Les cinq familles d’activités, dans l’ordre du formulaire', [
    ...CHIFFRES_FAMILLE,
    texte('numero', 'Rang de la famille'),
    texte('qualitatif', 'La partie qualitative'),
    liste('qualitatif_lignes', 'La partie qualitative, ligne par ligne', LIGNES),
  ]),
  ...FAMILLES.flatMap(({ code, libelle }) =>
    CHIFFRES_FAMILLE.map(
      (b): Balise => ({ ...b, name: `${PREFIXES[code]}_${b.name}`, meaning: `${libelle} : ${b.meaning}` }),
    ),
  ),
];

/**
 * The data under the names of the tags: those of the document, and those of each family under its prefix, for a
 * form that writes its five parts out. Charts are still numbers here.
 */
export function balisesDuBilan(donnees: DonneesDuBilan): Readonly<Record<string, unknown>> {
  const { date_du_fichier: _, familles, ...racine } = donnees;
  const sansPrefixe = familles.map(({ prefixe: _prefixe, ...famille }) => famille);
  const parPrefixe = familles.flatMap((f) =>
    CHIFFRES_FAMILLE.map(({ name }) => [`${f.prefixe}_${name}`, f[name as keyof typeof f]] as const),
  );
  return { ...racine, familles: sansPrefixe, ...Object.fromEntries(parPrefixe) };
}
