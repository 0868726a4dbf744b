import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { ContenuDeTerme, VersionDeTerme, Versions } from './rules/versions.ts';

/** In the database, the first version of a term starts before all days. */
const DEPUIS_TOUJOURS = '-infinity';

const depuisEnBase = (depuis: string | null): string => depuis ?? DEPUIS_TOUJOURS;

/** The versions of terms, by term. */
export async function lireVersions(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Versions>> {
  const lignes = await tx
    .selectFrom('terme_version')
    .select(['terme_id', 'depuis', 'nom', 'definition', 'registre', 'famille', 'item', 'mediation'])
    .where('terme_id', 'in', [...ids, 0])
    .orderBy('terme_id')
    .orderBy('depuis')
    .execute();
  const parTerme = new Map<number, [VersionDeTerme, ...VersionDeTerme[]]>();
  for (const { terme_id, depuis, ...contenu } of lignes) {
    const version = {
      // Codes are checked by the database to be those of the fixed tables.
      ...(contenu as ContenuDeTerme),
      depuis: depuis === DEPUIS_TOUJOURS ? null : depuis,
    };
    const versions = parTerme.get(terme_id);
    if (versions) versions.push(version);
    else parTerme.set(terme_id, [version]);
  }
  return parTerme;
}

/** Replaces the versions of a term; those that don't change keep their author and date. */
export async function ecrireVersions(
  tx: Tx,
  terme: { structureId: string; id: number; membreId: number | null },
  avant: Versions,
  apres: Versions,
): Promise<void> {
  const gardees = apres.map((v) => depuisEnBase(v.depuis));
  await tx
    .deleteFrom('terme_version')
    .where('terme_id', '=', terme.id)
    .where('depuis', 'not in', gardees)
    .execute();
  const changees = apres.filter((v) => !avant.includes(v));
  if (changees.length === 0) return;
  await tx
    .insertInto('terme_version')
    .values(
      changees.map(({ depuis, ...contenu }) => ({
        structure_id: terme.structureId,
        terme_id: terme.id,
        depuis: depuisEnBase(depuis),
        membre_id: terme.membreId,
        ...contenu,
      })),
    )
    .onConflict((oc) =>
      oc.columns(['structure_id', 'terme_id', 'depuis']).doUpdateSet((eb) => ({
        nom: eb.ref('excluded.nom'),
        definition: eb.ref('excluded.definition'),
        registre: eb.ref('excluded.registre'),
        famille: eb.ref('excluded.famille'),
        item: eb.ref('excluded.item'),
        mediation: eb.ref('excluded.mediation'),
        membre_id: eb.ref('excluded.membre_id'),
        cree_le: sql<Date>`now()`,
      })),
    )
    .execute();
}
