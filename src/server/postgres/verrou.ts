import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as attendre } from 'node:timers/promises';

const PAUSE_MS = 25;
const PATIENCE_MS = 3000;

/**
 * Runs `travail` alone among the programs of this machine that name the same folder; the others wait, and
 * `prevenir` is called once if it lasts. On Linux the lock is an abstract socket, which the kernel frees at the
 * very death of the process: nothing stale is left by kill -9. Elsewhere, PostgreSQL's own lock is the only one.
 */
export async function seulSur<T>(
  dossier: string,
  prevenir: () => void,
  travail: () => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux') return travail();
  const { dev, ino } = await stat(dossier);
  const nom = `\0trame-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  let verrou = await prendre(nom);
  for (let attente = 0; !verrou; attente += PAUSE_MS) {
    if (attente === PATIENCE_MS) prevenir();
    await attendre(PAUSE_MS);
    verrou = await prendre(nom);
  }
  try {
    return await travail();
  } finally {
    await verrou.rendre();
  }
}

function prendre(nom: string): Promise<{ rendre(): Promise<void> } | undefined> {
  return new Promise((resolve, reject) => {
    const serveur = createServer((visiteur) => visiteur.destroy());
    serveur.on('error', (cause: NodeJS.ErrnoException) =>
      cause.code === 'EADDRINUSE' ? resolve(undefined) : reject(cause),
    );
    serveur.listen(nom, () => {
      const rendre = () => new Promise<void>((fini) => serveur.close(() => fini()));
      resolve({ rendre });
    });
  });
}
