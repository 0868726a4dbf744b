import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { recalculerContact } from '../situations/dernier-contact.ts';
import { recalculerPresence } from '../tournees/presence.ts';
import type { Intervention } from './contract.ts';
import { voit } from './droits.ts';
import { type Ligne, lireUne } from './ligne.ts';
import { tenir } from './tenir.ts';

/** The row of an act that the person may see, deleted or not, held until the end of the transaction when `verrou`. */
export async function trouver(tx: Tx, scope: Scope, id: string, verrou = false): Promise<Ligne> {
  const ligne = await tx
    .selectFrom('intervention')
    .selectAll()
    .where('id', '=', id)
    .$if(verrou, (q) => q.forUpdate())
    .executeTakeFirst();
  if (!ligne || !voit(scope, ligne)) {
    // Unknown and forbidden look the same: an id tells nothing.
    throw new RefusError(
      404,
      refus('intervention-inconnue', 'Cette intervention n’existe pas, ou elle n’est pas la vôtre.'),
    );
  }
  return ligne;
}

/** Deletes an act, or brings it back. Doing it again changes nothing. */
export async function changerSuppression(
  tx: Tx,
  scope: Scope,
  id: string,
  supprimer: boolean,
): Promise<Intervention> {
  await tenir(tx, [id], []);
  const ligne = await trouver(tx, scope, id, true);
  if ((ligne.supprime_le !== null) === supprimer) return lireUne(tx, ligne);
  const change = await tx
    .updateTable('intervention')
    .set({ supprime_le: supprimer ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: id,
    action: supprimer ? 'suppression' : 'retablissement',
  });
  await recalculerPresence(tx, scope.structureId, [ligne.tournee_id]);
  await recalculerContact(tx, [ligne.situation_id]);
  return lireUne(tx, change);
}
