import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RefusError } from '../src/kernel/refus.ts';
import { creerStructure } from '../src/modules/structures/creer.ts';
import { ouvrirDb } from '../src/server/db.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { trame } from './commande.ts';
import type { LigneDeBench } from './ligne.ts';
import { remplir } from './mesures-actes.ts';

const ACTES = 1_000_000;

/** A backup of a million acts by the command, and its restoration in a new folder, as a person would. */
export async function mesurerSauvegarde(): Promise<LigneDeBench[]> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const [ici, ailleurs, fichier] = ['a', 'b', 'x.trame'].map((nom) => path.join(dossier, nom)) as [
    string,
    string,
    string,
  ];
  try {
    await preparer(ici);
    // Made before, empty: a first start is measured elsewhere.
    await trame('structure', 'create', '--slug', 'vide', '--nom', 'Vide', '--data', ailleurs);
    const faite = await chronometrer('sauvegarde', '--sortie', fichier, '--data', ici);
    const remise = await chronometrer('restauration', fichier, '--remplacer', '--data', ailleurs);
    const note = 'un million d’actes';
    return [
      { quoi: 'trame sauvegarde', valeur: faite.secondes, unite: 's', note },
      { quoi: 'trame sauvegarde, mémoire au plus haut', valeur: faite.pic, unite: 'Mo', note },
      { quoi: 'trame sauvegarde, fichier', valeur: (await stat(fichier)).size / 1e6, unite: 'Mo', note },
      { quoi: 'trame restauration', valeur: remise.secondes, unite: 's', note },
      { quoi: 'trame restauration, mémoire au plus haut', valeur: remise.pic, unite: 'Mo', note },
    ];
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

async function chronometrer(...args: string[]): Promise<{ secondes: number; pic: number }> {
  const debut = performance.now();
  const pic = await trame(...args);
  return { secondes: (performance.now() - debut) / 1000, pic };
}

async function preparer(dataDir: string): Promise<void> {
  const base = await ouvrirBase({ dataDir, mode: 'commande' });
  if (!base.ok) throw new RefusError(500, base.error);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url);
  try {
    await remplir(db, base.value.url, await creerStructure(db, { slug: 's', nom: 'S' }), ACTES);
  } finally {
    await db.destroy();
    await base.value.fermer();
  }
}
