import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { SAISIE } from '../comptes/rules/roles.ts';

/** Who is in charge today, by situation: those who began first come first. */
export async function lireCharges(
  tx: Tx,
  situations: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (situations.length === 0) return new Map();
  const lignes = await tx
    .selectFrom('situation_charge')
    .select(['situation_id', 'membre_id'])
    .where('situation_id', 'in', [...situations])
    .where('jusqu', 'is', null)
    .orderBy('depuis')
    .orderBy('membre_id')
    .execute();
  const par = new Map<string, number[]>();
  for (const l of lignes) par.set(l.situation_id, [...(par.get(l.situation_id) ?? []), l.membre_id]);
  return par;
}

/**
 * Gives a situation to those who are named: a line ends for each who leaves it, another begins for each who takes it.
 * Refused: membre-inconnu, for who takes it without being of today's team, or only reads figures.
 */
export async function ecrireCharges(
  tx: Tx,
  scope: Scope,
  situationId: string,
  { avant, apres }: { readonly avant: readonly number[]; readonly apres: readonly number[] },
  aujourdhui: string,
): Promise<void> {
  const arrivent = apres.filter((m) => !avant.includes(m));
  const partent = avant.filter((m) => !apres.includes(m));
  await exigerPresents(tx, arrivent, aujourdhui);
  if (partent.length > 0)
    await tx
      .updateTable('situation_charge')
      .set({ jusqu: sql<Date>`clock_timestamp()`, par_id: scope.membreId })
      .where('situation_id', '=', situationId)
      .where('jusqu', 'is', null)
      .where('membre_id', 'in', partent)
      .execute();
  if (arrivent.length > 0)
    await tx
      .insertInto('situation_charge')
      .values(
        arrivent.map((membre_id) => ({
          structure_id: scope.structureId,
          situation_id: situationId,
          membre_id,
          depuis: sql<Date>`clock_timestamp()`,
          par_id: scope.membreId,
        })),
      )
      .execute();
}

async function exigerPresents(tx: Tx, membres: readonly number[], aujourdhui: string): Promise<void> {
  if (membres.length === 0) return;
  const presents = await tx
    .selectFrom('membre')
    .select('id')
    .where(sql<boolean>`id = any(${membres}::bigint[])`)
    .where('role', 'in', [...SAISIE])
    .where(present(aujourdhui))
    .execute();
  if (presents.length === membres.length) return;
  throw new RefusError(
    422,
    refus('membre-inconnu', 'Choisissez des personnes présentes de l’équipe.', 'membres'),
  );
}
