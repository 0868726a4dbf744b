import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { RefusError, refus } from '../../kernel/refus.ts';

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes a file aside, readable by its owner only, then gives it its name in one move: what bears the name is whole.
 * A failure or an interruption takes away what was begun. Refusals: `sortie-existante` (unless `remplacer`),
 * `sortie-impossible`.
 */
export async function ecrireACote<T>(
  chemin: string,
  remplacer: boolean,
  ecrire: (fichier: FileHandle) => Promise<T>,
): Promise<T> {
  const refuser = async (): Promise<void> => {
    if (!remplacer && (await existe(chemin))) throw new RefusError(409, existante(chemin));
  };
  await refuser();
  const partiel = `${chemin}.${randomBytes(4).toString('hex')}.partiel`;
  const oublier = effacerSiInterrompu(partiel);
  try {
    const fichier = await open(partiel, 'wx', 0o600);
    let fait: T;
    try {
      fait = await ecrire(fichier);
    } finally {
      await fichier.close();
    }
    await refuser();
    await rename(partiel, chemin);
    await synchroniser(path.dirname(chemin));
    return fait;
  } catch (cause) {
    await rm(partiel, { force: true });
    const { code = '', path: ou, syscall } = cause as NodeJS.ErrnoException;
    // Of a file, not of the connection to the database.
    if (code in POURQUOI && (ou !== undefined || syscall === 'write' || syscall === 'fsync'))
      throw new RefusError(500, impossible(chemin, code));
    throw cause;
  } finally {
    oublier();
  }
}

const existe = (chemin: string): Promise<boolean> =>
  access(chemin).then(
    () => true,
    () => false,
  );

/** The new name itself must outlive a power cut. */
async function synchroniser(dossier: string): Promise<void> {
  const ouvert = await open(dossier, 'r');
  // Some network drives refuse it.
  await ouvert.sync().catch(() => {});
  await ouvert.close();
}

/** A signal ends the program before anything else could be done; another one may listen and end it in its own time. */
function effacerSiInterrompu(partiel: string): () => void {
  const effacer = (signal: NodeJS.Signals): void => {
    rmSync(partiel, { force: true });
    oublier();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const oublier = (): void => {
    for (const signal of INTERRUPTIONS) process.removeListener(signal, effacer);
  };
  for (const signal of INTERRUPTIONS) process.on(signal, effacer);
  return oublier;
}

const existante = (chemin: string) =>
  refus(
    'sortie-existante',
    `Le fichier « ${chemin} » existe déjà. Choisissez un autre nom, ou ajoutez --remplacer. Rien n’a été écrit.`,
    'sortie',
  );

const POURQUOI: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein. Faites de la place, ou choisissez un autre disque.',
  EDQUOT: 'votre part du disque est pleine. Faites de la place, ou choisissez un autre disque.',
  ENOENT: 'le dossier n’existe pas. Créez-le, ou corrigez le chemin.',
  ENOTDIR: 'le dossier n’existe pas. Créez-le, ou corrigez le chemin.',
  EACCES: 'vous n’avez pas le droit d’écrire dans ce dossier.',
  EPERM: 'vous n’avez pas le droit d’écrire dans ce dossier.',
  EROFS: 'ce disque est en lecture seule.',
  EISDIR: 'c’est un dossier. Ajoutez un nom de fichier.',
  EFBIG: 'ce disque n’accepte pas de fichier aussi gros. Choisissez-en un autre.',
  EIO: 'le disque ne répond pas comme il faut. Vérifiez-le, ou choisissez-en un autre.',
};

const impossible = (chemin: string, code: string) =>
  refus(
    'sortie-impossible',
    `Impossible d’écrire « ${chemin} » : ${POURQUOI[code]} Aucun fichier n’a été laissé.`,
    'sortie',
  );
