import type { Tx } from '../../server/db.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';

/** Gives the sheets of a partner to the one it is merged into, deleted ones included since they can come back. */
export async function deplacerFiches(tx: Tx, genre: Genre, source: number, cible: number): Promise<void> {
  if (genre !== 'partenaire') return;
  await tx
    .updateTable('fiche_liaison')
    .set({ partenaire_id: cible })
    .where('partenaire_id', '=', source)
    .execute();
}
