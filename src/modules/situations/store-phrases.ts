import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerSansNom, texteNomme } from '../personnes/sans-nom.ts';
import { exigerModifiable } from './droits.ts';
import { modifiee, NOUVELLE_VERSION } from './store-ecriture.ts';

interface Ou {
  readonly situationId: string;
  readonly passageId: number;
}

/**
 * Writes again the sentence of a move, from the version of the situation that was read; '' empties it, even where making
 * the move asked for one: a name must be able to go. Neither the move nor its day changes. The sentence that is already
 * there changes nothing. Refused: those of `exigerModifiable`, passage-inconnu, situation-modifiee, texte-nomme.
 */
export async function corrigerPhrase(
  tx: Tx,
  scope: Scope,
  { situationId, passageId }: Ou,
  { version, phrase }: { readonly version: number; readonly phrase: string },
  { aujourdhui, coffre }: { readonly aujourdhui: string; readonly coffre: () => Promise<Coffre> },
): Promise<void> {
  const { ligne } = await exigerModifiable(tx, scope, situationId);
  const passage = await tx
    .selectFrom('situation_passage')
    .select('phrase')
    .where('situation_id', '=', situationId)
    .where('id', '=', passageId)
    .executeTakeFirst();
  if (!passage)
    throw new RefusError(404, refus('passage-inconnu', 'Ce changement d’état n’existe pas, ou plus.'));
  if (passage.phrase === phrase) return;
  if (version !== ligne.version) throw await modifiee(tx, scope, situationId, aujourdhui);
  await exigerSansNom(tx, coffre, situationId, phrase, texteNomme('phrase'));
  await tx
    .updateTable('situation_passage')
    .set({ phrase })
    .where('situation_id', '=', situationId)
    .where('id', '=', passageId)
    .execute();
  await tx.updateTable('situation').set(NOUVELLE_VERSION).where('id', '=', situationId).execute();
  await journaliser(tx, scope, {
    ...{ objet: 'situation', objetId: situationId, action: 'modification', champs: ['phrase'] },
  });
}
