import type { FiltresListe } from './filtres.ts';

let derniere: { slug: string; filtres: FiltresListe } | undefined;

/** Remembers the list that one leaves, so that coming back finds the same filters. */
export function retenirListe(slug: string, filtres: FiltresListe): void {
  derniere = { slug, filtres };
}

/** The list to come back to. */
export const listeDe = (slug: string) => ({
  to: `/s/${slug}/interventions`,
  search: derniere?.slug === slug ? derniere.filtres : {},
});
