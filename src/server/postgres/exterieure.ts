import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { type Mode, tenirPlace } from './presence.ts';

const VERSION_MIN = 15;
const DELAI_MS = 10_000;
const REPRISE_MS = 1000;

/**
 * Checks that the PostgreSQL of DATABASE_URL answers, is recent enough and stores UTF-8.
 * Nothing is started nor stopped. A command may enter whatever others do; a server and one that replaces the data keep
 * each other out. The sentence of a refusal never contains the password.
 */
export async function verifierExterieure(
  url: string,
  mode: Mode,
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
    if (mode === 'commande') return ok({ url, fermer: async () => {} });
    const place = await tenirPlace(url, mode);
    if (!place) return err(mode === 'serveur' ? EN_REMPLACEMENT : DEJA_SERVIE);
    return ok({ url, fermer: garder(url, mode, place) });
  } catch (cause) {
    return err(refusConnexion(session, cause));
  } finally {
    await session.end().catch(() => {});
  }
}

/** Takes the place again when the connection is cut; returns what leaves it. */
function garder(url: string, mode: Mode, premiere: pg.Client): () => Promise<void> {
  const arret = new AbortController();
  let place: pg.Client | undefined = premiere;
  const veiller = (session: pg.Client) => session.once('end', () => void (mode === 'serveur' && reprendre()));
  const reprendre = async () => {
    place = undefined;
    while (!place && !arret.signal.aborted) {
      await attendre(REPRISE_MS, undefined, { signal: arret.signal, ref: false }).catch(() => {});
      if (!arret.signal.aborted) place = await tenirPlace(url, mode).catch(() => undefined);
    }
    if (place && arret.signal.aborted) await place.end();
    else if (place) veiller(place);
  };
  veiller(premiere);
  return async () => {
    arret.abort();
    await place?.end().catch(() => {});
  };
}

const DEJA_SERVIE = refus(
  'base-deja-servie',
  'Trame tourne sur la base de DATABASE_URL. Arrêtez d’abord tous les serveurs Trame de cette base, puis recommencez.',
);
const EN_REMPLACEMENT = refus(
  'base-en-remplacement',
  'Une sauvegarde est en train d’être restaurée dans la base de DATABASE_URL. Attendez la fin, puis redémarrez Trame.',
);

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
