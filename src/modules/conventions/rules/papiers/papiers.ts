import { CHAMPS, estDit, type NomDeChamp } from './champs.ts';
import type { DonneesDePapier, LieuDeSaisie, Manque } from './donnees.ts';

type Exige = NomDeChamp | readonly [champ: NomDeChamp, quand: (d: DonneesDePapier) => boolean];

export const FORMATS_DE_PAPIER = ['pdf', 'docx', 'zip'] as const;
export type FormatDePapier = (typeof FORMATS_DE_PAPIER)[number];

export interface Papier {
  readonly titre: string;
  /** When it is made, for whom: one sentence. */
  readonly usage: string;
  readonly formats: readonly FormatDePapier[];
  /** About one contract, and of these kinds. */
  readonly contrats?: readonly ('cdi' | 'cdd' | 'remplacement')[];
  /** Offered only once somebody has left, or is known to leave, with nobody after. */
  readonly siVacant?: true;
  /** Offered for a contract that may still be broken at the end of one of its years. */
  readonly avantLaDerniereAnnee?: true;
  /** About one month or quarter. */
  readonly periode?: true;
  /** What must be filled for it to be complete; a pair when it is asked only sometimes. */
  readonly requis: readonly Exige[];
}

/** A commune says how many people live there. */
const estCommune = (d: DonneesDePapier): boolean => d.employeur.statut === 10;
const aUnTerme = (d: DonneesDePapier): boolean => d.contrat?.genre === 'cdd';
const remplaceQuelquUn = (d: DonneesDePapier): boolean => d.precedent !== null;

const IDENTITE_DE_L_EMPLOYEUR = [
  'employeur.denomination',
  'employeur.siret',
  'employeur.adresse',
  'employeur.codePostal',
  'employeur.commune',
] as const satisfies readonly NomDeChamp[];

const SIGNATAIRE = [
  'employeur.representant.nom',
  'employeur.representant.qualite',
  'employeur.representant.genre',
  'employeur.villeSignature',
] as const satisfies readonly NomDeChamp[];

const LIEU_DU_POSTE = [
  'poste.lieu.adresse',
  'poste.lieu.codePostal',
  'poste.lieu.commune',
] as const satisfies readonly NomDeChamp[];

const ETAT_CIVIL = [
  'personne.genre',
  'personne.nomDeFamille',
  'personne.prenom',
  'personne.naissance',
  'personne.lieuNaissance',
  'personne.nationalite',
  'personne.adresse',
  'personne.codePostal',
  'personne.commune',
] as const satisfies readonly NomDeChamp[];

const ETAT_CIVIL_DE_LETTRE = [
  'personne.genre',
  'personne.nomDeFamille',
  'personne.prenom',
  'personne.adresse',
  'personne.codePostal',
  'personne.commune',
] as const satisfies readonly NomDeChamp[];

const CONTRAT_ECRIT: readonly Exige[] = [
  'contrat.contrat',
  ['contrat.fin', (d) => d.contrat?.genre === 'cdd'],
  ...IDENTITE_DE_L_EMPLOYEUR,
  'employeur.ape',
  ...SIGNATAIRE,
  ...LIEU_DU_POSTE,
  'convention.numero',
  'convention.missions',
  ...ETAT_CIVIL,
  'personne.salaireBrut',
];

