import { RefusError } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { ActeSaisi } from './rules/acte.ts';
import { appliquer, type Changement, depassee, preparer, supprimee } from './store-ecriture.ts';

interface Proposition {
  /** The command of a phone, whose id the waiting change takes. */
  readonly commandeId: string;
  /** The version that the person had before their eyes. */
  readonly base: number;
  /** The command of theirs that this one follows: if it waits, this one says more and takes its place. */
  readonly apres: string | null;
  readonly saisi: ActeSaisi;
}

/**
 * Changes an act as a phone asks, maybe long after: nobody is there to compare. When somebody changed or deleted it
 * meanwhile, and the change is not already there, it waits beside the act, whole, for a manager to choose. Returns the
 * version to start from next, why it waits when it does, and whether it goes without the round of others that it named. Refused: intervention-inconnue, and the refusals of
 * `validerActe`.
 */
export async function modifierOuProposer(
  tx: Tx,
  scope: Scope,
  id: string,
  { commandeId, base, apres, saisi }: Proposition,
  aujourdhui: string,
): Promise<{ version: number; divergence: string | null; sansTournee: boolean }> {
  const change = await preparer(tx, scope, id, saisi, aujourdhui);
  const { ligne, valide, champs, sansTournee } = change;
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  if (apres !== null) await retirer(tx, scope, apres);
  if (champs?.length === 0) return { version: ligne.version, divergence: null, sansTournee };
  const raison = raisonDAttendre(change, base);
  if (raison === null) {
    await appliquer(tx, scope, change);
    return { version: ligne.version + 1, divergence: null, sansTournee };
  }
  await tx
    .insertInto('divergence')
    .values({
      structure_id: scope.structureId,
      id: commandeId,
      intervention_id: id,
      membre_id: scope.membreId,
      base_version: base,
      proposition: JSON.stringify(saisi),
    })
    .execute();
  await journaliser(tx, scope, { objet: 'divergence', objetId: commandeId, action: 'creation' });
  return { version: base, divergence: raison, sansTournee: false };
}

async function retirer(tx: Tx, scope: Scope, id: string): Promise<void> {
  await tx
    .deleteFrom('divergence')
    .where('id', '=', id)
    .where('membre_id', '=', scope.membreId)
    .where('choix', 'is', null)
    .execute();
}

const raisonDAttendre = ({ ligne }: Changement, base: number): string | null => {
  if (ligne.supprime_le) return supprimee().code;
  return base === ligne.version ? null : depassee().code;
};
