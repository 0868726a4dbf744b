import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { nomme } from '../liaisons/rules/message.ts';
import { ouvrirIdentite } from './store-lire.ts';

/** What is said of a short text that names somebody. Nothing of the name: problems are logged, and read over a shoulder. */
export const texteNomme = (champ: string): Refus =>
  refus(
    'texte-nomme',
    'Ce texte nomme une personne de la situation. Écrivez « la personne », « la famille » ou « Personne 1 ».',
    champ,
  );

/**
 * Refused, with `refuse` (422): a text that names somebody recorded in a situation, taken off it or not. Such texts are read
 * where names are masked, and erasing a name would leave it there. The key is opened only for a text and somebody to look
 * for. Names are read in memory and go nowhere: no trace.
 */
export async function exigerSansNom(
  tx: Tx,
  coffre: Coffre | (() => Promise<Coffre>),
  situationId: string,
  texte: string,
  refuse: Refus,
): Promise<void> {
  if (texte.trim() === '') return;
  const lignes = await tx
    .selectFrom('situation_personne as sp')
    .innerJoin('personne as p', 'p.id', 'sp.personne_id')
    .select(['p.id', 'p.identite', 'p.generation'])
    .where('sp.situation_id', '=', situationId)
    .where('p.identite', 'is not', null)
    .execute();
  if (lignes.length === 0) return;
  const ouvert = typeof coffre === 'function' ? await coffre() : coffre;
  const gens = lignes.flatMap((l) => ouvrirIdentite(ouvert, l) ?? []);
  if (nomme(texte, gens)) throw new RefusError(422, refuse);
}
