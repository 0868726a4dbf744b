import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { voit, voitTout } from './droits.ts';
import type { ActeSaisi } from './rules/acte.ts';

/** Is this act sent with the round of others? */
export type Etrangere = (saisi: Pick<ActeSaisi, 'tourneeId'>) => boolean;

/**
 * Of these acts, those that name a round in which their sender takes no part: an act would take minutes off the presence
 * of people who did not make it. Whoever manages may attach any. `gardee`: the round that the act already had stays. A
 * round that nobody knows is not of others: `validerActe` refuses it.
 */
export async function tourneesDesAutres(
  tx: Tx,
  scope: Scope,
  actes: readonly Pick<ActeSaisi, 'tourneeId'>[],
  gardee: string | null = null,
): Promise<Etrangere> {
  const nommees = new Set(actes.flatMap((a) => a.tourneeId ?? []));
  if (nommees.size === 0 || voitTout(scope)) return () => false;
  const lignes = await tx
    .selectFrom('tournee as t')
    .innerJoin('intervention as i', (on) =>
      on
        .onRef('i.structure_id', '=', 't.structure_id')
        .on((eb) => eb('i.id', '=', eb.fn.coalesce('t.fusionnee_dans', 't.id'))),
    )
    .select(['t.id', 'i.id as vivante', 'i.auteur_id', 'i.membres'])
    .where('t.id', 'in', [...nommees])
    .execute();
  const autres = new Set(lignes.filter((l) => l.vivante !== gardee && !voit(scope, l)).map((l) => l.id));
  return ({ tourneeId }) => tourneeId !== null && autres.has(tourneeId);
}
