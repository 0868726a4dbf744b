import type { Tx } from '../../server/db.ts';
import { type DossierComplet, lireDossier } from './store-dossier.ts';

/** Who records: a member, or nobody in particular for a command. */
export interface Auteur {
  readonly structureId: string;
  readonly membreId: number | null;
}

/** The convention held until the end of the transaction: two people recording its holders wait for each other. */
export async function tenir(tx: Tx, conventionId: number): Promise<DossierComplet> {
  await tx.selectFrom('convention').select('id').where('id', '=', conventionId).forUpdate().execute();
  return lireDossier(tx, conventionId);
}

/** A holder known only by name gets a contract from the first day of the convention, so that a fact has somewhere to stand. */
export async function materialiser(
  tx: Tx,
  auteur: Auteur,
  d: DossierComplet,
  membreId: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('contrat')
    .values({
      ...{ structure_id: auteur.structureId, convention_id: d.id, membre_id: membreId, genre: 'cdi' },
      ...{ debut: d.debut, heures: d.heures, premiere_embauche: false },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
