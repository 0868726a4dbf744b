import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { recalculerContact } from '../situations/dernier-contact.ts';
import type { CibleImport } from './executer.ts';
import { membresARetirer, naturePartie, type Retrait, termesARetirer } from './store-retrait.ts';
import { verrouillerImports } from './store-verrou.ts';

export interface Annulation {
  /** Acts taken away. */
  readonly interventions: number;
  /** Among them, those that somebody had changed since. */
  readonly modifiees: number;
  /** Terms and people removed or retired. */
  readonly retires: number;
}

/**
 * Undoes an import whole: its acts are deleted and forget their fingerprints, so that the file can come again; what it
 * had created goes too, unless something else uses it or somebody has worked on it. Refused: import-inconnu,
 * import-etat (it was not written).
 */
export async function annuler(tx: Tx, cible: CibleImport, aujourdhui: string): Promise<Annulation> {
  const { structureId, importId } = cible;
  await verrouillerImports(tx, structureId);
  await verrouillerNomenclature(tx, structureId, 'seul');
  const ligne = await tx
    .selectFrom('import')
    .select(['etat', 'crees'])
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!ligne) throw new RefusError(404, refus('import-inconnu', 'Cet import n’existe pas ici.'));
  if (ligne.etat !== 'termine') {
    throw new RefusError(
      409,
      refus('import-etat', 'Cet import n’est pas enregistré : il n’y a rien à annuler.'),
    );
  }
  const termes = await termesARetirer(tx, importId, ligne.crees.termes);
  const membres = await membresARetirer(tx, importId, ligne.crees.membres);
  const comptes = await supprimerActes(tx, cible, { termes: termes.supprimes, membres }, aujourdhui);
  await tx
    .deleteFrom('terme')
    .where('id', 'in', [...termes.supprimes, 0])
    .execute();
  await tx
    .deleteFrom('membre')
    .where('id', 'in', [...membres, 0])
    .execute();
  await tx
    .updateTable('terme')
    .set({ retire_le: aujourdhui })
    .where('id', 'in', [...termes.retires, 0])
    .where('retire_le', 'is', null)
    .execute();
  await tx
    .updateTable('import')
    .set({ etat: 'annule', annule_le: sql<Date>`now()`, annule_par: cible.membreId })
    .where('id', '=', importId)
    .execute();
  await journaliser(tx, cible, { objet: 'import', objetId: importId, action: 'annulation' });
  return { ...comptes, retires: termes.supprimes.length + termes.retires.length + membres.length };
}

/** Deletes the acts of the import, those already deleted included; what goes away with it is taken off them. */
async function supprimerActes(
  tx: Tx,
  { structureId, importId }: CibleImport,
  { termes, membres }: { readonly termes: Retrait; readonly membres: Retrait },
  aujourdhui: string,
): Promise<{ interventions: number; modifiees: number }> {
  const comptes = await tx
    .selectFrom('intervention')
    .select([
      sql<number>`count(*)`.as('interventions'),
      sql<number>`count(*) filter (where version > 1)`.as('modifiees'),
    ])
    .where('import_id', '=', importId)
    .where('supprime_le', 'is', null)
    .executeTakeFirstOrThrow();
  const t = sql`${[...termes]}::integer[]`;
  const sans = (colonne: string) =>
    sql`case when ${sql.ref(colonne)} <> all(${t}) then ${sql.ref(colonne)} end`;
  const reste = (colonne: string, partis: Retrait) =>
    sql`array(select x from unnest(${sql.ref(colonne)}) x where x <> all(${[...partis]}::integer[]))`;
  const nature = await naturePartie(tx, structureId, termes, aujourdhui);
  const { rows } = await sql<{ situation_id: string | null }>`
    update intervention set
      supprime_le = coalesce(supprime_le, now()), empreinte = null, version = version + 1, modifie_le = now(),
      nature_id = coalesce(${sans('nature_id')}, ${nature}), secteur_id = ${sans('secteur_id')},
      lieu_id = ${sans('lieu_id')}, saisine_id = ${sans('saisine_id')}, issue_id = ${sans('issue_id')},
      projet_id = ${sans('projet_id')}, thematiques = ${reste('thematiques', termes)},
      partenaires = ${reste('partenaires', termes)}, membres = ${reste('membres', membres)}
    where structure_id = ${structureId}::uuid and import_id = ${importId}::uuid
    returning situation_id`.execute(tx);
  await recalculerContact(
    tx,
    rows.map((l) => l.situation_id),
  );
  return comptes;
}
