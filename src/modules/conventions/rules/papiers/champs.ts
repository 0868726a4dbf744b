import type { DonneesDePapier, LieuDeSaisie } from './donnees.ts';

/** A value that a paper may ask for, where it is filled in, and its name for a person. */
interface Champ {
  readonly libelle: string;
  readonly valeur: (d: DonneesDePapier) => unknown;
}

/** By `where.field`, the field being the name that the form gives it. */
export const CHAMPS = {
  'employeur.denomination': { libelle: 'dénomination', valeur: (d) => d.employeur.denomination },
  'employeur.siret': { libelle: 'numéro SIRET', valeur: (d) => d.employeur.siret },
  'employeur.ape': { libelle: 'code APE', valeur: (d) => d.employeur.ape },
  'employeur.statut': { libelle: 'statut (tableau 1)', valeur: (d) => d.employeur.statut },
  'employeur.domaine': { libelle: 'domaine d’activité (tableau 2)', valeur: (d) => d.employeur.domaine },
  'employeur.adresse': { libelle: 'adresse', valeur: (d) => d.employeur.adresse },
  'employeur.codePostal': { libelle: 'code postal', valeur: (d) => d.employeur.codePostal },
  'employeur.commune': { libelle: 'commune', valeur: (d) => d.employeur.commune },
  'employeur.correspondant.nom': {
    libelle: 'nom du correspondant ou de la correspondante',
    valeur: (d) => d.employeur.correspondant.nom,
  },
  'employeur.correspondant.adresse': {
    libelle: 'adresse du correspondant ou de la correspondante',
    valeur: (d) => d.employeur.correspondant.adresse,
  },
  'employeur.correspondant.codePostal': {
    libelle: 'code postal du correspondant ou de la correspondante',
    valeur: (d) => d.employeur.correspondant.codePostal,
  },
  'employeur.correspondant.commune': {
    libelle: 'commune du correspondant ou de la correspondante',
    valeur: (d) => d.employeur.correspondant.commune,
  },
  'employeur.correspondant.courriel': {
    libelle: 'adresse électronique',
    valeur: (d) => d.employeur.correspondant.courriel,
  },
  'employeur.representant.nom': {
    libelle: 'nom de la personne qui signe',
    valeur: (d) => d.employeur.representant.nom,
  },
  'employeur.representant.qualite': {
    libelle: 'qualité de la personne qui signe',
    valeur: (d) => d.employeur.representant.qualite,
  },
  'employeur.representant.genre': {
    libelle: 'civilité de la personne qui signe',
    valeur: (d) => d.employeur.representant.genre,
  },
  'employeur.habitants': { libelle: 'nombre d’habitants', valeur: (d) => d.employeur.habitants },
  'employeur.effectif': {
    libelle: 'effectif salarié au 31 décembre dernier',
    valeur: (d) => d.employeur.effectif,
  },
  'employeur.urssaf': {
    libelle: 'Urssaf et numéro de cotisant',
    valeur: (d) => d.employeur.urssaf,
  },
  'employeur.caisseRetraite': {
    libelle: 'caisse de retraite complémentaire',
    valeur: (d) => d.employeur.caisseRetraite,
  },
  'employeur.prevoyance': { libelle: 'organisme de prévoyance', valeur: (d) => d.employeur.prevoyance },
  'employeur.villeSignature': { libelle: 'ville de signature', valeur: (d) => d.employeur.villeSignature },

  'poste.embauchePrevue': {
    libelle: 'date prévisionnelle d’embauche',
    valeur: (d) => d.poste.embauchePrevue,
  },
  'poste.dureeCollective': {
    libelle: 'durée collective hebdomadaire du travail',
    valeur: (d) => d.poste.dureeCollective,
  },
  'poste.lieu.adresse': { libelle: 'lieu d’exercice de la mission', valeur: (d) => d.poste.lieu.adresse },
  'poste.lieu.codePostal': {
    libelle: 'code postal du lieu d’exercice',
    valeur: (d) => d.poste.lieu.codePostal,
  },
  'poste.lieu.commune': { libelle: 'commune du lieu d’exercice', valeur: (d) => d.poste.lieu.commune },
  'poste.responsable.nom': { libelle: 'responsable du projet', valeur: (d) => d.poste.responsable.nom },
  'poste.responsable.fonction': {
    libelle: 'fonction du ou de la responsable',
    valeur: (d) => d.poste.responsable.fonction,
  },
  'poste.intitule': { libelle: 'intitulé du poste', valeur: (d) => d.poste.intitule },
  'poste.activitePrincipale': {
    libelle: 'activité principale (tableau 4)',
    valeur: (d) => d.poste.activitePrincipale,
  },
  'poste.intervention': { libelle: 'lieu d’intervention', valeur: (d) => d.poste.intervention },

  'convention.numero': { libelle: 'numéro de la convention', valeur: (d) => d.convention.numero },
  'convention.signeeLe': {
    libelle: 'date de signature de la convention',
    valeur: (d) => d.convention.signeeLe,
  },
  'convention.qpv': { libelle: 'quartier prioritaire', valeur: (d) => d.convention.qpv },
  'convention.typeMediation': {
    libelle: 'type de médiation exercée',
    valeur: (d) => d.convention.typeMediation,
  },
  'convention.missions': { libelle: 'missions (article 2)', valeur: (d) => d.convention.missions },
  'convention.formationPrevue': {
    libelle: 'formation prévue (article 5)',
    valeur: (d) => d.convention.formationPrevue,
  },

  'contrat.contrat': { libelle: 'un contrat sur le poste', valeur: (d) => d.contrat },
  'contrat.signeLe': { libelle: 'date de signature du contrat', valeur: (d) => d.contrat?.signeLe },
  'contrat.fin': { libelle: 'dernier jour du contrat', valeur: (d) => d.contrat?.fin },
  'contrat.remplace': { libelle: 'personne remplacée', valeur: (d) => d.contrat?.personneRemplacee },
  'contrat.depart': {
    libelle: 'date de départ de la personne précédente',
    valeur: (d) => d.precedent?.depart,
  },

  'personne.genre': { libelle: 'civilité', valeur: (d) => d.personne?.genre },
  'personne.nomDeFamille': { libelle: 'nom de famille', valeur: (d) => d.personne?.nomDeFamille },
  'personne.prenom': { libelle: 'prénom', valeur: (d) => d.personne?.prenom },
  'personne.naissance': { libelle: 'date de naissance', valeur: (d) => d.personne?.naissance },
  'personne.lieuNaissance': { libelle: 'commune de naissance', valeur: (d) => d.personne?.lieuNaissance },
  'personne.departementOuPays': {
    libelle: 'département ou pays de naissance',
    valeur: (d) => d.personne?.departementOuPays,
  },
  'personne.nationalite': { libelle: 'nationalité', valeur: (d) => d.personne?.nationalite },
  'personne.adresse': { libelle: 'adresse', valeur: (d) => d.personne?.adresse },
  'personne.codePostal': { libelle: 'code postal', valeur: (d) => d.personne?.codePostal },
  'personne.commune': { libelle: 'commune', valeur: (d) => d.personne?.commune },
  'personne.niveau': { libelle: 'niveau de formation (tableau 3)', valeur: (d) => d.personne?.niveau },
  'personne.situation.inscrit': {
    libelle: 'inscription à France Travail',
    valeur: (d) => d.personne?.situation.inscrit,
  },
  'personne.situation.inscritLe': {
    libelle: 'dernière date d’inscription à France Travail',
    valeur: (d) => d.personne?.situation.inscritLe,
  },
  'personne.situation.indemnise': {
    libelle: 'indemnisation par France Travail',
    valeur: (d) => d.personne?.situation.indemnise,
  },
  'personne.situation.rsa': { libelle: 'RSA', valeur: (d) => d.personne?.situation.rsa },
  'personne.situation.contratAide': {
    libelle: 'contrat aidé',
    valeur: (d) => d.personne?.situation.contratAide,
  },
  'personne.situation.memeEmployeur': {
    libelle: 'contrat aidé chez le même employeur',
    valeur: (d) => d.personne?.situation.memeEmployeur,
  },
  'personne.salaireBrut': { libelle: 'salaire brut mensuel', valeur: (d) => d.personne?.salaireBrut },
  'personne.description': {
    libelle: 'description de l’emploi en clair',
    valeur: (d) => d.personne?.description,
  },
} as const satisfies Readonly<Record<`${LieuDeSaisie}.${string}`, Champ>>;

export type NomDeChamp = keyof typeof CHAMPS;

/** Is there something written? Zero and « non » are answers. */
export const estDit = (valeur: unknown): boolean =>
  valeur !== null && valeur !== undefined && !(typeof valeur === 'string' && valeur.trim() === '');
