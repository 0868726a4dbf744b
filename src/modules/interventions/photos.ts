import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { nettoyerJpeg } from './rules/jpeg.ts';
import { trouver } from './store.ts';

/** A few show a place; more would be an album. */
export const PHOTOS_MAX = 4;

/** The photos of an act, oldest first: what they show is a place, and the whole team may see it. */
export async function listerPhotos(tx: Tx, interventionId: string) {
  const acte = await tx
    .selectFrom('intervention')
    .select('id')
    .where('id', '=', interventionId)
    .where('supprime_le', 'is', null)
    .executeTakeFirst();
  if (!acte)
    throw new RefusError(404, refus('intervention-inconnue', 'Cette intervention n’existe pas, ou plus.'));
  return tx
    .selectFrom('photo')
    .select(['id', 'largeur', 'hauteur'])
    .where('intervention_id', '=', interventionId)
    .orderBy('cree_le')
    .orderBy('id')
    .execute();
}

/**
 * Keeps a photo of an act that the person may change, without its metadata. Sent again, it changes nothing. Refused:
 * intervention-inconnue, photo-illisible, photos-trop-nombreuses, identifiant-pris.
 */
export async function ecrirePhoto(
  tx: Tx,
  scope: Scope,
  { id: interventionId, photo: id }: { readonly id: string; readonly photo: string },
  fichier: Buffer,
): Promise<void> {
  await trouver(tx, scope, interventionId, true);
  const { octets, largeur, hauteur } = exiger(nettoyerJpeg(fichier));
  const deja = await tx.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst();
  if (deja?.intervention_id === interventionId && deja.octets.equals(octets)) return;
  if (deja) throw pris();
  const { n } = await tx
    .selectFrom('photo')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('intervention_id', '=', interventionId)
    .executeTakeFirstOrThrow();
  if (n >= PHOTOS_MAX)
    throw new RefusError(
      422,
      refus('photos-trop-nombreuses', `Une intervention garde au plus ${PHOTOS_MAX} photos. Effacez-en une.`),
    );
  const ecrite = await tx
    .insertInto('photo')
    .values({
      structure_id: scope.structureId,
      id,
      intervention_id: interventionId,
      largeur,
      hauteur,
      octets: Buffer.from(octets),
      membre_id: scope.membreId,
    })
    // The same id came for another act at once.
    .onConflict((oc) => oc.columns(['structure_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!ecrite) throw pris();
  await journaliserPhotos(tx, scope, interventionId);
}

const pris = (): RefusError =>
  new RefusError(409, refus('identifiant-pris', 'Cet identifiant sert déjà à une autre photo.'));

const journaliserPhotos = (tx: Tx, scope: Scope, interventionId: string): Promise<void> =>
  journaliser(tx, scope, {
    objet: 'intervention',
    objetId: interventionId,
    action: 'modification',
    champs: ['photos'],
  });

/** The bytes of a photo, as the whole team may see it; none of a deleted act. Refused: photo-inconnue. */
export async function lirePhoto(
  tx: Tx,
  { id: interventionId, photo: id }: { readonly id: string; readonly photo: string },
): Promise<Buffer> {
  const ligne = await tx
    .selectFrom('photo as p')
    .innerJoin('intervention as i', (on) =>
      on.onRef('i.structure_id', '=', 'p.structure_id').onRef('i.id', '=', 'p.intervention_id'),
    )
    .select('p.octets')
    .where('p.id', '=', id)
    .where('p.intervention_id', '=', interventionId)
    .where('i.supprime_le', 'is', null)
    .executeTakeFirst();
  if (!ligne) throw inconnue();
  return ligne.octets;
}

/** Erases a photo for good, by who may change its act. Refused: intervention-inconnue, photo-inconnue. */
export async function supprimerPhoto(
  tx: Tx,
  scope: Scope,
  { id: interventionId, photo: id }: { readonly id: string; readonly photo: string },
): Promise<void> {
  await trouver(tx, scope, interventionId, true);
  const { numDeletedRows } = await tx
    .deleteFrom('photo')
    .where('id', '=', id)
    .where('intervention_id', '=', interventionId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw inconnue();
  await journaliserPhotos(tx, scope, interventionId);
}

const inconnue = (): RefusError =>
  new RefusError(404, refus('photo-inconnue', 'Cette photo n’existe pas, ou elle a été effacée.'));
