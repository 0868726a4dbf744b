let actif: string | null = null;

/**
 * The account whose screens this page shows. Each call names it: once somebody else has signed in from another tab, the
 * server refuses rather than record what the first did under the second's name.
 */
export const compteActif = (): string | null => actif;
export const poserCompteActif = (id: string | null): void => {
  actif = id;
};
