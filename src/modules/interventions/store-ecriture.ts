import { sql } from 'kysely';
import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import type { Result } from '../../kernel/result.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { recalculerContact } from '../situations/dernier-contact.ts';
import { recalculerPresence } from '../tournees/presence.ts';
import type { Intervention } from './contract.ts';
import { exigerUnActe } from './droits.ts';
import { acteDe, colonnesDe, type Ligne, lireUne } from './ligne.ts';
import type { ActeSaisi } from './rules/acte.ts';
import { champsChanges } from './rules/differences.ts';
import { type Acte, validerActe } from './rules/valider.ts';
import { trouver } from './store.ts';
import { creerActes } from './store-creation.ts';
import { chargerReferences } from './store-references.ts';
import { tenir } from './tenir.ts';
import { tourneesDesAutres } from './tournee-des-autres.ts';

/**
 * Creates an act under the id made by its author. Sent again with the same content: the stored act, as it is now.
 * Refused: identifiant-pris (other content, or somebody else's act), and the refusals of `validerActe`.
 */
export async function creer(
  tx: Tx,
  scope: Scope,
  id: string,
  saisi: ActeSaisi,
  aujourdhui: string,
): Promise<Intervention> {
  const [fait] = await creerActes(tx, scope, [{ id, saisi }], aujourdhui);
  if (fait instanceof RefusError) throw fait;
  return relire(tx, id);
}

/**
 * Changes an act, from the version that the person had before their eyes. An older version whose change is already
 * there is a repeated command: the stored act. Refused: version-depassee (somebody changed it since, or the version is
 * to come), intervention-supprimee, and the refusals of `validerActe`.
 */
export async function modifier(
  tx: Tx,
  scope: Scope,
  id: string,
  { version, saisi }: { version: number; saisi: ActeSaisi },
  aujourdhui: string,
): Promise<Intervention> {
  const c = await preparer(tx, scope, id, saisi, aujourdhui);
  if (c.ligne.supprime_le) throw new RefusError(409, supprimee());
  if (version !== c.ligne.version) {
    if (version < c.ligne.version && c.champs?.length === 0) return lireUne(tx, c.ligne);
    throw new RefusError(409, depassee());
  }
  await appliquer(tx, scope, c);
  return relire(tx, id);
}

/** The refusal of a change that starts from another version than today's. */
export const depassee = (): Refus =>
  refus(
    'version-depassee',
    'Cette intervention a changé depuis que vous l’avez ouverte. Comparez, puis choisissez.',
  );
export const supprimee = (): Refus =>
  refus('intervention-supprimee', 'Cette intervention a été supprimée. Rétablissez-la pour la modifier.');

/** A change that waits to be applied: the act, held, and what it would become. */
export interface Changement {
  readonly ligne: Ligne;
  readonly valide: Result<Acte, readonly [Refus, ...Refus[]]>;
  /** Fields that would differ; null when the rules refuse the change. */
  readonly champs: readonly string[] | null;
  /** It named a round of others, and goes without. */
  readonly sansTournee: boolean;
}

/** Looks at a change without making it. Refused: intervention-inconnue, intervention-de-tournee. */
export async function preparer(
  tx: Tx,
  scope: Scope,
  id: string,
  saisi: ActeSaisi,
  aujourdhui: string,
): Promise<Changement> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await tenir(tx, [id], [saisi.tourneeId]);
  const ligne = await trouver(tx, scope, id, true);
  exigerUnActe(ligne);
  const avant = acteDe(ligne);
  const sansTournee = (await tourneesDesAutres(tx, scope, [saisi], avant.tourneeId))(saisi);
  // The round that the act had stays: to take part in none of the two is no reason to leave the first.
  const permis = sansTournee ? { ...saisi, tourneeId: avant.tourneeId } : saisi;
  const valide = validerActe(permis, await chargerReferences(tx, [permis]), {
    aujourdhui,
    auteurId: ligne.auteur_id ?? scope.membreId,
    avant,
  });
  return { ligne, valide, champs: valide.ok ? champsChanges(avant, valide.value) : null, sansTournee };
}

/** Makes the change, as a new version; one that changes nothing makes none. Refused: what `validerActe` refuses. */
export async function appliquer(tx: Tx, scope: Scope, { ligne, valide, champs }: Changement): Promise<void> {
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  if (!champs || champs.length === 0) return;
  await tx
    .updateTable('intervention')
    .set({ ...colonnesDe(valide.value), version: ligne.version + 1, modifie_le: sql<Date>`now()` })
    .where('id', '=', ligne.id)
    .execute();
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: ligne.id,
    action: 'modification',
    champs,
  });
  await recalculerPresence(tx, scope.structureId, [ligne.tournee_id, valide.value.tourneeId]);
  await recalculerContact(tx, [ligne.situation_id, valide.value.situationId]);
}

/** An act as it is at this point of the transaction. */
export const relire = async (tx: Tx, id: string): Promise<Intervention> =>
  lireUne(tx, await tx.selectFrom('intervention').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
