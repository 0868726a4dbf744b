import type { Selectable } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { Tables } from '../../server/schema.ts';
import { champsDifferents } from '../interventions/rules/differences.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { acteValide } from './acte.ts';
import type { Permanence } from './contract.ts';
import { type PermanenceSaisie, refusDeLaPermanence } from './rules/permanence.ts';

/** The permanences that are proposed, in the order of the week. */
export async function listerPermanences(tx: Tx): Promise<Permanence[]> {
  const lignes = await tx
    .selectFrom('permanence')
    .selectAll()
    .where('retiree_le', 'is', null)
    .orderBy('jour_semaine')
    .orderBy('debut')
    .orderBy('id')
    .execute();
  return lignes.map((l) => ({ ...saisieDe(l), id: l.id, version: l.version }));
}

const saisieDe = (l: Selectable<Tables['permanence']>): PermanenceSaisie => ({
  nom: l.nom,
  natureId: l.nature_id,
  secteurId: l.secteur_id,
  lieuId: l.lieu_id,
  jourSemaine: l.jour_semaine,
  debut: l.debut.slice(0, 5),
  fin: l.fin.slice(0, 5),
  membres: l.membres,
});

/**
 * Creates a permanence under the id of its author, or changes it from the version that was read. The same content again
 * changes nothing; one that was taken away is proposed again. Refused: version-depassee, and what the rules refuse.
 */
export async function ecrirePermanence(
  tx: Tx,
  scope: Scope,
  id: string,
  { version, ...saisie }: PermanenceSaisie & { readonly version: number | null },
  aujourdhui: string,
): Promise<Permanence> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const verifiee = await verifier(tx, scope, saisie, aujourdhui);
  const colonnes = colonnesDe(verifiee);
  const cree = await tx
    .insertInto('permanence')
    .values({ structure_id: scope.structureId, id, ...colonnes })
    .onConflict((oc) => oc.columns(['structure_id', 'id']).doNothing())
    .returning('version')
    .executeTakeFirst();
  if (cree) {
    await journaliser(tx, scope, { objet: 'permanence', objetId: id, action: 'creation' });
    return { ...verifiee, id, version: cree.version };
  }
  const avant = await tx
    .selectFrom('permanence')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const champs: string[] = champsDifferents(saisieDe(avant), verifiee);
  if (avant.retiree_le !== null) champs.push('retireeLe');
  if (champs.length === 0) return { ...verifiee, id, version: avant.version };
  if (version !== avant.version)
    throw new RefusError(
      409,
      refus('version-depassee', 'Quelqu’un a changé cette permanence. Rechargez la page, puis recommencez.'),
    );
  await tx
    .updateTable('permanence')
    .set({ ...colonnes, retiree_le: null, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await journaliser(tx, scope, { objet: 'permanence', objetId: id, action: 'modification', champs });
  return { ...verifiee, id, version: version + 1 };
}

/** What is kept: merged terms followed, the sector of the place. Checked as a round that would start today. */
async function verifier(
  tx: Tx,
  scope: Scope,
  saisie: PermanenceSaisie,
  aujourdhui: string,
): Promise<PermanenceSaisie> {
  const [refuse, ...autres] = refusDeLaPermanence(saisie);
  if (refuse) throw new RefusError(422, refuse, ...autres);
  const { natureId, secteurId, lieuId, membres } = saisie;
  const acte = await acteValide(
    tx,
    { jour: aujourdhui, natureId, secteurId, lieuId, membres },
    { aujourdhui, auteurId: scope.membreId, avant: null },
  );
  return {
    ...saisie,
    nom: saisie.nom.replace(/\s+/gu, ' ').trim(),
    natureId: acte.natureId,
    secteurId: acte.secteurId,
    lieuId: acte.lieuId,
    // Nobody named: whoever is there.
    membres: membres.length === 0 ? [] : acte.membres,
  };
}

const colonnesDe = (p: PermanenceSaisie) => ({
  nom: p.nom,
  nature_id: p.natureId,
  secteur_id: p.secteurId,
  lieu_id: p.lieuId,
  jour_semaine: p.jourSemaine,
  debut: p.debut,
  fin: p.fin,
  membres: p.membres,
});

/** Proposes a permanence no more; again, it changes nothing. Refused: permanence-inconnue. */
export async function supprimerPermanence(
  tx: Tx,
  scope: Scope,
  id: string,
  aujourdhui: string,
): Promise<void> {
  const ligne = await tx
    .selectFrom('permanence')
    .select('retiree_le')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!ligne) throw new RefusError(404, refus('permanence-inconnue', 'Cette permanence n’existe pas.'));
  if (ligne.retiree_le !== null) return;
  await tx.updateTable('permanence').set({ retiree_le: aujourdhui }).where('id', '=', id).execute();
  await journaliser(tx, scope, {
    objet: 'permanence',
    objetId: id,
    action: 'suppression',
    champs: ['retireeLe'],
  });
}
