import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pg from 'pg';
import { from as copierDepuis } from 'pg-copy-streams';
import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import { listeDesMigrations, migrerDans } from '../migrate.ts';
import { ALTEREE, lire } from './archive.ts';
import { deshabiller, lireIdentites, lireTables, objetsDeTrame } from './catalogue.ts';
import type { Manifeste } from './manifeste.ts';
import type { SauvegardeOuverte } from './ouvrir.ts';

const decompresser = promisify(gunzip);
/** No part is larger once open, except one with a very large row. */
const PARTIE_MAX = 1 << 29;
const ATTENTE_MS = 15_000;

/** What a database holds now; all zero: nothing that anybody typed. */
export interface Contenu {
  readonly structures: number;
  readonly comptes: number;
  readonly interventions: number;
}

/** Refusal: `base-partagee` when tables of another program bear the names of ours. */
export async function lireContenu(url: string): Promise<Contenu> {
  return avecClient(url, async (client) => {
    const tables = await lireTables(client);
    if (tables.length === 0) return { structures: 0, comptes: 0, interventions: 0 };
    if (!(await sontLesNotres(client))) throw new RefusError(409, AUTRUI);
    const { rows } = await client.query<Contenu>(
      `select (select count(*)::int from structure) as structures, (select count(*)::int from compte) as comptes,
              (select count(*)::int from intervention) as interventions`,
    );
    return rows[0] as Contenu;
  });
}

/** The list of migrations done tells whose tables these are. */
async function sontLesNotres(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ liste: string | null }>(
    `select to_regclass('public.kysely_migration')::text as liste`,
  );
  if (!rows[0]?.liste) return false;
  const [premiere] = await listeDesMigrations();
  const { rowCount } = await client.query('select from public.kysely_migration where name = $1', [premiere]);
  return rowCount === 1;
}

/**
 * Replaces all that Trame keeps in the database by what the backup holds, then brings it to the newest schema: one
 * transaction, so that a refusal, a cut or a full disk leaves what was there. `url`: the owner of the tables; nothing
 * else may be at work there. Refusals: `base-occupee`, `base-partagee`, `base-droits`, `disque-plein`,
 * `sauvegarde-alteree`.
 */
export async function restaurer(url: string, sauvegarde: SauvegardeOuverte): Promise<void> {
  await avecClient(url, async (client) => {
    await client.query(
      `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = ${ATTENTE_MS};
       set timezone = 'UTC'; set datestyle = 'ISO'`,
    );
    await client.query('begin');
    await vider(client);
    // The schema of the day of the backup, its rows, then what changed since, as an update would have done.
    await migrerDans(client, sauvegarde.entete.migration);
    await remplir(client, sauvegarde);
    await migrerDans(client);
    await client.query('commit');
    // The planner knows nothing of rows that have just come. All is in place: failing here is no failure.
    for (const { nom } of await lireTables(client))
      await client.query(`analyze public.${client.escapeIdentifier(nom)}`).catch(() => {});
  });
}

async function vider(client: pg.Client): Promise<void> {
  const { tables, fonctions } = await objetsDeTrame();
  const noms = (liste: readonly string[]): string =>
    liste.map((nom) => `public.${client.escapeIdentifier(nom)}`).join(', ');
  await client.query(
    `drop table if exists ${noms([...tables, 'kysely_migration', 'kysely_migration_lock'])}`,
  );
  await client.query(`drop function if exists ${noms(fonctions)}`);
}

async function remplir(client: pg.Client, sauvegarde: SauvegardeOuverte): Promise<void> {
  const { manifeste } = sauvegarde;
  const connues = new Map((await lireTables(client)).map((t) => [t.nom, t]));
  const noms = [...connues.keys()];
  const toutes = noms.map((nom) => `public.${client.escapeIdentifier(nom)}`);
  await client.query(`truncate ${toutes.join(', ')}`);
  // Rows come back as they were: nothing is to be done or refused because of them.
  for (const table of toutes) await client.query(`alter table ${table} disable trigger user`);
  const remettre = await deshabiller(client, noms);
  for (const table of manifeste.tables) {
    const connue = connues.get(table.nom);
    if (!connue || table.colonnes.some((c) => !connue.colonnes.includes(c)))
      throw new RefusError(422, ALTEREE);
    await copier(client, sauvegarde, table);
  }
  for (const ordre of remettre) await client.query(ordre);
  for (const table of toutes) await client.query(`alter table ${table} enable trigger user`);
  await regler(client, manifeste);
}

/** Loads a table. Its rows are made visible to all at once (freeze): the table was emptied in this transaction. */
async function copier(
  client: pg.Client,
  { fichier, parties }: SauvegardeOuverte,
  { nom, colonnes, lignes }: Manifeste['tables'][number],
): Promise<void> {
  const liste = colonnes.map((c) => client.escapeIdentifier(c)).join(', ');
  const flux = client.query(
    copierDepuis(`copy public.${client.escapeIdentifier(nom)} (${liste}) from stdin with (freeze)`),
  );
  const texte = async function* (): AsyncGenerator<Buffer> {
    for (const partie of parties.get(nom) ?? [])
      yield await decompresser(await lire(fichier, partie), { maxOutputLength: PARTIE_MAX });
  };
  await pipeline(Readable.from(texte()), flux);
  if (flux.rowCount !== lignes) throw new RefusError(422, ALTEREE);
}

/** What is added next takes the numbers after those that were given. */
async function regler(client: pg.Client, { compteurs }: Manifeste): Promise<void> {
  for (const { table, colonne, sequence } of await lireIdentites(
    client,
    compteurs.map((c) => c.table),
  )) {
    const compteur = compteurs.find((c) => c.table === table && c.colonne === colonne);
    if (compteur)
      await client.query('select setval($1, $2, $3)', [sequence, compteur.valeur, compteur.entame]);
  }
}

async function avecClient<T>(url: string, faire: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'trame restauration' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await faire(client);
  } catch (cause) {
    const connue = REFUS[(cause as { code?: string }).code ?? ''];
    throw connue ? new RefusError(409, connue) : cause;
  } finally {
    await client.end().catch(() => {});
  }
}

const AUTRUI = refus(
  'base-partagee',
  'La base de DATABASE_URL contient déjà des tables d’un autre programme, qui portent les mêmes noms que celles de Trame. Donnez une base à part. Rien n’a été changé.',
);

/** By the code of PostgreSQL's error. */
const REFUS: Readonly<Record<string, Refus>> = {
  '55P03': refus(
    'base-occupee',
    'Une autre commande de Trame, ou un serveur, travaille sur ces données. Arrêtez-la puis recommencez. Rien n’a été changé.',
  ),
  '2BP01': refus(
    'base-partagee',
    'Dans cette base, des vues ou des tables d’un autre programme s’appuient sur celles de Trame. Retirez-les, ou restaurez dans une base à part. Rien n’a été changé.',
  ),
  '42501': refus(
    'base-droits',
    'L’utilisateur PostgreSQL de DATABASE_URL n’a pas le droit de remplacer les tables de Trame : elles sont à un autre. Donnez l’adresse de leur propriétaire. Rien n’a été changé.',
  ),
  '53100': refus(
    'disque-plein',
    'Le disque de la base est plein. Faites de la place puis recommencez. Rien n’a été changé.',
  ),
};
