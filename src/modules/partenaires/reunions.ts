import { sql } from 'kysely';
import type { z } from 'zod';
import type { Jour } from '../../kernel/jours.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import { apresLaPlace, couper, lireCurseur } from '../../server/curseur.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import type { listerReunions as contratListe, Reunion, ReunionSaisie } from './contract-reunions.ts';
import { exigerEcriture, tenirIdentifiant } from './ecriture.ts';
import { exigerMembres, exigerPartenaires, exigerSecteurs } from './references.ts';

const inconnue = (): RefusError =>
  new RefusError(404, refus('reunion-inconnue', 'Cette réunion n’existe plus. Rechargez la page.'));

type Filtres = z.output<typeof contratListe.query>;
type Choix = Omit<Filtres, 'curseur' | 'taille'>;

/** A page of the meetings held, the latest first, after the place that `curseur` marks. Refused: curseur-invalide. */
export async function listerReunions(
  tx: Tx,
  { curseur, taille, ...filtres }: Filtres,
): Promise<z.output<typeof contratListe.reponse>> {
  const apres = curseur === undefined ? null : lireCurseur(curseur);
  const lignes = await tenues(tx, filtres)
    .selectAll()
    .where((eb) => (apres === null ? eb.lit(true) : apresLaPlace(apres)))
    .orderBy('jour', 'desc')
    .orderBy('id', 'desc')
    .limit(taille + 1)
    .execute();
  const { page, suite } = couper(lignes, taille);
  return {
    reunions: page.map(reunionDe),
    suite,
    total: apres ? null : suite === null ? page.length : await compter(tx, filtres),
  };
}

const compter = async (tx: Tx, filtres: Choix): Promise<number> =>
  (await tenues(tx, filtres).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n;

function tenues(tx: Tx, { du, au, genre, partenaire }: Choix) {
  let q = tx.selectFrom('reunion').where('supprime_le', 'is', null);
  if (du !== undefined) q = q.where('jour', '>=', du);
  if (au !== undefined) q = q.where('jour', '<=', au);
  if (genre !== undefined) q = q.where('genre', '=', genre);
  if (partenaire !== undefined) q = q.where(sql<boolean>`partenaires @> array[${partenaire}]::integer[]`);
  return q;
}

/** One meeting. Refused: reunion-inconnue. */
export async function lireReunion(tx: Tx, id: string): Promise<Reunion> {
  const ligne = await lire(tx).where('id', '=', id).where('supprime_le', 'is', null).executeTakeFirst();
  if (!ligne) throw inconnue();
  return reunionDe(ligne);
}

/**
 * Records a meeting, or changes it. Refused: reunion-inconnue, jour-futur, secteur-inconnu, partenaire-inconnu,
 * membre-inconnu, identifiant-pris, version-depassee.
 */
export async function ecrireReunion(
  tx: Tx,
  scope: Scope,
  id: string,
  { version, ...brut }: ReunionSaisie & { readonly version: number | null },
  aujourdhui: Jour,
): Promise<Reunion> {
  const saisi = { ...brut, partenaires: unique(brut.partenaires), membres: unique(brut.membres) };
  if (saisi.jour > aujourdhui)
    throw new RefusError(
      422,
      refus('jour-futur', 'Cette réunion n’a pas encore eu lieu : enregistrez-la une fois tenue.', 'jour'),
    );
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await tenirIdentifiant(tx, id);
  const ligne = await tx
    .selectFrom('reunion')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (ligne?.supprime_le) throw inconnue();
  const avant = ligne && { version: ligne.version, contenu: saisieDe(ligne) };
  const quoi = exigerEcriture(avant ?? null, version, saisi, inconnue);
  if (quoi === 'rien') return relire(tx, id);
  await exigerPartenaires(tx, saisi.partenaires, { champ: 'partenaires' });
  await exigerSecteurs(tx, saisi.secteurId === null ? [] : [saisi.secteurId], 'secteurId');
  await exigerMembres(tx, saisi.membres, 'membres');
  const { secteurId: secteur_id, compteRendu: compte_rendu, ...memes } = saisi;
  const colonnes = { ...memes, secteur_id, compte_rendu };
  if (quoi === 'creer')
    await tx
      .insertInto('reunion')
      .values({ structure_id: scope.structureId, id, ...colonnes, auteur_id: scope.membreId })
      .execute();
  else
    await tx
      .updateTable('reunion')
      .set({ ...colonnes, version: (version ?? 0) + 1 })
      .where('id', '=', id)
      .execute();
  const action = quoi === 'creer' ? 'creation' : 'modification';
  await journaliser(tx, scope, { objet: 'reunion', objetId: id, action });
  return relire(tx, id);
}

/** Deletes a meeting, or brings it back. Refused: reunion-inconnue. */
export async function changerSuppressionReunion(
  tx: Tx,
  scope: Scope,
  id: string,
  supprimeLe: Date | null,
): Promise<Reunion> {
  const { numUpdatedRows } = await tx
    .updateTable('reunion')
    .set({ supprime_le: supprimeLe })
    .where('id', '=', id)
    .where('supprime_le', supprimeLe === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  const reunion = await relire(tx, id);
  if (numUpdatedRows === 1n)
    await journaliser(tx, scope, {
      objet: 'reunion',
      objetId: id,
      action: supprimeLe === null ? 'retablissement' : 'suppression',
    });
  return reunion;
}

/** Whose order says nothing. */
const unique = (ids: readonly number[]): number[] => [...new Set(ids)].toSorted((a, b) => a - b);

const lire = (tx: Tx) => tx.selectFrom('reunion').selectAll();
type Ligne = Awaited<ReturnType<ReturnType<typeof lire>['executeTakeFirstOrThrow']>>;

const saisieDe = (l: Ligne): ReunionSaisie => ({
  ...{ genre: l.genre, jour: l.jour, minutes: l.minutes, secteurId: l.secteur_id },
  ...{ partenaires: unique(l.partenaires), membres: unique(l.membres) },
  ...{ sujet: l.sujet, compteRendu: l.compte_rendu },
});
const reunionDe = (l: Ligne): Reunion => ({
  ...{ id: l.id, ...saisieDe(l), version: l.version, auteurId: l.auteur_id },
});

async function relire(tx: Tx, id: string): Promise<Reunion> {
  const ligne = await lire(tx).where('id', '=', id).executeTakeFirst();
  if (!ligne) throw inconnue();
  return reunionDe(ligne);
}
