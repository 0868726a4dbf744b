import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Serveur } from './branche.ts';
import { type Db, dansStructure, type Tx } from './db.ts';

/**
 * A job done by the clock. A module declares its own in `jobs.ts`, and `main.ts` lists it in `TACHES`:
 *
 *     export const purgeDuJour: Tache = { nom: 'purge-du-jour', cron: '15 3 * * *', faire: (serveur) => … };
 *
 * `faire` is done once however many servers share the database, and done again, up to three times, when it throws or when
 * its server was killed in the middle: it must bear to be done twice. It works as a request does, under the
 * application's role, one structure at a time (`dansChaqueStructure`). A time missed because no server ran is made up
 * for once, at the next start.
 */
export interface Tache {
  /** Letters and dashes: it names the queue, so it stays. */
  readonly nom: string;
  /** Minute, hour, day, month, weekday, in Paris. */
  readonly cron: string;
  readonly faire: (serveur: Serveur) => Promise<void>;
}

/** The jobs at work. */
export interface TachesLancees {
  /** Resolves once the clock runs; never throws. */
  readonly pretes: Promise<boolean>;
  /** Waits for what is under way (ten seconds at most), then lets the database go. */
  arreter(): Promise<void>;
}

/** Looking for work costs a query: a job may start that much later than its time. */
const REGARD_S = 30;
/** A job whose server was killed is taken up again after that long. */
const ABANDON_S = 900;
const ESSAIS = { retryLimit: 3, retryDelay: 60, retryBackoff: true } as const;

/**
 * Starts the clock of the jobs beside the server, without making anybody wait. `url`: the owner of the tables, since
 * pg-boss keeps its own in a schema of its own (`taches`), which the application's role can't open.
 */
export function lancerTaches(
  url: string,
  serveur: Serveur,
  taches: readonly Tache[],
  prevenir: (phrase: string) => void,
  regard = REGARD_S,
): TachesLancees {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'taches',
    application_name: 'trame taches',
    max: 2,
    connectionTimeoutMillis: 10_000,
    // An idle server is quiet: nothing here needs the second, nor graphs, nor several workers.
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: regard,
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 600,
    superviseIntervalSeconds: 300,
    monitorIntervalSeconds: 300,
    queueCacheIntervalSeconds: 600,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  });
  // Without a listener an error would end the process; a database that is away comes back.
  let dite = '';
  boss.on('error', (cause) => {
    if (dite === cause.message) return;
    dite = cause.message;
    prevenir(`Une tâche de fond n’a pas pu se faire : ${cause.message}`);
  });
  const pretes = demarrer(boss, { serveur, taches, prevenir, regard }).catch((cause: unknown) => {
    prevenir(phraseDuRefus(cause));
    return false;
  });
  return {
    pretes,
    async arreter() {
      await pretes;
      await boss.stop({ graceful: true, timeout: 10_000 }).catch(() => {});
    },
  };
}

interface Demarrage {
  readonly serveur: Serveur;
  readonly taches: readonly Tache[];
  readonly prevenir: (phrase: string) => void;
  /** Seconds between two looks at the queue. */
  readonly regard: number;
}

async function demarrer(boss: PgBoss, { serveur, taches, prevenir, regard }: Demarrage): Promise<boolean> {
  await boss.start();
  const noms = new Set(taches.map((t) => t.nom));
  // A job that the product no longer has.
  for (const { name } of await boss.getSchedules()) if (!noms.has(name)) await boss.unschedule(name);
  for (const { nom, cron, faire } of taches) {
    await boss.createQueue(nom, {
      policy: 'stately',
      expireInSeconds: ABANDON_S,
      deleteAfterSeconds: 86_400,
      ...ESSAIS,
    });
    await boss.work(nom, { pollingIntervalSeconds: regard }, async () => {
      try {
        await faire(serveur);
      } catch (cause) {
        prevenir(`La tâche « ${nom} » a échoué, elle sera refaite : ${(cause as Error).message}`);
        throw cause;
      }
    });
    await boss.schedule(nom, cron, null, { tz: 'Europe/Paris', missed: 'once' });
  }
  return true;
}

function phraseDuRefus(cause: unknown): string {
  const { code, message } = cause as { code?: string; message: string };
  const pourquoi =
    code === '42501'
      ? 'l’utilisateur PostgreSQL de DATABASE_URL ne peut pas créer de schéma. Demandez à l’administrateur de la base : ' +
        'CREATE SCHEMA taches AUTHORIZATION l’utilisateur de DATABASE_URL'
      : message;
  return `Les tâches de fond (rappels) ne tournent pas : ${pourquoi}`;
}

/** The identifiers of all structures, and nothing else of them: for what must go through each. */
export async function toutesLesStructures(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select toutes_les_structures() as id`.execute(db);
  return rows.map((r) => r.id);
}

/** How many faults are told in one sentence. */
const FAUTES_DITES = 3;

/**
 * Does the work of each structure, one after the other. One that breaks holds back none of those after it; once all had
 * their turn, throws an AggregateError that names them, so that the job is done again.
 */
export async function pourChacune(
  structures: readonly string[],
  travail: (structureId: string) => Promise<void>,
): Promise<void> {
  const fautes: Error[] = [];
  for (const id of structures) {
    try {
      await travail(id);
    } catch (cause) {
      fautes.push(new Error(`structure ${id} : ${(cause as Error).message}`, { cause }));
    }
  }
  if (fautes.length === 0) return;
  const dites = fautes.slice(0, FAUTES_DITES).map((f) => f.message);
  const reste = fautes.length > dites.length ? [`et ${fautes.length - dites.length} de plus`] : [];
  throw new AggregateError(fautes, [...dites, ...reste].join(' ; '));
}

/** The same for all structures, each in a transaction that sees nothing else. */
export const dansChaqueStructure = async (
  db: Db,
  travail: (tx: Tx, structureId: string) => Promise<void>,
): Promise<void> =>
  pourChacune(await toutesLesStructures(db), (id) => dansStructure(db, id, (tx) => travail(tx, id)));
