import { constants, readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What `postmaster.pid` says of a cluster: PostgreSQL writes it at start and removes it at a clean stop. */
export interface Etat {
  readonly pid: number;
  readonly port: number;
  readonly dossierSocket: string;
  /** Accepts connections (false while starting, recovering after a crash, or stopping). */
  readonly pret: boolean;
}

/** The postmaster at work on `donnees`, or undefined when there is none (a dead one's file doesn't count). */
export async function lireEtat(donnees: string): Promise<Etat | undefined> {
  const lignes = await lireLignes(donnees);
  const pid = Number(lignes[0]);
  if (!pid || !(await estPostmaster(pid, donnees))) return undefined;
  return {
    pid,
    port: Number(lignes[3]),
    dossierSocket: lignes[4] ?? '',
    pret: lignes[7]?.trim() === 'ready',
  };
}

/**
 * After a power cut, the pid left in the file may have been given to another program, and PostgreSQL would then
 * refuse to start. Naming ourselves (its future parent) instead makes it check its shared memory and go on.
 * To be called alone on the folder, when `lireEtat` found nobody.
 */
export async function liberer(donnees: string): Promise<void> {
  const [pid, ...reste] = await lireLignes(donnees);
  if (!pid || !existe(Number(pid))) return;
  const { O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;
  const texte = [process.pid, ...reste].join('\n');
  await writeFile(path.join(donnees, 'postmaster.pid'), texte, { flag: O_WRONLY | O_TRUNC | O_NOFOLLOW });
}

async function lireLignes(donnees: string): Promise<string[]> {
  try {
    return (await readFile(path.join(donnees, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

/** Process `pid` is the postmaster at work on `donnees`; not another program, nor a dead one nobody has buried. */
export async function estPostmaster(pid: number, donnees: string): Promise<boolean> {
  if (!existe(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A postmaster works in its data folder, and nothing else does.
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(donnees));
  } catch (cause) {
    // Not ours to look at: believe the file rather than start a second server on the same data.
    return (cause as NodeJS.ErrnoException).code === 'EACCES';
  }
}

function existe(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
