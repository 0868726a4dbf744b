import { once } from 'node:events';
import { constants, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { type Etat, estPostmaster, liberer, lireEtat } from './etat.ts';
import { type Lanceur, lancer, mortel } from './lanceur.ts';
import { dossierSocket, PORT } from './socket.ts';

/** Major version of the binaries: data of another one can't be opened by them. */
const MAJEURE = '18';
const JOURNAL_MAX = 1_000_000;
const ARRET_MAX_MS = 60_000;

/** The files of the embedded PostgreSQL, all under DIR/postgres. */
export interface Dossiers {
  readonly racine: string;
  readonly donnees: string;
  readonly journal: string;
}

export const dossiers = (dataDir: string): Dossiers => {
  const racine = path.join(dataDir, 'postgres');
  return { racine, donnees: path.join(racine, 'donnees'), journal: path.join(racine, 'journal.log') };
};

/** Makes the cluster (UTF-8, bytewise order: immune to changes of the system's locales) if it isn't there. */
export async function creerGrappe(
  lanceur: Lanceur,
  { racine, donnees }: Dossiers,
  informer: (phrase: string) => void,
): Promise<Result<void, Refus>> {
  const version = await readFile(path.join(donnees, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined)
    return version.trim() === MAJEURE ? ok(undefined) : err(refusVersion(version.trim()));
  informer('Préparation de la base de données, pour la première fois…');
  // Made aside then renamed: a start cut in the middle leaves nothing that looks like data.
  const essai = path.join(racine, 'donnees.essai');
  await rm(essai, { recursive: true, force: true });
  const enfant = lancer(
    lanceur,
    lanceur.initdb,
    [
      ...[
        '-D',
        essai,
        '--username=postgres',
        '--auth-local=trust',
        '--auth-host=reject',
        '--no-instructions',
      ],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    { cwd: racine, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let erreurs = '';
  enfant.stderr?.on('data', (morceau: Buffer) => {
    erreurs += morceau.toString();
  });
  const code = await new Promise((resolve) => enfant.on('close', resolve).on('error', resolve));
  if (code !== 0) return err(refusDemarrage('Impossible de préparer la base de données', erreurs));
  await rename(essai, donnees);
  const parent = await open(racine);
  await parent.sync();
  await parent.close();
  return ok(undefined);
}

/**
 * Starts PostgreSQL and waits until it accepts connections; after a crash, that is once it has replayed its log.
 * It gets a session of its own, so that Ctrl-C in the terminal reaches us and not it. Only a socket in a folder
 * closed to other users leads to it: no port, no password. Undefined: not yet, try again.
 */
export async function demarrerGrappe(
  lanceur: Lanceur,
  { racine, donnees, journal }: Dossiers,
  ephemere: boolean,
  informer: (phrase: string) => void,
): Promise<Result<Etat | undefined, Refus>> {
  const socket = await dossierSocket(racine, lanceur);
  if (!socket.ok) return socket;
  await liberer(donnees);
  // The socket has a lock of its own, left by a killed server: the folder is ours, and nobody listens there.
  const nom = path.join(socket.value, `.s.PGSQL.${PORT}`);
  await Promise.all([nom, `${nom}.lock`].map((fichier) => rm(fichier, { force: true })));
  // Root must not be led elsewhere by a link, nor leave a log that the folder's owner couldn't write.
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  const sortie = await open(journal, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (lanceur.uid !== undefined && lanceur.gid !== undefined) await sortie.chown(lanceur.uid, lanceur.gid);
  if ((await sortie.stat()).size > JOURNAL_MAX) await sortie.truncate();
  const debut = (await sortie.stat()).size;
  const reglages = ephemere ? { ...REGLAGES, ...REGLAGES_EPHEMERES } : REGLAGES;
  const options = Object.entries(reglages).flatMap(([nom, valeur]) => ['-c', `${nom}=${valeur}`]);
  const enfant = lancer(
    ephemere ? mortel(lanceur) : lanceur,
    lanceur.postgres,
    [
      '-D',
      donnees,
      '-p',
      `${PORT}`,
      '-c',
      `unix_socket_directories="${socket.value.replaceAll('"', '""')}"`,
      ...options,
    ],
    { cwd: racine, detached: true, stdio: ['ignore', sortie.fd, sortie.fd] },
  );
  enfant.unref();
  const mort = Promise.race([once(enfant, 'exit'), once(enfant, 'error')]).catch(() => {});
  let vivant = true;
  void mort.then(() => {
    vivant = false;
  });
  try {
    for (let attente = 0; vivant; attente += 20) {
      const etat = await lireEtat(donnees);
      if (etat?.pret && etat.pid === enfant.pid) return ok(etat);
      if (attente === 3000) informer('La base de données se remet d’un arrêt brutal ; patientez…');
      await Promise.race([attendre(20), mort]);
    }
    const dit = (await readFile(journal)).subarray(debut).toString();
    // Requests of a postmaster that was killed are still ending: they must be gone first.
    if (/shared memory block/.test(dit)) return ok(undefined);
    return err(refusDemarrage('La base de données n’a pas démarré', dit));
  } finally {
    await sortie.close();
  }
}

/** Asks for a fast shutdown and doesn't wait for it. Returns the cluster asked, undefined if none is at work. */
export async function demanderArret({ donnees }: Dossiers): Promise<Etat | undefined> {
  const etat = await lireEtat(donnees);
  if (etat) process.kill(etat.pid, 'SIGINT');
  return etat;
}

/** Fast shutdown: running requests are cut, everything committed is on disk. Returns once PostgreSQL is gone. */
export async function arreterGrappe(dossier: Dossiers): Promise<void> {
  const { racine, donnees } = dossier;
  const etat = await demanderArret(dossier);
  if (!etat) return;
  for (let attente = 0; (await lireEtat(donnees))?.pid === etat.pid; attente += 20) {
    // Its shutdown is stuck: the next start will replay the log, nothing is lost.
    if (attente === ARRET_MAX_MS) process.kill(etat.pid, 'SIGQUIT');
    await attendre(20);
  }
  // The file goes just before the process does.
  while (await estPostmaster(etat.pid, donnees)) await attendre(10);
  if (etat.dossierSocket !== racine) await rmdir(etat.dossierSocket).catch(() => {});
}

const REGLAGES_EPHEMERES = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

const REGLAGES: Readonly<Record<string, string>> = {
  cluster_name: 'trame',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // One machine, no replica: a smaller journal.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  // What people typed must not end up in a log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const refusVersion = (version: string): Refus =>
  refus(
    'base-version',
    `Ces données ont été écrites par PostgreSQL ${version}, et cette version de Trame contient PostgreSQL ${MAJEURE}. ` +
      'Faites une sauvegarde avec la version de Trame qui les a écrites, puis restaurez-la avec celle-ci.',
  );

/** Quotes the last line of what PostgreSQL said: it names the cause (disk full, wrong rights, bad data). */
function refusDemarrage(quoi: string, dit: string): Refus {
  const lignes = dit.split('\n').filter((ligne) => /FATAL|PANIC|error|could not/.test(ligne));
  const cause = (lignes.at(-1) ?? dit.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC|error): +/,
    '',
  );
  return refus('base-demarrage', `${quoi}. PostgreSQL dit : « ${cause.trim()} ».`);
}
