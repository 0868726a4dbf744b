import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Instant, InstantOuRien, Jour } from './schema-colonnes.ts';

/** The life of a post: its convention, contracts, deadlines and bilans. */
export interface TablesDeLEmploi {
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
