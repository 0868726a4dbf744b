import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { ouvrirBase } from '../../src/server/postgres/ouvrir-base.ts';
import { demarrer, executer, pidPostgres, RACINE, servir, tourne } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const essai = avecDossier('vide');

const ouvrir = (mode: 'serveur' | 'commande') => ouvrirBase({ dataDir: essai.dossier, mode });

/** A program that holds the database open and does nothing else. */
async function programme(mode: 'serveur' | 'commande') {
  const module = path.join(RACINE, 'src/server/postgres/ouvrir-base.ts');
  const code = `const { ouvrirBase } = await import(${JSON.stringify(module)});
    const base = await ouvrirBase({ dataDir: ${JSON.stringify(essai.dossier)}, mode: '${mode}' });
    console.log(base.ok ? 'url ' + base.value.url : base.error.code);
    setInterval(() => {}, 1e6);`;
  const processus = demarrer(process.execPath, ['--input-type=module', '-e', code]);
  const [, url = ''] = await processus.attendre(/url (\S+)/);
  return { ...processus, url };
}

async function interroger<T extends pg.QueryResultRow>(url: string, ordre: string): Promise<T[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(ordre)).rows;
  } finally {
    await client.end();
  }
}

/** Writes row after row until the database is gone; returns the number of the last one acknowledged. */
async function ecrireSansFin(url: string, coupure: (ecrites: number) => void): Promise<number> {
  await interroger(url, 'create table preuve (n integer primary key)');
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  for (let n = 1; ; n++) {
    try {
      await client.query('insert into preuve values ($1)', [n]);
    } catch {
      return n - 1;
    }
    coupure(n);
  }
}

/** Some end by themselves as soon as the first one is gone. */
function tuer(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

describe('kill -9', () => {
  it.each(['PostgreSQL alone', 'the server and PostgreSQL at once'])(
    'of %s loses nothing acknowledged',
    async (qui) => {
      const mort = await programme('serveur');
      const pid = (await pidPostgres(essai.dossier)) ?? 0;
      const ecrites = await ecrireSansFin(mort.url, (n) => {
        if (n !== 200) return;
        if (qui !== 'PostgreSQL alone') mort.enfant.kill('SIGKILL');
        // Its children too: what a power cut leaves.
        const enfants = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
        for (const victime of [pid, ...enfants.map(Number)]) tuer(victime);
      });
      expect(ecrites).toBeGreaterThanOrEqual(200);
      const base = await ouvrir(qui === 'PostgreSQL alone' ? 'commande' : 'serveur');
      if (!base.ok) throw new Error(base.error.message);
      const [ligne] = await interroger<{ n: string }>(base.value.url, 'select count(*) as n from preuve');
      expect(Number(ligne?.n)).toBeGreaterThanOrEqual(ecrites);
      await base.value.fermer();
      mort.enfant.kill('SIGKILL');
    },
  );

  it('of the server alone: the next one takes the place of its PostgreSQL, and stops it cleanly', async () => {
    const mort = await servir(essai.dossier);
    const orphelin = (await pidPostgres(essai.dossier)) ?? 0;
    mort.enfant.kill('SIGKILL');
    await mort.fin;
    const suivant = await servir(essai.dossier);
    expect((await fetch(`${suivant.adresse}/api/etat`)).status).toBe(200);
    await suivant.arreter();
    expect(await tourne(orphelin)).toBe(false);
    expect(await pidPostgres(essai.dossier)).toBeUndefined();
  });

  it('of PostgreSQL alone: the server starts it again by itself', async () => {
    const serveur = await servir(essai.dossier);
    process.kill((await pidPostgres(essai.dossier)) ?? 0, 'SIGKILL');
    await expect
      .poll(async () => (await fetch(`${serveur.adresse}/api/etat`)).status, { timeout: 20_000 })
      .toBe(200);
    expect(await serveur.arreter()).toEqual({ code: 0, signal: null });
  });

  it('is forgotten even when the process number left behind belongs to another program', async () => {
    const base = await ouvrir('commande');
    if (!base.ok) throw new Error(base.error.message);
    const donnees = path.join(essai.dossier, 'postgres/donnees');
    const fichier = await readFile(path.join(donnees, 'postmaster.pid'), 'utf8');
    await base.value.fermer();
    // Of PostgreSQL's own user: it wouldn't mistake anybody else's program for itself.
    const autre = spawn('sleep', ['300'], process.getuid?.() === 0 ? { uid: (await stat(donnees)).uid } : {});
    await once(autre, 'spawn');
    await writeFile(path.join(donnees, 'postmaster.pid'), fichier.replace(/^\d+/, `${autre.pid}`));
    const suivante = await ouvrir('serveur');
    autre.kill();
    expect(suivante).toMatchObject({ ok: true });
    if (suivante.ok) await suivante.value.fermer();
  });
});

describe('several programs at once', () => {
  it('share one PostgreSQL, and the last one stops it', async () => {
    const noms = ['a', 'b', 'c'];
    const faits = await Promise.all(
      noms.map((slug) =>
        executer(['structure', 'create', '--slug', slug, '--nom', slug, '--data', essai.dossier]),
      ),
    );
    expect(faits).toMatchObject(noms.map(() => ({ code: 0, sortie: expect.stringContaining('créée') })));
    expect(await pidPostgres(essai.dossier)).toBeUndefined();
  });

  it('one that is interrupted leaves like the others', async () => {
    const commande = await programme('commande');
    const pid = (await pidPostgres(essai.dossier)) ?? 0;
    commande.enfant.kill('SIGINT');
    expect(await commande.fin).toEqual({ code: null, signal: 'SIGINT' });
    await expect.poll(() => tourne(pid), { timeout: 60_000 }).toBe(false);
    expect(await pidPostgres(essai.dossier)).toBeUndefined();
  });
});
