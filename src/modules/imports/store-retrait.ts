import { type RawBuilder, sql } from 'kysely';
import { cleDe } from '../../kernel/texte.ts';
import type { Tx } from '../../server/db.ts';
import { creerTerme } from '../nomenclatures/store.ts';

export type Retrait = readonly number[];

/**
 * What becomes of the terms that an import created, once it is undone. Removed: those that nothing but its untouched
 * acts carries. Retired: those left on acts of it that somebody had changed. Kept: those that other acts carry, or that
 * somebody has worked on (renamed, classed, merged).
 */
export async function termesARetirer(
  tx: Tx,
  importId: string,
  crees: Retrait,
): Promise<{ supprimes: number[]; retires: number[] }> {
  if (crees.length === 0) return { supprimes: [], retires: [] };
  const travailles = new Set(await journalises(tx, 'terme', crees));
  const gardes = new Set(await portes(tx, crees, sql`import_id is distinct from ${importId} or version > 1`));
  const vivants = new Set(
    await portes(tx, crees, sql`import_id is distinct from ${importId} and supprime_le is null`),
  );
  const libres = crees.filter((id) => !travailles.has(id) && !gardes.has(id));
  // A place that stays keeps its sector.
  const lies = new Set(await liesADesTermes(tx, libres));
  return {
    supprimes: libres.filter((id) => !lies.has(id)),
    retires: crees.filter((id) => gardes.has(id) && !vivants.has(id) && !travailles.has(id)),
  };
}

/**
 * The people that an import created and that nothing else knows: no act, no permanence, no convention, no situation, no
 * account, no role.
 */
export async function membresARetirer(tx: Tx, importId: string, crees: Retrait): Promise<number[]> {
  if (crees.length === 0) return [];
  const travailles = await journalises(tx, 'membre', crees);
  const lignes = await sql<{ id: number }>`
    select m.id from membre m
    where m.id = any(${[...crees]}::integer[]) and m.id <> all(${travailles}::integer[])
      and m.compte_id is null and m.role is null
      and not exists (select from convention c where c.titulaire_id = m.id)
      and not exists (select from lien l where l.structure_id = m.structure_id and l.membre_id = m.id)
      and not exists (select from situation_charge c where c.structure_id = m.structure_id and c.membre_id = m.id)
      and not exists (select from permanence p where p.structure_id = m.structure_id and m.id = any(p.membres))
      and m.id <> all(array(
        select distinct x from intervention i, unnest(i.membres || i.auteur_id) x
        where (i.import_id is distinct from ${importId} or i.version > 1) and x = any(${[...crees]}::integer[])
      ))`.execute(tx);
  return lignes.rows.map((l) => l.id);
}

async function journalises(tx: Tx, objet: string, ids: Retrait): Promise<number[]> {
  const lignes = await tx
    .selectFrom('journal')
    .select('objet_id')
    .distinct()
    .where('objet', '=', objet)
    .where('objet_id', 'in', ids.map(String))
    .execute();
  return lignes.map((l) => Number(l.objet_id));
}

/** Every term that a situation, its facts, or what is known of a partner names. */
const CITES_PAR_LE_SUIVI = sql`
  select unnest(array[sorte_id, saisine_id, saisine_partenaire_id, secteur_id, lieu_id]) from situation
  union select (donnees->>'partenaireId')::integer from situation_fait where genre = 'accompagnement'
  union select terme_id from partenaire union select partenaire_id from partenaire_contact
  union select partenaire_id from partenariat union select unnest(partenaires || secteur_id) from reunion
  union select partenaire_id from accord_personne union select partenaire_id from fiche_liaison`;

/** Those of `ids` that some acts carry, or the permanences and notes of rounds, or what is followed. */
async function portes(tx: Tx, ids: Retrait, condition: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct t.id from intervention, lateral unnest(
      array[nature_id, secteur_id, lieu_id, saisine_id, issue_id, projet_id] || thematiques || partenaires
    ) t(id)
    where (${condition}) and t.id = any(${[...ids]}::integer[])
    union select t.id from permanence, lateral unnest(array[nature_id, secteur_id, lieu_id]) t(id)
    where t.id = any(${[...ids]}::integer[])
    union select lieu_id from tournee_note where lieu_id = any(${[...ids]}::integer[])
    union select t.id from (${CITES_PAR_LE_SUIVI}) t(id) where t.id = any(${[...ids]}::integer[])`.execute(
    tx,
  );
  return rows.map((l) => l.id);
}

/** Those of `ids` that a term outside them names: a place its sector, a merged term the one that lives. */
async function liesADesTermes(tx: Tx, ids: Retrait): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct unnest(array[secteur_id, fusionne_dans]) as id from terme
    where id <> all(${[...ids]}::integer[]) and (secteur_id = any(${[...ids]}::integer[])
      or fusionne_dans = any(${[...ids]}::integer[]))`.execute(tx);
  return rows.map((l) => l.id).filter((id) => id !== null);
}

const NATURE_PARTIE = 'Nature retirée avec son import';

/**
 * A deleted act still has a nature: the one that stands, retired from the start, for those that went away with their
 * import. Not made when no nature goes.
 */
export async function naturePartie(
  tx: Tx,
  structureId: string,
  termes: Retrait,
  aujourdhui: string,
): Promise<number | null> {
  const parties = await tx
    .selectFrom('terme')
    .select('id')
    .where('genre', '=', 'nature')
    .where('id', 'in', [...termes, 0])
    .limit(1)
    .executeTakeFirst();
  if (!parties) return null;
  const cle = cleDe(NATURE_PARTIE);
  const deja = await tx
    .selectFrom('terme')
    .select('id')
    .where('genre', '=', 'nature')
    .where('cle', '=', cle)
    .where('fusionne_dans', 'is', null)
    .executeTakeFirst();
  if (deja) return deja.id;
  const nature = { genre: 'nature', nom: NATURE_PARTIE, cle, mediation: false } as const;
  const id = await creerTerme(tx, structureId, { ...nature, ordre: 10_000 });
  await tx.updateTable('terme').set({ retire_le: aujourdhui }).where('id', '=', id).execute();
  return id;
}
