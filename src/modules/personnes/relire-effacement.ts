import { sql } from 'kysely';
import { RefusError } from '../../kernel/refus.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { nomme } from '../liaisons/rules/message.ts';
import type { Identite } from './rules/identite.ts';
import { ouvrirIdentite } from './store-lire.ts';

/** An act linked to a situation, whose account names somebody. Acts noted without network are never refused for a name. */
interface ActeQuiNomme {
  readonly id: string;
  readonly situationId: string;
  readonly jour: string;
  readonly recit: string;
}

/** What of a person's situations holds their name, as far as it can still be read. */
export interface QuiNomme {
  /** By situation: its fields. */
  readonly enTetes: ReadonlyMap<string, ('enjeu' | 'etape')[]>;
  readonly actes: readonly ActeQuiNomme[];
}

/** Null once erased, or when the key is lost: what is asked must be done all the same. */
export function identiteSiLisible(
  coffre: Coffre | null,
  p: { readonly id: string; readonly identite: Buffer | null; readonly generation: number | null },
): Identite | null {
  try {
    return coffre && ouvrirIdentite(coffre, p);
  } catch (e) {
    if (e instanceof RefusError) return null;
    throw e;
  }
}

/** The accounts of acts linked to these situations that name somebody, by day. */
export async function actesQuiNomment(
  tx: Tx,
  situations: readonly string[],
  identite: Identite | null,
): Promise<ActeQuiNomme[]> {
  if (identite === null || situations.length === 0) return [];
  const actes = await tx
    .selectFrom('intervention')
    .select(['id', 'situation_id', 'jour', 'recit'])
    .where('situation_id', '=', sql<string>`any(${situations}::uuid[])`)
    .where('supprime_le', 'is', null)
    .where('recit', 'is not', null)
    .orderBy('jour')
    .orderBy('id')
    .execute();
  return actes.flatMap(({ id, situation_id, jour, recit }) =>
    recit !== null && situation_id !== null && nomme(recit, [identite])
      ? [{ id, situationId: situation_id, jour, recit }]
      : [],
  );
}

/** What names somebody in the fields of their situations and in the acts linked to them: looked for before the name goes. */
export async function quiNomme(tx: Tx, personneId: string, identite: Identite | null): Promise<QuiNomme> {
  if (identite === null) return { enTetes: new Map(), actes: [] };
  const situations = await tx
    .selectFrom('situation_personne as sp')
    .innerJoin('situation as s', 's.id', 'sp.situation_id')
    .select(['s.id', 's.enjeu', 's.etape'])
    .where('sp.personne_id', '=', personneId)
    .execute();
  const champs = ['enjeu', 'etape'] as const;
  return {
    enTetes: new Map(situations.map((s) => [s.id, champs.filter((c) => nomme(s[c], [identite]))])),
    actes: await actesQuiNomment(
      tx,
      situations.map((s) => s.id),
      identite,
    ),
  };
}
