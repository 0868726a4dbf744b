import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { connait } from '../situations/droits.ts';
import { lireCharges } from '../situations/store-charges.ts';

/** Whom a partner may call or write to. */
export interface QuiSuit {
  readonly nom: string;
  /** Null: no account, or nobody follows it any more. */
  readonly courriel: string | null;
}

/**
 * Who may talk of a sheet with its partner on a day: its author as long as they may read its situation, else the first
 * of those in charge. Never somebody who handed it over or left, whose address may be their own: nobody then, and the
 * structure itself is named.
 */
export async function quiSuit(
  tx: Tx,
  fiche: { readonly membre_id: number; readonly situation_id: string },
  aujourdhui: string,
): Promise<QuiSuit> {
  const enCharge = (await lireCharges(tx, [fiche.situation_id])).get(fiche.situation_id) ?? [];
  const presents = await tx
    .selectFrom('membre as m')
    .leftJoin('compte as c', 'c.id', 'm.compte_id')
    .select(['m.id', 'm.nom', 'm.role', 'c.email'])
    .where(sql<boolean>`m.id = any(${[fiche.membre_id, ...enCharge]}::bigint[])`)
    .where('m.role', 'in', [...SAISIE])
    .where(present(aujourdhui, 'm'))
    .execute();
  const qui = [fiche.membre_id, ...enCharge]
    .map((id) => presents.find((p) => p.id === id))
    .find((p) => p?.role && connait({ role: p.role, membreId: p.id }, enCharge));
  if (qui) return { nom: qui.nom, courriel: qui.email };
  const { nom } = await tx.selectFrom('structure').select('nom').executeTakeFirstOrThrow();
  return { nom, courriel: null };
}
