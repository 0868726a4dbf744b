import type { AddressInfo } from 'node:net';
import { RefusError, refus } from '../kernel/refus.ts';
import { purgeDesCommandes } from '../modules/envois/jobs.ts';
import { oubliDesImports } from '../modules/imports/jobs.ts';
import { purgeDesNoms } from '../modules/personnes/jobs.ts';
import { rappelsDuMatin, rappelsEnAttente } from '../modules/rappels/jobs.ts';
import type { Serveur } from './branche.ts';
import type { Config } from './config.ts';
import { construireApp } from './http.ts';
import { ouvrirDonnees } from './ouvrir.ts';
import { lancerTaches, type Tache, type TachesLancees } from './taches.ts';

/** What the clock does: each module's `jobs.ts`. */
const TACHES: readonly Tache[] = [
  rappelsDuMatin,
  rappelsEnAttente,
  purgeDesNoms,
  purgeDesCommandes,
  oubliDesImports,
];

export interface ServeurLance {
  readonly adresse: string;
  readonly serveur: Serveur;
  /** Stops listening, ends what is under way, then the database. */
  fermer(): Promise<void>;
}

/** Starts the product and listens. Refuses a port already taken, or data already served. */
export async function servir(config: Config, informer: (phrase: string) => void): Promise<ServeurLance> {
  const donnees = await ouvrirDonnees(config, 'serveur', informer);
  const app = await construireApp(donnees.serveur, { logger: { level: process.env.TRAME_LOG ?? 'warn' } });
  let taches: TachesLancees | undefined;
  const fermer = async () => {
    await app.close();
    await taches?.arreter();
    await donnees.fermer();
  };
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (cause) {
    await fermer();
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    const autre = `Le port ${config.port} est déjà pris. Fermez l’autre programme, ou choisissez un port : npm start -- --port 3001`;
    throw new RefusError(500, refus('port-pris', autre));
  }
  taches = lancerTaches(donnees.url, donnees.serveur, TACHES, informer);
  const { port } = app.server.address() as AddressInfo;
  const hote = config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host;
  return { adresse: config.adresse ?? `http://${hote}:${port}`, serveur: donnees.serveur, fermer };
}
