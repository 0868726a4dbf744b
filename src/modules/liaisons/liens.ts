import { finDuJour, plusJours } from '../../kernel/jours.ts';
import { jourEnFrance, type Serveur } from '../../server/branche.ts';
import { empreinteDe, nouveauSecret } from '../../server/chiffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { Auteur } from './auteur.ts';

/** Where the partner's page is. The secret comes after a #: no request carries it in its address, and no log sees it. */
export const CHEMIN_DU_LIEN = '/liaison';

/** Makes the link of a sheet; earlier ones stop working. Only the fingerprint of its secret is kept. */
export async function faireLienLiaison(
  tx: Tx,
  serveur: Serveur,
  auteur: Auteur,
  ficheId: string,
  { origine, jours }: { readonly origine: string; readonly jours: number },
): Promise<{ adresse: string; expireLe: Date }> {
  await revoquerLiens(tx, serveur, auteur, [ficheId], 'tout');
  const secret = nouveauSecret();
  const maintenant = serveur.maintenant();
  // The day that is told to the partner is whole.
  const expireLe = finDuJour(plusJours(jourEnFrance(maintenant), jours));
  await tx
    .insertInto('lien_liaison')
    .values({
      empreinte: empreinteDe(secret),
      structure_id: auteur.structureId,
      fiche_id: ficheId,
      cree_le: maintenant,
      expire_le: expireLe,
    })
    .execute();
  await journaliser(tx, auteur, { objet: 'fiche-liaison', objetId: ficheId, action: 'lien' });
  return { adresse: `${serveur.adresse ?? origine}${CHEMIN_DU_LIEN}#${secret}`, expireLe };
}

/** Closes the links of sheets for good: those not used yet, or all, which then say nothing more, not even that they were. */
export async function revoquerLiens(
  tx: Tx,
  serveur: Pick<Serveur, 'maintenant'>,
  auteur: Auteur,
  ficheIds: readonly string[],
  lesquels: 'ouvert' | 'tout',
): Promise<void> {
  if (ficheIds.length === 0) return;
  const lignes = await tx
    .updateTable('lien_liaison')
    .set({ revoque_le: serveur.maintenant() })
    .where('structure_id', '=', auteur.structureId)
    .where('fiche_id', 'in', [...ficheIds])
    .where('revoque_le', 'is', null)
    .$if(lesquels === 'ouvert', (q) => q.where('utilise_le', 'is', null))
    .returning('fiche_id')
    .execute();
  for (const objetId of new Set(lignes.map((l) => l.fiche_id)))
    await journaliser(tx, auteur, { objet: 'fiche-liaison', objetId, action: 'lien-revoque' });
}
