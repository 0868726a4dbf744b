import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { RefusError, refus } from '../kernel/refus.ts';
import { decoderCle, poserCle } from './cle.ts';

/** What the product is told by its environment and its options. */
export interface Config {
  readonly port: number;
  /** Loopback unless told otherwise: a first start must not open itself to the street. */
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Public address, for links in invitations and for secure cookies behind a proxy. */
  readonly adresse: string | undefined;
}

/** Reads the configuration from the environment; options of the command line win. */
export function lireConfig(env: NodeJS.ProcessEnv, options: { port?: number; data?: string } = {}): Config {
  const port = options.port ?? Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RefusError(500, refus('port', `Le port « ${env.PORT} » n’est pas un nombre entre 0 et 65535.`));
  }
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataDir: path.resolve(options.data ?? env.TRAME_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    adresse: env.TRAME_URL?.replace(/\/$/, '') || undefined,
  };
}

/**
 * The master key (32 bytes): TRAME_KEY in base64 or hexadecimal, else made on first start and kept beside
 * the data, readable by its owner only. Refused: cle.
 */
export async function lireCle(config: Config, env: NodeJS.ProcessEnv): Promise<Buffer> {
  const donnee = await lireCleSiElleExiste(config, env);
  if (donnee) return donnee;
  await mkdir(config.dataDir, { recursive: true });
  // The first of two concurrent starts makes the key; the other one reads it.
  await poserCle(fichierDeCle(config.dataDir), randomBytes(32));
  return lireFichierDeCle(config.dataDir);
}

/** Where the master key is kept when TRAME_KEY does not give it. */
export const fichierDeCle = (dataDir: string): string => path.join(dataDir, 'trame.key');

/** The master key that is there; null when there is none: none is made. Refused: cle. */
export async function lireCleSiElleExiste(config: Config, env: NodeJS.ProcessEnv): Promise<Buffer | null> {
  if (env.TRAME_KEY) return decoderCle(env.TRAME_KEY, { variable: 'TRAME_KEY' });
  try {
    return await lireFichierDeCle(config.dataDir);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return null;
  }
}

async function lireFichierDeCle(dataDir: string): Promise<Buffer> {
  const fichier = fichierDeCle(dataDir);
  return decoderCle(await readFile(fichier, 'utf8'), { fichier });
}
