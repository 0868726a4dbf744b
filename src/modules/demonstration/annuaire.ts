import type { Tx } from '../../server/db.ts';
import type { ActePret } from '../interventions/lot.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';

export type Ids = ReadonlyMap<string, number>;

/** Identifiers of what the demonstration names. */
export interface Annuaire {
  readonly termes: Readonly<Record<Genre, Ids>>;
  readonly natures: ReadonlyMap<number, Pick<ActePret, 'registre' | 'famille' | 'item' | 'mediation'>>;
  readonly membres: Ids;
}

/** A name that must be there: a slip in the demonstration stops it. */
export function idDe(ids: Ids, nom: string): number {
  const id = ids.get(nom);
  if (id === undefined) throw new Error(`unknown in the demonstration: ${nom}`);
  return id;
}

export const idOuRien = (ids: Ids, nom: string | null): number | null =>
  nom === null ? null : idDe(ids, nom);

/** The terms of the structure by their names. */
export async function lireTermes(tx: Tx): Promise<Omit<Annuaire, 'membres'>> {
  const lignes = await tx
    .selectFrom('terme')
    .select(['id', 'genre', 'nom', 'registre', 'famille', 'item', 'mediation'])
    .execute();
  const termes = Object.fromEntries(
    (
      [
        'nature',
        'thematique',
        'saisine',
        'issue',
        'secteur',
        'lieu',
        'partenaire',
        'projet',
        'sorte',
      ] as const
    ).map((genre) => [genre, new Map(lignes.filter((l) => l.genre === genre).map((l) => [l.nom, l.id]))]),
  ) as Record<Genre, Map<string, number>>;
  const classement = ({ registre, famille, item, mediation }: (typeof lignes)[number]) => ({
    ...{ registre, famille, item, mediation },
  });
  return { termes, natures: new Map(lignes.map((l) => [l.id, classement(l)])) };
}
