import { createHash } from 'node:crypto';
import { lchown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Lanceur } from './lanceur.ts';

/** No TCP port is opened: the number only names the socket. */
export const PORT = 5432;
/** A socket's path is at most 107 bytes on Linux, 103 on macOS, its name included. */
const CHEMIN_MAX = 103;

/**
 * The folder of the socket, closed to other users: beside the data, or in the temporary folder when that path is
 * too long for a socket. Refuses a temporary folder that somebody else made under our name.
 */
export async function dossierSocket(racine: string, lanceur: Lanceur): Promise<Result<string, Refus>> {
  if (tient(racine)) return ok(racine);
  const court = path.join(
    tmpdir(),
    `trame-${createHash('sha256').update(racine).digest('hex').slice(0, 12)}`,
  );
  await mkdir(court, { mode: 0o700 }).catch(() => {});
  const trouve = await lstat(court).catch(() => undefined);
  const { uid = process.getuid?.(), gid } = lanceur;
  if (gid !== undefined && trouve?.uid === 0) await lchown(court, uid ?? 0, gid);
  const { uid: qui, mode } = (await lstat(court).catch(() => undefined)) ?? { uid: -1, mode: 0 };
  if (tient(court) && qui === uid && (mode & 0o170077) === 0o040000) return ok(court);
  return err(
    refus(
      'base-socket',
      `Le chemin « ${racine} » est trop long, et « ${court} » ne peut pas le remplacer. ` +
        'Choisissez un dossier au chemin plus court avec --data.',
    ),
  );
}

const tient = (dossier: string): boolean =>
  Buffer.byteLength(path.join(dossier, `.s.PGSQL.${PORT}`)) <= CHEMIN_MAX;
