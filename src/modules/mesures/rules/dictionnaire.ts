/** What is added up over the acts of a group: every measure is drawn from these. Working time in minutes. */
export interface Sommes {
  readonly interventions: number;
  readonly tempsHorsMediation: number;
  readonly minutes: number;
  readonly minutesHorsMediation: number;
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  readonly moins12: number;
  readonly de12a17: number;
  readonly de18a25: number;
  readonly de26a59: number;
  readonly de60EtPlus: number;
}

export type Unite = 'acte' | 'minute' | 'personne' | 'part';

export interface DefinitionDeMesure {
  readonly nom: string;
  /** What is counted, in the words of the trade: shown under the figure and written in every file. */
  readonly definition: string;
  readonly unite: Unite;
  /** `somme`: groups that share no act add up to their total. `quotient`: they never do. */
  readonly agregation: 'somme' | 'quotient';
  /** The figure of a group; null when it has no meaning there. */
  readonly valeur: (s: Sommes) => number | null;
}

const AGES = ['moins12', 'de12a17', 'de18a25', 'de26a59', 'de60EtPlus'] as const;
const personnes = (s: Sommes): number => s.femmes + s.hommes + s.nonCommunique;
const age = (nom: string, cle: (typeof AGES)[number], tranche: string): DefinitionDeMesure => ({
  nom,
  definition: `Personnes rencontrées qui avaient ${tranche} le jour de l’acte.`,
  unite: 'personne',
  agregation: 'somme',
  valeur: (s) => s[cle],
});

/** The one dictionary of measures: screens, files, documents, the API and the commands read names and rules here. */
export const MESURES = {
  interventions: {
    nom: 'Interventions',
    definition:
      'Actes de médiation enregistrés. Un acte fait à deux est attribué à chaque personne et compté une seule fois dans le total. Chaque contact compté pendant une tournée est un acte ; la tournée elle-même en est un, de présence. Réunions, formations et temps administratif n’en sont pas.',
    unite: 'acte',
    agregation: 'somme',
    valeur: (s) => s.interventions,
  },
  minutes: {
    nom: 'Durée',
    definition:
      'Durée des actes de médiation, comptée en minutes. Un acte de 30 minutes fait à deux compte 30 minutes dans le total. Une tournée compte ce que laissent les actes faits en route, pour que personne ne compte deux fois le même temps.',
    unite: 'minute',
    agregation: 'somme',
    valeur: (s) => s.minutes,
  },
  beneficiaires: {
    nom: 'Bénéficiaires',
    definition:
      'Personnes rencontrées lors des actes : femmes, hommes et genre non communiqué. Une personne rencontrée deux fois compte deux fois : les actes sont anonymes.',
    unite: 'personne',
    agregation: 'somme',
    valeur: personnes,
  },
  femmes: {
    nom: 'Femmes',
    definition: 'Femmes et filles rencontrées lors des actes.',
    unite: 'personne',
    agregation: 'somme',
    valeur: (s) => s.femmes,
  },
  hommes: {
    nom: 'Hommes',
    definition: 'Hommes et garçons rencontrés lors des actes.',
    unite: 'personne',
    agregation: 'somme',
    valeur: (s) => s.hommes,
  },
  nonCommunique: {
    nom: 'Genre non communiqué',
    definition:
      'Personnes rencontrées dont le genre n’a pas été noté. Elles ne comptent ni parmi les femmes ni parmi les hommes.',
    unite: 'personne',
    agregation: 'somme',
    valeur: (s) => s.nonCommunique,
  },
  moins12: age('Moins de 12 ans', 'moins12', 'moins de 12 ans'),
  de12a17: age('12 à 17 ans', 'de12a17', 'de 12 à 17 ans'),
  de18a25: age('18 à 25 ans', 'de18a25', 'de 18 à 25 ans'),
  de26a59: age('26 à 59 ans', 'de26a59', 'de 26 à 59 ans'),
  de60EtPlus: age('60 ans et plus', 'de60EtPlus', '60 ans ou plus'),
  ageNonCommunique: {
    nom: 'Âge non communiqué',
    definition: 'Personnes rencontrées dont l’âge n’a pas été noté.',
    unite: 'personne',
    agregation: 'somme',
    valeur: (s) => personnes(s) - AGES.reduce((n, a) => n + s[a], 0),
  },
  minutesHorsMediation: {
    nom: 'Durée hors médiation',
    definition:
      'Temps de travail qui n’est pas de la médiation (réunion, formation, administratif…), compté en minutes. Il n’entre dans aucune autre mesure.',
    unite: 'minute',
    agregation: 'somme',
    valeur: (s) => s.minutesHorsMediation,
  },
  partMediation: {
    nom: 'Part de médiation',
    definition:
      'Durée des actes de médiation rapportée à toute la durée enregistrée. Le livret de l’employeur demande au moins 80 % du temps de travail. Cette part ne vaut que si le temps hors médiation est enregistré lui aussi.',
    unite: 'part',
    agregation: 'quotient',
    valeur: ({ minutes: m, minutesHorsMediation: h }) =>
      m + h === 0 ? null : Math.round((m / (m + h)) * 1e4) / 1e4,
  },
} as const satisfies Record<string, DefinitionDeMesure>;

