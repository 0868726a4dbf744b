import { type RawBuilder, sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { encadre, saisit } from '../comptes/rules/roles.ts';
import type { LigneDeSituation } from './ligne.ts';
import { lireCharges } from './store-charges.ts';

/**
 * May this person read the whole of a situation, its names included? Whoever manages, and those in charge who still record.
 * `membres`: those in charge.
 */
export const connait = (
  { role, membreId }: Pick<Scope, 'role' | 'membreId'>,
  membres: readonly number[],
): boolean => encadre(role) || (saisit(role) && membres.includes(membreId));

/** The same, as a condition on the id of a situation. */
export function connaitSituation(
  { role, membreId, structureId }: Pick<Scope, 'role' | 'membreId' | 'structureId'>,
  situationId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (encadre(role)) return sql<boolean>`true`;
  if (!saisit(role)) return sql<boolean>`false`;
  return sql<boolean>`exists (select from situation_charge c where c.structure_id = ${structureId}
    and c.situation_id = ${situationId} and c.jusqu is null and c.membre_id = ${membreId})`;
}

/** The same, on `situation as s`. */
export const estConnue = (scope: Scope): RawBuilder<boolean> => connaitSituation(scope, sql.ref('s.id'));

export interface SituationTrouvee {
  readonly ligne: LigneDeSituation;
  /** In charge today. */
  readonly membres: readonly number[];
  /** The caller may read the whole of it. */
  readonly connue: boolean;
}

/**
 * A situation, held until the end of the transaction when `verrou`. One that was deleted exists only for those who know it.
 * Refused: situation-inconnue.
 */
export async function trouverSituation(
  tx: Tx,
  scope: Scope,
  id: string,
  verrou = false,
): Promise<SituationTrouvee> {
  const ligne = await tx
    .selectFrom('situation')
    .selectAll()
    .where('id', '=', id)
    .$if(verrou, (q) => q.forUpdate())
    .executeTakeFirst();
  const membres = ligne ? ((await lireCharges(tx, [id])).get(id) ?? []) : [];
  const connue = connait(scope, membres);
  if (!ligne || (ligne.supprime_le && !connue))
    throw new RefusError(404, refus('situation-inconnue', 'Cette situation n’existe pas, ou plus.'));
  return { ligne, membres, connue };
}

/** The same, for what only those in charge and whoever manages may do. Refused: situation-inconnue, situation-pas-la-votre. */
export async function exigerConnue(
  tx: Tx,
  scope: Scope,
  id: string,
  verrou = false,
): Promise<SituationTrouvee> {
  const trouvee = await trouverSituation(tx, scope, id, verrou);
  if (trouvee.connue) return trouvee;
  const phrase = 'Vous ne suivez pas cette situation. Demandez à qui la suit, ou à votre encadrant·e.';
  throw new RefusError(403, refus('situation-pas-la-votre', phrase));
}

/** The same, held, for a change. Refused: also situation-supprimee, situation-anonymisee. */
export async function exigerModifiable(tx: Tx, scope: Scope, id: string): Promise<SituationTrouvee> {
  const trouvee = await exigerConnue(tx, scope, id, true);
  const { supprime_le, anonymisee_le } = trouvee.ligne;
  if (supprime_le) {
    const phrase = 'Cette situation a été supprimée. Rétablissez-la pour la modifier.';
    throw new RefusError(409, refus('situation-supprimee', phrase));
  }
  if (anonymisee_le) {
    const phrase = 'Cette situation a été anonymisée : elle ne change plus. Ouvrez-en une nouvelle.';
    throw new RefusError(409, refus('situation-anonymisee', phrase));
  }
  return trouvee;
}
