import type { Tx } from '../../server/db.ts';

/** Kinds that answer a deadline of the convention: a prise de poste, an interview, the review at six years. */
const QUI_REPONDENT = ['prise-de-poste', 'entretien-professionnel', 'etat-des-lieux'] as const;

/** What was recorded as done, of all the team, with its last day: read by the deadlines of the conventions. */
export const lireActionsFaites = (
  tx: Tx,
): Promise<{ readonly membreId: number; readonly genre: string; readonly le: string }[]> =>
  tx
    .selectFrom('formation')
    .select(['membre_id as membreId', 'genre'])
    .select((eb) => eb.fn.coalesce('fin', 'debut').as('le'))
    .where('genre', 'in', QUI_REPONDENT)
    .where('prevue', '=', false)
    .where('supprime_le', 'is', null)
    .execute();
