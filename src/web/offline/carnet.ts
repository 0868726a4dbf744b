import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import type { Permanence } from '../../modules/tournees/contract.ts';
import type { Increment, Note, TourneeSaisie } from '../../modules/tournees/rules/tournee.ts';

/** `telephone`: waits to be sent; `a-corriger`: refused, waits for the person; `divergent`: a manager chooses. */
export type EtatDEnvoi = 'telephone' | 'envoye' | 'a-corriger' | 'divergent';

export interface Refuse {
  readonly code: string;
  readonly message: string;
  /** Path in the form, when a field is at fault. */
  readonly champ: string | null;
}

/** An act as this phone knows it: what the server said, and what was done here since. */
export interface ActeLocal {
  readonly id: string;
  readonly acte: ActeSaisi;
  readonly sorte: 'acte' | 'tournee' | 'compteur';
  /** Contacts; 1 but for a `compteur`. */
  readonly nombre: number;
  readonly etat: EtatDEnvoi;
  /** Why it was refused. */
  readonly refus: readonly Refuse[];
  readonly auteurId: number | null;
  readonly photos: readonly PhotoLocale[];
  /** What a change is made from: keep it when a form opens, hand it back with the change. */
  readonly base: Base;
  /** The server has it: it can be read and linked there. */
  readonly connu: boolean;
}

/** The version that a person has before their eyes: the server's, or what a command of theirs will make. */
export interface Base {
  readonly version: number;
  readonly apres: string | null;
}

export interface PhotoLocale {
  readonly id: string;
  readonly etat: EtatDEnvoi;
}

/** A round as this phone knows it; counts add up what the server said and what waits here. */
export interface TourneeLocale extends TourneeSaisie {
  readonly id: string;
  /** Ids of the same round started on other phones, merged in this one. See `tourneeDe`. */
  readonly autresIds: readonly string[];
  readonly etat: EtatDEnvoi;
  readonly refus: readonly Refuse[];
  readonly close: boolean;
  /** HH:MM */
  readonly heureFin: string | null;
  /** Minutes. */
  readonly duree: number | null;
  /** `mien`: what this phone added and may take back. */
  readonly compteurs: readonly (Required<Increment> & { readonly mien: Comptes })[];
  readonly notes: readonly (Note & { readonly membreId: number; readonly etat: EtatDEnvoi })[];
  /** Acts recorded on the way by anybody, without account. */
  readonly actesEnRoute: readonly {
    readonly id: string;
    readonly heure: string | null;
    readonly natureId: number;
    readonly lieuId: number | null;
    readonly minutes: number;
    readonly femmes: number;
    readonly hommes: number;
    readonly nonCommunique: number;
    readonly photos: readonly string[];
  }[];
}

export interface Comptes {
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
}

/** Something typed and not yet saved. */
export interface Brouillon<T = unknown> {
  /** `acte:<id>` or `note:<tournee>`… */
  readonly cle: string;
  /** ISO instant. */
  readonly le: string;
  readonly contenu: T;
}

/** What waits on this phone, in all the structures of the person. */
export interface File {
  /** Waits for the network: commands and photos. */
  readonly nombre: number;
  /** Acts and rounds of which something was refused. */
  readonly aCorriger: number;
  /** When the oldest was recorded, ISO; null when nothing waits. */
  readonly depuis: string | null;
  /** Why sending stopped; `connexion`: one must sign in again; `droit`: no longer of the structure's team. */
  readonly arret: 'reseau' | 'connexion' | 'serveur' | 'droit' | null;
  readonly enCours: boolean;
  /** Lines that this device can no longer open: never dropped, taken out with the file. */
  readonly illisibles: number;
  readonly refuses: readonly ObjetRefuse[];
}

/** An act or a round that waits for the person. */
export interface ObjetRefuse {
  readonly objet: string;
  readonly genre: 'acte' | 'tournee';
  readonly structure: string;
  /** Of the act or round: what it is recognised by. */
  readonly jour: string | null;
  readonly natureId: number | null;
  readonly refus: readonly Refuse[];
}

/** All that the screens read: one value, replaced at each change. */
export interface Carnet {
  readonly structure: string;
  readonly membreId: number;
  readonly journee: 'minuit' | 'midi';
  readonly actifDu: string | null;
  readonly actifAu: string | null;
  /** The person's acts of the last 30 days, deleted ones left out, latest first. */
  readonly actes: readonly ActeLocal[];
  readonly tournees: readonly TourneeLocale[];
  readonly permanences: readonly Permanence[];
  readonly brouillons: readonly Brouillon[];
  readonly file: File;
  /** Milliseconds by which the phone's clock is ahead of the server's; 0 until known. */
  readonly avance: number;
  /** The carnet was read from the server at least once on this phone. */
  readonly rempli: boolean;
}

/** What the screens do: each resolves once it is written on the phone's disk, whatever the network. */
export interface Actions {
  /** `brouillon`: thrown away in the same transaction. Returns the id of the act. */
  creerActe(acte: ActeSaisi, options?: { id?: string; brouillon?: string }): Promise<string>;
  /**
   * Also what mends a refused act: its pending commands are replaced by one that says it whole. `base`: what the form
   * opened on, as it is now when left out; `{ version, apres: null }` for an act that the carnet does not hold.
   */
  modifierActe(id: string, acte: ActeSaisi, options?: { brouillon?: string; base?: Base }): Promise<void>;
  supprimerActe(id: string): Promise<void>;
  retablirActe(id: string): Promise<void>;
  /** Returns the id of the round. */
  ouvrirTournee(saisie: TourneeSaisie): Promise<string>;
  modifierTournee(
    id: string,
    changement: Pick<TourneeSaisie, 'natureId' | 'secteurId' | 'lieuId' | 'membres'>,
  ): Promise<void>;
  /** `heureFin` HH:MM, `duree` in minutes. */
  cloreTournee(id: string, fin: { heureFin: string; duree: number }): Promise<void>;
  compter(tourneeId: string, increment: Increment): Promise<void>;
  /** The draft `note:<tourneeId>` is thrown away in the same transaction. */
  noter(tourneeId: string, note: Note): Promise<void>;
  effacerNote(tourneeId: string, noteId: string): Promise<void>;
  /** A JPEG already without metadata. Returns its id. */
  joindrePhoto(acteId: string, jpeg: Blob): Promise<string>;
  retirerPhoto(acteId: string, photoId: string): Promise<void>;
  /** From the phone when it is there, else from the server. */
  lirePhoto(acteId: string, photoId: string): Promise<Blob>;
  garderBrouillon(cle: string, contenu: unknown): Promise<void>;
  jeterBrouillon(cle: string): Promise<void>;
  /** Tries to send now. */
  envoyer(): Promise<void>;
  /** Gives up what waits or was refused about this act or round. */
  abandonner(objet: string): Promise<void>;
  /** What waits, as a file that only the server can read. */
  exporterFile(): Promise<Blob>;
}

/** A round by its id, or by the id that it had before it was merged with a team-mate's. */
export const tourneeDe = (carnet: Carnet, id: string): TourneeLocale | undefined =>
  carnet.tournees.find((t) => t.id === id || t.autresIds.includes(id));
