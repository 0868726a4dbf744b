import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const TRAVAILLEUR = 'sw.js';
/** A larger part is fetched when it is first used: charts, the preview of documents. */
const GROS = 110_000;
/** The page of partners, who install nothing. */
const A_PART = 'liaison-partenaire';

/**
 * Builds the service worker with the list of what it fetches in advance: the page, all that its first screen loads, and
 * every small part. See docs/decisions/2026-11-23-own-service-worker.md.
 */
export const horsLigne = (): Plugin => ({
  name: 'hors-ligne',
  apply: 'build',
  buildStart() {
    this.emitFile({
      type: 'chunk',
      id: fileURLToPath(new URL('./sw.ts', import.meta.url)),
      fileName: TRAVAILLEUR,
    });
  },
  writeBundle: {
    order: 'pre',
    sequential: true,
    async handler({ dir = '' }, bundle) {
      const { dAvance, auBesoin } = trier(bundle, await fichiersDe(dir));
      const version = await empreinte(dir, [...dAvance, TRAVAILLEUR]);
      const chemin = join(dir, TRAVAILLEUR);
      const code = (await readFile(chemin, 'utf8'))
        .replaceAll('__VERSION__', JSON.stringify(version))
        .replaceAll('__D_AVANCE__', JSON.stringify(dAvance))
        .replaceAll('__AU_BESOIN__', JSON.stringify(auBesoin));
      await writeFile(chemin, code);
    },
  },
});

function trier(bundle: Rolldown.OutputBundle, fichiers: readonly string[]) {
  const premiers = new Set<string>();
  const suivre = (nom: string): void => {
    const morceau = bundle[nom];
    if (morceau?.type !== 'chunk' || premiers.has(nom)) return;
    premiers.add(nom);
    morceau.imports.forEach(suivre);
  };
  for (const m of Object.values(bundle)) if (m.type === 'chunk' && m.isEntry) suivre(m.fileName);
  const taille = (nom: string): number => {
    const m = bundle[nom];
    return m?.type === 'chunk' ? m.code.length : (m?.source.length ?? 0);
  };
  const utiles = fichiers.filter(
    (f) => f !== TRAVAILLEUR && !f.endsWith('.br') && !f.endsWith('.map') && !f.includes(A_PART),
  );
  const gros = (f: string) => f.startsWith('assets/') && !premiers.has(f) && taille(f) > GROS;
  const url = (f: string) => `/${f}`;
  return {
    dAvance: utiles.filter((f) => !gros(f)).map(url),
    auBesoin: utiles.filter(gros).map(url),
  };
}

async function fichiersDe(dir: string): Promise<string[]> {
  const entrees = await readdir(dir, { recursive: true, withFileTypes: true });
  const racine = dir.length + 1;
  return entrees
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(racine))
    .toSorted();
}

/** Two builds that give the same files are the same version. */
async function empreinte(dir: string, urls: readonly string[]): Promise<string> {
  const somme = createHash('sha256');
  for (const u of urls) somme.update(u).update(await readFile(join(dir, u)));
  return somme.digest('hex').slice(0, 12);
}
