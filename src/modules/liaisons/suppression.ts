import type { Scope, Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { revoquerLiens } from './liens.ts';
import { tenirFiche } from './store-lecture.ts';

type Horloge = Pick<Serveur, 'maintenant'>;

/** Deletes a sheet and closes its link for good, or brings the sheet back. Refused: fiche-inconnue. */
export async function changerSuppression(
  tx: Tx,
  serveur: Horloge,
  scope: Scope,
  id: string,
  supprimer: boolean,
): Promise<void> {
  const ligne = await tenirFiche(tx, scope, id, true);
  if ((ligne.supprime_le !== null) === supprimer) return;
  await tx
    .updateTable('fiche_liaison')
    .set({ supprime_le: supprimer ? serveur.maintenant() : null })
    .where('id', '=', id)
    .execute();
  if (supprimer) await revoquerLiens(tx, serveur, scope, [id], 'tout');
  const action = supprimer ? 'suppression' : 'retablissement';
  await journaliser(tx, scope, { objet: 'fiche-liaison', objetId: id, action });
}
