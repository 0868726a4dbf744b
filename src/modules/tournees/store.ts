import { type Selectable, sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { Tables } from '../../server/schema.ts';
import { voit, voitTout } from '../interventions/droits.ts';
import type { Ligne } from '../interventions/ligne.ts';
import { type Moment, peutEntrer } from './rules/entree.ts';

/** A round, with its act. */
export interface Tournee {
  readonly tournee: Selectable<Tables['tournee']>;
  readonly acte: Ligne;
}

/**
 * A round, held until the end of the transaction: whatever two phones do to one round is done in turn. The id of a
 * merged round finds the one it was merged into. Refused: tournee-inconnue.
 */
export async function trouverTournee(tx: Tx, id: string): Promise<Tournee> {
  const tournee = await tx
    .selectFrom('tournee')
    .selectAll()
    .where('id', '=', (eb) =>
      eb
        .selectFrom('tournee')
        .select(sql<string>`coalesce(fusionnee_dans, id)`.as('vivante'))
        .where('id', '=', id),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!tournee) throw tourneeInconnue();
  const acte = await tx
    .selectFrom('intervention')
    .selectAll()
    .where('id', '=', tournee.id)
    .executeTakeFirstOrThrow();
  return { tournee, acte };
}

/** The refusal of an id that is no round of the structure. */
export const tourneeInconnue = (): RefusError =>
  new RefusError(404, refus('tournee-inconnue', 'Cette tournée n’existe pas, ou elle a été supprimée.'));

/** Does this person take part in this round, or may they join it by what they did then? */
export const entre = (scope: Scope, { tournee, acte }: Tournee, moment: Moment): boolean =>
  voit(scope, acte) ||
  peutEntrer(
    { jour: acte.jour, nuit: acte.nuit, heure: acte.heure ?? '00:00', duree: tournee.duree },
    moment,
  );

/**
 * The round, joined by whoever counts or writes on it: a mediator is then credited with it. Refused:
 * tournee-des-autres, once it can't be joined any more (see `peutEntrer`).
 */
export async function rejoindre(tx: Tx, scope: Scope, t: Tournee, moment: Moment): Promise<Tournee> {
  if (voitTout(scope) || t.acte.membres.includes(scope.membreId)) return t;
  if (!entre(scope, t, moment))
    throw desAutres(
      'Elle n’est plus ouverte : demandez à un·e collègue qui y était, ou à votre encadrant·e.',
    );
  return ecrireMembres(tx, scope, t, [...t.acte.membres, scope.membreId]);
}

/** Refuses to decide of a round in which one takes no part. */
export function exigerParticipation(scope: Scope, { acte }: Tournee): void {
  if (voit(scope, acte)) return;
  throw desAutres('Rejoignez-la, puis recommencez.');
}

const desAutres = (issue: string): RefusError =>
  new RefusError(403, refus('tournee-des-autres', `Vous ne participez pas à cette tournée. ${issue}`));

/** Who takes part; the contacts counted are credited to the same people. */
export async function ecrireMembres(
  tx: Tx,
  scope: Scope,
  t: Tournee,
  membres: readonly number[],
): Promise<Tournee> {
  await sql`
    update intervention set membres = ${membres}::integer[], version = version + 1, modifie_le = now()
    where tournee_id = ${t.tournee.id}::uuid and sorte in ('tournee', 'compteur')`.execute(tx);
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: t.tournee.id,
    action: 'modification',
    champs: ['membres'],
  });
  return { ...t, acte: { ...t.acte, membres: [...membres] } };
}

/** After a round has moved: its contacts without place, or at a place without sector, lie in the sector of the round. */
export async function replacerCompteurs(tx: Tx, tourneeId: string): Promise<void> {
  await sql`
    update intervention c set membres = n.membres, secteur_id = n.secteur_id, qpv = n.qpv,
      version = c.version + 1, modifie_le = now()
    from (
      select c.id, t.membres,
        coalesce(l.secteur_id, t.secteur_id) as secteur_id,
        case when l.id is null then t.qpv else coalesce(l.qpv, s.qpv) end as qpv
      from intervention t
      join intervention c on c.structure_id = t.structure_id and c.tournee_id = t.id and c.sorte = 'compteur'
      left join terme l on l.structure_id = c.structure_id and l.id = c.lieu_id
      left join terme s on s.structure_id = c.structure_id and s.id = coalesce(l.secteur_id, t.secteur_id)
      where t.id = ${tourneeId}::uuid
    ) n
    where n.id = c.id and (c.membres, c.secteur_id, c.qpv) is distinct from (n.membres, n.secteur_id, n.qpv)`.execute(
    tx,
  );
}
