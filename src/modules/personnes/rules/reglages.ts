/** What the structure's settings tell for its register and its impact assessment. A text not told yet is ''. */
export interface Reglages {
  readonly jour: string;
  readonly structure: string;
  readonly denomination: string;
  readonly adresse: string;
  readonly siret: string;
  readonly representant: string;
  readonly courriel: string;
  /** Months after the last contact. */
  readonly mois: number;
  /** Why longer than the CNIL recommends; '' when it is not, or when nobody said. */
  readonly raison: string;
  /** Members by role, as one reads it, with an account. */
  readonly roles: readonly { readonly nom: string; readonly combien: number }[];
  /** Public address of the installation; '' when it serves one machine only. */
  readonly adresseWeb: string;
  readonly situations: number;
  /** Names erased so far. */
  readonly effacees: { readonly demande: number; readonly duree: number };
}
