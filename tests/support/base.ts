import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { autreBase } from './grappe.ts';

export interface BaseEssai {
  /** Connection string of the owner of the tables. */
  readonly url: string;
  /** An empty folder of its own. */
  readonly dossier: string;
  fermer(): Promise<void>;
}

/** A fresh, migrated database, copied from the model of the run. */
export async function nouvelleBase(): Promise<BaseEssai> {
  const modele = inject('urlModele');
  const nom = `trame_essai_${randomBytes(6).toString('hex')}`;
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-essai-'));
  const nomModele = new URL(modele).pathname.slice(1);
  await administrer(modele, `create database ${nom} template ${nomModele} strategy file_copy`);
  return {
    url: autreBase(modele, nom),
    dossier,
    async fermer() {
      await supprimer(modele, nom);
      await rm(dossier, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** PostgreSQL may be cleaning the database up, and its own process is not ours to stop: it ends by itself. */
async function supprimer(modele: string, nom: string, essais = 20): Promise<void> {
  try {
    await administrer(modele, `drop database ${nom} with (force)`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42501' || essais === 0) throw cause;
    await administrer(modele, 'select pg_sleep(0.5)');
    await supprimer(modele, nom, essais - 1);
  }
}

async function administrer(modele: string, ordre: string): Promise<void> {
  const client = new pg.Client({ connectionString: autreBase(modele, 'postgres') });
  await client.connect();
  try {
    await client.query(ordre);
  } finally {
    await client.end();
  }
}