/** The papers of a post, and what each refuses to lack. */
export const PAPIERS = {
  ar1: {
    titre: 'AR1 : annexe à la convention',
    usage: 'À la signature de la convention. Exemplaires pour l’ASP et pour l’employeur.',
    formats: ['pdf'],
    requis: [
      ...IDENTITE_DE_L_EMPLOYEUR,
      'employeur.ape',
      'employeur.statut',
      'employeur.domaine',
      'employeur.correspondant.nom',
      'employeur.correspondant.adresse',
      'employeur.correspondant.codePostal',
      'employeur.correspondant.commune',
      'employeur.correspondant.courriel',
      ['employeur.habitants', estCommune],
      'employeur.effectif',
      'poste.embauchePrevue',
      'poste.dureeCollective',
      ...LIEU_DU_POSTE,
      'poste.responsable.nom',
      'poste.responsable.fonction',
      'poste.intervention',
    ],
  },
  ar2: {
    titre: 'AR2 : déclaration d’embauche ou de changement de titulaire',
    usage: 'Dès l’embauche : elle déclenche le versement de l’aide par l’ASP.',
    formats: ['pdf'],
    contrats: ['cdi', 'cdd', 'remplacement'],
    requis: [
      'contrat.contrat',
      ['contrat.fin', aUnTerme],
      'convention.numero',
      ...IDENTITE_DE_L_EMPLOYEUR,
      ...ETAT_CIVIL,
      'personne.departementOuPays',
      'personne.niveau',
      'personne.situation.inscrit',
      ['personne.situation.inscritLe', (d) => d.personne?.situation.inscrit === true],
      'personne.situation.indemnise',
      'personne.situation.rsa',
      'personne.situation.contratAide',
      ['personne.situation.memeEmployeur', (d) => d.personne?.situation.contratAide === true],
      ['contrat.depart', remplaceQuelquUn],
      'personne.salaireBrut',
      'personne.description',
      'poste.dureeCollective',
      'poste.activitePrincipale',
      ...LIEU_DU_POSTE,
    ],
  },
  presence: {
    titre: 'État de présence',
    usage: 'Chaque mois ou chaque trimestre : ce qu’il faut recopier dans SYLAé, et ce qu’il faut y joindre.',
    formats: ['pdf'],
    periode: true,
    requis: ['convention.numero', 'employeur.denomination', 'employeur.siret', 'contrat.contrat'],
  },
  cdi: {
    titre: 'Contrat à durée indéterminée',
    usage: 'À faire signer au plus tard le premier jour de travail, après la convention.',
    formats: ['docx'],
    contrats: ['cdi'],
    requis: CONTRAT_ECRIT,
  },
  cdd: {
    titre: 'Contrat à durée déterminée',
    usage: 'À faire signer au plus tard le premier jour de travail, après la convention.',
    formats: ['docx'],
    contrats: ['cdd'],
    requis: CONTRAT_ECRIT,
  },
  remplacement: {
    titre: 'Contrat de remplacement',
    usage: 'Quand la ou le titulaire est absent et que quelqu’un prend sa place.',
    formats: ['docx'],
    contrats: ['remplacement'],
    requis: [...CONTRAT_ECRIT, 'contrat.remplace'],
  },
  'fiche-de-poste': {
    titre: 'Fiche de poste',
    usage: 'Tirée de l’article 2 de la convention, à joindre au contrat.',
    formats: ['docx'],
    requis: ['employeur.denomination', 'poste.intitule', 'convention.missions', ...LIEU_DU_POSTE],
  },
  'vacance-prefet': {
    titre: 'Avis de vacance au préfet',
    usage: 'Dès que le poste n’est plus tenu, et au plus tard sous sept jours francs.',
    formats: ['docx'],
    siVacant: true,
    requis: [...IDENTITE_DE_L_EMPLOYEUR, ...SIGNATAIRE, 'convention.numero'],
  },
  'vacance-asp': {
    titre: 'Avis de vacance à l’ASP',
    usage: 'Le même jour que celui du préfet, par SYLAé.',
    formats: ['docx'],
    siVacant: true,
    requis: [...IDENTITE_DE_L_EMPLOYEUR, ...SIGNATAIRE, 'convention.numero'],
  },
  demande: {
    titre: 'Dossier de première demande',
    usage: 'Les pièces que demande l’article D5134-148, et où vous en êtes.',
    formats: ['docx'],
    requis: [
      ...IDENTITE_DE_L_EMPLOYEUR,
      ...SIGNATAIRE,
      'poste.intitule',
      'convention.missions',
      'convention.typeMediation',
      'convention.qpv',
    ],
  },
  'fin-convention': {
    titre: 'Fin de la convention : lettre au préfet',
    usage: 'Quand l’employeur veut arrêter : deux mois de préavis (D5134-154).',
    formats: ['docx'],
    requis: [...IDENTITE_DE_L_EMPLOYEUR, ...SIGNATAIRE, 'convention.numero', 'convention.signeeLe'],
  },
  'rupture-annuelle': {
    titre: 'Rupture annuelle : convocation à l’entretien préalable',
    usage: 'Si l’employeur envisage de rompre le contrat à la fin d’une année (L5134-104).',
    formats: ['docx'],
    contrats: ['cdi', 'cdd'],
    avantLaDerniereAnnee: true,
    requis: [...IDENTITE_DE_L_EMPLOYEUR, ...SIGNATAIRE, 'contrat.contrat', ...ETAT_CIVIL_DE_LETTRE],
  },
  renouvellement: {
    titre: 'Dossier de renouvellement',
    usage: 'Six mois avant la fin : la demande, le bilan détaillé et les perspectives.',
    formats: ['zip'],
    requis: [
      ...IDENTITE_DE_L_EMPLOYEUR,
      ...SIGNATAIRE,
      'convention.numero',
      'convention.qpv',
      'convention.missions',
    ],
  },
  dossier: {
    titre: 'Tout le dossier du poste',
    usage: 'Tous les papiers de la convention dans un seul fichier.',
    formats: ['zip'],
    requis: ['convention.numero'],
  },
} as const satisfies Readonly<Record<string, Papier>>;
export type TypeDePapier = keyof typeof PAPIERS;
export const TYPES_DE_PAPIER = Object.keys(PAPIERS) as [TypeDePapier, ...TypeDePapier[]];

export interface EtatDePapier {
  readonly type: TypeDePapier;
  readonly titre: string;
  readonly manques: readonly Manque[];
  readonly complet: boolean;
}

/** What a paper still lacks, in the order of the paper. Nobody's contract yet: only that is said, not each of its fields. */
export function examinerPapier(type: TypeDePapier, d: DonneesDePapier): EtatDePapier {
  const { titre, requis }: Papier = PAPIERS[type];
  const exiges = requis.flatMap((e): NomDeChamp[] => (typeof e === 'string' ? [e] : e[1](d) ? [e[0]] : []));
  const manques = exiges.filter((nom) => !estDit(CHAMPS[nom].valeur(d))).map(manqueDe);
  const retenus =
    d.contrat === null
      ? manques.filter(({ ou, champ }) => champ === 'contrat' || (ou !== 'contrat' && ou !== 'personne'))
      : manques;
  return { type, titre, manques: retenus, complet: retenus.length === 0 };
}

function manqueDe(nom: NomDeChamp): Manque {
  const point = nom.indexOf('.');
  return {
    ou: nom.slice(0, point) as LieuDeSaisie,
    champ: nom.slice(point + 1),
    libelle: CHAMPS[nom].libelle,
  };
}
