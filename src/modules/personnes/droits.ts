import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { connaitSituation } from '../situations/droits.ts';

/** A situation whose names the caller may read. */
export interface SituationOuverte {
  readonly id: string;
  readonly code: string;
  readonly anonymisee: boolean;
}

/**
 * The situation, when the caller may read its names. Refusals: `situation-inconnue` (404), `noms-reserves` (403).
 * `verrou`: held until the end of the transaction, so that two additions don't take the same rank.
 */
export async function exigerNoms(
  tx: Tx,
  scope: Scope,
  situationId: string,
  verrou = false,
): Promise<SituationOuverte> {
  const s = await tx
    .selectFrom('situation')
    .select(['id', 'code', 'anonymisee_le'])
    .select(connaitSituation(scope, sql.ref('situation.id')).as('lisible'))
    .where('id', '=', situationId)
    .where('supprime_le', 'is', null)
    .$if(verrou, (q) => q.forNoKeyUpdate())
    .executeTakeFirst();
  if (!s) throw new RefusError(404, refus('situation-inconnue', 'Cette situation n’existe pas.'));
  if (!s.lisible)
    throw new RefusError(
      403,
      refus(
        'noms-reserves',
        'Les noms de cette situation sont réservés aux personnes qui en ont la charge et à l’encadrement. Demandez que la situation vous soit confiée.',
      ),
    );
  return { id: s.id, code: s.code, anonymisee: s.anonymisee_le !== null };
}

/** Nothing more is written on somebody in a situation that was anonymised. Refusal: `situation-anonymisee`. */
export function exigerGardee({ anonymisee }: SituationOuverte): void {
  if (anonymisee)
    throw new RefusError(
      409,
      refus(
        'situation-anonymisee',
        'Les noms de cette situation ont été effacés au terme de leur durée de conservation. Ouvrez une nouvelle situation.',
      ),
    );
}
