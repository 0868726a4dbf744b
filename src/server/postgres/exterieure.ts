import pg from 'pg';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';

const VERSION_MIN = 15;
const DELAI_MS = 10_000;

/**
 * Checks that the PostgreSQL of DATABASE_URL answers, is recent enough and stores UTF-8.
 * Nothing is started nor stopped. The sentence of a refusal never contains the password.
 */
export async function verifierExterieure(
  url: string,
): Promise<Result<{ url: string; fermer(): Promise<void> }, Refus>> {
  let session: pg.Client;
  try {
    session = new pg.Client({ connectionString: url, connectionTimeoutMillis: DELAI_MS });
  } catch {
    return err(
      refus(
        'base-url',
        'DATABASE_URL n’est pas une adresse de la forme postgresql://compte:motdepasse@machine/base.',
      ),
    );
  }
  session.on('error', () => {});
  try {
    await session.connect();
    const { rows } = await session.query<{ version: string; encodage: string }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encodage`,
    );
    const { version = '', encodage = '' } = rows[0] ?? {};
    if (Number.parseInt(version, 10) < VERSION_MIN) return err(refusVersion(version));
    if (encodage !== 'UTF8') return err(refusEncodage(encodage));
    return ok({ url, fermer: async () => {} });
  } catch (cause) {
    return err(refusConnexion(session, cause));
  } finally {
    await session.end().catch(() => {});
  }
}

const refusVersion = (version: string): Refus =>
  refus(
    'base-version',
    `Le PostgreSQL de DATABASE_URL est en version ${version}. Trame demande la version ${VERSION_MIN} ou une plus récente : ` +
      'mettez-le à jour, ou retirez DATABASE_URL pour utiliser la base intégrée.',
  );

const refusEncodage = (encodage: string): Refus =>
  refus(
    'base-encodage',
    `La base de DATABASE_URL est en ${encodage}, qui ne contient pas toutes les lettres du français. ` +
      'Créez une base en UTF8 (createdb --encoding=UTF8 --template=template0 trame).',
  );

function refusConnexion(session: pg.Client, cause: unknown): Refus {
  const ou = `${session.host}, port ${session.port}, base « ${session.database} »`;
  const { code = '', message = '' } = cause as NodeJS.ErrnoException;
  const pourquoi = CAUSES[code] ?? `${message || code}. Vérifiez DATABASE_URL.`;
  return refus('base-connexion', `Impossible d’ouvrir la base de DATABASE_URL (${ou}) : ${pourquoi}`);
}

const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'aucun PostgreSQL ne répond à cette adresse. Vérifiez qu’il est démarré et que l’adresse est la bonne.',
  ENOENT:
    'aucun PostgreSQL ne répond à cette adresse. Vérifiez qu’il est démarré et que l’adresse est la bonne.',
  ENOTFOUND: 'cette machine est inconnue. Vérifiez son nom dans DATABASE_URL.',
  '28P01': 'le compte ou le mot de passe est refusé. Corrigez-les dans DATABASE_URL.',
  '28000': 'ce compte n’a pas le droit d’entrer. Demandez-le à l’administrateur de la base.',
  '3D000': 'cette base n’existe pas. Créez-la (createdb), ou corrigez son nom.',
};
