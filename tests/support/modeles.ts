import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { servir } from './processus.ts';

/** What a server may be started from: a first start that is over, without anything or with the demonstration. */
const MODELES = { vide: [], demo: ['--demo'] } as const;

export type Modele = keyof typeof MODELES;

const lancer = promisify(execFile);

/** Where the models of this run are, for the processes that it starts. */
const OU = 'TRAME_ESSAI_MODELES';

/** Makes data of a first start, once for a run: who wants some takes a copy. Returns what deletes them. */
export async function creerModeles(noms: readonly Modele[]): Promise<() => Promise<void>> {
  const modeles = await ouvert('trame-modeles-');
  process.env[OU] = modeles;
  await Promise.all(
    noms.map(async (nom) => {
      const { arreter } = await servir(path.join(modeles, nom), MODELES[nom]);
      await arreter();
    }),
  );
  return () => effacer(modeles);
}

/** A folder of data for one test: a copy of a model, or none yet. `fermer` deletes it. */
export async function dossierDEssai(modele?: Modele) {
  const racine = await ouvert('trame-essai-');
  const dossier = path.join(racine, 'data');
  // With their owners: under root the database's files belong to the user that runs it.
  if (modele) await lancer('cp', ['-a', path.join(process.env[OU] ?? '', modele), dossier]);
  return { dossier, fermer: () => effacer(racine) };
}

/** Under root the database is another user's, who must reach its files. */
async function ouvert(prefixe: string): Promise<string> {
  const dossier = await mkdtemp(path.join(tmpdir(), prefixe));
  await chmod(dossier, 0o711);
  return dossier;
}

const effacer = (dossier: string) => rm(dossier, { recursive: true, force: true, maxRetries: 10 });
