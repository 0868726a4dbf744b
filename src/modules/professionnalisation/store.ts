import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import type { ActionLue } from './contract.ts';
import { etatDAction } from './rules/action.ts';
import type { GenreDeFormation } from './rules/genres.ts';

/** What is recorded, retracted lines left out; of the whole team when nobody is named. The latest first. */
export async function listerActions(
  tx: Tx,
  aujourdhui: string,
  ou: { readonly membreId?: number; readonly id?: number } = {},
): Promise<ActionLue[]> {
  const lignes = await tx
    .selectFrom('formation')
    .selectAll()
    .where('supprime_le', 'is', null)
    .$if(ou.membreId !== undefined, (q) => q.where('membre_id', '=', ou.membreId ?? 0))
    .$if(ou.id !== undefined, (q) => q.where('id', '=', ou.id ?? 0))
    .orderBy('debut', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return lignes.map((l) => ({
    id: l.id,
    membreId: l.membre_id,
    genre: l.genre as GenreDeFormation,
    intitule: l.intitule,
    organisme: l.organisme,
    planRegional: l.plan_regional,
    article5: l.article_5,
    debut: l.debut,
    fin: l.fin,
    heures: l.heures,
    attestation: l.attestation,
    prevue: l.prevue,
    prevuePour: l.prevue_pour,
    etat: etatDAction(l, aujourdhui),
    version: l.version,
  }));
}

/** One line. Refused: formation-inconnue. */
export async function lireAction(tx: Tx, id: number, aujourdhui: string): Promise<ActionLue> {
  const [trouvee] = await listerActions(tx, aujourdhui, { id });
  if (trouvee) return trouvee;
  throw new RefusError(
    404,
    refus('formation-inconnue', 'Cette ligne n’existe plus. Rechargez la page pour voir les autres.'),
  );
}

/** The people of the team with the days they are there; who does not work here, such as observers, left out. */
export const listerEquipe = (tx: Tx, membreId?: number) =>
  tx
    .selectFrom('membre')
    .select(['id', 'nom', 'actif_du as du', 'actif_au as au'])
    .where((eb) => eb.or([eb('role', 'is', null), eb('role', 'in', SAISIE)]))
    .$if(membreId !== undefined, (q) => q.where('id', '=', membreId ?? 0))
    .orderBy('nom')
    .execute();
