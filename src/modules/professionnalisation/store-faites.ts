import type { Tx } from '../../server/db.ts';
import { GENRES_QUI_REPONDENT } from './rules/genres.ts';

/** What was recorded as done, of all the team, with its last day: read by the deadlines of the conventions. */
export const lireActionsFaites = (
  tx: Tx,
): Promise<{ readonly membreId: number; readonly genre: string; readonly le: string }[]> =>
  tx
    .selectFrom('formation')
    .select(['membre_id as membreId', 'genre'])
    .select((eb) => eb.fn.coalesce('fin', 'debut').as('le'))
    .where('genre', 'in', GENRES_QUI_REPONDENT)
    .where('prevue', '=', false)
    .where('supprime_le', 'is', null)
    .execute();
