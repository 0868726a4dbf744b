import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { RefusError, refus } from '../kernel/refus.ts';
import { ROLE_APPLICATION } from './db.ts';

/** Any number, as long as nothing else locks it. */
const VERROU = 7263003;
const DOSSIER = fileURLToPath(new URL('../../migrations/', import.meta.url));

/**
 * Brings the database to the newest schema, as the user of `url` (owner of the tables).
 * Refuses with a sentence when that user can neither create nor take the application's role.
 */
export async function migrer(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await assurerRole(db);
    const migrator = new Migrator({ db, provider: { getMigrations: lireMigrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

/** The same on a connection whose transaction is open, which ends as its caller wants. `jusqua`: the last one to run. */
export async function migrerDans(client: pg.Client, jusqua?: string): Promise<void> {
  const seule = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient;
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: { connect: async () => seule, end: async () => {}, options: {} } }),
  });
  await assurerRole(db);
  const provider = { getMigrations: lireMigrations };
  const migrator = new Migrator({ db, provider, disableTransactions: true });
  const { error } = await (jusqua ? migrator.migrateTo(jusqua) : migrator.migrateToLatest());
  if (error) throw error;
}

/** The text of each migration, in their order. */
export async function textesDesMigrations(): Promise<Record<string, string>> {
  const textes: Record<string, string> = {};
  for (const nom of await listeDesMigrations()) textes[nom] = await readFile(DOSSIER + nom, 'utf8');
  return textes;
}

/** The names of the migrations, in their order. */
export const listeDesMigrations = async (): Promise<string[]> =>
  (await readdir(DOSSIER)).filter((f) => f.endsWith('.sql')).sort();

async function lireMigrations(): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  for (const [nom, texte] of Object.entries(await textesDesMigrations()))
    migrations[nom] = { up: async (db) => void (await sql.raw(texte).execute(db)) };
  return migrations;
}

async function assurerRole(db: Kysely<unknown>): Promise<void> {
  try {
    await sql
      .raw(`do $$ begin
        -- Two commands that start together: the second one would find the catalogue changed under it.
        perform pg_advisory_xact_lock(${VERROU});
        if not exists (select from pg_roles where rolname = '${ROLE_APPLICATION}') then
          begin create role ${ROLE_APPLICATION} nologin; exception when duplicate_object or unique_violation then null; end;
        end if;
        -- From 16 on, whoever creates a role may grant it but does not have the right to take it.
        if not pg_has_role(current_user, '${ROLE_APPLICATION}',
            case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
          grant ${ROLE_APPLICATION} to current_user;
        end if;
        grant usage on schema public to ${ROLE_APPLICATION};
      end $$`)
      .execute(db);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42501') throw cause;
    throw new RefusError(
      500,
      refus(
        'role-impossible',
        `L’utilisateur PostgreSQL de DATABASE_URL ne peut pas créer le rôle « ${ROLE_APPLICATION} ». ` +
          `Demandez à l’administrateur de la base : CREATE ROLE ${ROLE_APPLICATION} NOLOGIN; ` +
          `GRANT ${ROLE_APPLICATION} TO l’utilisateur de DATABASE_URL.`,
      ),
    );
  }
}
