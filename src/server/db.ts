import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './schema.ts';

export type Db = Kysely<Tables>;
/** A transaction fenced to one structure or one person: what stores work in. */
export type Tx = Transaction<Tables>;

const OID = { int8: 20, date: 1082, numeric: 1700 } as const;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === OID.date) return (v: string) => v;
    if (oid === OID.int8 || oid === OID.numeric) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** The role under which the application works: it owns nothing and row-level security binds it. */
export const ROLE_APPLICATION = 'trame_app';

/** Opens the application's pool. Dates come as AAAA-MM-JJ strings, bigints and numerics as numbers. */
export function ouvrirDb(url: string, max = 10): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: `-c role=${ROLE_APPLICATION} -c timezone=Europe/Paris -c statement_timeout=600000`,
  });
  // A connection cut while idle (server restart) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `travail` in one transaction that sees one structure only. */
export function dansStructure<T>(db: Db, structureId: string, travail: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await seRestreindre(tx, structureId);
    return travail(tx);
  });
}

/** Lets the rest of a transaction see one structure only: for what goes through those of a person. */
export async function seRestreindre(tx: Tx, structureId: string): Promise<void> {
  await sql`select set_config('trame.structure', ${structureId}, true)`.execute(tx);
}

/** Runs `travail` in one transaction that sees a person's own memberships and no structure's records. */
export function pourCompte<T>(db: Db, compteId: string, travail: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('trame.compte', ${compteId}, true)`.execute(tx);
    return travail(tx);
  });
}

/** The structure of a link, by the fingerprint of its secret; undefined when no link has it. */
export async function structureDuLien(db: Db, empreinte: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select structure_du_lien(${empreinte}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}
