import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Instant, InstantOuRien, Jour, Json } from './schema-colonnes.ts';

/** What is recorded on the pavement or imported, and its monthly totals. */
export interface TablesDuTerrain {
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
}
