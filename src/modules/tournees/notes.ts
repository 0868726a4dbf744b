import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { voitTout } from '../interventions/droits.ts';
import { acteSaisiSchema } from '../interventions/rules/acte.ts';
import { estRefus, trouver } from '../interventions/rules/references.ts';
import { chargerReferences } from '../interventions/store-references.ts';
import { refusDeLaNote } from './rules/note.ts';
import type { Note } from './rules/tournee.ts';
import type { Tournee } from './store.ts';

/** Adds a note to a round. */
export async function ajouterNote(
  tx: Tx,
  scope: Scope,
  { tournee, acte }: Tournee,
  note: Note,
): Promise<void> {
  const [refuse, ...autres] = refusDeLaNote(note);
  if (refuse) throw new RefusError(422, refuse, ...autres);
  const ligne = await tx
    .insertInto('tournee_note')
    .values({
      structure_id: scope.structureId,
      id: note.id,
      tournee_id: tournee.id,
      sorte: note.sorte,
      heure: note.heure,
      lieu_id: note.lieuId === null ? null : await lieuDe(tx, note.lieuId, acte),
      texte: note.texte.trim(),
      membre_id: scope.membreId,
    })
    .onConflict((oc) => oc.columns(['structure_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (ligne) return journaliser(tx, scope, { objet: 'note', objetId: note.id, action: 'creation' });
  const deja = await tx.selectFrom('tournee_note').selectAll().where('id', '=', note.id).executeTakeFirst();
  const meme =
    deja?.tournee_id === tournee.id && deja.membre_id === scope.membreId && deja.texte === note.texte.trim();
  if (!meme)
    throw new RefusError(
      409,
      refus('identifiant-pris', 'Cet identifiant sert déjà à une autre note. Écrivez-la de nouveau.'),
    );
}

/** The living place, offered on the day of the round or already that of the round. */
async function lieuDe(
  tx: Tx,
  lieuId: number,
  { jour, nature_id, lieu_id }: Tournee['acte'],
): Promise<number> {
  const refs = await chargerReferences(tx, [acteSaisiSchema.parse({ jour, natureId: nature_id, lieuId })]);
  const deja = new Set(lieu_id === null ? [] : [lieu_id]);
  const lieu = trouver(refs, lieuId, { genre: 'lieu', champ: 'lieuId', jour, deja });
  if (estRefus(lieu)) throw new RefusError(422, lieu);
  return lieu.id;
}

/** Hides a note of a round. */
export async function effacer(tx: Tx, scope: Scope, { tournee }: Tournee, noteId: string): Promise<void> {
  const note = await tx
    .selectFrom('tournee_note')
    .select(['membre_id', 'supprime_le'])
    .where('id', '=', noteId)
    .where('tournee_id', '=', tournee.id)
    .executeTakeFirst();
  // Unknown and forbidden look the same.
  if (!note || (note.membre_id !== scope.membreId && !voitTout(scope)))
    throw new RefusError(404, refus('note-inconnue', 'Cette note n’existe pas, ou elle n’est pas la vôtre.'));
  if (note.supprime_le) return;
  await tx
    .updateTable('tournee_note')
    .set({ supprime_le: sql<Date>`now()` })
    .where('id', '=', noteId)
    .execute();
  await journaliser(tx, scope, { objet: 'note', objetId: noteId, action: 'suppression' });
}
