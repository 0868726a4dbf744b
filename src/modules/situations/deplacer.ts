import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';

/** Where a situation holds its terms. */
const COLONNES: Readonly<Partial<Record<Genre, string>>> = {
  sorte: 'sorte_id',
  saisine: 'saisine_id',
  secteur: 'secteur_id',
  lieu: 'lieu_id',
  partenaire: 'saisine_partenaire_id',
};

/**
 * Gives the situations of a term to the one it is merged into, deleted ones included since they can come back. A place
 * brings its sector, and its priority neighbourhood where there was none; a partner is also in the facts.
 */
export async function deplacerSituations(tx: Tx, genre: Genre, source: number, cible: number): Promise<void> {
  const colonne = COLONNES[genre];
  if (colonne === undefined) return;
  if (genre === 'lieu' || genre === 'secteur') await alignerSurLaCible(tx, source, cible);
  await sql`update situation set ${sql.ref(colonne)} = ${cible} where ${sql.ref(colonne)} = ${source}`.execute(
    tx,
  );
  if (genre !== 'partenaire') return;
  await sql`
    update situation_fait set donnees = jsonb_set(donnees, '{partenaireId}', to_jsonb(${cible}::integer))
    where genre = 'accompagnement' and donnees->'partenaireId' = to_jsonb(${source}::integer)`.execute(tx);
}

const alignerSurLaCible = (tx: Tx, source: number, cible: number) =>
  sql`
    update situation s set secteur_id = coalesce(c.secteur_id, s.secteur_id), qpv = coalesce(s.qpv, c.qpv)
    from terme c
    where c.structure_id = s.structure_id and c.id = ${cible} and ${source} in (s.lieu_id, s.secteur_id)`.execute(
    tx,
  );
