import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { SituationLue } from './contract.ts';
import { type SituationTrouvee, trouverSituation } from './droits.ts';
import { breveDe, faitDe, situationDe } from './ligne.ts';

type Detail = NonNullable<SituationLue['detail']>;

/** A situation: whole for those who know it, in brief for the others. Refused: situation-inconnue. */
export async function lireSituation(
  tx: Tx,
  scope: Scope,
  id: string,
  aujourdhui: string,
): Promise<SituationLue> {
  const { ligne, membres, connue } = await trouverSituation(tx, scope, id);
  return {
    ...breveDe(ligne, { membres, connue, aujourdhui }),
    detail: connue ? await detailDe(tx, ligne) : null,
  };
}

async function detailDe(tx: Tx, ligne: SituationTrouvee['ligne']): Promise<Detail> {
  const { id } = ligne;
  const charges = await tx
    .selectFrom('situation_charge')
    .select(['membre_id', 'depuis', 'jusqu', 'par_id'])
    .where('situation_id', '=', id)
    .orderBy('depuis')
    .orderBy('membre_id')
    .execute();
  const passages = await tx
    .selectFrom('situation_passage')
    .select(['id', 'de', 'vers', 'issue', 'le', 'membre_id as membreId', 'phrase', 'ecrit_le'])
    .where('situation_id', '=', id)
    .orderBy('id')
    .execute();
  const faits = await tx
    .selectFrom('situation_fait')
    .selectAll()
    .where('situation_id', '=', id)
    .where('supprime_le', 'is', null)
    .orderBy('jour')
    .orderBy('id')
    .execute();
  return {
    ...situationDe(ligne),
    auteurId: ligne.auteur_id,
    creeLe: ligne.cree_le.toISOString(),
    modifieLe: ligne.modifie_le.toISOString(),
    charges: charges.map((c) => ({
      membreId: c.membre_id,
      depuis: c.depuis.toISOString(),
      jusqu: c.jusqu?.toISOString() ?? null,
      parId: c.par_id,
    })),
    passages: passages.map(({ ecrit_le, ...p }) => ({ ...p, creeLe: ecrit_le.toISOString() })),
    faits: faits.map(faitDe),
  };
}
