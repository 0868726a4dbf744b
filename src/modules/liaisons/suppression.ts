import { sql } from 'kysely';
import type { Scope, Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { Auteur } from './auteur.ts';
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

/**
 * Erases the texts of the sheets of situations and closes their links: what retention asks. Days, states and answers
 * stay, so that no figure moves. Returns how many sheets lost a text.
 */
export async function viderFiches(
  tx: Tx,
  serveur: Horloge,
  auteur: Auteur,
  situationIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ id: string; pleine: boolean }>`
    select id, contenu is not null as pleine from fiche_liaison
     where situation_id = any(${situationIds}::uuid[]) order by id for update`.execute(tx);
  const ids = rows.map((r) => r.id);
  await revoquerLiens(tx, serveur, auteur, ids, 'tout');
  await sql`
    update fiche_liaison set contenu = null, generation = null, version = version + 1
     where id = any(${ids}::uuid[]) and contenu is not null`.execute(tx);
  return rows.filter((r) => r.pleine).length;
}
