import { z } from 'zod';
import { type CodeFamille, FAMILLES } from '../../nomenclatures/rules/familles.ts';
import { familleDe } from './familles.ts';

export const IDS_DE_RUBRIQUE = [
  'presentation_structure',
  'origine_mission',
  'contenu_mission',
  'type_mediation',
  'accueil_qualitatif',
  'relation_qualitatif',
  'projets_qualitatif',
  'veille_qualitatif',
  'tensions_qualitatif',
  'professionnalisation_plan',
  'professionnalisation_autre',
  'conclusions',
  'perspectives',
] as const;
export type IdRubrique = (typeof IDS_DE_RUBRIQUE)[number];
export const schemaIdRubrique = z.enum(IDS_DE_RUBRIQUE);

/** The texts that people write: all present, an empty one is ''. Paragraphs by line breaks, lists by lines in « - ». */
export const schemaTextes = z.record(schemaIdRubrique, z.string());
export type Textes = Readonly<Record<IdRubrique, string>>;

/** A part of the form that a person writes. The id is also the tag of the Word model. */
export interface Rubrique {
  readonly id: IdRubrique;
  /** Number of the part in the form: « 2.1. ». */
  readonly partie: string;
  /** Heading of the form. */
  readonly titre: string;
  /** What to write there, in a sentence. */
  readonly aide: string;
  readonly famille?: CodeFamille;
}

const qualitatif = (famille: CodeFamille): Rubrique => ({
  id: IDS_DE_RUBRIQUE[famille + 3] as IdRubrique,
  partie: '2.2',
  titre: `Qualitatif : ${familleDe(famille).libelle}`,
  aide: 'Ce que les chiffres ne disent pas : des situations rencontrées, ce qui a changé, avec qui. Sans aucun nom.',
  famille,
});

/** The written parts, in the order of the form « Bilan et suivi ». */
export const RUBRIQUES: readonly Rubrique[] = [
  {
    id: 'presentation_structure',
    partie: '1',
    titre: 'Présentation de la structure et du QPV',
    aide: 'Qui est l’employeur, ce qu’il fait, et le quartier où le poste intervient.',
  },
  {
    id: 'origine_mission',
    partie: '1',
    titre: 'L’origine de la mission',
    aide: 'Le contexte et le poste : quels problèmes, quels besoins du territoire ont conduit à le créer.',
  },
  {
    id: 'contenu_mission',
    partie: '2.1',
    titre: 'Description du contenu de la mission et de ses évolutions',
    aide: 'Le travail de l’année et ce qui a changé. La fiche de poste peut être jointe en annexe.',
  },
  {
    id: 'type_mediation',
    partie: '2.1',
    titre: 'Type de médiation exercée',
    aide: 'Le domaine d’exercice inscrit dans la convention.',
  },
  ...FAMILLES.map(({ code }) => qualitatif(code)),
  {
    id: 'professionnalisation_plan',
    partie: '2.3',
    titre: 'Dans le cadre du plan régional de professionnalisation',
    aide: 'Formations et ateliers suivis, accompagnement, avec leurs dates et leurs durées.',
  },
  {
    id: 'professionnalisation_autre',
    partie: '2.3',
    titre: 'Autre',
    aide: 'Les autres formations, l’analyse de la pratique, le tutorat.',
  },
  {
    id: 'conclusions',
    partie: '2.4',
    titre: 'Conclusions',
    aide: 'Ce qu’il faut retenir, dont les remarques et les difficultés de l’année.',
  },
  {
    id: 'perspectives',
    partie: '3',
    titre: 'Perspectives',
    aide: 'Le parcours proposé par l’employeur, le projet du ou de la salarié·e, la suite du poste, y compris sans convention.',
  },
];

/** All the texts, from the rows that exist; unknown rubriques are left out. */
export function textesDe(lignes: readonly { readonly rubrique: string; readonly texte: string }[]): Textes {
  const connus = new Map(lignes.map(({ rubrique, texte }) => [rubrique, texte]));
  return Object.fromEntries(IDS_DE_RUBRIQUE.map((id) => [id, connus.get(id) ?? ''])) as Record<
    IdRubrique,
    string
  >;
}

/** The rubriques still to be written, in the order of the form. */
export const rubriquesVides = (textes: Textes): Rubrique[] =>
  RUBRIQUES.filter(({ id }) => textes[id].trim() === '');
