import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { resituerActes } from '../interventions/reclasser.ts';
import { resituerSituations } from '../situations/deplacer.ts';
import type { Genre } from './rules/terme.ts';
import type { LigneDeTerme } from './store-lecture.ts';
import { verifierQpv } from './store-qpv.ts';

type Place = Pick<LigneDeTerme, 'secteurId' | 'qpv' | 'categorie'>;

/** What places a term of that list: the sector of a place, the QPV of both, the category of a partner. */
const CHAMPS: Partial<Record<Genre, readonly (keyof Place)[]>> = {
  lieu: ['secteurId', 'qpv'],
  secteur: ['qpv'],
  partenaire: ['categorie'],
};

/** What was typed that places the term, checked. Refused: secteur-inconnu, qpv-code-invalide. */
export async function placeDe(
  tx: Tx,
  genre: Genre,
  saisi: Partial<Place>,
): Promise<{ place: Partial<Place>; avertissements: string[] }> {
  const champs = (CHAMPS[genre] ?? []).filter((c) => saisi[c] !== undefined);
  const place: Partial<Place> = Object.fromEntries(champs.map((c) => [c, saisi[c]]));
  if (place.secteurId != null) await exigerSecteur(tx, place.secteurId);
  if (place.qpv === undefined) return { place, avertissements: [] };
  const { qpv, avertissement } = await verifierQpv(tx, place.qpv);
  return { place: { ...place, qpv }, avertissements: avertissement ? [avertissement] : [] };
}

/** Places a term; its acts and situations follow from `depuis` (null: all of them). Returns the fields that changed. */
export async function changerPlace(
  tx: Tx,
  terme: LigneDeTerme,
  saisi: Partial<Place>,
  depuis: string | null,
): Promise<{ champs: string[]; avertissements: string[] }> {
  const { place, avertissements } = await placeDe(tx, terme.genre, saisi);
  const champs = (Object.keys(place) as (keyof Place)[]).filter((c) => place[c] !== terme[c]);
  if (champs.length === 0) return { champs, avertissements };
  const { secteurId, qpv, categorie } = { ...terme, ...place };
  await tx
    .updateTable('terme')
    .set({ secteur_id: secteurId, qpv, categorie })
    .where('id', '=', terme.id)
    .execute();
  if (terme.genre === 'lieu' || terme.genre === 'secteur') {
    const ou = { id: terme.id, genre: terme.genre };
    await resituerActes(tx, ou, depuis);
    await resituerSituations(tx, ou, depuis);
  }
  return { champs, avertissements };
}

async function exigerSecteur(tx: Tx, id: number): Promise<void> {
  const secteur = await tx
    .selectFrom('terme')
    .select('id')
    .where('id', '=', id)
    .where('genre', '=', 'secteur')
    .where('fusionne_dans', 'is', null)
    .executeTakeFirst();
  if (!secteur) {
    throw new RefusError(422, refus('secteur-inconnu', 'Choisissez un secteur de la liste.', 'secteurId'));
  }
}
