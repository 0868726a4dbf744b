import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Role } from '../modules/comptes/rules/roles.ts';

/** A calendar day, AAAA-MM-JJ. */
type Jour = string;
type Instant = ColumnType<Date, Date | undefined, Date>;
type InstantOuRien = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json<T extends object> = JSONColumnType<T>;

export type GenreDeTerme =
  | 'nature'
  | 'thematique'
  | 'saisine'
  | 'issue'
  | 'secteur'
  | 'lieu'
  | 'partenaire'
  | 'projet'
  | 'sorte';

export type EtatDeSituation = 'ouverte' | 'en-cours' | 'attente-partenaire' | 'accord' | 'close';
export type IssueDeSituation =
  | 'resolue'
  | 'apaisee'
  | 'relais-pris'
  | 'retrait-partie'
  | 'retrait-mediateur'
  | 'sans-nouvelles'
  | 'infondee';
export type GenreDeFait =
  | 'contact'
  | 'navette'
  | 'table-ronde'
  | 'protocole'
  | 'rappel-a-la-regle'
  | 'accompagnement';

/** The tables of migrations/, as Kysely sees them. */
export interface Tables {
  structure: {
    id: string;
    slug: string;
    nom: string;
    statut_employeur: number | null;
    demonstration: Generated<boolean>;
    journee: Generated<'minuit' | 'midi'>;
    /** Months after the last contact before names and texts of a situation are erased. */
    conservation_mois: Generated<number>;
    employeur: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    cree_le: Instant;
  };
  compte: {
    id: string;
    email: string;
    nom: string;
    mot_de_passe: string | null;
    totp_secret: Buffer | null;
    totp_actif: Generated<boolean>;
    totp_dernier_pas: Generated<number>;
    echecs: Generated<number>;
    bloque_jusqu: InstantOuRien;
    cle_locale: Buffer | null;
    cree_le: Instant;
  };
  session: {
    empreinte: Buffer;
    id: string;
    compte_id: string;
    appareil: Generated<string>;
    cree_le: Instant;
    vue_le: Instant;
    expire_le: Date;
  };
  jeton_api: {
    id: string;
    empreinte: Buffer;
    compte_id: string;
    libelle: string;
    cree_le: Instant;
    vu_le: InstantOuRien;
    expire_le: Date;
  };
  membre: {
    structure_id: string;
    id: Generated<number>;
    nom: string;
    cle: string;
    compte_id: string | null;
    role: Role | null;
    actif_du: Jour | null;
    actif_au: Jour | null;
    journee: 'minuit' | 'midi' | null;
    rappels: Generated<boolean>;
    cree_le: Instant;
  };
  lien: {
    empreinte: Buffer;
    genre: 'invitation' | 'mot-de-passe';
    structure_id: string;
    membre_id: number;
    email: string;
    cree_le: Instant;
    expire_le: Date;
    utilise_le: InstantOuRien;
  };
  qpv: { code: string; nom: string; communes: string[]; importe_le: Instant };
  terme: {
    structure_id: string;
    id: Generated<number>;
    genre: GenreDeTerme;
    nom: string;
    cle: string;
    definition: Generated<string>;
    ordre: Generated<number>;
    registre: number | null;
    famille: number | null;
    item: number | null;
    mediation: Generated<boolean>;
    a_verifier: Generated<boolean>;
    secteur_id: number | null;
    qpv: string | null;
    categorie: string | null;
    retire_le: Jour | null;
    fusionne_dans: number | null;
    cree_le: Instant;
  };
  terme_version: {
    structure_id: string;
    terme_id: number;
    depuis: Jour;
    nom: string;
    definition: Generated<string>;
    registre: number | null;
    famille: number | null;
    item: number | null;
    mediation: Generated<boolean>;
    membre_id: number | null;
    cree_le: Instant;
  };
  import: {
    structure_id: string;
    id: string;
    fichier: string;
    empreinte: Buffer;
    etat: 'analyse' | 'lu' | 'refuse' | 'en-cours' | 'termine' | 'annule' | 'interrompu';
    correspondances: Json<object>;
    lignes: Generated<number>;
    importees: Generated<number>;
    doublons: Generated<number>;
    refusees: Generated<number>;
    avancement: Generated<number>;
    message: string | null;
    membre_id: number | null;
    cree_le: Instant;
    termine_le: InstantOuRien;
    annule_le: InstantOuRien;
    annule_par: number | null;
    octets: Generated<number>;
    analyse: JSONColumnType<object> | null;
    entetes: Generated<string[]>;
    crees: ColumnType<{ termes: number[]; membres: number[] }, string | undefined, string>;
    du: Jour | null;
    au: Jour | null;
  };
  import_refus: {
    structure_id: string;
    import_id: string;
    ligne: number;
    cellules: string[];
    motif: string;
    ou: Generated<string>;
  };
  correspondance: {
    structure_id: string;
    entetes: string;
    correspondances: Json<object>;
    modifie_le: Instant;
  };
  intervention: {
    structure_id: string;
    id: string;
    jour: Jour;
    /** HH:MM:SS */
    heure: string | null;
    creneau: 'matin' | 'apres-midi' | 'soiree' | 'nuit' | null;
    minutes: Generated<number>;
    nature_id: number;
    secteur_id: number | null;
    lieu_id: number | null;
    saisine_id: number | null;
    issue_id: number | null;
    projet_id: number | null;
    membres: Generated<number[]>;
    thematiques: Generated<number[]>;
    partenaires: Generated<number[]>;
    qpv: string | null;
    registre: number | null;
    famille: number | null;
    item: number | null;
    mediation: Generated<boolean>;
    classement_propre: Generated<boolean>;
    femmes: Generated<number>;
    hommes: Generated<number>;
    non_communique: Generated<number>;
    age_moins_12: Generated<number>;
    age_12_17: Generated<number>;
    age_18_25: Generated<number>;
    age_26_59: Generated<number>;
    age_60_plus: Generated<number>;
    a_valoriser: Generated<boolean>;
    recit: string | null;
    nombre: Generated<number>;
    sorte: Generated<'acte' | 'tournee' | 'compteur'>;
    tournee_id: string | null;
    nuit: Generated<boolean>;
    situation_id: string | null;
    version: Generated<number>;
    creation_empreinte: Buffer | null;
    auteur_id: number | null;
    import_id: string | null;
    empreinte: Buffer | null;
    cree_le: Instant;
    modifie_le: Instant;
    supprime_le: InstantOuRien;
  };
  commande: {
    structure_id: string;
    id: string;
    membre_id: number;
    genre: string;
    empreinte: Buffer;
    reponse: JSONColumnType<object> | null;
    recue_le: Instant;
  };
  tournee: {
    structure_id: string;
    id: string;
    permanence_id: string | null;
    duree: number | null;
    /** HH:MM:SS */
    heure_fin: string | null;
    close_le: InstantOuRien;
    fusionnee_dans: string | null;
    auteur_id: number;
    cree_le: Instant;
  };
  tournee_note: {
    structure_id: string;
    id: string;
    tournee_id: string;
    sorte: 'ambiance' | 'transmission';
    /** HH:MM:SS */
    heure: string | null;
    lieu_id: number | null;
    texte: string;
    membre_id: number;
    cree_le: Instant;
    supprime_le: InstantOuRien;
  };
  permanence: {
    structure_id: string;
    id: string;
    nom: string;
    nature_id: number;
    secteur_id: number | null;
    lieu_id: number | null;
    jour_semaine: number;
    debut: string;
    fin: string;
    membres: Generated<number[]>;
    retiree_le: Jour | null;
    version: Generated<number>;
    cree_le: Instant;
  };
  photo: {
    structure_id: string;
    id: string;
    intervention_id: string;
    largeur: number;
    hauteur: number;
    octets: Buffer;
    membre_id: number;
    cree_le: Instant;
  };
  divergence: {
    structure_id: string;
    id: string;
    intervention_id: string;
    membre_id: number;
    base_version: number;
    proposition: JSONColumnType<object>;
    cree_le: Instant;
    choix: 'actuelle' | 'proposee' | null;
    tranchee_le: InstantOuRien;
    tranchee_par: number | null;
  };
  journal: {
    structure_id: string;
    id: GeneratedAlways<number>;
    objet: string;
    objet_id: string;
    action: string;
    champs: Generated<string[]>;
    membre_id: number | null;
    le: Instant;
  };
  agregat: {
    structure_id: string;
    mois: Jour;
    secteur_id: number | null;
    nature_id: number;
    saisine_id: number | null;
    registre: number | null;
    famille: number | null;
    item: number | null;
    /** The month's acts laid out by saisine too; otherwise all together, and `saisine_id` is null. */
    par_saisine: boolean;
    mediation: boolean;
    interventions: number;
    minutes: number;
    femmes: number;
    hommes: number;
    non_communique: number;
    age_moins_12: number;
    age_12_17: number;
    age_18_25: number;
    age_26_59: number;
    age_60_plus: number;
  };
  agregat_perime: { structure_id: string; id: GeneratedAlways<number>; mois: Jour };
  convention: {
    structure_id: string;
    id: Generated<number>;
    numero: string;
    signee_le: Jour | null;
    debut: Jour;
    fin: Jour;
    employeur: string;
    commune: Generated<string>;
    qpv: string | null;
    titulaire_id: number | null;
    heures: Generated<number>;
    type_mediation: Generated<string>;
    missions: Generated<string>;
    formation_prevue: Generated<string>;
    presence: Generated<'mois' | 'trimestre'>;
    precedente_id: number | null;
    precedente_lien: 'renouvellement' | 'transfert' | null;
    denoncee_le: Jour | null;
    resiliee_le: Jour | null;
    resiliee_par: 'employeur' | 'prefet' | 'office' | null;
    poste: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    cout_brut: number | null;
    cout_charges: number | null;
    version: Generated<number>;
    cree_le: Instant;
  };
  avenant: {
    structure_id: string;
    id: Generated<number>;
    convention_id: number;
    le: Jour;
    heures: number | null;
    objet: Generated<string>;
    cree_le: Instant;
  };
  contrat: {
    structure_id: string;
    id: Generated<number>;
    convention_id: number;
    membre_id: number;
    genre: 'cdi' | 'cdd' | 'remplacement';
    signe_le: Jour | null;
    debut: Jour;
    fin: Jour | null;
    depart: Jour | null;
    motif_depart: Generated<string>;
    heures: number;
    moins_de_24h: 'demande-ecrite' | 'accord-de-branche' | null;
    essai_renouvele: Generated<boolean>;
    premiere_embauche: Generated<boolean>;
    remplace_id: number | null;
    renouvelle_id: number | null;
    situation: string | null;
    residence: 'qpv' | 'derogation' | 'hors-qpv' | null;
    autre_aide: Generated<boolean>;
    /** Encrypted under the master key. */
    personne: Buffer | null;
    version: Generated<number>;
    cree_le: Instant;
  };
  absence: {
    structure_id: string;
    id: Generated<number>;
    contrat_id: number;
    genre: string;
    debut: Jour;
    fin: Jour | null;
    deduite: boolean;
    cree_le: Instant;
  };
  etat_presence: {
    structure_id: string;
    convention_id: number;
    periode: string;
    transmis_le: Jour;
    pieces: Generated<string[]>;
    note: Generated<string>;
    membre_id: number | null;
    ecrit_le: Instant;
  };
  versement: {
    structure_id: string;
    convention_id: number;
    mois: Jour;
    euros: number;
    recu_le: Jour | null;
  };
  echeance_suite: {
    structure_id: string;
    id: GeneratedAlways<number>;
    convention_id: number;
    cle: string;
    suite: 'fait' | 'reporte' | 'sans-objet' | 'a-faire';
    au: Jour | null;
    motif: Generated<string>;
    membre_id: number | null;
    le: Instant;
  };
  montant_aide: { structure_id: string; depuis: Jour; euros: number; source: Generated<string> };
  smic: { structure_id: string; depuis: Jour; horaire: number };
  formation: {
    structure_id: string;
    id: Generated<number>;
    membre_id: number;
    genre: string;
    intitule: string;
    organisme: Generated<string>;
    plan_regional: Generated<boolean>;
    debut: Jour;
    fin: Jour | null;
    heures: Generated<number>;
    attestation: Generated<boolean>;
    prevue: Generated<boolean>;
    article_5: Generated<boolean>;
    prevue_pour: Jour | null;
    supprime_le: InstantOuRien;
    version: Generated<number>;
    cree_le: Instant;
  };
  calendrier: {
    structure_id: string;
    empreinte: Buffer;
    membre_id: number;
    cree_le: Instant;
    lu_le: InstantOuRien;
  };
  situation: {
    structure_id: string;
    id: string;
    code: string;
    sorte_id: number;
    saisine_id: number | null;
    saisine_partenaire_id: number | null;
    saisie_le: Jour;
    secteur_id: number | null;
    lieu_id: number | null;
    qpv: string | null;
    enjeu: Generated<string>;
    temps: 'reel' | 'differe' | null;
    etat: Generated<EtatDeSituation>;
    issue: IssueDeSituation | null;
    close_le: Jour | null;
    dernier_contact: Jour;
    etape: Generated<string>;
    etape_le: Jour | null;
    rythme: number | null;
    auteur_id: number;
    version: Generated<number>;
    creation_empreinte: Buffer;
    cree_le: Instant;
    modifie_le: Instant;
    supprime_le: InstantOuRien;
    anonymisee_le: InstantOuRien;
  };
  situation_charge: {
    structure_id: string;
    situation_id: string;
    membre_id: number;
    depuis: Instant;
    jusqu: InstantOuRien;
    par_id: number | null;
  };
  situation_passage: {
    structure_id: string;
    id: GeneratedAlways<number>;
    situation_id: string;
    de: EtatDeSituation | null;
    vers: EtatDeSituation;
    issue: IssueDeSituation | null;
    le: Jour;
    phrase: Generated<string>;
    membre_id: number | null;
    ecrit_le: Instant;
  };
  situation_fait: {
    structure_id: string;
    id: string;
    situation_id: string;
    genre: GenreDeFait;
    jour: Jour;
    donnees: Json<object>;
    /** Somebody of the situation was met or heard. */
    contact: Generated<boolean>;
    membre_id: number;
    version: Generated<number>;
    creation_empreinte: Buffer;
    cree_le: Instant;
    modifie_le: Instant;
    supprime_le: InstantOuRien;
  };
  cle_structure: { structure_id: string; generation: number; cle: Buffer; cree_le: Instant };
  personne: {
    structure_id: string;
    id: string;
    generation: number | null;
    /** Encrypted under the structure's key; null once erased. */
    identite: Buffer | null;
    mots: Generated<number[]>;
    limitee_le: InstantOuRien;
    opposee_le: InstantOuRien;
    effacee_le: InstantOuRien;
    effacee_par: 'demande' | 'duree' | null;
    version: Generated<number>;
    cree_le: Instant;
    modifie_le: Instant;
  };
  situation_personne: {
    structure_id: string;
    situation_id: string;
    personne_id: string;
    rang: number;
    qualite: 'partie' | 'accompagnee' | 'entourage';
    cree_le: Instant;
    retire_le: InstantOuRien;
  };
  accord_personne: {
    structure_id: string;
    id: string;
    personne_id: string;
    situation_id: string;
    partenaire_id: number;
    /** Encrypted under the structure's key. */
    finalite: Buffer;
    generation: number;
    forme: 'oral' | 'ecrit';
    donne_le: Jour;
    retire_le: Jour | null;
    membre_id: number;
    cree_le: Instant;
  };
  lecture_nom: {
    structure_id: string;
    id: GeneratedAlways<number>;
    personne_id: string;
    situation_id: string | null;
    membre_id: number;
    motif: 'situation' | 'recherche' | 'liaison' | 'document' | 'droits';
    le: Instant;
  };
  purge: {
    structure_id: string;
    id: GeneratedAlways<number>;
    le: Instant;
    avant: Jour;
    situations: number;
    personnes: number;
    fiches: number;
  };
  partenaire: {
    structure_id: string;
    terme_id: number;
    secteurs: Generated<number[]>;
    note: Generated<string>;
    version: Generated<number>;
  };
  partenaire_contact: {
    structure_id: string;
    id: string;
    partenaire_id: number;
    nom: string;
    fonction: Generated<string>;
    courriel: Generated<string>;
    telephone: Generated<string>;
    version: Generated<number>;
    retire_le: InstantOuRien;
  };
  partenariat: {
    structure_id: string;
    id: string;
    partenaire_id: number;
    intitule: string;
    signe_le: Jour | null;
    debut: Jour;
    fin: Jour | null;
    objectifs: Generated<string>;
    version: Generated<number>;
    supprime_le: InstantOuRien;
  };
  reunion: {
    structure_id: string;
    id: string;
    genre: 'gsup' | 'clsm' | 'clspd' | 'coordination' | 'autre';
    jour: Jour;
    secteur_id: number | null;
    partenaires: Generated<number[]>;
    membres: Generated<number[]>;
    sujet: Generated<string>;
    minutes: number | null;
    compte_rendu: Generated<string>;
    version: Generated<number>;
    auteur_id: number;
    cree_le: Instant;
    supprime_le: InstantOuRien;
  };
  fiche_liaison: {
    structure_id: string;
    id: string;
    situation_id: string;
    partenaire_id: number;
    contact_id: string | null;
    accord_id: string | null;
    generation: number | null;
    /** Encrypted under the structure's key; null once erased. */
    contenu: Buffer | null;
    etat: Generated<'brouillon' | 'envoyee' | 'recue' | 'repondue' | 'verifiee' | 'annulee'>;
    envoyee_le: Jour | null;
    envoyee_par: 'lien' | 'courriel' | 'papier' | 'telephone' | null;
    recue_le: Jour | null;
    repondue_le: Jour | null;
    reponse: 'prise-en-charge' | 'reorientee' | 'refusee' | 'information' | null;
    verifiee_le: Jour | null;
    prise_en_charge: boolean | null;
    relance_le: Jour | null;
    membre_id: number;
    version: Generated<number>;
    creation_empreinte: Buffer;
    cree_le: Instant;
    modifie_le: Instant;
    supprime_le: InstantOuRien;
  };
  lien_liaison: {
    empreinte: Buffer;
    structure_id: string;
    fiche_id: string;
    cree_le: Instant;
    expire_le: Date;
    ouvert_le: InstantOuRien;
    utilise_le: InstantOuRien;
    revoque_le: InstantOuRien;
  };
  rappel: {
    structure_id: string;
    id: GeneratedAlways<number>;
    membre_id: number;
    cle: string;
    objet: string;
    texte: string;
    prevu_le: Jour;
    envoye_le: InstantOuRien;
    essais: Generated<number>;
    echec: Generated<string>;
    essai_apres: InstantOuRien;
    lu_le: InstantOuRien;
    cree_le: Instant;
  };
  bilan: {
    structure_id: string;
    id: Generated<number>;
    convention_id: number;
    annee: number;
    etat: Generated<'preparation' | 'relu' | 'fige'>;
    fige_le: InstantOuRien;
    fige_par: number | null;
    donnees: JSONColumnType<object> | null;
    word: Buffer | null;
    pdf: Buffer | null;
    cree_le: Instant;
  };
  bilan_texte: {
    structure_id: string;
    bilan_id: number;
    rubrique: string;
    texte: string;
    version: Generated<number>;
    membre_id: number | null;
    modifie_le: Instant;
  };
  bilan_modele: {
    structure_id: string;
    nom: string;
    docx: Buffer;
    membre_id: number | null;
    depose_le: Instant;
  };
}
