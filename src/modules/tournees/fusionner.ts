import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { Acte } from '../interventions/rules/valider.ts';
import { recalculerPresence } from './presence.ts';
import { type Depart, memeTournee } from './rules/meme-tournee.ts';
import { ecrireMembres, trouverTournee } from './store.ts';

/** One at a time for a day of a structure: two phones that open the same round at once must see each other. */
export async function verrouillerLeJour(tx: Tx, structureId: string, jour: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tournees ${structureId} ${jour}`}, 0))`.execute(
    tx,
  );
}

/** The round already there that another phone is starting too; the oldest when there are several. */
export async function trouverLaMeme(tx: Tx, acte: Acte, permanenceId: string | null): Promise<string | null> {
  const lignes = await tx
    .selectFrom('intervention as i')
    .innerJoin('tournee as t', (on) =>
      on.onRef('t.structure_id', '=', 'i.structure_id').onRef('t.id', '=', 'i.id'),
    )
    .select(['i.id', 'i.jour', 'i.nuit', 'i.heure', 'i.secteur_id', 'i.membres'])
    .select(['t.permanence_id', 't.duree'])
    .where('i.jour', '=', acte.jour)
    .where('i.sorte', '=', 'tournee')
    .where('i.supprime_le', 'is', null)
    .orderBy('t.cree_le')
    .orderBy('i.id')
    .execute();
  const nouvelle: Depart = { ...acte, heure: acte.heure ?? '', permanenceId, duree: null };
  const meme = lignes.find((l) =>
    memeTournee(nouvelle, {
      jour: l.jour,
      nuit: l.nuit,
      heure: l.heure ?? '',
      secteurId: l.secteur_id,
      membres: l.membres,
      permanenceId: l.permanence_id,
      duree: l.duree,
    }),
  );
  return meme?.id ?? null;
}

/** Keeps of a second start of the same round its people, and its id as another name of the first. */
export async function fusionner(
  tx: Tx,
  scope: Scope,
  premiere: string,
  seconde: { readonly id: string; readonly membres: readonly number[]; readonly permanenceId: string | null },
): Promise<void> {
  const t = await trouverTournee(tx, premiere);
  await tx
    .insertInto('tournee')
    .values({
      structure_id: scope.structureId,
      id: seconde.id,
      fusionnee_dans: premiere,
      auteur_id: scope.membreId,
    })
    .execute();
  if (t.tournee.permanence_id === null && seconde.permanenceId !== null)
    await tx
      .updateTable('tournee')
      .set({ permanence_id: seconde.permanenceId })
      .where('id', '=', premiere)
      .execute();
  const membres = [...new Set([...t.acte.membres, ...seconde.membres])];
  if (membres.length > t.acte.membres.length) await ecrireMembres(tx, scope, t, membres);
  // Acts may have come before the round that they name.
  const { numUpdatedRows } = await tx
    .updateTable('intervention')
    .set({ tournee_id: premiere })
    .where('tournee_id', '=', seconde.id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await recalculerPresence(tx, scope.structureId, [premiere]);
}
