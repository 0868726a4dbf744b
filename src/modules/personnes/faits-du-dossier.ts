import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { Etat } from '../situations/rules/etats.ts';
import type { GenreDeFait } from '../situations/rules/faits/fait.ts';
import { CODES_DES_FAITS } from './conservation.ts';
import { type FaitADire, type Portee, porteeDuFait, textesDans } from './rules/textes-du-dossier.ts';
import { exigerPersonne } from './store-lire.ts';

export interface FaitLu extends FaitADire {
  readonly id: string;
  readonly jour: string;
  readonly portee: Portee;
}

/** A move that says something: what was agreed, why it was opened again. Its words name no rank. */
export interface PassageLu {
  /** A number: ids of facts are UUIDs. */
  readonly id: string;
  readonly de: Etat | null;
  readonly vers: Etat;
  readonly jour: string;
  readonly phrase: string;
  readonly portee: Portee;
}

export interface SuiteLue {
  readonly faits: readonly FaitLu[];
  readonly passages: readonly PassageLu[];
  /** Nobody else is told about there. */
  readonly seule: boolean;
}

/** A situation where nothing was written yet. */
export const RIEN_NE_SUIT: SuiteLue = { faits: [], passages: [], seule: false };

/** A situation, and the rank that the person has in it. */
interface PlaceDansUneSituation {
  readonly id: string;
  readonly rang: number;
}

/** By situation: its facts and the words of its moves, by day, each with whose it is to the person of that rank. */
export async function lireSuites(
  tx: Tx,
  situations: readonly PlaceDansUneSituation[],
): Promise<ReadonlyMap<string, SuiteLue>> {
  if (situations.length === 0) return new Map();
  const elles = sql<string>`any(${situations.map((s) => s.id)}::uuid[])`;
  const faits = await tx
    .selectFrom('situation_fait')
    .select(['id', 'situation_id', 'genre', 'jour', 'donnees'])
    .where('situation_id', '=', elles)
    .where('supprime_le', 'is', null)
    .orderBy('jour')
    .orderBy('id')
    .execute();
  const gens = await tx
    .selectFrom('situation_personne')
    .select('situation_id')
    .where('situation_id', '=', elles)
    .execute();
  const passages = await tx
    .selectFrom('situation_passage')
    .select(['id', 'situation_id', 'de', 'vers', 'le', 'phrase'])
    .where('situation_id', '=', elles)
    .where('phrase', '<>', '')
    .orderBy('id')
    .execute();
  const deElle = <T extends { readonly situation_id: string }>(lignes: readonly T[], id: string): T[] =>
    lignes.filter((l) => l.situation_id === id);
  return new Map(
    situations.map(({ id, rang }) => [
      id,
      suiteDe(rang, deElle(gens, id).length, deElle(faits, id), deElle(passages, id)),
    ]),
  );
}

interface PassageEcrit {
  readonly id: number;
  readonly de: Etat | null;
  readonly vers: Etat;
  readonly le: string;
  readonly phrase: string;
}

function suiteDe(
  rang: number,
  gens: number,
  faits: readonly Omit<FaitLu, 'portee'>[],
  passages: readonly PassageEcrit[],
): SuiteLue {
  // Whoever was taken off is told about all the same; and so is a party that nobody recorded as a person.
  const seule = gens === 1 && faits.every((f) => porteeDuFait(f, rang, false) !== 'autre');
  return {
    seule,
    faits: faits.map((f) => ({ ...f, portee: porteeDuFait(f, rang, seule) })),
    passages: passages.map(({ id, le, ...p }) => ({
      ...p,
      ...{ id: String(id), jour: le, portee: seule ? 'sien' : 'incertain' },
    })),
  };
}

export interface FaitEcarte {
  readonly id: string;
  readonly situationId: string;
  readonly code: string;
  readonly genre: GenreDeFait | 'passage';
  readonly jour: string;
  /** What is to be read again. */
  readonly textes: readonly string[];
}

/**
 * The facts, and the words of moves, whose texts the document of a person leaves out until somebody has read them: they
 * may be about another. Refused: `personne-inconnue`.
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
  const suites = await lireSuites(tx, situations);
  const ecartes: FaitEcarte[] = [];
  for (const { id: situationId, code } of situations) {
    const { faits, passages } = suites.get(situationId) ?? RIEN_NE_SUIT;
    const dits = [
      ...faits.map((f) => ({ ...f, textes: textesDans(f.donnees, CODES_DES_FAITS) })),
      ...passages.map((p) => ({ ...p, genre: 'passage' as const, textes: [p.phrase] })),
    ];
    for (const { id, genre, jour, portee, textes } of dits)
      if (portee === 'incertain' && textes.length > 0)
        ecartes.push({ id, situationId, code, genre, jour, textes });
  }
  return ecartes;
}
