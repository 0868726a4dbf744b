import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { PORT } from './socket.ts';

/** Session locks of PostgreSQL: it frees them itself when their holder dies, however it dies. */
const PRESENCE = 7263001;
const SERVEUR = 7263002;

/**
 * A server lasts and is alone of its kind on its data; a command uses the cluster for the time of its work; one that
 * replaces all the data takes the place of the server meanwhile.
 */
export type Mode = 'serveur' | 'commande' | 'remplacement';

/** Opens the session by which a program says that it uses the cluster; undefined when it can't connect now. */
export async function entrer(dossierSocket: string, mode: Mode): Promise<pg.Client | undefined> {
  const session = new pg.Client({
    host: dossierSocket,
    port: PORT,
    user: 'postgres',
    database: 'postgres',
    application_name: `trame ${mode} ${process.pid}`,
  });
  // A session cut by PostgreSQL is told by 'end'; without a listener, 'error' would end the process.
  session.on('error', () => {});
  try {
    await session.connect();
    await session.query('select pg_advisory_lock_shared($1)', [PRESENCE]);
    return session;
  } catch {
    await session.end().catch(() => {});
    return undefined;
  }
}

/** Whether nobody else uses the cluster. To be called alone on the folder (`seulSur`), so that nobody enters. */
export async function estSeul(session: pg.Client): Promise<boolean> {
  await session.query('select pg_advisory_unlock_shared($1)', [PRESENCE]);
  const { rows } = await session.query<{ seul: boolean }>('select pg_try_advisory_lock($1) as seul', [
    PRESENCE,
  ]);
  if (rows[0]?.seul) return true;
  await session.query('select pg_advisory_lock_shared($1)', [PRESENCE]);
  return false;
}

/**
 * On a PostgreSQL that we did not start, which several servers may share: each holds its place with the others, one that
 * replaces the data holds it alone. Undefined when it can't be had.
 */
export async function tenirPlace(url: string, mode: Mode): Promise<pg.Client | undefined> {
  const session = new pg.Client({
    connectionString: url,
    application_name: `trame ${mode}`,
    keepAlive: true,
  });
  session.on('error', () => {});
  await session.connect();
  const prise = mode === 'remplacement' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await session.query<{ pris: boolean }>(`select ${prise}($1) as pris`, [SERVEUR]);
  if (rows[0]?.pris) return session;
  await session.end();
  return undefined;
}

/** Takes the place of the server; otherwise the process number of the one that has it. */
export async function prendreServeur(
  session: pg.Client,
): Promise<{ pris: true } | { pris: false; par: string }> {
  // One that was killed leaves its place as soon as PostgreSQL sees its socket closed, one whose npm was, a bit later.
  for (let essai = 0; essai < 30; essai++) {
    const { rows } = await session.query<{ pris: boolean }>('select pg_try_advisory_lock($1) as pris', [
      SERVEUR,
    ]);
    if (rows[0]?.pris) return { pris: true };
    await attendre(50);
  }
  const { rows } = await session.query<{ application_name: string }>(
    `select a.application_name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [SERVEUR],
  );
  return { pris: false, par: rows[0]?.application_name.split(' ').at(-1) ?? '?' };
}
