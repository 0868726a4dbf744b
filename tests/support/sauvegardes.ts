import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { lire } from '../../src/server/sauvegarde/archive.ts';
import { ecrireACote } from '../../src/server/sauvegarde/fichier.ts';
import { ouvrirSauvegarde, type SauvegardeOuverte } from '../../src/server/sauvegarde/ouvrir.ts';
import { restaurer } from '../../src/server/sauvegarde/restaurer.ts';
import { sauvegarder } from '../../src/server/sauvegarde/sauvegarder.ts';

/** Backs a database up to a file of this folder; returns its path. */
export async function sauver(
  { url, dossier, cle = null }: { url: string; dossier: string; cle?: Buffer | null },
  nom: string,
): Promise<string> {
  const chemin = path.join(dossier, nom);
  await ecrireACote(chemin, true, (f) => sauvegarder(url, f, { cle, le: new Date('2026-03-10T10:00:00Z') }));
  return chemin;
}

/** Verifies a file and puts it in place of what the database holds. */
export const remettre = (url: string, chemin: string): Promise<void> =>
  ouvrir(chemin, (sauvegarde) => restaurer(url, sauvegarde));

export async function ouvrir<T>(chemin: string, faire: (s: SauvegardeOuverte) => Promise<T>): Promise<T> {
  const sauvegarde = await ouvrirSauvegarde(chemin);
  try {
    return await faire(sauvegarde);
  } finally {
    await sauvegarde.fermer();
  }
}

/** All that somebody who found the file can read, opened as they would open it. */
export const lireEnClair = (chemin: string): Promise<string> =>
  ouvrir(chemin, async ({ fichier, parties }) => {
    const textes = [(await readFile(chemin)).toString('latin1')];
    for (const partie of [...parties.values()].flat())
      textes.push(gunzipSync(await lire(fichier, partie)).toString());
    return textes.join('\n');
  });

export async function interroger<T extends pg.QueryResultRow>(
  url: string,
  ordre: string,
  valeurs: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(ordre, valeurs)).rows;
  } finally {
    await client.end();
  }
}

/** Each table with the number of its rows and a digest of all their values. */
export async function lignesDe(url: string): Promise<Record<string, string>> {
  const tables = await interroger<{ nom: string }>(
    url,
    `select relname as nom from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'kysely%' order by 1`,
  );
  const lignes = await interroger<{ nom: string; digest: string }>(
    url,
    tables
      .map(
        ({ nom }) =>
          `select '${nom}' as nom, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${nom} t`,
      )
      .join(' union all '),
  );
  return Object.fromEntries(lignes.map(({ nom, digest }) => [nom, digest]));
}

/** All that makes the database besides its rows: columns, keys, indexes, triggers, fences, rights, functions. */
export const formeDe = (url: string): Promise<{ objet: string }[]> =>
  interroger(
    url,
    `select objet from (
       select format('column %s.%s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
              a.attidentity, pg_get_expr(d.adbin, d.adrelid)) as objet
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       union all select format('table %s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relacl)
         from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
       union all select format('key %s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
         from pg_constraint where connamespace = 'public'::regnamespace
       union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
       union all select format('trigger %s %s', tgenabled, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
       union all select format('policy %s', p.*::text) from pg_policies p where schemaname = 'public'
       union all select format('function %s %s', proacl, pg_get_functiondef(oid))
         from pg_proc where pronamespace = 'public'::regnamespace
     ) o order by 1`,
  );
