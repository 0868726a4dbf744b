import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import { JOURS_GARDES } from './contract.ts';

/**
 * Deletes what an import kept of its file to be corrected (refused lines, their first extracts, examples, first acts,
 * values found in no list) `JOURS_GARDES` days after it was written, or after it was dropped when it never was. Its
 * figures and what it created stay. Bears to be done twice.
 */
export async function oublierContenus(tx: Tx, structureId: string, maintenant: Date): Promise<void> {
  const finis = sql`structure_id = ${structureId}::uuid
    and coalesce(termine_le, cree_le) < ${maintenant}::timestamptz - make_interval(days => ${JOURS_GARDES})`;
  await sql`
    delete from import_refus where structure_id = ${structureId}::uuid
      and import_id in (select id from import where ${finis})`.execute(tx);
  await sql`
    update import set "analyse" = "analyse" || jsonb_build_object(
        'inconnues', '[]'::jsonb,
        'colonnes', (
          select coalesce(jsonb_agg(c || '{"exemples": []}' order by n), '[]')
          from jsonb_array_elements("analyse"->'colonnes') with ordinality as t (c, n)))
      || case when jsonb_typeof("analyse"->'apercu') = 'object' then jsonb_build_object('apercu', "analyse"->'apercu'
        || '{"premiers": [], "premiersRefus": [], "parMotif": [], "rapprochements": []}') else '{}' end
    where ${finis} and "analyse" @? ${GARDE}::jsonpath`.execute(tx);
}

/** Anything left of a file, in what its reading found. */
const GARDE =
  '$ ? (exists(@.inconnues[*]) || exists(@.colonnes[*].exemples[*]) || exists(@.apercu.premiers[*]) || exists(@.apercu.premiersRefus[*]) || exists(@.apercu.parMotif[*]) || exists(@.apercu.rapprochements[*]))';
