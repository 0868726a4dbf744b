import { RefusError } from '../kernel/refus.ts';
import type { Serveur } from './branche.ts';
import { type Config, lireCle } from './config.ts';
import { lireCourriel } from './courriel.ts';
import { ouvrirDb } from './db.ts';
import { migrer } from './migrate.ts';
import { ouvrirBase } from './postgres/ouvrir-base.ts';

/** Opens the data for a command or a server: database ready and at the newest schema, key read. */
export async function ouvrirDonnees(
  config: Config,
  mode: 'serveur' | 'commande',
  informer?: (phrase: string) => void,
): Promise<{ serveur: Serveur; url: string; fermer: () => Promise<void> }> {
  const base = await ouvrirBase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, mode, informer });
  if (!base.ok) throw new RefusError(500, base.error);
  try {
    await migrer(base.value.url);
    const db = ouvrirDb(base.value.url);
    const serveur: Serveur = {
      db,
      cle: await lireCle(config, process.env),
      dataDir: config.dataDir,
      adresse: config.adresse,
      courriel: lireCourriel(process.env),
      maintenant: () => new Date(),
    };
    const fermer = async () => {
      await db.destroy();
      await base.value.fermer();
    };
    return { serveur, url: base.value.url, fermer };
  } catch (cause) {
    await base.value.fermer();
    throw cause;
  }
}
