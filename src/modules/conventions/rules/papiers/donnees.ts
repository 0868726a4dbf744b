import type { Jour } from '../../../../kernel/jours.ts';
import type { Contrat } from '../dossier.ts';

/**
 * What the papers are filled from. A text not told yet is '', anything else is null: a paper is made all the same, and
 * says what it lacks.
 */
export interface Adresse {
  readonly adresse: string;
  /** Five digits. */
  readonly codePostal: string;
  readonly commune: string;
}

export type GenreDePersonne = 'f' | 'm';

/** The employer, as AR1 and the contracts ask of it. Kept in `structure.employeur`; `statut` in `structure.statut_employeur`. */
export interface Employeur extends Adresse {
  readonly denomination: string;
  /** Fourteen digits. */
  readonly siret: string;
  /** Four digits and a letter. */
  readonly ape: string;
  /** Four digits; '' when no collective agreement applies. */
  readonly idcc: string;
  /** Table 1 of the AR1. */
  readonly statut: number | null;
  /** Table 2 of the AR1, two digits. */
  readonly domaine: string | null;
  /** Whom the ASP writes to. */
  readonly correspondant: Adresse & {
    readonly nom: string;
    readonly telephone: string;
    readonly courriel: string;
  };
  /** Who signs. */
  readonly representant: {
    readonly nom: string;
    readonly qualite: string;
    readonly genre: GenreDePersonne | null;
  };
  /** Of a commune only. */
  readonly habitants: number | null;
  /** Employees on the 31 December before. */
  readonly effectif: number | null;
  /** Whether the employer itself lies in a priority neighbourhood; null: neither, or not told. */
  readonly quartier: 'qpv' | 'autre' | null;
  readonly quartierCode: string;
  /** Name of the collective agreement; '' when none applies. */
  readonly conventionCollective: string;
  /** Where contributions are paid, and under which number. */
  readonly urssaf: string;
  readonly caisseRetraite: string;
  readonly prevoyance: string;
  /** Town where papers are signed. */
  readonly villeSignature: string;
}

/** The post, beside what the convention already says of it. Kept in `convention.poste`. */
export interface PosteDecrit {
  readonly embauchePrevue: Jour | null;
  /** Weekly hours of a full time at the employer's. */
  readonly dureeCollective: number | null;
  readonly lieu: Adresse;
  readonly responsable: { readonly nom: string; readonly fonction: string };
  /** Who else pays, in words. */
  readonly cofinancement: string;
  readonly intitule: string;
  /** Table 4 of the AR2, two digits. */
  readonly activitePrincipale: string | null;
  readonly activiteSecondaire: string | null;
  readonly intervention: 'qpv' | 'qp' | null;
}

/**
 * The person hired, as AR2 and the contract ask. Encrypted in `contrat.personne`. Neither disability nor social security
 * number: those boxes are ticked by hand, on paper.
 */
export interface PersonneEmployee extends Adresse {
  readonly genre: GenreDePersonne | null;
  readonly nomDeFamille: string;
  readonly nomUsage: string;
  readonly prenom: string;
  readonly naissance: Jour | null;
  readonly lieuNaissance: string;
  readonly departementOuPays: string;
  readonly nationalite: 'francaise' | 'ue' | 'hors-ue' | null;
  readonly courriel: string;
  /** Table 3 of the AR2, two digits. */
  readonly niveau: string | null;
  /** Before being hired. Null: not asked yet. */
  readonly situation: {
    readonly recherche: boolean | null;
    readonly inscrit: boolean | null;
    readonly inscritLe: Jour | null;
    readonly indemnise: boolean | null;
    readonly rsa: boolean | null;
    readonly contratAide: boolean | null;
    readonly memeEmployeur: boolean | null;
    readonly etudiant: boolean;
    readonly stagiaire: boolean;
    readonly autre: string;
  };
  /** Gross pay of a month, in euros. */
  readonly salaireBrut: number | null;
  /** « Description de l'emploi (en clair) » */
  readonly description: string;
}

