import { sql } from 'kysely';
import type { Jour } from '../../kernel/jours.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { ProtocoleARevoir } from './contract.ts';
import { estConnue } from './droits.ts';
import type { FaitSaisi } from './rules/faits/fait.ts';
import { tenueDe } from './rules/faits/protocole.ts';

type Protocole = Extract<FaitSaisi, { genre: 'protocole' }>['donnees'];

/**
 * Agreements of the open situations that the caller may read whose day of review has come, and of which nobody knows yet
 * whether they are kept; the oldest review first.
 */
export async function protocolesARevoir(tx: Tx, scope: Scope, aujourdhui: Jour): Promise<ProtocoleARevoir[]> {
  const { rows } = await sql<ProtocoleARevoir & { donnees: Protocole }>`
    select f.id as "faitId", s.id as "situationId", s.code, f.donnees ->> 'revueLe' as "revueLe", f.donnees
      from situation_fait f
      join situation s on s.structure_id = f.structure_id and s.id = f.situation_id
     where f.genre = 'protocole' and f.supprime_le is null and f.donnees ->> 'revueLe' <= ${aujourdhui}
       and s.supprime_le is null and s.anonymisee_le is null and s.etat <> 'close' and ${estConnue(scope)}
     order by 4, f.id`.execute(tx);
  return rows
    .filter(({ donnees }) => tenueDe(donnees) === 'a-verifier')
    .map(({ donnees: _, ...protocole }) => protocole);
}
