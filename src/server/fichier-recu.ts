import path from 'node:path';
import type { FastifyRequest } from 'fastify';
import { RefusError, refus } from '../kernel/refus.ts';

/**
 * The one file of a multipart request (field `fichier`), held in memory: for small files only. `max` in bytes.
 * Refuses a request without a file (`fichier-absent`) and a larger file (`fichier-trop-gros`).
 */
export async function lireFichierRecu(
  req: FastifyRequest,
  max: number,
): Promise<{ nom: string; contenu: Buffer }> {
  const fichier = req.isMultipart() ? await req.file({ limits: { fileSize: max, files: 1 } }) : undefined;
  if (fichier?.fieldname !== 'fichier') {
    const message = 'Aucun fichier n’est arrivé. Choisissez un fichier, puis recommencez.';
    throw new RefusError(400, refus('fichier-absent', message, 'fichier'));
  }
  try {
    // A browser may send a whole path: only its last part is a name.
    return { nom: path.win32.basename(fichier.filename), contenu: await fichier.toBuffer() };
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw cause;
    const mo = Math.round(max / 1_048_576);
    throw new RefusError(413, refus('fichier-trop-gros', `Ce fichier pèse plus de ${mo} Mo.`, 'fichier'));
  }
}
