import { RefusError } from '../../kernel/refus.ts';
import { ouvrirCoffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';

/** How the key of a structure stands, without anything of the key itself. */
export interface EtatDeLaCle {
  /** `absente`: nothing was encrypted yet; `perdue`: the master key of this installation does not open it. */
  readonly etat: 'absente' | 'en-service' | 'perdue';
  /** How many times it was made anew, the first included. */
  readonly numero: number | null;
  readonly depuis: Date | null;
}

/** Tries to open the key of a structure; makes none. */
export async function lireEtatDeLaCle(tx: Tx, cleMaitre: Buffer, structureId: string): Promise<EtatDeLaCle> {
  const derniere = await tx
    .selectFrom('cle_structure')
    .select(['generation', 'cree_le'])
    .where('structure_id', '=', structureId)
    .orderBy('generation', 'desc')
    .executeTakeFirst();
  if (!derniere) return { etat: 'absente', numero: null, depuis: null };
  const dite = { numero: derniere.generation, depuis: derniere.cree_le };
  try {
    await ouvrirCoffre(tx, cleMaitre, structureId);
    return { etat: 'en-service', ...dite };
  } catch (e) {
    if (!(e instanceof RefusError) || e.refus[0]?.code !== 'cle-perdue') throw e;
    return { etat: 'perdue', ...dite };
  }
}
