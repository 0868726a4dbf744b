import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrer } from '../../src/server/migrate.ts';
import { ouvrirBase } from '../../src/server/postgres/ouvrir-base.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    urlModele: string;
  }
}

const MODELE = 'trame_essai_modele';

/** One throwaway PostgreSQL for the whole run, with a migrated database that each test file copies. */
export default async function preparer(project: TestProject): Promise<() => Promise<void>> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-essai-'));
  const base = await ouvrirBase({
    dataDir: dossier,
    databaseUrl: process.env.TRAME_TEST_DATABASE_URL,
    mode: 'serveur',
    ephemere: true,
  });
  if (!base.ok) throw new Error(base.error.message);
  const fermer = async () => {
    await base.value.fermer();
    await rm(dossier, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    project.provide('urlModele', await creerModele(base.value.url));
  } catch (cause) {
    await fermer();
    throw cause;
  }
  return fermer;
}

async function creerModele(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${MODELE} with (force)`);
  await client.query(`create database ${MODELE}`);
  await client.end();
  const urlModele = autreBase(url, MODELE);
  await migrer(urlModele);
  return urlModele;
}

/** The same server, another database. */
export function autreBase(url: string, nom: string): string {
  const autre = new URL(url);
  autre.pathname = `/${nom}`;
  return autre.href;
}
