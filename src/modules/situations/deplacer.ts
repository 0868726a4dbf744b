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

/**
 * A place that changes sector, or priority neighbourhood (or a sector that changes the latter), takes along the situations
 * whose request came from `depuis` on (null: all of them), as it does acts; earlier ones stay where they were counted.
 */
export async function resituerSituations(
  tx: Tx,
  terme: { readonly id: number; readonly genre: 'lieu' | 'secteur' },
  depuis: string | null,
): Promise<void> {
  const secteur = sql`coalesce(l.secteur_id, s.secteur_id)`;
  await sql`
    update situation s set secteur_id = n.secteur_id, qpv = n.qpv
    from (
      select s.id, ${secteur} as secteur_id, coalesce(l.qpv, t.qpv) as qpv
      from situation s
      left join terme l on l.structure_id = s.structure_id and l.id = s.lieu_id
      left join terme t on t.structure_id = s.structure_id and t.id = ${secteur}
      where ${sql.ref(terme.genre === 'lieu' ? 's.lieu_id' : 's.secteur_id')} = ${terme.id}
    ) n
    where n.id = s.id and (${depuis}::date is null or s.saisie_le >= ${depuis}::date)
      and (s.secteur_id, s.qpv) is distinct from (n.secteur_id, n.qpv)`.execute(tx);
}
