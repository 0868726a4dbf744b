import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';

const DERNIERS = 300;
const DUREES = 3;

/** What a person records most, from their own last acts: most used first. */
export async function lireHabitudes(tx: Tx, scope: Scope) {
  const actes = await tx
    .selectFrom('intervention')
    .select(['nature_id', 'minutes', 'lieu_id', 'secteur_id', 'membres'])
    .where('supprime_le', 'is', null)
    .where(sql<boolean>`(auteur_id = ${scope.membreId} or membres @> array[${scope.membreId}]::integer[])`)
    .orderBy('jour', 'desc')
    .orderBy('id', 'desc')
    .limit(DERNIERS)
    .execute();
  const natures = parFrequence(actes.map((a) => a.nature_id)).map((id) => ({
    id,
    minutes: parFrequence(actes.flatMap((a) => (a.nature_id === id && a.minutes > 0 ? a.minutes : []))).slice(
      0,
      DUREES,
    ),
  }));
  return {
    natures,
    lieux: parFrequence(actes.flatMap((a) => a.lieu_id ?? [])),
    secteurs: parFrequence(actes.flatMap((a) => a.secteur_id ?? [])),
    membres: parFrequence(actes.flatMap((a) => a.membres.filter((m) => m !== scope.membreId))),
  };
}

/** Distinct values, the most frequent first; equals keep the order in which they were met. */
function parFrequence(valeurs: readonly number[]): number[] {
  const fois = new Map<number, number>();
  for (const v of valeurs) fois.set(v, (fois.get(v) ?? 0) + 1);
  return [...fois].toSorted(([, a], [, b]) => b - a).map(([v]) => v);
}
