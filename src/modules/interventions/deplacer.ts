import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Genre, GenreDActe } from '../nomenclatures/rules/terme.ts';

/** Where an act holds its terms. */
const COLONNES = {
  nature: 'nature_id',
  saisine: 'saisine_id',
  issue: 'issue_id',
  projet: 'projet_id',
  secteur: 'secteur_id',
  lieu: 'lieu_id',
} as const;
const TABLEAUX = { thematique: 'thematiques', partenaire: 'partenaires' } as const;

const estTableau = (genre: GenreDActe): genre is keyof typeof TABLEAUX => genre in TABLEAUX;

/** How many acts, not deleted, carry a term; contacts counted during a round count one each. */
export async function compterActesDuTerme(tx: Tx, genre: Genre, id: number): Promise<number> {
  if (genre === 'sorte') return 0;
  const porte = estTableau(genre)
    ? sql<boolean>`${sql.ref(TABLEAUX[genre])} @> array[${id}]::integer[]`
    : sql<boolean>`${sql.ref(COLONNES[genre])} = ${id}`;
  const { n } = await tx
    .selectFrom('intervention')
    .select(sql<number>`coalesce(sum(nombre), 0)`.as('n'))
    .where('supprime_le', 'is', null)
    .where(porte)
    .executeTakeFirstOrThrow();
  return n;
}

/**
 * Gives all the acts of a term to another one of the same list, deleted acts included since they can come back.
 * An act that carries both keeps the target once. Returns how many acts moved.
 */
export async function deplacerActes(tx: Tx, genre: Genre, source: number, cible: number): Promise<number> {
  if (genre === 'sorte') return 0;
  if (estTableau(genre)) {
    const colonne = sql.ref(TABLEAUX[genre]);
    const r = await sql`
      update intervention set ${colonne} = case
        when ${colonne} @> array[${cible}]::integer[] then array_remove(${colonne}, ${source}::integer)
        else array_replace(${colonne}, ${source}::integer, ${cible}::integer) end
      where ${colonne} @> array[${source}]::integer[]`.execute(tx);
    return Number(r.numAffectedRows ?? 0);
  }
  const r = await tx
    .updateTable('intervention')
    .set({ [COLONNES[genre]]: cible })
    .where(COLONNES[genre], '=', source)
    .executeTakeFirst();
  return Number(r.numUpdatedRows);
}

/**
 * Before two places (or sectors) merge: the acts of the source go to the sector of the target, since a place lies in
 * one sector only, and take its priority neighbourhood where they had none.
 */
export async function alignerSurLeLieu(tx: Tx, source: number, cible: number): Promise<void> {
  await sql`
    update intervention i set secteur_id = coalesce(c.secteur_id, i.secteur_id), qpv = coalesce(i.qpv, c.qpv)
    from terme c
    where c.structure_id = i.structure_id and c.id = ${cible} and ${source} in (i.lieu_id, i.secteur_id)
      and (coalesce(c.secteur_id, i.secteur_id), coalesce(i.qpv, c.qpv)) is distinct from (i.secteur_id, i.qpv)
  `.execute(tx);
}
