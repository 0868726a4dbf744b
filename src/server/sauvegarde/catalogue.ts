import type pg from 'pg';
import { textesDesMigrations } from '../migrate.ts';

/** A table and the columns to copy, in their order. */
export interface Table {
  readonly nom: string;
  readonly colonnes: string[];
}

/** What the migrations make: another program may keep tables of its own in the same database, which are not ours. */
export async function objetsDeTrame(): Promise<{ tables: string[]; fonctions: string[] }> {
  const texte = Object.values(await textesDesMigrations()).join('\n');
  const noms = (motif: RegExp): string[] => [
    ...new Set([...texte.matchAll(motif)].flatMap(([, nom]) => nom ?? [])),
  ];
  return {
    tables: noms(/^create table (?:if not exists )?(\w+)/gim),
    fonctions: noms(/^create (?:or replace )?function (\w+)/gim),
  };
}

/** Our tables that exist now, by name, without columns that PostgreSQL computes. */
export async function lireTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ nom: string; colonnes: string[] }>(
    `select c.relname::text as nom, array_agg(a.attname::text order by a.attnum) as colonnes
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any($1)
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by 1 order by 1`,
    [(await objetsDeTrame()).tables],
  );
  return rows;
}

/** The identity columns of tables, with the sequence behind each. */
export async function lireIdentites(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<{ table: string; colonne: string; sequence: string }[]> {
  const { rows } = await client.query<{ table: string; colonne: string; sequence: string }>(
    `select c.relname::text as table, a.attname::text as colonne,
            pg_get_serial_sequence(format('public.%I', c.relname), a.attname) as sequence
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and a.attidentity <> '' and not a.attisdropped
      order by 1, 2`,
    [tables],
  );
  return rows;
}

/** Takes off what slows a load or asks for an order of the tables; the statements that put it back, in their order. */
export async function deshabiller(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ oter: string; remettre: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as oter, pg_get_indexdef(i.indexrelid) as remettre
       from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     union all
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
       from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and k.contype = 'f'`,
    [tables],
  );
  // A foreign key may lean on an index: it goes first and comes back last.
  for (const { oter } of rows.toReversed()) await client.query(oter);
  return rows.map((r) => r.remettre);
}
