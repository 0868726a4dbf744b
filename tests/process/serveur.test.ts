import { chown, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  demarrer,
  executer,
  pidPostgres,
  RACINE,
  servir,
  TRAME,
  tourne,
  toutArreter,
} from '../support/processus.ts';

// Each test starts several programs: it waits for them, however busy the machine is.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let dossier: string;
beforeEach(async () => {
  dossier = await mkdtemp(path.join(tmpdir(), 'trame-essai-'));
});
afterEach(async () => {
  await toutArreter();
  await rm(dossier, { recursive: true, force: true, maxRetries: 10 });
});

const creer = (slug: string) =>
  executer(['structure', 'create', '--slug', slug, '--nom', `Structure ${slug}`, '--data', dossier]);
const mode = async (fichier: string) => ((await stat(path.join(dossier, fichier))).mode & 0o777).toString(8);
/** Everything is stopped, and PostgreSQL says that it had time to do it well. */
async function verifierArret(pid: number | undefined) {
  expect(pid).toBeDefined();
  expect(await tourne(pid ?? 0)).toBe(false);
  expect(await pidPostgres(dossier)).toBeUndefined();
  const journal = await readFile(path.join(dossier, 'postgres/journal.log'), 'utf8');
  expect(journal.trim().split('\n').at(-1)).toContain('database system is shut down');
}

describe('a server and its data', () => {
  it('lets commands work beside it, and finds its data at the next start', async () => {
    const premier = await servir(dossier);
    expect(await creer('port')).toMatchObject({ code: 0 });
    expect((await fetch(`${premier.adresse}/api/etat`)).status).toBe(200);
    expect(await premier.arreter()).toEqual({ code: 0, signal: null });
    const second = await servir(dossier);
    expect(await creer('port')).toMatchObject({ code: 1, erreurs: expect.stringContaining('déjà') });
    await second.arreter();
  });

  it('is alone on its data: a second one is told so, and the first one is not disturbed', async () => {
    const premier = await servir(dossier);
    const second = await executer(['serve', '--port', '0', '--data', dossier]);
    expect(second).toMatchObject({ code: 1, sortie: '' });
    expect(second.erreurs).toMatch(
      /^Trame tourne déjà sur les données de «.+» \(processus \d+\)\. Arrêtez-le/,
    );
    expect((await fetch(`${premier.adresse}/api/etat`)).status).toBe(200);
    await premier.arreter();
  });

  it('closes its files to other users', async () => {
    const serveur = await servir(dossier);
    expect(await Promise.all(['postgres', 'postgres/donnees'].map(mode))).toEqual(['700', '700']);
    expect(await Promise.all(['postgres/journal.log', 'trame.key'].map(mode))).toEqual(['600', '600']);
    expect(await mode('postgres/.s.PGSQL.5432')).toBe('700');
    await serveur.arreter();
  });
});

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s stops the server, then PostgreSQL',
    async (signal) => {
      const serveur = await servir(dossier);
      const pid = await pidPostgres(dossier);
      serveur.enfant.kill(signal);
      expect(await serveur.fin).toEqual({ code: 0, signal: null });
      await verifierArret(pid);
    },
  );

  it('Ctrl-C in the terminal of « npm start », which reaches every process of the group at once', async () => {
    const { npm, pid } = await npmStart();
    process.kill(-(npm.enfant.pid ?? 0), 'SIGINT');
    await npm.fin;
    await verifierArret(pid);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('%s sent to npm alone reaches the server', async (signal) => {
    const { npm, pid } = await npmStart();
    npm.enfant.kill(signal);
    // The end of its output: the server, which shares it, has ended too.
    await npm.fin;
    await verifierArret(pid);
  });

  async function npmStart() {
    const npm = demarrer('npm', ['start', '--', '--port', '0', '--data', dossier], { groupe: true });
    await npm.attendre(/prête/);
    return { npm, pid: await pidPostgres(dossier) };
  }

  it('a signal during the start stops as well', async () => {
    const serveur = demarrer(TRAME, ['serve', '--port', '0', '--data', dossier]);
    await serveur.attendre(/première fois/);
    serveur.enfant.kill('SIGTERM');
    expect(await serveur.fin).toEqual({ code: 0, signal: null });
    expect(await pidPostgres(dossier)).toBeUndefined();
  });
});

describe('another user', () => {
  it('an ordinary user runs it, in a folder of its own', async () => {
    const serveur = await servirEnOrdinaire();
    const pid = await pidPostgres(dossier);
    const { uid } = await stat(path.join(dossier, 'postgres/donnees/PG_VERSION'));
    expect(uid).not.toBe(0);
    process.kill(serveur.enfant.pid ?? 0, 'SIGTERM');
    expect((await serveur.fin).code).toBe(0);
    await verifierArret(pid);
  });

  async function servirEnOrdinaire() {
    if (process.getuid?.() !== 0) return servir(dossier);
    await chown(dossier, 65534, 65534);
    // The right to pass stands for a checkout that is readable, wherever root made this one.
    const droits = ['inh-caps', 'ambient-caps', 'bounding-set'].map((d) => `--${d}=-all,+dac_read_search`);
    const qui = [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      ...droits,
    ];
    const args = [...qui, TRAME, 'serve', '--port', '0', '--data', dossier];
    const serveur = demarrer('setpriv', args, { env: { HOME: RACINE } });
    await serveur.attendre(/prête/);
    return serveur;
  }
});
