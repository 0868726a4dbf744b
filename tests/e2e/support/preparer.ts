import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { servir } from '../../support/processus.ts';
import { deballer } from './navigateur.ts';

/** Before the journeys: the browser, the screens as they are now, and the data that servers start from. */
export default async function preparer(): Promise<() => Promise<void>> {
  const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
  const modeles = await mkdtemp(path.join(tmpdir(), 'trame-modeles-'));
  await chmod(modeles, 0o711);
  process.env.TRAME_ESSAI_MODELES = modeles;
  await Promise.all([
    deballer(),
    build({ configFile, logLevel: 'warn' }),
    remplir(path.join(modeles, 'demo'), ['--demo']),
    remplir(path.join(modeles, 'vide'), []),
  ]);
  return () => rm(modeles, { recursive: true, force: true, maxRetries: 10 });
}

/** Data of a first start, made once: each server that wants some takes a copy. */
async function remplir(dossier: string, args: readonly string[]): Promise<void> {
  const { arreter } = await servir(dossier, args);
  await arreter();
}
