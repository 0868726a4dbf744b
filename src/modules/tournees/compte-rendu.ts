import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { CompteRendu, Tournee } from './contract.ts';
import { heureDe } from './lecture.ts';

/** Each round with what was done on the way: contacts, acts without their account, notes. A query a kind. */
export async function rendreCompte(tx: Tx, tournees: readonly Tournee[]): Promise<CompteRendu[]> {
  if (tournees.length === 0) return [];
  const ids = tournees.map((t) => t.id);
  const [compteurs, actes, notes] = [
    Map.groupBy(await lireCompteurs(tx, ids), (l) => l.tournee_id),
    Map.groupBy(await lireActes(tx, ids), (l) => l.tournee_id),
    Map.groupBy(await lireNotes(tx, ids), (l) => l.tournee_id),
  ];
  return tournees.map((t) => ({
    ...t,
    compteurs: (compteurs.get(t.id) ?? []).map(({ tournee_id: _, ...c }) => c),
    actesEnRoute: (actes.get(t.id) ?? []).map(({ tournee_id: _, heure, ...a }) => ({
      ...a,
      heure: heureDe(heure),
    })),
    notes: (notes.get(t.id) ?? []).map(({ tournee_id: _, heure, creeLe, ...n }) => ({
      ...n,
      heure: heureDe(heure),
      creeLe: creeLe.toISOString(),
    })),
  }));
}

type DeTournee<T> = T & { readonly tournee_id: string };

/** Contacts of one nature at one place, the largest first, even where a merge of terms left two rows. */
async function lireCompteurs(
  tx: Tx,
  ids: readonly string[],
): Promise<DeTournee<CompteRendu['compteurs'][number]>[]> {
  const { rows } = await sql<DeTournee<CompteRendu['compteurs'][number]>>`
    select tournee_id, nature_id as "natureId", lieu_id as "lieuId",
      sum(femmes) as femmes, sum(hommes) as hommes, sum(non_communique) as "nonCommunique"
    from intervention
    where tournee_id = any(${ids}::uuid[]) and sorte = 'compteur' and supprime_le is null
    group by 1, 2, 3 order by sum(nombre) desc, 2, 3`.execute(tx);
  return rows;
}

/** Acts on the way, in the order of the clock of the service. */
async function lireActes(
  tx: Tx,
  ids: readonly string[],
): Promise<DeTournee<CompteRendu['actesEnRoute'][number]>[]> {
  const { rows } = await sql<DeTournee<CompteRendu['actesEnRoute'][number]>>`
    select i.tournee_id, i.id, i.heure, i.nature_id as "natureId", i.lieu_id as "lieuId", i.issue_id as "issueId",
      i.partenaires, i.minutes, i.femmes, i.hommes, i.non_communique as "nonCommunique",
      array(select p.id from photo p where p.structure_id = i.structure_id and p.intervention_id = i.id
        order by p.cree_le, p.id) as photos
    from intervention i
    where i.tournee_id = any(${ids}::uuid[]) and i.sorte = 'acte' and i.supprime_le is null
    order by i.jour, (i.nuit and i.heure < '12:00'), i.heure, i.id`.execute(tx);
  return rows;
}

async function lireNotes(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('tournee_note')
    .select(['tournee_id', 'id', 'sorte', 'heure', 'lieu_id as lieuId', 'texte'])
    .select(['membre_id as membreId', 'cree_le as creeLe'])
    .where('tournee_id', 'in', ids)
    .where('supprime_le', 'is', null)
    .orderBy('cree_le')
    .orderBy('id')
    .execute();
}
