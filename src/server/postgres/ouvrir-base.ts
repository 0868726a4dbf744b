import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as attendre } from 'node:timers/promises';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { verifierExterieure } from './exterieure.ts';
import { type Dossiers, demanderArret, dossiers } from './grappe.ts';
import { preparerLanceur } from './lanceur.ts';
import { estSeul, type Mode } from './presence.ts';
import { quitter, rejoindre } from './rejoindre.ts';
import { PORT } from './socket.ts';
import { seulSur } from './verrou.ts';

/** A server is told to close by its caller; a command that is cut short must still leave. */
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A database ready to use. */
export interface BaseOuverte {
  /** Connection string of the owner of the tables (an ordinary role, not a superuser). */
  readonly url: string;
  /** Says that this program is done. The last one to leave stops the embedded PostgreSQL. Never throws twice. */
  fermer(): Promise<void>;
}

export interface Demande {
  /** Absolute path of the data folder (DIR); the embedded PostgreSQL lives in DIR/postgres. */
  readonly dataDir: string;
  /** An outside PostgreSQL: nothing is started then. */
  readonly databaseUrl?: string | undefined;
  readonly mode: Mode;
  /** Receives a French sentence when something lasts (first start, recovery after a crash). */
  readonly informer?: ((phrase: string) => void) | undefined;
  /** Data of a test: nothing waits for the disk, and PostgreSQL ends with the process that asked for it. */
  readonly ephemere?: boolean | undefined;
}

/**
 * Opens the database: the outside one when `databaseUrl` is given, otherwise the embedded PostgreSQL, which is
 * made if need be, started if nobody has, and shared with the other programs that use the same folder.
 * Refuses a second server on the same data, an unusable folder, an outside database that is too old or closed.
 */
export async function ouvrirBase(demande: Demande): Promise<Result<BaseOuverte, Refus>> {
  const { databaseUrl, mode } = demande;
  if (databaseUrl) return verifierExterieure(databaseUrl, mode);
  let dossier: Dossiers;
  try {
    await mkdir(demande.dataDir, { recursive: true });
    dossier = dossiers(await realpath(demande.dataDir));
    await mkdir(dossier.racine, { recursive: true, mode: 0o700 });
  } catch (cause) {
    return err(refusDossier(demande.dataDir, cause));
  }
  const lanceur = await preparerLanceur(dossier.racine);
  if (!lanceur.ok) return lanceur;
  const informer = demande.informer ?? (() => {});
  const patienter = () => informer('Une autre commande prépare la base de données ; patientez…');
  const ouvrir = () =>
    seulSur(dossier.racine, patienter, () =>
      rejoindre(dossier, lanceur.value, mode, demande.ephemere ?? false, informer),
    );

  const premiere = await ouvrir();
  if (!premiere.ok) return premiere;
  let session = premiere.value;
  let fermeture: Promise<void> | undefined;
  const veiller = () => session.once('end', () => void (mode === 'serveur' && retablir()));
  const retablir = async () => {
    while (!fermeture) {
      const suite = await ouvrir();
      if (suite.ok) {
        session = suite.value;
        veiller();
        return;
      }
      informer(suite.error.message);
      await attendre(1000);
    }
  };
  veiller();
  const oublier = () => {
    for (const signal of INTERRUPTIONS) process.removeListener(signal, interrompre);
  };
  let interrompue = false;
  // npm hands on to us the Ctrl-C that the terminal has already sent: the second one must not cut the first.
  const interrompre = (signal: NodeJS.Signals) => {
    if (!interrompue) void seulSur(dossier.racine, patienter, () => partir(signal));
    interrompue = true;
  };
  const partir = async (signal: NodeJS.Signals) => {
    // PostgreSQL ends by itself; gone at once, we don't show the errors of the requests that it cuts.
    if (await estSeul(session).catch(() => false)) await demanderArret(dossier);
    oublier();
    process.kill(process.pid, signal);
  };
  if (mode !== 'serveur') for (const signal of INTERRUPTIONS) process.on(signal, interrompre);
  return ok({
    url: urlDe(session.host),
    fermer() {
      oublier();
      fermeture ??= seulSur(dossier.racine, patienter, () => quitter(dossier, session));
      return fermeture;
    },
  });
}

const urlDe = (dossierSocket: string): string =>
  `postgresql://trame@localhost/trame?host=${encodeURIComponent(dossierSocket)}&port=${PORT}`;

const refusDossier = (dossier: string, cause: unknown): Refus =>
  refus(
    'base-dossier',
    `Impossible de créer le dossier « ${dossier} » (${(cause as NodeJS.ErrnoException).code}). ` +
      'Vérifiez les droits, ou choisissez un autre dossier avec --data.',
  );
