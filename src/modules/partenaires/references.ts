import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';

/** Those of these terms of a list that live: neither unknown, nor of another list, nor merged. */
async function vivants(tx: Tx, genre: Genre, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const lignes = await tx
    .selectFrom('terme')
    .select('id')
    .where('id', 'in', [...ids])
    .where('genre', '=', genre)
    .where('fusionne_dans', 'is', null)
    .execute();
  return new Set(lignes.map((l) => l.id));
}

/** Refused: secteur-inconnu (422). */
export async function exigerSecteurs(tx: Tx, ids: readonly number[], champ: string): Promise<void> {
  const connus = await vivants(tx, 'secteur', ids);
  if (ids.every((id) => connus.has(id))) return;
  throw new RefusError(422, refus('secteur-inconnu', 'Ce secteur n’est pas dans vos listes.', champ));
}

/** Refused: partenaire-inconnu, 404 for the one of an address, 422 for one that was chosen. */
export async function exigerPartenaires(
  tx: Tx,
  ids: readonly number[],
  { status = 422, champ }: { readonly status?: 404 | 422; readonly champ?: string } = {},
): Promise<void> {
  const connus = await vivants(tx, 'partenaire', ids);
  if (ids.every((id) => connus.has(id))) return;
  const message = 'Ce partenaire n’est pas dans vos listes.';
  throw new RefusError(status, refus('partenaire-inconnu', message, champ));
}

/** Refused: membre-inconnu (422). */
export async function exigerMembres(tx: Tx, ids: readonly number[], champ: string): Promise<void> {
  if (ids.length === 0) return;
  const lignes = await tx
    .selectFrom('membre')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  const connus = new Set(lignes.map((l) => l.id));
  if (ids.every((id) => connus.has(id))) return;
  throw new RefusError(422, refus('membre-inconnu', 'Cette personne n’est pas dans l’équipe.', champ));
}
