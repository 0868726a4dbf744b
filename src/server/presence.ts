import { type RawBuilder, sql } from 'kysely';

/**
 * Is a member of the team there on a day: from their first day to their last, both included; an end that is not written
 * is open? `membre`: how the query names the table. Whoever is not there yet, or no longer, may do the same: nothing.
 */
export const present = (jour: string, membre = 'membre'): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(${sql.ref(`${membre}.actif_du`)} <= ${jour}::date, true)
    and coalesce(${sql.ref(`${membre}.actif_au`)} >= ${jour}::date, true))`;
