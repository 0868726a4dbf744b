import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import type { Intervention } from './contract.ts';
import { empreinteDeCommande } from './empreinte.ts';
import { acteDe, colonnesDe, interventionDe, type Ligne } from './ligne.ts';
import type { ActeSaisi } from './rules/acte.ts';
import { champsChanges } from './rules/differences.ts';
import { validerActe } from './rules/valider.ts';
import { trouver } from './store.ts';
import { chargerReferences } from './store-references.ts';

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
  const creation_empreinte = empreinteDeCommande(saisi);
  const deja = await lire(tx, id);
  if (deja) return rejouer(scope, deja, creation_empreinte);
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const valide = validerActe(saisi, await chargerReferences(tx, [saisi]), {
    aujourdhui,
    auteurId: scope.membreId,
    avant: null,
  });
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  const ligne = await tx
    .insertInto('intervention')
    .values({
      structure_id: scope.structureId,
      id,
      ...colonnesDe(valide.value),
      creation_empreinte,
      auteur_id: scope.membreId,
    })
    .onConflict((oc) => oc.columns(['structure_id', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!ligne) {
    // The same command came twice at once and the other one won.
    const gagnant = await lire(tx, id);
    if (!gagnant) throw new Error(`intervention ${id} neither inserted nor found`);
    return rejouer(scope, gagnant, creation_empreinte);
  }
  await journaliser(tx, scope, { objet: 'intervention', objetId: id, action: 'creation' });
  return interventionDe(ligne);
}

const lire = (tx: Tx, id: string) =>
  tx.selectFrom('intervention').selectAll().where('id', '=', id).executeTakeFirst();

function rejouer(scope: Scope, ligne: Ligne, empreinte: Buffer): Intervention {
  if (ligne.auteur_id === scope.membreId && ligne.creation_empreinte?.equals(empreinte))
    return interventionDe(ligne);
  throw new RefusError(
    409,
    refus(
      'identifiant-pris',
      'Cet identifiant sert déjà à une autre intervention. Enregistrez-la sous un nouveau.',
    ),
  );
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
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const ligne = await trouver(tx, scope, id, true);
  if (ligne.supprime_le) {
    throw new RefusError(
      409,
      refus('intervention-supprimee', 'Cette intervention a été supprimée. Rétablissez-la pour la modifier.'),
    );
  }
  const avant = acteDe(ligne);
  const valide = validerActe(saisi, await chargerReferences(tx, [saisi]), {
    aujourdhui,
    auteurId: ligne.auteur_id ?? scope.membreId,
    avant,
  });
  const champs = valide.ok ? champsChanges(avant, valide.value) : null;
  if (version !== ligne.version) {
    if (version < ligne.version && champs?.length === 0) return interventionDe(ligne);
    throw new RefusError(
      409,
      refus(
        'version-depassee',
        'Cette intervention a changé depuis que vous l’avez ouverte. Comparez, puis choisissez.',
      ),
    );
  }
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  if (champs?.length === 0) return interventionDe(ligne);
  const change = await tx
    .updateTable('intervention')
    .set({ ...colonnesDe(valide.value), version: version + 1, modifie_le: sql<Date>`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: id,
    action: 'modification',
    champs: champs ?? [],
  });
  return interventionDe(change);
}