/** The convention, as papers name it. */
export interface ConventionDePapier {
  readonly id: number;
  readonly numero: string;
  readonly employeur: string;
  readonly commune: string;
  readonly qpv: string | null;
  readonly qpvNom: string | null;
  readonly signeeLe: Jour | null;
  readonly debut: Jour;
  /** Last day as signed. */
  readonly fin: Jour;
  /** Last day as it stands: before `fin` when it was ended. */
  readonly finEffective: Jour;
  /** Weekly hours of the post. */
  readonly heures: number;
  /** Article 2. */
  readonly missions: string;
  /** Article 5. */
  readonly formationPrevue: string;
  readonly typeMediation: string;
}

/** The contract that a paper is about. Days are ISO, both ends included. */
export interface ContratDePapier extends Contrat {
  readonly membre: string;
  readonly heures: number;
  readonly moinsDe24h: 'demande-ecrite' | 'accord-de-branche' | null;
  readonly situation: 'sans-emploi' | 'contrat-aide-a-rompre' | 'contrat-aide' | 'en-emploi' | null;
  readonly residence: 'qpv' | 'derogation' | 'hors-qpv' | null;
  /** First day of the person's unbroken stay on the post: the AR2 asks for it rather than a renewal's first day. */
  readonly entreeLe: Jour;
  /** For a replacement: the person away, and their first day. */
  readonly personneRemplacee: { readonly membre: string; readonly debut: Jour } | null;
}

/** Who held the post before the contract, and their last day there. */
export interface Precedent {
  readonly membre: string;
  readonly depart: Jour;
}

export interface DonneesDePapier {
  readonly structure: { readonly id: string; readonly slug: string; readonly nom: string };
  readonly employeur: Employeur;
  readonly poste: PosteDecrit;
  readonly convention: ConventionDePapier;
  readonly contrat: ContratDePapier | null;
  readonly personne: PersonneEmployee | null;
  readonly precedent: Precedent | null;
  readonly aujourdhui: Jour;
}

export const LIEUX_DE_SAISIE = ['employeur', 'poste', 'convention', 'contrat', 'personne'] as const;
/** Where what is missing is filled in. */
export type LieuDeSaisie = (typeof LIEUX_DE_SAISIE)[number];

export interface Manque {
  readonly ou: LieuDeSaisie;
  /** Name of the field in that form, `correspondant.nom` for one inside another. */
  readonly champ: string;
  readonly libelle: string;
}

const SANS_ADRESSE: Adresse = { adresse: '', codePostal: '', commune: '' };

export const EMPLOYEUR_VIDE: Employeur = {
  ...SANS_ADRESSE,
  ...{ denomination: '', siret: '', ape: '', idcc: '', statut: null, domaine: null },
  correspondant: { ...SANS_ADRESSE, nom: '', telephone: '', courriel: '' },
  representant: { nom: '', qualite: '', genre: null },
  ...{ habitants: null, effectif: null, quartier: null, quartierCode: '' },
  ...{ conventionCollective: '', urssaf: '', caisseRetraite: '', prevoyance: '', villeSignature: '' },
};

export const POSTE_VIDE: PosteDecrit = {
  ...{ embauchePrevue: null, dureeCollective: null, lieu: SANS_ADRESSE },
  responsable: { nom: '', fonction: '' },
  ...{ cofinancement: '', intitule: '' },
  ...{ activitePrincipale: null, activiteSecondaire: null, intervention: null },
};

export const PERSONNE_VIDE: PersonneEmployee = {
  ...SANS_ADRESSE,
  ...{ genre: null, nomDeFamille: '', nomUsage: '', prenom: '', naissance: null, lieuNaissance: '' },
  ...{ departementOuPays: '', nationalite: null, courriel: '', niveau: null },
  situation: {
    ...{ recherche: null, inscrit: null, inscritLe: null, indemnise: null, rsa: null },
    ...{ contratAide: null, memeEmployeur: null, etudiant: false, stagiaire: false, autre: '' },
  },
  ...{ salaireBrut: null, description: '' },
};
