import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = fileURLToPath(new URL('../../', import.meta.url));
export const TRAME = path.join(RACINE, 'bin', 'trame');

/** A program started by a test, as a shell would start it. */
export interface Processus {
  readonly enfant: ChildProcess;
  /** What it has printed so far. */
  readonly dit: { sortie: string; erreurs: string };
  /** Resolves when it is over. */
  readonly fin: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Resolves with the match once the standard output matches; rejects if it ends before that. */
  attendre(motif: RegExp): Promise<RegExpMatchArray>;
}

const vivants = new Set<Processus>();

/** Stops what a failed test left running. */
export async function toutArreter(): Promise<void> {
  for (const processus of vivants) {
    processus.enfant.kill('SIGTERM');
    await processus.fin;
  }
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** In a process group of its own, so that a signal can be sent as a terminal does, to the whole group. */
  readonly groupe?: boolean;
}

/** Starts a program; its database is the embedded one whatever the environment of the tests says. */
export function demarrer(commande: string, args: readonly string[], options: Options = {}): Processus {
  const { DATABASE_URL: _, ...env } = process.env;
  const enfant = spawn(commande, args, {
    cwd: RACINE,
    env: { ...env, ...options.env },
    detached: options.groupe ?? false,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const dit = { sortie: '', erreurs: '' };
  enfant.stdout.on('data', (texte) => {
    dit.sortie += texte;
  });
  enfant.stderr.on('data', (texte) => {
    dit.erreurs += texte;
  });
  const fin = once(enfant, 'close').then(([code, signal]) => ({ code, signal }));
  const attendre = (motif: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const regarder = () => {
        const trouve = dit.sortie.match(motif);
        if (!trouve) return;
        enfant.stdout.off('data', regarder);
        resolve(trouve);
      };
      enfant.stdout.on('data', regarder);
      regarder();
      fin.then(
        () => reject(new Error(`${commande} ended before saying ${motif}: ${dit.sortie}${dit.erreurs}`)),
        reject,
      );
    });
  const processus: Processus = { enfant, dit, fin, attendre };
  vivants.add(processus);
  void fin.then(() => vivants.delete(processus));
  return processus;
}

/** A server that listens. */
export interface ServeurLance extends Processus {
  readonly adresse: string;
  /** Asks it to stop, as `kill` does, and waits for the end. */
  arreter(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts `trame serve` on a free port and waits until it is ready. */
export async function servir(
  dossier: string,
  args: readonly string[] = [],
  options: Options = {},
): Promise<ServeurLance> {
  const processus = demarrer(TRAME, ['serve', '--port', '0', '--data', dossier, ...args], options);
  const [, adresse = ''] = await processus.attendre(/prête\s?: (http:\S+)/);
  const arreter = () => {
    processus.enfant.kill('SIGTERM');
    return processus.fin;
  };
  return { ...processus, adresse, arreter };
}

/** Runs a command to its end. */
export async function executer(args: readonly string[]) {
  const { fin, dit } = demarrer(TRAME, args);
  return { ...(await fin), ...dit };
}

/** Process number of the embedded PostgreSQL of a data folder, undefined when it stopped cleanly. */
export async function pidPostgres(dossier: string): Promise<number | undefined> {
  const texte = await readFile(path.join(dossier, 'postgres/donnees/postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(texte, 10) || undefined;
}

/** A process that runs (one that ended and waits to be buried by its parent doesn't). */
export async function tourne(pid: number): Promise<boolean> {
  const etat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return etat !== '' && !/\) [ZX] /.test(etat);
}
