import { nouvelId } from '../../src/kernel/id.ts';
import { cleDe } from '../../src/kernel/texte.ts';
import type { Role } from '../../src/modules/comptes/rules/roles.ts';
import type { Ligne } from '../../src/modules/interventions/ligne.ts';
import { creerTerme } from '../../src/modules/nomenclatures/store.ts';
import { ajouterMembre, creerStructure } from '../../src/modules/structures/creer.ts';
import type { TourneeSaisie } from '../../src/modules/tournees/rules/tournee.ts';
import type { Scope } from '../../src/server/branche.ts';
import { type Db, dansStructure, ouvrirDb, type Tx } from '../../src/server/db.ts';
import { nouvelleBase } from './base.ts';

/** A structure with two sectors, a few places and a small team, for what happens on the pavement. */
export interface Terrain {
  readonly db: Db;
  readonly url: string;
  readonly structureId: string;
  /** Ids of terms by name: the default natures, « Nord », « Sud », « Place » and « Rue » in Nord, « Parc » nowhere. */
  readonly ids: ReadonlyMap<string, number>;
  /** Mediators, and « Chef » who manages. */
  readonly equipe: Readonly<Record<'ana' | 'bo' | 'cleo' | 'chef', Scope>>;
  faire<T>(travail: (tx: Tx) => Promise<T>): Promise<T>;
  id(nom: string): number;
  /** The rows of a round, deleted or not: its own act, its contacts, its acts. */
  lignes(tourneeId: string): Promise<Ligne[]>;
  fermer(): Promise<void>;
}

export const AUJOURDHUI = '2026-03-10';

/** A round that starts on the 10th of March 2026 at two. */
export const depart = (terrain: Terrain, reste: Partial<TourneeSaisie> = {}): TourneeSaisie => ({
  jour: AUJOURDHUI,
  nuit: false,
  heure: '14:00',
  natureId: terrain.id('Présence active - tournée'),
  secteurId: terrain.id('Nord'),
  lieuId: null,
  membres: [],
  permanenceId: null,
  ...reste,
});

export async function nouveauTerrain(): Promise<Terrain> {
  const base = await nouvelleBase();
  const db = ouvrirDb(base.url, 6);
  const structureId = await creerStructure(db, { slug: 'terrain', nom: 'Terrain' });
  const faire: Terrain['faire'] = (travail) => dansStructure(db, structureId, travail);
  const personne = async (nom: string, role: Role): Promise<Scope> => ({
    structureId,
    structureNom: 'Terrain',
    slug: 'terrain',
    membreId: await faire((tx) => ajouterMembre(tx, structureId, { nom, role, compteId: null })),
    membreNom: nom,
    compteId: nouvelId(),
    role,
  });
  const equipe = {
    ana: await personne('Ana', 'mediateur'),
    bo: await personne('Bo', 'mediateur'),
    cleo: await personne('Cléo', 'mediateur'),
    chef: await personne('Chef', 'encadrant'),
  };
  const ids = await faire(async (tx) => {
    const creer = (genre: 'secteur' | 'lieu', nom: string, reste: object = {}) =>
      creerTerme(tx, structureId, { genre, nom, cle: cleDe(nom), ...reste });
    const nord = await creer('secteur', 'Nord', { qpv: 'QN06901M' });
    await creer('secteur', 'Sud');
    for (const nom of ['Place', 'Rue']) await creer('lieu', nom, { secteurId: nord });
    await creer('lieu', 'Parc');
    const termes = await tx.selectFrom('terme').select(['id', 'nom']).execute();
    return new Map(termes.map((t) => [t.nom, t.id]));
  });
  return {
    db,
    url: base.url,
    structureId,
    ids,
    equipe,
    faire,
    id(nom) {
      const id = ids.get(nom);
      if (id === undefined) throw new Error(`no term ${nom}`);
      return id;
    },
    lignes: (tourneeId) =>
      faire((tx) =>
        tx
          .selectFrom('intervention')
          .selectAll()
          .where('tournee_id', '=', tourneeId)
          .orderBy('sorte')
          .orderBy('id')
          .execute(),
      ),
    async fermer() {
      await db.destroy();
      await base.fermer();
    },
  };
}
