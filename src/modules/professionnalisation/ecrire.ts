import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { ActionLue } from './contract.ts';
import { intituleDe } from './rules/action.ts';
import { refusDeLAction, type Saisie } from './rules/saisie.ts';
import { lireAction, listerEquipe } from './store.ts';

type SansMembre = Omit<Saisie, 'membreId'>;

/** Records an action. Refused: membre-inconnu, those of `refusDeLAction`. */
export async function ajouter(tx: Tx, scope: Scope, saisie: Saisie, aujourdhui: string): Promise<ActionLue> {
  const [membre] = await listerEquipe(tx, saisie.membreId);
  if (!membre)
    throw new RefusError(422, refus('membre-inconnu', 'Cette personne n’est pas dans l’équipe.', 'membreId'));
  exigerPossible(saisie, aujourdhui);
  const { id } = await tx
    .insertInto('formation')
    .values({
      structure_id: scope.structureId,
      membre_id: saisie.membreId,
      ...colonnes(saisie),
      prevue_pour: saisie.prevue ? saisie.debut : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journaliser(tx, scope, { objet: 'formation', objetId: id, action: 'creation' });
  return lireAction(tx, id, aujourdhui);
}

/**
 * Changes an action from the version that was read. What was planned and is done keeps the day it was planned for.
 * Refused: formation-inconnue, formation-modifiee, those of `refusDeLAction`.
 */
export async function modifier(
  tx: Tx,
  scope: Scope,
  id: number,
  { version, ...saisie }: SansMembre & { readonly version: number },
  aujourdhui: string,
): Promise<ActionLue> {
  await tx.selectFrom('formation').select('id').where('id', '=', id).forUpdate().execute();
  const avant = await lireAction(tx, id, aujourdhui);
  if (avant.version !== version)
    throw new RefusError(
      409,
      refus(
        'formation-modifiee',
        'Quelqu’un a changé cette ligne depuis. Fermez, regardez ce qui est écrit maintenant, puis recommencez.',
      ),
    );
  exigerPossible({ ...saisie, membreId: avant.membreId }, aujourdhui);
  const apres = { ...colonnes(saisie), ...(saisie.prevue && { prevue_pour: saisie.debut }) };
  await tx
    .updateTable('formation')
    .set({ ...apres, version: version + 1 })
    .where('id', '=', id)
    .execute();
  const champs = (Object.keys(saisie) as (keyof SansMembre)[]).filter((c) => saisie[c] !== avant[c]);
  if (champs.length > 0)
    await journaliser(tx, scope, { objet: 'formation', objetId: id, action: 'modification', champs });
  return lireAction(tx, id, aujourdhui);
}

/** Takes an action away, or puts it back; saying it twice changes nothing. Refused: formation-inconnue. */
export async function garder(tx: Tx, scope: Scope, id: number, gardee: boolean, le: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('formation')
    .set({ supprime_le: gardee ? null : le })
    .where('id', '=', id)
    .where('supprime_le', gardee ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await journaliser(tx, scope, {
      objet: 'formation',
      objetId: id,
      action: gardee ? 'retablissement' : 'suppression',
    });
  else if (!(await tx.selectFrom('formation').select('id').where('id', '=', id).executeTakeFirst()))
    throw new RefusError(404, refus('formation-inconnue', 'Cette ligne n’existe pas ici.'));
}

function exigerPossible(saisie: Saisie, aujourdhui: string): void {
  const [premier, ...autres] = refusDeLAction(saisie, aujourdhui);
  if (premier) throw new RefusError(422, premier, ...autres);
}

const colonnes = (s: SansMembre) => ({
  genre: s.genre,
  intitule: intituleDe(s.intitule, s.genre),
  organisme: s.organisme,
  plan_regional: s.planRegional,
  article_5: s.article5,
  debut: s.debut,
  fin: s.fin,
  heures: s.heures,
  attestation: s.attestation,
  prevue: s.prevue,
});
