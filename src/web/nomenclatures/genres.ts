import type { Nomenclature } from '../../modules/nomenclatures/contract.ts';
import type { Genre } from '../../modules/nomenclatures/rules/terme.ts';

export type { Genre };

/** The lists, in the order of their tabs. */
export const GENRES: readonly Genre[] = [
  'nature',
  'thematique',
  'saisine',
  'issue',
  'secteur',
  'lieu',
  'partenaire',
  'projet',
  'sorte',
];

interface Libelles {
  /** Key in the nomenclature. */
  readonly cle: keyof Nomenclature;
  readonly pluriel: string;
  readonly un: string;
  readonly ajouter: string;
  /** What the list is for, in one sentence. */
  readonly aide: string;
}

export const LIBELLES: Readonly<Record<Genre, Libelles>> = {
  nature: {
    cle: 'natures',
    pluriel: 'Natures',
    un: 'nature',
    ajouter: 'Ajouter une nature',
    aide: 'Ce que l’on fait. Chaque nature dit où l’intervention compte dans le bilan.',
  },
  thematique: {
    cle: 'thematiques',
    pluriel: 'Thématiques',
    un: 'thématique',
    ajouter: 'Ajouter une thématique',
    aide: 'De quoi il s’agit. Une intervention peut en avoir plusieurs.',
  },
  saisine: {
    cle: 'saisines',
    pluriel: 'Saisines',
    un: 'mode de saisine',
    ajouter: 'Ajouter un mode de saisine',
    aide: 'Comment on en est venu à intervenir.',
  },
  issue: {
    cle: 'issues',
    pluriel: 'Issues',
    un: 'issue',
    ajouter: 'Ajouter une issue',
    aide: 'Comment l’intervention s’est terminée.',
  },
  secteur: {
    cle: 'secteurs',
    pluriel: 'Secteurs',
    un: 'secteur',
    ajouter: 'Ajouter un secteur',
    aide: 'Les quartiers où la structure travaille, avec leur quartier prioritaire (QPV).',
  },
  lieu: {
    cle: 'lieux',
    pluriel: 'Lieux',
    un: 'lieu',
    ajouter: 'Ajouter un lieu',
    aide: 'Résidences, places, locaux. Chacun est dans un secteur.',
  },
  partenaire: {
    cle: 'partenaires',
    pluriel: 'Partenaires',
    un: 'partenaire',
    ajouter: 'Ajouter un partenaire',
    aide: 'Celles et ceux avec qui l’on travaille : bailleurs, mairie, associations, services.',
  },
  projet: {
    cle: 'projets',
    pluriel: 'Projets',
    un: 'projet',
    ajouter: 'Ajouter un projet',
    aide: 'Les actions suivies dans la durée : café des voisins, jardin, charte.',
  },
  sorte: {
    cle: 'sortes',
    pluriel: 'Situations',
    un: 'sorte de situation',
    ajouter: 'Ajouter une sorte de situation',
    aide: 'Ce que l’on suit dans la durée : un conflit, une personne accompagnée, un projet.',
  },
};
