import type { Textes } from '../bilans/rules/rubriques.ts';
import type { Role } from '../comptes/rules/roles.ts';
import type { CategoriePartenaire } from '../nomenclatures/rules/listes-par-defaut.ts';
import type { ContactFictif, PartenariatFictif, ReunionFictive } from './partenaires-fictifs.ts';
import type { SituationFictive } from './situation-fictive.ts';
import type { VieDeConvention } from './vie-des-conventions.ts';

/** Days are `AAAA-MM-JJ`, hours `HH:MM`. Everything is linked by name: the loader gives identifiers. */
export interface Demonstration {
  readonly structure: { readonly slug: string; readonly nom: string; readonly commune: string };
  /** First and last day of the acts, both included. */
  readonly du: string;
  readonly au: string;
  /** Fictional neighbourhoods: codes of the official form that are in no official list. */
  readonly qpv: readonly { readonly code: string; readonly nom: string }[];
  readonly secteurs: readonly { readonly nom: string; readonly qpv: string }[];
  readonly lieux: readonly LieuDeDemonstration[];
  readonly membres: readonly MembreDeDemonstration[];
  readonly conges: readonly Conge[];
  readonly partenaires: readonly { readonly nom: string; readonly categorie: CategoriePartenaire }[];
  /** `secteur` is null for what goes everywhere. */
  readonly projets: readonly {
    readonly nom: string;
    readonly secteur: string | null;
    readonly definition: string;
  }[];
  readonly conventions: readonly ConventionDeDemonstration[];
  /** What happened on each post until now. */
  readonly vies: readonly VieDeConvention[];
  readonly interventions: readonly ActeDeDemonstration[];
  readonly permanences: readonly PermanenceDeDemonstration[];
  /** The rounds of the last weeks, each with the act of its id. */
  readonly tournees: readonly TourneeDeDemonstration[];
  readonly situations: readonly SituationFictive[];
  readonly contacts: readonly ContactFictif[];
  readonly partenariats: readonly PartenariatFictif[];
  readonly reunions: readonly ReunionFictive[];
  /** The written part of one bilan, that of the first year of the first convention. */
  readonly bilan: { readonly convention: string; readonly annee: number; readonly textes: Textes };
}

export interface LieuDeDemonstration {
  readonly nom: string;
  readonly secteur: string;
  readonly qpv: string;
  readonly genre: 'residence' | 'espace' | 'local';
  /** The partner who repairs what breaks there. */
  readonly gestionnaire: string;
}

export interface MembreDeDemonstration {
  readonly nom: string;
  readonly courriel: string;
  readonly role: Role;
  readonly actifDu: string;
  readonly actifAu: string | null;
}

/** Days off of a mediator, both included. */
export interface Conge {
  readonly membre: string;
  readonly du: string;
  readonly au: string;
}

export interface ConventionDeDemonstration {
  /** `R dépt an. n° d’ordre avenant`, as in the box of the Cerfa form. */
  readonly numero: string;
  readonly signeeLe: string;
  readonly debut: string;
  readonly fin: string;
  readonly employeur: string;
  readonly commune: string;
  readonly qpvCode: string;
  /** Name of the member in post. */
  readonly titulaire: string;
  readonly heures: number;
  readonly typeMediation: string;
}

export interface Ages {
  readonly moins12: number;
  readonly de12a17: number;
  readonly de18a25: number;
  readonly de26a59: number;
  readonly plus60: number;
}

export interface ActeDeDemonstration {
  /** UUIDv7. */
  readonly id: string;
  readonly jour: string;
  /** Null when only the time of day was noted. */
  readonly heure: string | null;
  readonly creneau: 'matin' | 'apres-midi' | 'soiree' | 'nuit' | null;
  readonly minutes: number;
  /** Null for time shared by the whole team. */
  readonly secteur: string | null;
  readonly lieu: string | null;
  readonly nature: string;
  readonly saisine: string | null;
  readonly issue: string | null;
  readonly projet: string | null;
  readonly thematiques: readonly string[];
  readonly partenaires: readonly string[];
  /** The mediators present; the first one recorded the act. */
  readonly membres: readonly [string, ...string[]];
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  /** Their sum is at most the number of people: the rest is not known. */
  readonly ages: Ages;
  readonly aValoriser: boolean;
  readonly recit: string | null;
}

export interface PermanenceDeDemonstration {
  readonly nom: string;
  readonly nature: string;
  readonly secteur: string;
  readonly lieu: string | null;
  /** 1: Monday. */
  readonly jourSemaine: number;
  readonly debut: string;
  readonly fin: string;
  readonly membres: readonly string[];
}

/** What an act of presence is more when it was a round. */
export interface TourneeDeDemonstration {
  /** Of its act. */
  readonly id: string;
  /** Minutes from start to end: those of its act and of the acts on the way. */
  readonly duree: number;
  readonly heureFin: string;
  readonly permanence: string | null;
  /** Ids of acts done on the way. */
  readonly actes: readonly string[];
  readonly compteurs: readonly CompteurDeDemonstration[];
  readonly notes: readonly NoteDeDemonstration[];
}

export interface CompteurDeDemonstration {
  readonly nature: string;
  readonly lieu: string | null;
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
}

export interface NoteDeDemonstration {
  readonly id: string;
  readonly sorte: 'ambiance' | 'transmission';
  readonly heure: string;
  readonly lieu: string | null;
  readonly texte: string;
  readonly membre: string;
}
