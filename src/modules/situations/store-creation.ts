import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { empreinteDeCommande } from '../interventions/empreinte.ts';
import { chargerTermes } from '../interventions/store-references.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { colonnesDeSituation } from './ligne.ts';
import { tirerCode } from './rules/code.ts';
import type { SituationSaisie } from './rules/situation.ts';
import { type Situation, validerSituation } from './rules/valider.ts';
import { ecrireCharges } from './store-charges.ts';

/** Codes tried before giving up: with twenty thousand situations, one in thirty-six thousand draws is already taken. */
const TIRAGES = 20;

interface AOuvrir {
  readonly saisie: SituationSaisie;
  /** In charge; nobody named: the author. */
  readonly membres: readonly number[];
}

/**
 * Opens a situation under the id made by its author, and draws its code. Sent again with the same content, it is there.
 * `hasard(n)`: a whole number from 0 to n − 1. Refused: identifiant-pris (other content, or somebody else's situation),
 * membre-inconnu, and the refusals of `validerSituation`.
 */
export async function ouvrirSituation(
  tx: Tx,
  scope: Scope,
  id: string,
  { saisie, membres }: AOuvrir,
  { aujourdhui, hasard }: { readonly aujourdhui: string; readonly hasard: (n: number) => number },
): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const empreinte = empreinteDeCommande({ ...saisie, membres });
  if (await dejaOuverte(tx, scope, id, empreinte)) return;
  const valide = await valider(tx, saisie, aujourdhui);
  if (!(await inserer(tx, scope, { id, situation: valide, empreinte, hasard }))) {
    // Made meanwhile by the same command, sent twice at once.
    if (await dejaOuverte(tx, scope, id, empreinte)) return;
    throw new Error('no free code for a situation');
  }
  const apres = membres.length > 0 ? [...new Set(membres)] : [scope.membreId];
  await ecrireCharges(tx, scope, id, { avant: [], apres }, aujourdhui);
  await tx
    .insertInto('situation_passage')
    .values({
      structure_id: scope.structureId,
      situation_id: id,
      de: null,
      vers: 'ouverte',
      issue: null,
      le: valide.saisieLe,
      membre_id: scope.membreId,
    })
    .execute();
  await journaliser(tx, scope, { objet: 'situation', objetId: id, action: 'creation' });
}

async function dejaOuverte(tx: Tx, scope: Scope, id: string, empreinte: Buffer): Promise<boolean> {
  const ligne = await tx
    .selectFrom('situation')
    .select(['auteur_id', 'creation_empreinte'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!ligne) return false;
  if (ligne.auteur_id === scope.membreId && ligne.creation_empreinte.equals(empreinte)) return true;
  const phrase = 'Cet identifiant sert déjà à une autre situation. Enregistrez-la de nouveau.';
  throw new RefusError(409, refus('identifiant-pris', phrase));
}

async function valider(tx: Tx, saisie: SituationSaisie, aujourdhui: string): Promise<Situation> {
  const termes = await chargerTermes(tx, idsDesTermes(saisie));
  const valide = validerSituation(saisie, { termes }, { aujourdhui, avant: null, premiereSuiteLe: null });
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  return valide.value;
}

/** The terms that a situation names. */
export const idsDesTermes = (s: SituationSaisie): number[] =>
  [s.sorteId, s.saisineId, s.saisinePartenaireId, s.secteurId, s.lieuId].filter((id) => id !== null);

interface Neuve {
  readonly id: string;
  readonly situation: Situation;
  readonly empreinte: Buffer;
  readonly hasard: (n: number) => number;
}

/** False when its id was taken meanwhile. A code already in use is drawn again. */
async function inserer(tx: Tx, scope: Scope, { id, situation, empreinte, hasard }: Neuve): Promise<boolean> {
  for (let tirage = 0; tirage < TIRAGES; tirage++) {
    const code = tirerCode(hasard);
    const faite = await tx
      .insertInto('situation')
      .values({
        structure_id: scope.structureId,
        id,
        code,
        ...colonnesDeSituation(situation),
        dernier_contact: situation.saisieLe,
        auteur_id: scope.membreId,
        creation_empreinte: empreinte,
      })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (faite) return true;
    const prise = await tx.selectFrom('situation').select('id').where('id', '=', id).executeTakeFirst();
    if (prise) return false;
  }
  return false;
}
