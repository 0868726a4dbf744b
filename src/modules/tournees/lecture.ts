import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Tournee } from './contract.ts';
import { tourneeInconnue } from './store.ts';

interface LigneDeTournee {
  readonly id: string;
  readonly jour: string;
  readonly nuit: boolean;
  readonly heure: string | null;
  readonly heure_fin: string | null;
  readonly duree: number | null;
  readonly nature_id: number;
  readonly secteur_id: number | null;
  readonly lieu_id: number | null;
  readonly membres: number[];
  readonly permanence_id: string | null;
  readonly close: boolean;
  readonly contacts: number;
  readonly actes: number;
}

/** The rounds of the structure that a condition on `i` (the act) and `t` (the round) keeps, latest first. */
export async function lireTournees(
  tx: Tx,
  condition: RawBuilder<boolean>,
  taille: number | null = null,
): Promise<Tournee[]> {
  const { rows } = await sql<LigneDeTournee>`
    select l.*, n.contacts, n.actes
    from (
      select i.id, i.jour, i.nuit, i.heure, t.heure_fin, t.duree, i.nature_id, i.secteur_id, i.lieu_id, i.membres,
        t.permanence_id, t.close_le is not null as close, i.structure_id,
        row_number() over (order by i.jour desc, (i.nuit and i.heure < '12:00') desc, i.heure desc, i.id desc) as rang
      from intervention i
      join tournee t on t.structure_id = i.structure_id and t.id = i.id
      where i.sorte = 'tournee' and i.supprime_le is null and ${condition}
      order by rang limit ${taille}
    ) l, lateral (
      select coalesce(sum(a.nombre) filter (where a.sorte = 'compteur'), 0) as contacts,
        count(*) filter (where a.sorte = 'acte') as actes
      from intervention a
      where a.structure_id = l.structure_id and a.tournee_id = l.id and a.supprime_le is null
    ) n
    order by l.rang`.execute(tx);
  return rows.map((l) => ({
    id: l.id,
    jour: l.jour,
    nuit: l.nuit,
    heure: heureDe(l.heure),
    heureFin: heureDe(l.heure_fin),
    duree: l.duree,
    natureId: l.nature_id,
    secteurId: l.secteur_id,
    lieuId: l.lieu_id,
    membres: l.membres,
    permanenceId: l.permanence_id,
    close: l.close,
    contacts: l.contacts,
    actes: l.actes,
  }));
}

/** HH:MM of an hour of the database. */
export const heureDe = (heure: string | null): string | null => heure?.slice(0, 5) ?? null;

/** The rounds of some days, latest first. */
export const listerTournees = (
  tx: Tx,
  { du, au, taille }: { readonly du?: string; readonly au?: string; readonly taille: number },
): Promise<Tournee[]> =>
  lireTournees(
    tx,
    sql`(${du ?? null}::date is null or i.jour >= ${du ?? null}::date)
      and (${au ?? null}::date is null or i.jour <= ${au ?? null}::date)`,
    taille,
  );

/** One round; the id of a merged round finds the one it was merged into. Refused: tournee-inconnue. */
export async function lireTournee(tx: Tx, id: string): Promise<Tournee> {
  const [tournee] = await lireTournees(
    tx,
    sql`i.id = (select coalesce(fusionnee_dans, id) from tournee where id = ${id}::uuid)`,
  );
  if (!tournee) throw tourneeInconnue();
  return tournee;
}
