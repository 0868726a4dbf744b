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
 * Does a text name somebody recorded in a situation, taken off it or not? The key is opened only for a text and somebody to
 * look for. Names are read in memory and go nowhere: no trace.
 */
export async function nommeQuelquun(
  tx: Tx,
  coffre: Coffre | (() => Promise<Coffre>),
  situationId: string,
  texte: string,
): Promise<boolean> {
  return (await champsQuiNomment(tx, coffre, situationId, [['', texte]])).length > 0;
}

/** Of fields with their texts, those that name somebody of the situation: see `nommeQuelquun`. */
async function champsQuiNomment(
  tx: Tx,
  coffre: Coffre | (() => Promise<Coffre>),
  situationId: string,
  textes: readonly ChampEcrit[],
): Promise<string[]> {
  const ecrits = textes.filter(([, texte]) => texte.trim() !== '');
  if (ecrits.length === 0) return [];
  const lignes = await tx
    .selectFrom('situation_personne as sp')
    .innerJoin('personne as p', 'p.id', 'sp.personne_id')
    .select(['p.id', 'p.identite', 'p.generation'])
    .where('sp.situation_id', '=', situationId)
    .where('p.identite', 'is not', null)
    .execute();
  if (lignes.length === 0) return [];
  const ouvert = typeof coffre === 'function' ? await coffre() : coffre;
  const gens = lignes.flatMap((l) => ouvrirIdentite(ouvert, l) ?? []);
  return ecrits.filter(([, texte]) => nomme(texte, gens)).map(([champ]) => champ);
}

/** A field of a form, and what is written in it. */
export type ChampEcrit = readonly [champ: string, texte: string];

/**
 * Refused, with `refuse` (422): a text that names somebody recorded in a situation. Such texts are read where names are
 * masked, and erasing a name would leave it there.
 */
export async function exigerSansNom(
  tx: Tx,
  coffre: Coffre | (() => Promise<Coffre>),
  situationId: string,
  texte: string,
  refuse: Refus,
): Promise<void> {
  if (await nommeQuelquun(tx, coffre, situationId, texte)) throw new RefusError(422, refuse);
}

/** Refused: texte-nomme (422), beside each of the fields that name somebody: see `exigerSansNom`. */
export async function exigerChampsSansNom(
  tx: Tx,
  coffre: Coffre | (() => Promise<Coffre>),
  situationId: string,
  textes: readonly ChampEcrit[],
): Promise<void> {
  const [premier, ...autres] = await champsQuiNomment(tx, coffre, situationId, textes);
  if (premier !== undefined) throw new RefusError(422, texteNomme(premier), ...autres.map(texteNomme));
}
