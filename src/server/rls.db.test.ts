import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../tests/support/base.ts';
import { creerStructure } from '../modules/structures/creer.ts';
import { type Db, dansStructure, ouvrirDb, structureDuLien } from './db.ts';

let base: BaseEssai;
let db: Db;
let proprietaire: pg.Client;
let ici: string;
let ailleurs: string;
let tables: string[];

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 2);
  proprietaire = new pg.Client({ connectionString: base.url });
  await proprietaire.connect();
  ici = await creerStructure(db, { slug: 'ici', nom: 'Ici' });
  ailleurs = await creerStructure(db, { slug: 'ailleurs', nom: 'Ailleurs' });
  const { rows } = await proprietaire.query<{ t: string }>(
    `select table_name as t from information_schema.columns
      where table_schema = 'public' and column_name = 'structure_id' order by 1`,
  );
  tables = rows.map((r) => r.t);
});
afterAll(async () => {
  await proprietaire.end();
  await db.destroy();
  await base.fermer();
});

describe('row-level security', () => {
  it('fences every table of a structure, with structure_id first in its key', async () => {
    expect(tables.length).toBeGreaterThan(10);
    const { rows } = await proprietaire.query<{ relname: string; relrowsecurity: boolean; premiere: string }>(
      `select c.relname, c.relrowsecurity,
              (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as premiere
         from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
        where c.relname = any($1) and c.relkind = 'r'`,
      [tables],
    );
    expect(rows.filter((r) => !r.relrowsecurity).map((r) => r.relname)).toEqual([]);
    // A link is found by the fingerprint of its secret, which is its key.
    expect(
      rows.filter((r) => r.premiere !== null && r.premiere !== 'structure_id').map((r) => r.relname),
    ).toEqual(['lien', 'lien_liaison']);
  });

  it('gives a link to whoever has its whole fingerprint, and to nobody of another structure', async () => {
    const empreinte = Buffer.alloc(32, 7);
    await dansStructure(db, ailleurs, async (tx) => {
      const { id } = await tx
        .insertInto('membre')
        .values({ structure_id: ailleurs, nom: 'Nora', cle: 'nora' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const lien = { empreinte, genre: 'invitation', email: 'nora@ailleurs.example' } as const;
      const valeurs = { ...lien, structure_id: ailleurs, membre_id: id, expire_le: new Date('2026-12-31') };
      await tx.insertInto('lien').values(valeurs).execute();
    });
    expect(await structureDuLien(db, empreinte)).toBe(ailleurs);
    expect(await structureDuLien(db, Buffer.alloc(32, 8))).toBeUndefined();
    const touches = await dansStructure(db, ici, (tx) => tx.deleteFrom('lien').executeTakeFirst());
    expect(touches.numDeletedRows).toBe(0n);
    const vus = await dansStructure(db, ici, (tx) => tx.selectFrom('lien').select('email').execute());
    expect(vus).toEqual([]);
  });

  it('shows nothing when no structure is named', async () => {
    for (const table of [...tables, 'structure']) {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        db,
      );
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  it('shows a structure its own rows only, and lets it write no other', async () => {
    const vus = await dansStructure(db, ici, (tx) =>
      tx.selectFrom('terme').select('structure_id').distinct().execute(),
    );
    expect(vus).toEqual([{ structure_id: ici }]);
    const ecrire = dansStructure(db, ici, (tx) =>
      tx.insertInto('membre').values({ structure_id: ailleurs, nom: 'Intrus', cle: 'intrus' }).execute(),
    );
    await expect(ecrire).rejects.toThrow(/row-level security/);
    const touches = await dansStructure(db, ici, (tx) =>
      tx.updateTable('terme').set({ nom: 'x' }).where('structure_id', '=', ailleurs).executeTakeFirst(),
    );
    expect(touches.numUpdatedRows).toBe(0n);
  });

  it('binds the application: it owns nothing and cannot step over the fence', async () => {
    const { rows } = await sql<{ u: string; s: boolean; b: boolean; possede: number }>`
      select current_user as u, rolsuper as s, rolbypassrls as b,
             (select count(*)::int from pg_class where relowner = r.oid) as possede
        from pg_roles r where rolname = current_user`.execute(db);
    expect(rows[0]).toEqual({ u: 'trame_app', s: false, b: false, possede: 0 });
    await expect(sql`alter table terme disable row level security`.execute(db)).rejects.toThrow(/owner/);
  });

  it('lends its owner’s rights to functions that a session can’t deceive with tables of its own', async () => {
    const { rows } = await proprietaire.query<{ nom: string; reglages: string[] | null }>(
      `select proname as nom, proconfig as reglages from pg_proc
        where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((r) => !r.reglages?.includes('search_path=public, pg_temp'))).toEqual([]);
  });
});
