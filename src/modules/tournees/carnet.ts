import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { interventionsDe } from '../interventions/ligne.ts';
import { rendreCompte } from './compte-rendu.ts';
import { JOURS_DU_CARNET } from './contract.ts';
import { lireTournees } from './lecture.ts';
import { listerPermanences } from './permanences.ts';

/** Days during which the whole team keeps a round that is over. */
const JOURS_DES_TOURNEES = 3;

/** What a person's phone keeps to work without network. */
export async function lireCarnet(tx: Tx, scope: Scope, aujourdhui: string) {
  const ilYA = (jours: number) => Temporal.PlainDate.from(aujourdhui).subtract({ days: jours }).toString();
  const actes = await tx
    .selectFrom('intervention')
    .selectAll()
    .where('supprime_le', 'is', null)
    .where('jour', '>=', ilYA(JOURS_DU_CARNET))
    .where(sql<boolean>`(auteur_id = ${scope.membreId} or membres @> array[${scope.membreId}]::integer[])`)
    .orderBy('jour', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const tournees = await lireTournees(
    tx,
    sql`i.jour >= ${ilYA(JOURS_DU_CARNET)}::date
      and (t.close_le is null or i.jour >= ${ilYA(JOURS_DES_TOURNEES)}::date)`,
  );
  return {
    ...(await lireService(tx, scope)),
    actes: await interventionsDe(tx, actes),
    tournees: await rendreCompte(tx, tournees),
    permanences: await listerPermanences(tx),
  };
}

/** How the person's days of work run, and the dates of their presence. */
const lireService = (tx: Tx, scope: Scope) =>
  tx
    .selectFrom('membre as m')
    .innerJoin('structure as s', 's.id', 'm.structure_id')
    .select((eb) => eb.fn.coalesce('m.journee', 's.journee').as('journee'))
    .select(['m.actif_du as actifDu', 'm.actif_au as actifAu'])
    .where('m.structure_id', '=', scope.structureId)
    .where('m.id', '=', scope.membreId)
    .executeTakeFirstOrThrow();
