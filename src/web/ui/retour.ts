/** A screen that lists acts: one comes back to it from an act. */
export interface Retour {
  readonly vers: string;
  readonly libelle: string;
  readonly search?: object;
}

let dernier: { readonly slug: string; readonly retour: Retour } | undefined;

/** Remembers the screen that one leaves for an act, with its filters. */
export function retenirRetour(slug: string, retour: Retour): void {
  dernier = { slug, retour };
}

/** Where to go back from an act: where one came from, else the day. */
export const retourDe = (slug: string): Retour =>
  dernier?.slug === slug ? dernier.retour : { vers: `/s/${slug}/aujourdhui`, libelle: 'Aujourd’hui' };
