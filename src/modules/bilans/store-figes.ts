import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';

/** Last day of the latest frozen bilan of a convention, ISO; null when none is frozen. */
export async function dernierJourFige(tx: Tx, conventionId: number): Promise<string | null> {
  const ligne = await tx
    .selectFrom('bilan')
    .select(sql<string | null>`max(donnees #>> '{chiffres,au}')`.as('au'))
    .where('convention_id', '=', conventionId)
    .where('etat', '=', 'fige')
    .executeTakeFirst();
  return ligne?.au ?? null;
}

/** True when somebody wrote something in a bilan of this convention. */
export async function textesCommences(tx: Tx, conventionId: number): Promise<boolean> {
  const ligne = await tx
    .selectFrom('bilan as b')
    .innerJoin('bilan_texte as t', (j) =>
      j.onRef('t.structure_id', '=', 'b.structure_id').onRef('t.bilan_id', '=', 'b.id'),
    )
    .select('b.id')
    .where('b.convention_id', '=', conventionId)
    .where('t.texte', '<>', '')
    .limit(1)
    .executeTakeFirst();
  return ligne !== undefined;
}
