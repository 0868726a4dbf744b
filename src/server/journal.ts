import type { Scope } from './branche.ts';
import type { Tx } from './db.ts';

/** Writes who changed what, in the transaction of the change: names of fields, never their content. */
export async function journaliser(
  tx: Tx,
  scope: Pick<Scope, 'structureId'> & { readonly membreId: number | null },
  ligne: { objet: string; objetId: string | number; action: string; champs?: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('journal')
    .values({
      structure_id: scope.structureId,
      objet: ligne.objet,
      objet_id: String(ligne.objetId),
      action: ligne.action,
      champs: [...(ligne.champs ?? [])],
      membre_id: scope.membreId,
    })
    .execute();
}
