import type { Scope } from './branche.ts';
import type { Tx } from './db.ts';

interface LigneDeJournal {
  readonly objet: string;
  readonly objetId: string | number;
  readonly action: string;
  readonly champs?: readonly string[];
}
type Auteur = Pick<Scope, 'structureId'> & { readonly membreId: number | null };

/** Writes who changed what, in the transaction of the change: names of fields, never their content. */
export const journaliser = (tx: Tx, scope: Auteur, ligne: LigneDeJournal): Promise<void> =>
  journaliserPlusieurs(tx, scope, [ligne]);

/** The same for many changes at once. */
export async function journaliserPlusieurs(
  tx: Tx,
  scope: Auteur,
  lignes: readonly LigneDeJournal[],
): Promise<void> {
  if (lignes.length === 0) return;
  await tx
    .insertInto('journal')
    .values(
      lignes.map((ligne) => ({
        structure_id: scope.structureId,
        objet: ligne.objet,
        objet_id: String(ligne.objetId),
        action: ligne.action,
        champs: [...(ligne.champs ?? [])],
        membre_id: scope.membreId,
      })),
    )
    .execute();
}
