import { randomBytes } from 'node:crypto';
import { link, open, unlink } from 'node:fs/promises';
import { RefusError, refus } from '../kernel/refus.ts';

const OCTETS = 32;

/** Where a text that holds a key was read: its file, or its variable of the environment. */
export type OrigineDeCle = { readonly fichier: string } | { readonly variable: string };

/** A master key from its text, in base64 or hexadecimal, spaces around it left out. Refused: cle. */
export function decoderCle(texte: string, origine: OrigineDeCle): Buffer {
  const net = texte.trim();
  const cle = Buffer.from(net, /^[0-9a-f]{64}$/i.test(net) ? 'hex' : 'base64');
  if (cle.length === OCTETS) return cle;
  const attendu = `Une clé fait ${OCTETS} octets : 44 signes en base64, ou 64 en hexadécimal.`;
  throw new RefusError(
    500,
    refus(
      'cle',
      'variable' in origine
        ? `${origine.variable} ne contient pas une clé entière. ${attendu} Recopiez-la depuis l’endroit où vous la gardez.`
        : `Le fichier « ${origine.fichier} » ne contient pas une clé entière. ${attendu} Remettez-y votre copie de la clé. Si aucun nom n’a encore été écrit dans cette installation, supprimez ce fichier : Trame en fera un autre.`,
    ),
  );
}

/**
 * Writes a key beside, then gives it its name in one move: whoever stops the program leaves a whole file or none.
 * False when there was one already, which stays. The file is readable by its owner only.
 */
export async function poserCle(fichier: string, cle: Buffer): Promise<boolean> {
  const aCote = `${fichier}.${randomBytes(6).toString('hex')}`;
  await ecrire(aCote, cle);
  try {
    await link(aCote, fichier);
    return true;
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!SANS_LIENS.has(code)) throw cause;
  } finally {
    await unlink(aCote);
  }
  return ecrire(fichier, cle).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return false;
      throw cause;
    },
  );
}

/** A disk without hard links (shared folders, vfat): the file is then written in place, never over another one. */
const SANS_LIENS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function ecrire(fichier: string, cle: Buffer): Promise<void> {
  const f = await open(fichier, 'wx', 0o600);
  try {
    await f.chmod(0o600);
    await f.writeFile(cle.toString('base64'));
    await f.sync();
  } finally {
    await f.close();
  }
}
