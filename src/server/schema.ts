import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Role } from '../modules/comptes/rules/roles.ts';
import type { Genre } from '../modules/nomenclatures/rules/terme.ts';
import type { Instant, InstantOuRien, Jour } from './schema-colonnes.ts';
import type { TablesDeLEmploi } from './schema-emploi.ts';
import type { TablesDuSuivi } from './schema-suivi.ts';
import type { TablesDuTerrain } from './schema-terrain.ts';

/** The tables of migrations/, as Kysely sees them: accounts, structures and their lists here, the rest beside. */
export interface Tables extends TablesDuTerrain, TablesDeLEmploi, TablesDuSuivi {
  structure: {
    id: string;
    slug: string;
    nom: string;
    statut_employeur: number | null;
    demonstration: Generated<boolean>;
    journee: Generated<'minuit' | 'midi'>;
    /** Months after the last contact before names and texts of a situation are erased. */
    conservation_mois: Generated<number>;
    /** The longer duration that holds for a month after it was shortened, and the day of that change. */
    conservation_avant: number | null;
    conservation_reduite_le: Jour | null;
    /** Why names are kept longer than recommended; '' when they are not. */
    conservation_raison: Generated<string>;
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
    genre: Genre;
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
}