export type Mesure = keyof typeof MESURES;
export const NOMS_DE_MESURES = Object.keys(MESURES) as Mesure[];

/** What is answered when no measure is named. */
export const MESURES_PAR_DEFAUT: readonly Mesure[] = [
  'interventions',
  'minutes',
  'beneficiaires',
  'femmes',
  'hommes',
  'nonCommunique',
];

/** Measures of the age of people: together they make `beneficiaires`. */
export const MESURES_D_AGE: readonly Mesure[] = [...AGES, 'ageNonCommunique'];

export interface DefinitionDAxe {
  readonly nom: string;
  readonly definition: string;
  /** `temps`: values are periods. `liste`: values are terms of the structure or people of the team. `table`: fixed tables. */
  readonly sorte: 'temps' | 'liste' | 'table';
  /** An act can have several values: it counts once under each, and once in the total. */
  readonly plusieurs: boolean;
  /** How a period is written. */
  readonly exemple?: string;
}

const axe = (
  sorte: 'liste' | 'table',
  nom: string,
  definition: string,
  plusieurs = false,
): DefinitionDAxe => ({ nom, definition, sorte, plusieurs });
const temps = (nom: string, definition: string, exemple: string): DefinitionDAxe => ({
  nom,
  definition,
  sorte: 'temps',
  plusieurs: false,
  exemple,
});

const SOUS_CHACUN = 'compte une fois sous chacune de ces lignes, et une seule fois dans le total.';

/** The axes along which figures are laid out and filtered. An act without value stands under « Non renseigné ». */
export const AXES = {
  annee: temps('Année', 'Année civile du jour de l’acte.', '2026'),
  mois: temps('Mois', 'Mois du jour de l’acte.', '2026-11'),
  semaine: temps(
    'Semaine',
    'Semaine du lundi au dimanche ; la semaine 1 est celle du premier jeudi de janvier.',
    '2026-S47',
  ),
  jour: temps(
    'Jour',
    'Jour de l’acte. Pour une équipe de nuit, c’est la journée de travail, de midi à midi : un acte de 1 h 30 le 23 compte le 22.',
    '2026-11-22',
  ),
  secteur: axe('liste', 'Secteur', 'Secteur où l’acte a eu lieu.'),
  lieu: axe('liste', 'Lieu', 'Lieu précis de l’acte : résidence, rue, place, équipement.'),
  qpv: axe('table', 'QPV', 'Quartier prioritaire de la politique de la ville où l’acte a eu lieu.'),
  nature: axe('liste', 'Nature', 'Nature de l’acte, dans la liste de la structure.'),
  famille: axe('table', 'Famille d’activités', 'L’une des cinq familles du « Bilan et suivi ».'),
  registre: axe('table', 'Registre', 'L’un des huit registres de la médiation sociale (NF X60-600).'),
  thematique: axe(
    'liste',
    'Thématique',
    `Sujet de l’acte. Un acte qui a plusieurs thématiques ${SOUS_CHACUN}`,
    true,
  ),
  saisine: axe('liste', 'Mode de saisine', 'Qui a demandé l’acte, ou comment il a commencé.'),
  mediateur: axe(
    'liste',
    'Médiateur·rice',
    `Personne de l’équipe présente. Un acte fait à plusieurs ${SOUS_CHACUN}`,
    true,
  ),
  partenaire: axe(
    'liste',
    'Partenaire',
    `Partenaire avec qui l’acte a été fait. Un acte qui a plusieurs partenaires ${SOUS_CHACUN}`,
    true,
  ),
} as const satisfies Record<string, DefinitionDAxe>;

export type Axe = keyof typeof AXES;
export const NOMS_D_AXES = Object.keys(AXES) as Axe[];

export type AxeDeTemps = 'annee' | 'mois' | 'semaine' | 'jour';
export const estDeTemps = (nom: Axe): nom is AxeDeTemps => AXES[nom].sorte === 'temps';
export const aPlusieursValeurs = (nom: Axe): boolean => AXES[nom].plusieurs;

/** Value of acts that say nothing on an axis. */
export const NON_RENSEIGNE = 'Non renseigné';
/** The other people of the team, for somebody who only reads their own line. */
export const AUTRES = 'Autres membres de l’équipe';
