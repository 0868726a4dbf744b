import type { envoyerCommandes } from '../../modules/envois/contract.ts';
import type { CommandeEnvoyee } from '../../modules/envois/rules/commande.ts';
import type { lireCarnet } from '../../modules/tournees/contract.ts';
import type { ReponseDe } from '../api.ts';
import type { Refuse } from './carnet.ts';
import type { Photo } from './etat.ts';

export type ReponseEnvoi = ReponseDe<typeof envoyerCommandes>;
export type ReponseCarnet = ReponseDe<typeof lireCarnet>;

/** Why a call brought nothing. */
export type Echec =
  /** Nobody answered, or somebody else than our server (a portal, a proxy). */
  | { readonly echec: 'reseau' }
  /** Our server says that the session is over. */
  | { readonly echec: 'connexion' }
  /** Our server says that this structure is not, or no longer, the person's. */
  | { readonly echec: 'droit' }
  | { readonly echec: 'trop-gros' }
  /** What was asked is refused as a whole. */
  | { readonly echec: 'refus'; readonly refus: Refuse }
  /** Overloaded or broken; `interne`: our own server failed on what was asked. */
  | { readonly echec: 'serveur'; readonly interne: boolean };

export type Issue<T> = { readonly echec: null; readonly valeur: T } | Echec;

/** What goes over the network. `signal` stops it; what it did until then is not known. */
export interface Transport {
  envoyer(
    structure: string,
    commandes: readonly CommandeEnvoyee[],
    signal: AbortSignal,
  ): Promise<Issue<ReponseEnvoi>>;
  lireCarnet(structure: string, signal: AbortSignal): Promise<Issue<ReponseCarnet>>;
  ecrirePhoto(photo: Photo, octets: ArrayBuffer, signal: AbortSignal): Promise<Issue<unknown>>;
  effacerPhoto(photo: Photo, signal: AbortSignal): Promise<Issue<unknown>>;
}
