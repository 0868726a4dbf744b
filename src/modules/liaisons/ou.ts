import type { Tx } from '../../server/db.ts';
import { ouEnMots } from './rules/ou.ts';

/** The kind and the place of a situation as they are told today, in words. */
export async function lireOu(tx: Tx, situationId: string): Promise<string> {
  const s = await tx
    .selectFrom('situation as s')
    .innerJoin('terme as sorte', 'sorte.id', 's.sorte_id')
    .leftJoin('terme as lieu', 'lieu.id', 's.lieu_id')
    .leftJoin('terme as secteur', 'secteur.id', 's.secteur_id')
    .select(['sorte.nom as sorte', 'lieu.nom as lieu', 'secteur.nom as secteur'])
    .where('s.id', '=', situationId)
    .executeTakeFirstOrThrow();
  return ouEnMots(s);
}
