import type { Tx } from '../../server/db.ts';
import { type Correspondances, type Decision, schemaCorrespondances } from './rules/correspondances.ts';
import type { Listes } from './store-listes.ts';

/** What was decided for the last file with these headers; null when there was none. */
export async function lireMemoire(tx: Tx, cle: string, listes: Listes): Promise<Correspondances | null> {
  const ligne = await tx
    .selectFrom('correspondance')
    .select('correspondances')
    .where('entetes', '=', cle)
    .executeTakeFirst();
  const lue = schemaCorrespondances.safeParse(ligne?.correspondances);
  return lue.success ? suivre(lue.data, listes) : null;
}

/**
 * Remembers what was decided for these headers. How the file was cut is found again each time; and « create all that is
 * unknown » was said of one file only. Nothing decided is nothing to remember.
 */
export async function retenir(
  tx: Tx,
  structureId: string,
  cle: string,
  { colonnes, valeurs }: Correspondances,
): Promise<void> {
  const decidees = [colonnes, ...Object.values(valeurs)].flatMap((d) => Object.keys(d));
  if (decidees.length === 0) return;
  const correspondances = JSON.stringify({ colonnes, valeurs });
  await tx
    .insertInto('correspondance')
    .values({ structure_id: structureId, entetes: cle, correspondances, modifie_le: new Date() })
    .onConflict((oc) =>
      oc.columns(['structure_id', 'entetes']).doUpdateSet({ correspondances, modifie_le: new Date() }),
    )
    .execute();
}

/** Terms merged since are followed; those that are gone are asked for again. */
function suivre({ colonnes, valeurs }: Correspondances, { fusions, referentiel }: Listes): Correspondances {
  const connus = new Set(Object.values(referentiel).flatMap((liste) => liste.map((c) => c.id)));
  const vivante = (d: Decision): Decision | undefined => {
    if (typeof d !== 'number') return d;
    const id = fusions.get(d) ?? d;
    return connus.has(id) ? id : undefined;
  };
  const suivies = Object.entries(valeurs).map(([champ, decisions]) => [
    champ,
    Object.fromEntries(
      Object.entries(decisions).flatMap(([valeur, d]) => {
        const decision = vivante(d);
        return decision === undefined ? [] : [[valeur, decision]];
      }),
    ),
  ]);
  return { colonnes, valeurs: Object.fromEntries(suivies) };
}
