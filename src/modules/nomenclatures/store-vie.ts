import { exiger } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { alignerSurLeLieu, deplacerActes } from '../interventions/deplacer.ts';
import { reclasserActes } from '../interventions/reclasser.ts';
import { deplacerFiches } from '../liaisons/deplacer.ts';
import { deplacerPartenaires } from '../partenaires/deplacer.ts';
import { fusionnerAccords } from '../personnes/accords-du-partenaire.ts';
import { deplacerSituations } from '../situations/deplacer.ts';
import { deplacerTournees } from '../tournees/deplacer.ts';
import { fusionner } from './rules/fusion.ts';
import { type Genre, retablir, retirer } from './rules/terme.ts';
import { lireTermes, trouverTerme } from './store-lecture.ts';
import { verrouillerNomenclature } from './store-verrou.ts';
import { lireVersions } from './store-versions.ts';

/** Hides a term from entry from `jour` on, or offers it again when `jour` is null. */
export async function changerRetrait(tx: Tx, scope: Scope, id: number, jour: string | null): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'seul');
  const { terme } = await trouverTerme(tx, id);
  const { retireLe } = jour === null ? exiger(retablir(terme)) : exiger(retirer(terme, jour));
  await tx.updateTable('terme').set({ retire_le: retireLe }).where('id', '=', id).execute();
  const action = retireLe === null ? 'retablissement' : 'retrait';
  await journaliser(tx, scope, { objet: 'terme', objetId: id, action, champs: ['retireLe'] });
}

/**
 * Merges a term into another one: its acts, permanences, situations, places and earlier merges follow. Returns how many
 * acts moved, and how many agreements to name somebody to a partner ended.
 */
export async function fusionnerTermes(
  tx: Tx,
  scope: Scope,
  sourceId: number,
  { dans: cibleId, memeOrganisme }: { readonly dans: number; readonly memeOrganisme: boolean },
  aujourdhui: string,
): Promise<{ interventions: number; accordsRetires: number }> {
  await verrouillerNomenclature(tx, scope.structureId, 'seul');
  const { terme: source, liste } = await trouverTerme(tx, sourceId);
  const { terme: cible } = await trouverTerme(tx, cibleId);
  const { rediriges } = exiger(fusionner(source, cible, liste));
  const { genre } = source;
  if (genre === 'lieu' || genre === 'secteur') await alignerSurLeLieu(tx, sourceId, cibleId);
  const interventions = await deplacerActes(tx, genre, sourceId, cibleId);
  await deplacerTournees(tx, genre, sourceId, cibleId);
  await deplacerSituations(tx, genre, sourceId, cibleId);
  await deplacerPartenaires(tx, genre, sourceId, cibleId);
  await deplacerFiches(tx, genre, sourceId, cibleId);
  const fusion = { source: sourceId, cible: cibleId, memeOrganisme };
  const accordsRetires = genre === 'partenaire' ? await fusionnerAccords(tx, scope, fusion, aujourdhui) : 0;
  if (genre === 'nature') {
    const versions = (await lireVersions(tx, [cibleId])).get(cibleId);
    if (versions) await reclasserActes(tx, cibleId, versions, null);
  }
  if (genre === 'secteur') {
    await tx.updateTable('terme').set({ secteur_id: cibleId }).where('secteur_id', '=', sourceId).execute();
  }
  await tx
    .updateTable('terme')
    .set({ fusionne_dans: cibleId })
    .where('id', 'in', [...rediriges])
    .execute();
  for (const objetId of [sourceId, cibleId]) {
    await journaliser(tx, scope, { objet: 'terme', objetId, action: 'fusion', champs: ['fusionneDans'] });
  }
  return { interventions, accordsRetires };
}

/** Puts a list in that order; terms that are not named follow, in the order they had. */
export async function ordonner(tx: Tx, scope: Scope, genre: Genre, ids: readonly number[]): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'seul');
  const rang = new Map(ids.map((id, i) => [id, i]));
  const liste = await lireTermes(tx, genre);
  const ranges = liste.toSorted((a, b) => (rang.get(a.id) ?? ids.length) - (rang.get(b.id) ?? ids.length));
  for (const [ordre, terme] of ranges.entries()) {
    if (terme.ordre !== ordre)
      await tx.updateTable('terme').set({ ordre }).where('id', '=', terme.id).execute();
  }
  await journaliser(tx, scope, {
    objet: 'nomenclature',
    objetId: genre,
    action: 'modification',
    champs: ['ordre'],
  });
}
