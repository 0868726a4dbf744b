import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';

/** Where permanences and the notes of rounds hold terms; what a round holds is on its acts. */
const COLONNES: Readonly<Partial<Record<Genre, readonly (readonly [table: string, colonne: string])[]>>> = {
  nature: [['permanence', 'nature_id']],
  secteur: [['permanence', 'secteur_id']],
  lieu: [
    ['permanence', 'lieu_id'],
    ['tournee_note', 'lieu_id'],
  ],
};

/** Gives what permanences and notes said of a term to the one it is merged into; a place brings its sector. */
export async function deplacerTournees(tx: Tx, genre: Genre, source: number, cible: number): Promise<void> {
  for (const [table, colonne] of COLONNES[genre] ?? [])
    await sql`update ${sql.ref(table)} set ${sql.ref(colonne)} = ${cible} where ${sql.ref(colonne)} = ${source}`.execute(
      tx,
    );
  if (genre === 'lieu')
    await sql`
      update permanence p set secteur_id = l.secteur_id from terme l
      where l.structure_id = p.structure_id and l.id = p.lieu_id and l.id = ${cible}
        and l.secteur_id is not null and p.secteur_id is distinct from l.secteur_id`.execute(tx);
}
