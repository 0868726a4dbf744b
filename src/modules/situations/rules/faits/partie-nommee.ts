/** « Partie 1 », or « Partie 1, la locataire du dessous » when the role was told. Old navettes have none. */
export const partieEnMots = ({
  partie,
  role,
}: {
  readonly partie: number;
  readonly role?: string;
}): string => (role ? `Partie ${partie}, ${role}` : `Partie ${partie}`);

interface Fait {
  readonly genre: string;
  readonly donnees: object;
}

/** The role last told of each party, so that it is not typed again. `faits`: oldest first. */
export function rolesDesParties(faits: readonly Fait[]): ReadonlyMap<number, string> {
  const roles = new Map<number, string>();
  for (const { genre, donnees } of faits) {
    if (genre !== 'navette') continue;
    const { partie, role } = donnees as { partie: number; role?: string };
    if (role) roles.set(partie, role);
  }
  return roles;
}
