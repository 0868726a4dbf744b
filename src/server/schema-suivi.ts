import type { Generated, GeneratedAlways } from 'kysely';
import type { Etat } from '../modules/situations/rules/etats.ts';
import type { GenreDeFait } from '../modules/situations/rules/faits/fait.ts';
import type { Issue } from '../modules/situations/rules/issues.ts';
import type { Instant, InstantOuRien, Jour, Json } from './schema-colonnes.ts';

/** Situations, the people they name, and the partners they are handed over to. */
export interface TablesDuSuivi {
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
    etat: Generated<Etat>;
    issue: Issue | null;
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
    de: Etat | null;
    vers: Etat;
    issue: Issue | null;
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
    /** Null: a partner, by the link of a sheet. */
    membre_id: number | null;
    partenaire_id: number | null;
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
}
