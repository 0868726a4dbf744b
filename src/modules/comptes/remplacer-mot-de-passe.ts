import { empreinteDe, nouveauSecret } from '../../server/chiffre.ts';
import { type Db, pourCompte, seRestreindre } from '../../server/db.ts';
import { fermerCalendrier } from '../conventions/calendrier.ts';
import { hacher } from './store.ts';

/**
 * Gives an account a new password and closes all that opened it without one: sessions (all but `garder`), API tokens,
 * links that choose another password, and the calendar addresses of the person in every structure. Whoever stole the
 * old password, or the cookie of the session that stays, keeps nothing: returns its new secret, for the cookie.
 */
export async function remplacerMotDePasse(
  db: Db,
  compteId: string,
  motDePasse: string,
  garder: string,
): Promise<string> {
  const mot_de_passe = await hacher(motDePasse);
  const secret = nouveauSecret();
  await pourCompte(db, compteId, async (tx) => {
    await tx.updateTable('compte').set({ mot_de_passe }).where('id', '=', compteId).execute();
    await tx.deleteFrom('session').where('compte_id', '=', compteId).where('id', '<>', garder).execute();
    await tx
      .updateTable('session')
      .set({ empreinte: empreinteDe(secret) })
      .where('id', '=', garder)
      .execute();
    await tx.deleteFrom('jeton_api').where('compte_id', '=', compteId).execute();
    const membres = await tx
      .selectFrom('membre')
      .select(['structure_id', 'id'])
      .where('compte_id', '=', compteId)
      .execute();
    for (const { structure_id, id } of membres) {
      await seRestreindre(tx, structure_id);
      await fermerCalendrier(tx, { membreId: id });
      await tx
        .deleteFrom('lien')
        .where('structure_id', '=', structure_id)
        .where('membre_id', '=', id)
        .where('genre', '=', 'mot-de-passe')
        .execute();
    }
  });
  return secret;
}
