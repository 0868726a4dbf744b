import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { normaliserCode } from '../situations/rules/code.ts';
import type { Divergence, Intervention } from './contract.ts';
import { acteDe, interventionsDe, type Ligne } from './ligne.ts';
import { type ActeSaisi, acteSaisiSchema } from './rules/acte.ts';
import { champsChanges, champsDifferents } from './rules/differences.ts';
import type { References } from './rules/references.ts';
import { validerActe } from './rules/valider.ts';
import { changerSuppression } from './store.ts';
import { appliquer, preparer, relire } from './store-ecriture.ts';
import { chargerReferences } from './store-references.ts';

/** As many as a person settles in one go; the others come after. */
const PAGE = 200;

/** The changes that wait for a manager, oldest first, each beside the act as it is. */
export async function listerDivergences(tx: Tx, aujourdhui: string): Promise<Divergence[]> {
  const lignes = await tx
    .selectFrom('divergence as d')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'd.structure_id').onRef('m.id', '=', 'd.membre_id'),
    )
    .select(['d.id', 'd.intervention_id', 'd.proposition', 'd.cree_le', 'm.nom'])
    .where('d.choix', 'is', null)
    .orderBy('d.cree_le')
    .orderBy('d.id')
    .limit(PAGE)
    .execute();
  const attentes = lignes.map((l) => ({ ...l, saisi: acteSaisiSchema.parse(l.proposition) }));
  const refs = await chargerReferences(
    tx,
    attentes.map((a) => a.saisi),
  );
  const actes = await lireActes(
    tx,
    attentes.map((a) => a.intervention_id),
  );
  const lues = new Map((await interventionsDe(tx, [...actes.values()])).map((i) => [i.id, i]));
  return attentes.flatMap(({ id, intervention_id, saisi, cree_le, nom }) => {
    const ligne = actes.get(intervention_id);
    const actuelle = lues.get(intervention_id);
    if (!ligne || !actuelle) return [];
    return {
      id,
      actuelle,
      proposee: saisi,
      par: nom ?? '',
      le: cree_le.toISOString(),
      champs: champsEnJeu(ligne, saisi, refs, { aujourdhui, situation: actuelle.situation?.code ?? null }),
    };
  });
}

async function lireActes(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Ligne>> {
  if (ids.length === 0) return new Map();
  const lignes = await tx
    .selectFrom('intervention')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(lignes.map((l) => [l.id, l]));
}

/** Fields that the proposed act would change; as they were typed when the rules refuse it today. */
function champsEnJeu(
  ligne: Ligne,
  saisi: ActeSaisi,
  refs: References,
  { aujourdhui, situation }: { readonly aujourdhui: string; readonly situation: string | null },
): string[] {
  const avant = acteDe(ligne);
  const valide = validerActe(saisi, refs, { aujourdhui, auteurId: ligne.auteur_id ?? 0, avant });
  if (valide.ok) return champsChanges(avant, valide.value);
  const membres = saisi.membres.length > 0 ? saisi.membres : avant.membres;
  const proposee = saisi.situation == null ? saisi.situation : normaliserCode(saisi.situation);
  return champsDifferents<ActeSaisi>(
    { ...avant, situation, classement: null },
    { ...saisi, membres, situation: proposee === undefined ? situation : proposee, classement: null },
  );
}

/**
 * Settles a waiting change: the act stays as it is, or becomes what was proposed, as a new version, brought back when
 * it was deleted. The same choice again changes nothing. Refused: divergence-inconnue, divergence-tranchee (somebody
 * chose otherwise), and the refusals of `validerActe`.
 */
export async function trancher(
  tx: Tx,
  scope: Scope,
  id: string,
  choix: 'actuelle' | 'proposee',
  aujourdhui: string,
): Promise<Intervention> {
  const { intervention_id: acteId, proposition } = await trouverDivergence(tx, id);
  const change = await preparer(tx, scope, acteId, acteSaisiSchema.parse(proposition), aujourdhui);
  // Read again now that the act is held: its author's next change may have taken its place.
  const attente = await trouverDivergence(tx, id);
  if (attente.choix === choix) return relire(tx, acteId);
  if (attente.choix !== null) {
    const phrase = 'Quelqu’un a déjà choisi. Relisez l’intervention ; vous pouvez la modifier.';
    throw new RefusError(409, refus('divergence-tranchee', phrase));
  }
  if (choix === 'proposee') {
    if (change.ligne.supprime_le) await changerSuppression(tx, scope, acteId, false);
    await appliquer(tx, scope, change);
  }
  await tx
    .updateTable('divergence')
    .set({ choix, tranchee_le: sql<Date>`now()`, tranchee_par: scope.membreId })
    .where('id', '=', id)
    .execute();
  await journaliser(tx, scope, { objet: 'divergence', objetId: id, action: choix });
  return relire(tx, acteId);
}

async function trouverDivergence(tx: Tx, id: string) {
  const ligne = await tx.selectFrom('divergence').selectAll().where('id', '=', id).executeTakeFirst();
  if (!ligne)
    throw new RefusError(404, refus('divergence-inconnue', 'Cette différence n’existe pas, ou plus.'));
  return ligne;
}
