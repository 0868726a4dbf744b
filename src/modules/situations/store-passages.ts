import { sql } from 'kysely';
import { RefusError } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerSansNom, texteNomme } from '../personnes/sans-nom.ts';
import { exigerModifiable } from './droits.ts';
import { type PassageDemande, passer } from './rules/etats.ts';
import { modifiee, NOUVELLE_VERSION } from './store-ecriture.ts';

/**
 * Moves a situation to another state, and writes the move with its day. The move that was already made, asked again from
 * an older version, changes nothing. Refused: the refusals of `exigerModifiable` and `passer`, situation-modifiee,
 * texte-nomme.
 */
export async function passerEtat(
  tx: Tx,
  scope: Scope,
  id: string,
  { version, ...demande }: PassageDemande & { readonly version: number },
  { aujourdhui, coffre }: { readonly aujourdhui: string; readonly coffre: () => Promise<Coffre> },
): Promise<void> {
  const { ligne } = await exigerModifiable(tx, scope, id);
  const dernier = await tx
    .selectFrom('situation_passage')
    .select(['vers', 'issue', 'le', 'phrase', 'membre_id'])
    .where('situation_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (version !== ligne.version) {
    const { vers, issue, le, phrase } = demande;
    const deja =
      dernier?.membre_id === scope.membreId &&
      dernier.vers === vers &&
      dernier.issue === issue &&
      dernier.le === le &&
      dernier.phrase === phrase;
    if (deja && version < ligne.version) return;
    throw await modifiee(tx, scope, id, aujourdhui);
  }
  const passage = passer(ligne.etat, demande, {
    aujourdhui,
    dernierPassageLe: dernier?.le ?? ligne.saisie_le,
    dernierActeLe: await lireDernierActe(tx, id, aujourdhui),
    avecProtocole: await aUnProtocole(tx, id),
  });
  if (!passage.ok) throw new RefusError(422, ...passage.error);
  await exigerSansNom(tx, coffre, id, demande.phrase, texteNomme('phrase'));
  const { vers, issue, le, phrase } = demande;
  await tx
    .updateTable('situation')
    .set({ etat: vers, issue, close_le: vers === 'close' ? le : null, ...NOUVELLE_VERSION })
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('situation_passage')
    .values({
      structure_id: scope.structureId,
      situation_id: id,
      de: ligne.etat,
      vers,
      issue,
      le,
      phrase,
      membre_id: scope.membreId,
    })
    .execute();
  const champs = issue === null ? ['etat'] : ['etat', 'issue'];
  await journaliser(tx, scope, { objet: 'situation', objetId: id, action: 'passage', champs });
}

/** Day of the latest fact or linked act; a table ronde planned for later did not take place. */
async function lireDernierActe(tx: Tx, id: string, aujourdhui: string): Promise<string | null> {
  const { rows } = await sql<{ jour: string | null }>`
    select greatest(
      (select max(jour) from situation_fait where situation_id = ${id}::uuid and supprime_le is null
        and jour <= ${aujourdhui}::date),
      (select max(jour) from intervention where situation_id = ${id}::uuid and supprime_le is null)) as jour`.execute(
    tx,
  );
  return rows[0]?.jour ?? null;
}

async function aUnProtocole(tx: Tx, id: string): Promise<boolean> {
  const fait = await tx
    .selectFrom('situation_fait')
    .select('id')
    .where('situation_id', '=', id)
    .where('genre', '=', 'protocole')
    .where('supprime_le', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return fait !== undefined;
}
