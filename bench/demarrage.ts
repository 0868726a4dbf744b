import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { LigneDeBench } from './ligne.ts';

const REPOS_MS = 3000;

/** Time to a first page with data present, and the server's memory at rest and after a thousand dashboards. */
export async function mesurerDemarrage(): Promise<LigneDeBench[]> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  try {
    const premier = await lancer(dossier, '--demo');
    await arreter(premier.processus);
    const second = await lancer(dossier);
    const repos = await memoireApresRepos(second.processus);
    const charge = await memoireSousCharge(second);
    await arreter(second.processus);
    return [
      { quoi: 'premier démarrage, avec la démonstration', valeur: premier.ms / 1000, unite: 's' },
      { quoi: 'démarrage, données présentes', valeur: second.ms / 1000, unite: 's', budget: 5 },
      { quoi: 'mémoire du serveur au repos', valeur: repos, unite: 'Mo' },
      { quoi: 'mémoire du serveur après 1 000 tableaux de bord', valeur: charge, unite: 'Mo' },
    ];
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

interface Lance {
  readonly processus: ChildProcess;
  readonly adresse: string;
  readonly ms: number;
}

async function lancer(dossier: string, ...options: string[]): Promise<Lance> {
  const debut = performance.now();
  const processus = spawn(
    process.execPath,
    ['src/cli/main.ts', 'serve', '--data', dossier, '--port', '0', ...options],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const ligne of createInterface({ input: processus.stdout })) {
    const adresse = /http:\S+/.exec(ligne)?.[0];
    if (!adresse) continue;
    await fetch(`${adresse}/api/etat`);
    return { processus, adresse, ms: performance.now() - debut };
  }
  throw new Error('the server did not start');
}

async function arreter(processus: ChildProcess): Promise<void> {
  const fini = new Promise((resolve) => processus.once('exit', resolve));
  processus.kill('SIGTERM');
  await fini;
}

async function memoireApresRepos(processus: ChildProcess): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REPOS_MS));
  return memoire(processus);
}

/** Resident memory in megabytes, as Linux counts it; not a number elsewhere. */
async function memoire({ pid }: ChildProcess): Promise<number> {
  const statut = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(statut)?.[1] ?? Number.NaN) / 1024;
}

async function memoireSousCharge({ processus, adresse }: Lance): Promise<number> {
  const entree = await fetch(`${adresse}/api/connexion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'helene.sarrazin@la-navette.example', motDePasse: 'demonstration trame' }),
  });
  const cookie = entree.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { structures } = (await entree.json()) as { structures: { slug: string }[] };
  const url = `${adresse}/api/structures/${structures[0]?.slug}/tableau-de-bord?du=2020-01-01&au=2030-12-31`;
  for (let i = 0; i < 100; i++) {
    await Promise.all(
      Array.from({ length: 10 }, async () => (await fetch(url, { headers: { cookie } })).arrayBuffer()),
    );
  }
  return memoire(processus);
}
