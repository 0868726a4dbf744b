import { chown, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demarrer, executer, pidPostgres, RACINE, servir, TRAME, tourne } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const creer = (dossier: string, slug: string) =>
  executer(['structure', 'create', '--slug', slug, '--nom', `Structure ${slug}`, '--data', dossier]);

/** Everything is stopped, and PostgreSQL says that it had time to do it well. */
async function verifierArret(dossier: string, pid: number | undefined) {
  expect(pid).toBeDefined();
  expect(await tourne(pid ?? 0)).toBe(false);
  expect(await pidPostgres(dossier)).toBeUndefined();
  const journal = await readFile(path.join(dossier, 'postgres/journal.log'), 'utf8');
  expect(journal.trim().split('\n').at(-1)).toContain('database system is shut down');
}

describe('a server and its data', () => {
  const essai = avecDossier('vide');

  it('lets commands work beside it, and finds its data at the next start', async () => {
    const premier = await servir(essai.dossier);
    expect(await creer(essai.dossier, 'port')).toMatchObject({ code: 0 });
    expect((await fetch(`${premier.adresse}/api/etat`)).status).toBe(200);
    expect(await premier.arreter()).toEqual({ code: 0, signal: null });
    const second = await servir(essai.dossier);
    expect(await creer(essai.dossier, 'port')).toMatchObject({
      code: 1,
      erreurs: expect.stringContaining('déjà'),
    });
    await second.arreter();
  });

  it('is alone on its data: a second one is told so, and the first one is not disturbed', async () => {
    const premier = await servir(essai.dossier);
    const second = await executer(['serve', '--port', '0', '--data', essai.dossier]);
    expect(second).toMatchObject({ code: 1, sortie: '' });
    expect(second.erreurs).toMatch(
      /^Trame tourne déjà sur les données de «.+» \(processus \d+\)\. Arrêtez-le/,
    );
    expect((await fetch(`${premier.adresse}/api/etat`)).status).toBe(200);
    await premier.arreter();
  });
});

describe('stopping', () => {
  const essai = avecDossier('vide');

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s stops the server, then PostgreSQL',
    async (signal) => {
      const serveur = await servir(essai.dossier);
      const pid = await pidPostgres(essai.dossier);
      serveur.enfant.kill(signal);
      expect(await serveur.fin).toEqual({ code: 0, signal: null });
      await verifierArret(essai.dossier, pid);
    },
  );

  it('Ctrl-C in the terminal of « npm start », which reaches every process of the group at once', async () => {
    const { npm, pid } = await npmStart();
    process.kill(-(npm.enfant.pid ?? 0), 'SIGINT');
    await npm.fin;
    await verifierArret(essai.dossier, pid);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('%s sent to npm alone reaches the server', async (signal) => {
    const { npm, pid } = await npmStart();
    npm.enfant.kill(signal);
    // The end of its output: the server, which shares it, has ended too.
    await npm.fin;
    await verifierArret(essai.dossier, pid);
  });

  async function npmStart() {
    const npm = demarrer('npm', ['start', '--', '--port', '0', '--data', essai.dossier], { groupe: true });
    await npm.attendre(/prête/);
    return { npm, pid: await pidPostgres(essai.dossier) };
  }
});

describe('a first start', () => {
  const essai = avecDossier();

  it('stops at a signal', async () => {
    const serveur = demarrer(TRAME, ['serve', '--port', '0', '--data', essai.dossier]);
    await serveur.attendre(/première fois/);
    serveur.enfant.kill('SIGTERM');
    expect(await serveur.fin).toEqual({ code: 0, signal: null });
    expect(await pidPostgres(essai.dossier)).toBeUndefined();
  });

  it('closes its files to other users', async () => {
    const serveur = await servir(essai.dossier);
    const mode = async (fichier: string) =>
      ((await stat(path.join(essai.dossier, fichier))).mode & 0o777).toString(8);
    expect(await Promise.all(['postgres', 'postgres/donnees'].map(mode))).toEqual(['700', '700']);
    expect(await Promise.all(['postgres/journal.log', 'trame.key'].map(mode))).toEqual(['600', '600']);
    expect(await mode('postgres/.s.PGSQL.5432')).toBe('700');
    await serveur.arreter();
  });

  it('is made by an ordinary user too, in a folder of its own', async () => {
    const serveur = await servirEnOrdinaire();
    const pid = await pidPostgres(essai.dossier);
    const { uid } = await stat(path.join(essai.dossier, 'postgres/donnees/PG_VERSION'));
    expect(uid).not.toBe(0);
    process.kill(serveur.enfant.pid ?? 0, 'SIGTERM');
    expect((await serveur.fin).code).toBe(0);
    await verifierArret(essai.dossier, pid);
  });

  async function servirEnOrdinaire() {
    if (process.getuid?.() !== 0) return servir(essai.dossier);
    await mkdir(essai.dossier);
    await chown(essai.dossier, 65534, 65534);
    // The right to pass stands for a checkout that is readable, wherever root made this one.
    const droits = ['inh-caps', 'ambient-caps', 'bounding-set'].map((d) => `--${d}=-all,+dac_read_search`);
    const qui = [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      ...droits,
    ];
    const args = [...qui, TRAME, 'serve', '--port', '0', '--data', essai.dossier];
    const serveur = demarrer('setpriv', args, { env: { HOME: RACINE } });
    await serveur.attendre(/prête/);
    return serveur;
  }
});
