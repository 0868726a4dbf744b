import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { GenreDeFait } from '../situations/rules/faits/fait.ts';
import { CODES_DES_FAITS } from './conservation.ts';
import { type FaitADire, type Portee, porteeDuFait, textesDans } from './rules/textes-du-dossier.ts';
import { exigerPersonne } from './store-lire.ts';

export interface FaitLu extends FaitADire {
  readonly id: string;
  readonly jour: string;
  readonly portee: Portee;
}

/** The facts of a situation, by day, each with whose it is to the person of that rank. */
export async function lireFaits(tx: Tx, situationId: string, rang: number): Promise<FaitLu[]> {
  const faits = await tx
    .selectFrom('situation_fait')
    .select(['id', 'genre', 'jour', 'donnees'])
    .where('situation_id', '=', situationId)
    .where('supprime_le', 'is', null)
    .orderBy('jour')
    .orderBy('id')
    .execute();
  const gens = await tx
    .selectFrom('situation_personne')
    .select('personne_id')
    .where('situation_id', '=', situationId)
    .execute();
  // Whoever was taken off is told about all the same; and so is a party that nobody recorded as a person.
  const seule = gens.length === 1 && faits.every((f) => porteeDuFait(f, rang, false) !== 'autre');
  return faits.map((f) => ({ ...f, portee: porteeDuFait(f, rang, seule) }));
}

export interface FaitEcarte {
  readonly id: string;
  readonly situationId: string;
  readonly code: string;
  readonly genre: GenreDeFait;
  readonly jour: string;
}

/**
 * The facts whose texts the document of a person leaves out until somebody has read them: they may be about another.
 * Refused: `personne-inconnue`.
 */
export async function listerEcartes(tx: Tx, scope: Scope, personneId: string): Promise<FaitEcarte[]> {
  await exigerPersonne(tx, scope, personneId);
  const situations = await tx
    .selectFrom('situation_personne as sp')
    .innerJoin('situation as s', 's.id', 'sp.situation_id')
    .select(['s.id', 's.code', 'sp.rang'])
    .where('sp.personne_id', '=', personneId)
    .where('sp.retire_le', 'is', null)
    .orderBy('s.saisie_le')
    .execute();
  const ecartes: FaitEcarte[] = [];
  for (const { id: situationId, code, rang } of situations)
    for (const f of await lireFaits(tx, situationId, rang))
      if (f.portee === 'incertain' && textesDans(f.donnees, CODES_DES_FAITS).length > 0)
        ecartes.push({ id: f.id, situationId, code, genre: f.genre, jour: f.jour });
  return ecartes;
}
