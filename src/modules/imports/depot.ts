import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { nouvelId } from '../../kernel/id.ts';
import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import { FICHIER_MAX } from './contract.ts';
import { sorteDe } from './lecture/sorte.ts';
import type { NouvelImport } from './store.ts';

const dossier = (dataDir: string): string => path.join(dataDir, 'imports');

/** Where the file of an import is kept until it is written, given up, or a day old. */
export const cheminDuFichier = (dataDir: string, id: string): string => path.join(dossier(dataDir), id);

/** Bytes looked at to refuse at once what is no table. */
const DEBUT = 64 << 10;
const TROP_GROS = `Ce fichier pèse plus de ${FICHIER_MAX / 1_048_576} Mo. Coupez-le en plusieurs, par exemple un par année.`;

/**
 * Keeps the file of a request (field `fichier`) on disk as it arrives, readable by its owner only. Refused, with nothing
 * kept: fichier-absent, fichier-trop-gros, and what `sorteDe` refuses.
 */
export async function recevoirFichier(req: FastifyRequest, dataDir: string): Promise<NouvelImport> {
  if (Number(req.headers['content-length'] ?? 0) > FICHIER_MAX + DEBUT) throw tropGros();
  const partie = req.isMultipart()
    ? await req.file({ limits: { fileSize: FICHIER_MAX, files: 1 }, throwFileSizeLimit: false })
    : undefined;
  if (partie?.fieldname !== 'fichier') {
    const message = 'Aucun fichier n’est arrivé. Choisissez un fichier, puis recommencez.';
    throw new RefusError(400, refus('fichier-absent', message, 'fichier'));
  }
  const id = nouvelId();
  const chemin = cheminDuFichier(dataDir, id);
  await mkdir(dossier(dataDir), { recursive: true, mode: 0o700 });
  const empreinte = createHash('sha256');
  const premiers: Buffer[] = [];
  let octets = 0;
  try {
    await pipeline(
      partie.file,
      async function* (flux: AsyncIterable<Buffer>) {
        for await (const morceau of flux) {
          if (octets < DEBUT) premiers.push(morceau);
          octets += morceau.length;
          empreinte.update(morceau);
          yield morceau;
        }
      },
      createWriteStream(chemin, { mode: 0o600, flags: 'wx' }),
    );
    if (partie.file.truncated) throw tropGros();
    exiger(sorteDe(Buffer.concat(premiers).subarray(0, DEBUT)));
  } catch (cause) {
    await rm(chemin, { force: true });
    throw cause;
  }
  // A browser may send a whole path: only its last part is a name.
  const fichier = path.win32.basename(partie.filename).slice(0, 200) || 'fichier';
  return { id, fichier, octets, empreinte: empreinte.digest() };
}

const tropGros = () => new RefusError(413, refus('fichier-trop-gros', TROP_GROS, 'fichier'));

/** Removes the file of an import. */
export const effacerFichier = (dataDir: string, id: string): Promise<void> =>
  rm(cheminDuFichier(dataDir, id), { force: true });

/** Is the file of an import still there? */
export async function fichierPresent(dataDir: string, id: string): Promise<boolean> {
  return (await stat(cheminDuFichier(dataDir, id)).catch(() => null)) !== null;
}

const UN_JOUR_MS = 24 * 3600_000;

/** Removes files left for more than a day, but those that are being read. `maintenant`: in milliseconds. */
export async function effacerVieuxFichiers(
  dataDir: string,
  maintenant: number,
  enCours: (id: string) => boolean,
): Promise<void> {
  for (const id of await readdir(dossier(dataDir)).catch(() => [])) {
    if (enCours(id)) continue;
    const chemin = cheminDuFichier(dataDir, id);
    const vu = await stat(chemin).catch(() => null);
    if (vu && maintenant - vu.mtimeMs > UN_JOUR_MS) await rm(chemin, { force: true });
  }
}
