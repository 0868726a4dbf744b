import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { voit, voitTout } from '../interventions/droits.ts';
import { acteDe, colonnesDe } from '../interventions/ligne.ts';
import { champsChanges } from '../interventions/rules/differences.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { acteValide } from './acte.ts';
import { incrementer } from './compteurs.ts';
import { fusionner, trouverLaMeme, verrouillerLeJour } from './fusionner.ts';
import { ajouterNote, effacer } from './notes.ts';
import { recalculerPresence } from './presence.ts';
import { type Moment, membresApres } from './rules/entree.ts';
import { type Fin, refusDeLaFin } from './rules/fin.ts';
import type { Increment, Note, TourneeSaisie } from './rules/tournee.ts';
import { entre, exigerParticipation, rejoindre, replacerCompteurs, trouverTournee } from './store.ts';

/**
 * Starts a round under the id made by the phone; the same one already started by a team-mate takes it in, if it may
 * still be joined. Started twice, it changes nothing. Returns the id under which the round lives. Refused: identifiant-pris, and the refusals of
 * `validerActe`.
 */
export async function ouvrir(
  tx: Tx,
  scope: Scope,
  tourneeId: string,
  { permanenceId: voulue, ...saisie }: TourneeSaisie,
  moment: Moment,
): Promise<{ tourneeId: string }> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await verrouillerLeJour(tx, scope.structureId, saisie.jour);
  const deja = await tx.selectFrom('tournee').selectAll().where('id', '=', tourneeId).executeTakeFirst();
  if (deja) return { tourneeId: deja.fusionnee_dans ?? deja.id };
  // Who starts a round on their phone walks it; a manager may prepare it for others.
  const membres = scope.role === 'mediateur' ? [...saisie.membres, scope.membreId] : saisie.membres;
  const acte = await acteValide(
    tx,
    { ...saisie, membres },
    { aujourdhui: moment.recuLe, auteurId: scope.membreId, avant: null },
  );
  const permanenceId = voulue === null ? null : await permanenceConnue(tx, voulue);
  const meme = await trouverLaMeme(tx, acte, permanenceId);
  if (meme !== null && entre(scope, await trouverTournee(tx, meme), moment)) {
    await fusionner(tx, scope, meme, { id: tourneeId, membres: acte.membres, permanenceId });
    return { tourneeId: meme };
  }
  const { structureId: structure_id, membreId: auteur_id } = scope;
  const ligne = await tx
    .insertInto('intervention')
    .values({
      structure_id,
      id: tourneeId,
      sorte: 'tournee',
      ...colonnesDe({ ...acte, tourneeId }),
      auteur_id,
    })
    .onConflict((oc) => oc.columns(['structure_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!ligne)
    throw new RefusError(
      409,
      refus('identifiant-pris', 'Cet identifiant sert déjà à une intervention. Démarrez une autre tournée.'),
    );
  await tx
    .insertInto('tournee')
    .values({ structure_id, id: tourneeId, permanence_id: permanenceId, auteur_id })
    .execute();
  await journaliser(tx, scope, { objet: 'intervention', objetId: tourneeId, action: 'creation' });
  return { tourneeId: ligne.id };
}

/** A round is worth more than its link to a permanence that is not there. */
const permanenceConnue = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.selectFrom('permanence').select('id').where('id', '=', id).executeTakeFirst())?.id ?? null;

/**
 * Changes what a round is, where, and with whom. A mediator who takes no part in it only joins it, and one who did not
 * open it takes off nobody else. Refused: tournee-inconnue, tournee-des-autres, and the refusals of `validerActe`.
 */
export async function modifier(
  tx: Tx,
  scope: Scope,
  tourneeId: string,
  changement: Pick<TourneeSaisie, 'natureId' | 'secteurId' | 'lieuId' | 'membres'>,
  moment: Moment,
): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const t = await trouverTournee(tx, tourneeId);
  if (!voit(scope, t.acte)) {
    if (!changement.membres.includes(scope.membreId)) exigerParticipation(scope, t);
    await rejoindre(tx, scope, t, moment);
    return;
  }
  const avant = acteDe(t.acte);
  const membres = membresApres(avant.membres, changement.membres, {
    membreId: scope.membreId,
    decide: voitTout(scope) || t.tournee.auteur_id === scope.membreId,
  });
  const acte = await acteValide(
    tx,
    { ...avant, ...changement, membres, classement: null },
    { aujourdhui: avant.jour, auteurId: t.tournee.auteur_id, avant },
  );
  const champs = champsChanges(avant, acte);
  if (champs.length === 0) return;
  const { minutes: _minutes, ...colonnes } = colonnesDe(acte);
  await tx
    .updateTable('intervention')
    .set({ ...colonnes, version: sql<number>`version + 1`, modifie_le: sql<Date>`now()` })
    .where('id', '=', t.tournee.id)
    .execute();
  await replacerCompteurs(tx, t.tournee.id);
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: t.tournee.id,
    action: 'modification',
    champs,
  });
}

/**
 * Ends a round. Ended on two phones, the longest duration is kept. Refused: tournee-inconnue, tournee-des-autres,
 * heure-invalide, minutes-invalides.
 */
export async function clore(tx: Tx, scope: Scope, tourneeId: string, fin: Fin): Promise<void> {
  const [refuse, ...autres] = refusDeLaFin(fin);
  if (refuse) throw new RefusError(422, refuse, ...autres);
  const t = await trouverTournee(tx, tourneeId);
  exigerParticipation(scope, t);
  if (t.tournee.duree !== null && t.tournee.duree >= fin.duree) return;
  await tx
    .updateTable('tournee')
    .set({ duree: fin.duree, heure_fin: fin.heureFin, close_le: sql<Date>`coalesce(close_le, now())` })
    .where('id', '=', t.tournee.id)
    .execute();
  await recalculerPresence(tx, scope.structureId, [t.tournee.id]);
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: t.tournee.id,
    action: 'modification',
    champs: ['heureFin', 'duree'],
  });
}

/**
 * Adds contacts to those of one nature and place, or takes some back. Refused: tournee-inconnue, tournee-des-autres,
 * compteur-negatif, compte-invalide, and the refusals of `validerActe`.
 */
export async function compter(
  tx: Tx,
  scope: Scope,
  tourneeId: string,
  increment: Increment,
  moment: Moment,
): Promise<void> {
  // Nothing counted: nobody joins a round by that.
  if (increment.femmes === 0 && increment.hommes === 0 && increment.nonCommunique === 0) return;
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const t = await rejoindre(tx, scope, await trouverTournee(tx, tourneeId), moment);
  await incrementer(tx, scope, t, increment);
}

/**
 * Adds a note; the same one again changes nothing. Refused: tournee-inconnue, tournee-des-autres, identifiant-pris, and
 * those of a note.
 */
export async function noter(
  tx: Tx,
  scope: Scope,
  tourneeId: string,
  note: Note,
  moment: Moment,
): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const t = await rejoindre(tx, scope, await trouverTournee(tx, tourneeId), moment);
  await ajouterNote(tx, scope, t, note);
}

/** Takes a note away, by its author or by a manager; again, it changes nothing. Refused: tournee-inconnue, note-inconnue. */
export async function effacerNote(tx: Tx, scope: Scope, tourneeId: string, noteId: string): Promise<void> {
  const t = await trouverTournee(tx, tourneeId);
  await effacer(tx, scope, t, noteId);
}
