import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { echeancesDuDossier } from './calculer.ts';
import { MOTIF_PASSEES, passeesAvant, refusDesPassees, reprises } from './rules/passees.ts';
import { type Auteur, tenir } from './tenir.ts';

/**
 * Says at once that the late dates of a convention before a day were done, except those to look at again. `le`: the
 * instant that names the lot. Refused: passees-a-venir, passees-aucune, convention-inconnue.
 */
export async function noterPassees(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  { avant, garder }: { readonly avant: string; readonly garder: readonly string[] },
  { aujourdhui, le }: { readonly aujourdhui: string; readonly le: Date },
): Promise<{ notees: number; le: string }> {
  const toutes = echeancesDuDossier(await tenir(tx, conventionId), { aujourdhui });
  const passees = passeesAvant(toutes, avant, new Set(garder));
  const refuse = refusDesPassees(passees, avant, aujourdhui);
  if (refuse) throw new RefusError(422, refuse);
  await tx
    .insertInto('echeance_suite')
    .values(
      passees.map(({ cle }) => ({
        ...{ structure_id: auteur.structureId, convention_id: conventionId, membre_id: auteur.membreId },
        ...{ cle, suite: 'fait', motif: MOTIF_PASSEES, le },
      })),
    )
    .execute();
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'echeances-passees',
    champs: passees.map((e) => e.code),
  });
  return { notees: passees.length, le: le.toISOString() };
}

/** Takes a whole lot back: each of its dates is again what it was before. Refused: passees-inconnues. */
export async function reprendrePassees(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  le: Date,
): Promise<{ remises: number }> {
  await tenir(tx, conventionId);
  const mots = await tx
    .selectFrom('echeance_suite')
    .select(['cle', 'suite', 'au', 'motif', 'le'])
    .where('convention_id', '=', conventionId)
    .orderBy('id')
    .execute();
  const remises = reprises(
    mots.map(({ le: dit, ...m }) => ({
      ...m,
      duLot: m.motif === MOTIF_PASSEES && dit.getTime() === le.getTime(),
    })),
  );
  if (remises.length === 0)
    throw new RefusError(
      404,
      refus('passees-inconnues', 'Ces dates ne sont plus notées ensemble. Rechargez la page.'),
    );
  await tx
    .insertInto('echeance_suite')
    .values(
      remises.map((r) => ({
        ...{ structure_id: auteur.structureId, convention_id: conventionId, membre_id: auteur.membreId },
        ...r,
      })),
    )
    .execute();
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'echeances-reprises',
  });
  return { remises: remises.length };
}
