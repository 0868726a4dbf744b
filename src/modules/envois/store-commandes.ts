import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';

/** What must be said again of a command that took effect; nothing more than that when it is empty. */
export interface Memoire {
  /** Why the change of an act waits beside it, for a manager to choose. */
  readonly divergence?: string;
  /** Version of the act that the command left, the base of the person's next change. */
  readonly version?: number;
  /** The round in which the one started was merged. */
  readonly tourneeId?: string;
  /** The act was taken without the round it named, in which the person takes no part. */
  readonly sansTournee?: boolean;
}
/** A command that took effect. */
export interface Trace {
  readonly id: string;
  readonly membre_id: number;
  readonly genre: string;
  readonly empreinte: Buffer;
  readonly reponse: Memoire | null;
}
interface Nouvelle {
  readonly id: string;
  readonly genre: string;
  readonly empreinte: Buffer;
}

/**
 * Claims commands for this transaction and returns those that had already taken effect. A command that another
 * transaction is doing at this moment is waited for; ids are taken in order, so that two never wait for each other.
 */
export async function reclamer(
  tx: Tx,
  scope: Scope,
  commandes: readonly Nouvelle[],
): Promise<ReadonlyMap<string, Trace>> {
  const lignes = commandes.map((c) => ({
    structure_id: scope.structureId,
    id: c.id,
    membre_id: scope.membreId,
    genre: c.genre,
    empreinte: `\\x${c.empreinte.toString('hex')}`,
  }));
  const { rows } = await sql<{ id: string }>`
    insert into commande (structure_id, id, membre_id, genre, empreinte)
    select structure_id, id, membre_id, genre, empreinte
      from json_populate_recordset(null::commande, ${JSON.stringify(lignes)}::json)
    order by id
    on conflict (structure_id, id) do nothing
    returning id`.execute(tx);
  const prises = new Set(rows.map((l) => l.id));
  const autres = commandes.map((c) => c.id).filter((id) => !prises.has(id));
  return new Map((await lireTraces(tx, autres)).map((t) => [t.id, t]));
}

async function lireTraces(tx: Tx, ids: readonly string[]): Promise<readonly Trace[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Trace>`
    select id, membre_id, genre, empreinte, reponse from commande where id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** The versions that a person's own commands left. */
export async function lireVersionsLaissees(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const traces = await lireTraces(tx, ids);
  return new Map(
    traces
      .filter((t) => t.membre_id === scope.membreId)
      .flatMap((t) => {
        const version = versionLaissee(t.genre, t.reponse ?? {});
        return version === undefined ? [] : [[t.id, version] as const];
      }),
  );
}

/** What a person had before their eyes after a creation is what they created: the first version. */
export const versionLaissee = (genre: string, memoire: Memoire): number | undefined =>
  genre === 'acte-creation' ? 1 : memoire.version;

/** Gives back commands that were refused: sent again, they are judged again. */
export async function oublier(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from commande where id = any(${ids}::uuid[])`.execute(tx);
}

/** Keeps what must be said again of commands. */
export async function retenir(tx: Tx, memoires: ReadonlyMap<string, Memoire>): Promise<void> {
  const lignes = [...memoires].filter(([, m]) => Object.keys(m).length > 0);
  if (lignes.length === 0) return;
  const valeurs = JSON.stringify(lignes.map(([id, reponse]) => ({ id, reponse })));
  await sql`
    update commande c set reponse = v.reponse
    from json_populate_recordset(null::commande, ${valeurs}::json) v where c.id = v.id`.execute(tx);
}
