import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import { type Db, dansStructure, type Tx } from '../../server/db.ts';
import type { AnalyseImport, EtatImport, Import, ImportDetail } from './contract.ts';
import { type Correspondances, schemaCorrespondances } from './rules/correspondances.ts';

/** A file that was taken in. */
export interface NouvelImport {
  readonly id: string;
  readonly fichier: string;
  readonly octets: number;
  /** SHA-256 of the file. */
  readonly empreinte: Buffer;
}

/** Writes the row of an import, before it is analysed or as it is being written. */
export async function creerImport(
  tx: Tx,
  auteur: { readonly structureId: string; readonly membreId: number | null },
  nouveau: NouvelImport,
  etat: EtatImport,
): Promise<void> {
  await tx
    .insertInto('import')
    .values({
      structure_id: auteur.structureId,
      membre_id: auteur.membreId,
      ...nouveau,
      etat,
      correspondances: JSON.stringify({}),
    })
    .execute();
}

const requete = (tx: Tx) =>
  tx
    .selectFrom('import as i')
    .leftJoin('membre as m', (j) =>
      j.onRef('m.structure_id', '=', 'i.structure_id').onRef('m.id', '=', 'i.membre_id'),
    )
    .leftJoin('membre as a', (j) =>
      j.onRef('a.structure_id', '=', 'i.structure_id').onRef('a.id', '=', 'i.annule_par'),
    )
    .select([
      'i.id',
      'i.fichier',
      'i.octets',
      'i.etat',
      'i.avancement',
      'i.message',
      'i.lignes',
      'i.importees',
    ])
    .select(['i.doublons', 'i.refusees', 'i.du', 'i.au', 'm.nom as par', 'a.nom as annulePar'])
    .select(['i.cree_le', 'i.termine_le', 'i.annule_le']);

type Ligne = Awaited<ReturnType<ReturnType<typeof requete>['execute']>>[number];

const importDe = ({ cree_le, termine_le, annule_le, ...reste }: Ligne): Import => ({
  ...reste,
  creeLe: cree_le.toISOString(),
  termineLe: termine_le?.toISOString() ?? null,
  annuleLe: annule_le?.toISOString() ?? null,
});

const GARDES = 200;

/** The latest imports; those given up before anything was written are not worth a line. */
export async function listerImports(tx: Tx): Promise<Import[]> {
  const lignes = await requete(tx)
    .where((eb) => eb.or([eb('i.etat', '!=', 'annule'), eb('i.termine_le', 'is not', null)]))
    .orderBy('i.cree_le', 'desc')
    .limit(GARDES)
    .execute();
  return lignes.map(importDe);
}

/** One import with what was found in it, or the refusal. */
export async function lireImport(tx: Tx, id: string): Promise<Omit<ImportDetail, 'fichierPresent'>> {
  const ligne = await requete(tx)
    .select(['i.correspondances', 'i.analyse'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('import_refus as r')
            .select('r.ligne')
            .whereRef('r.structure_id', '=', 'i.structure_id')
            .whereRef('r.import_id', '=', 'i.id'),
        )
        .as('refusGardes'),
    )
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!ligne) throw new RefusError(404, refus('import-inconnu', 'Cet import n’existe pas ici.'));
  const { correspondances, analyse, refusGardes, ...reste } = ligne;
  return {
    ...importDe(reste),
    correspondances: schemaCorrespondances.parse(correspondances),
    // Written by `ecrireAnalyse` only.
    analyse: analyse as AnalyseImport | null,
    refusGardes: Boolean(refusGardes),
  };
}

/** Moves an import to another state, if it is in one of `depuis`; says whether it was. */
export async function changerEtat(
  tx: Tx,
  id: string,
  depuis: readonly EtatImport[],
  etat: EtatImport,
  message: string | null = null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import')
    .set({ etat, message, avancement: 0 })
    .where('id', '=', id)
    .where('etat', 'in', [...depuis])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps what the analysis found: the import waits to be confirmed. */
export async function ecrireAnalyse(
  tx: Tx,
  id: string,
  analyse: AnalyseImport,
  correspondances: Correspondances,
): Promise<void> {
  await tx
    .updateTable('import')
    .set({
      etat: 'lu',
      avancement: 1,
      message: null,
      analyse: JSON.stringify(analyse),
      correspondances: JSON.stringify(correspondances),
      lignes: analyse.apercu?.lignes ?? 0,
      refusees: analyse.apercu?.refusees ?? 0,
      du: analyse.apercu?.du ?? null,
      au: analyse.apercu?.au ?? null,
    })
    .where('id', '=', id)
    .where('etat', '=', 'analyse')
    .execute();
}

/** Shows where a work is, from outside its transaction. */
export async function ecrireAvancement(db: Db, structureId: string, id: string, part: number): Promise<void> {
  await dansStructure(db, structureId, (tx) =>
    tx.updateTable('import').set({ avancement: part }).where('id', '=', id).execute(),
  );
}

/** When the same file, byte for byte, was already imported and not undone since: the day, AAAA-MM-JJ. */
export async function dejaImporte(tx: Tx, empreinte: Buffer): Promise<string | null> {
  const ligne = await tx
    .selectFrom('import')
    .select(sql<string>`to_char(termine_le, 'YYYY-MM-DD')`.as('jour'))
    .where('empreinte', '=', empreinte)
    .where('etat', '=', 'termine')
    .orderBy('termine_le', 'desc')
    .executeTakeFirst();
  return ligne?.jour ?? null;
}

/** How many acts of a batch are already there. */
export async function compterDejaLa(
  tx: Tx,
  structureId: string,
  empreintes: readonly string[],
): Promise<number> {
  if (empreintes.length === 0) return 0;
  // An array to look up, never a join: without fresh statistics PostgreSQL would read the whole table for each batch.
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from intervention
    where structure_id = ${structureId}::uuid
      and empreinte = any(array(select decode(e, 'hex') from unnest(${[...empreintes]}::text[]) e))`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Has anything ever been imported here? Otherwise nothing can be already there. */
export async function aDesImportes(tx: Tx): Promise<boolean> {
  const ligne = await tx
    .selectFrom('intervention')
    .select('id')
    .where('empreinte', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return ligne !== undefined;
}
