import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';

/**
 * Gives what is known of a partner (or of a secteur) to the one it is merged into: secteurs and notes join, contacts,
 * partnerships and meetings follow.
 */
export async function deplacerPartenaires(
  tx: Tx,
  genre: Genre,
  source: number,
  cible: number,
): Promise<void> {
  if (genre === 'secteur') {
    await remplacer(tx, 'partenaire', 'secteurs', source, cible);
    await sql`update reunion set secteur_id = ${cible} where secteur_id = ${source}`.execute(tx);
  }
  if (genre !== 'partenaire') return;
  await joindreFiches(tx, source, cible);
  await remplacer(tx, 'reunion', 'partenaires', source, cible);
  for (const [table, colonne] of COLONNES)
    await sql`update ${sql.ref(table)} set ${sql.ref(colonne)} = ${cible} where ${sql.ref(colonne)} = ${source}`.execute(
      tx,
    );
}

/** Where a partner is named by one column. */
const COLONNES = [
  ['partenaire_contact', 'partenaire_id'],
  ['partenariat', 'partenaire_id'],
] as const;

async function joindreFiches(tx: Tx, source: number, cible: number): Promise<void> {
  await sql`
    insert into partenaire (structure_id, terme_id, secteurs, note)
    select structure_id, ${cible}, secteurs, note from partenaire where terme_id = ${source}
    on conflict (structure_id, terme_id) do update set
      secteurs = array(select distinct s from unnest(partenaire.secteurs || excluded.secteurs) as s order by s),
      note = concat_ws(E'\n', nullif(partenaire.note, ''), nullif(excluded.note, '')),
      version = partenaire.version + 1`.execute(tx);
  await sql`delete from partenaire where terme_id = ${source}`.execute(tx);
}

/** Puts one id in the place of another in lists, once only where both stood. */
const remplacer = (tx: Tx, table: string, colonne: string, source: number, cible: number) => {
  const c = sql.ref(colonne);
  return sql`
    update ${sql.ref(table)} set ${c} = case
      when ${c} @> array[${cible}]::integer[] then array_remove(${c}, ${source}::integer)
      else array_replace(${c}, ${source}::integer, ${cible}::integer) end
    where ${c} @> array[${source}]::integer[]`.execute(tx);
};
