import type { Tx } from '../../server/db.ts';
import type { Versions } from '../nomenclatures/rules/versions.ts';
import { lireVersions } from '../nomenclatures/store-versions.ts';
import type { Connu, Referentiel } from './rules/referentiel.ts';

/** Where a place or a sector lies. */
interface Place {
  readonly secteurId: number | null;
  readonly qpv: string | null;
}

/** What an import needs to know of the structure: its lists, how natures are classed, where places are. */
export interface Listes {
  readonly referentiel: Referentiel;
  /** Of natures. */
  readonly versions: ReadonlyMap<number, Versions>;
  /** Of places and sectors. */
  readonly places: ReadonlyMap<number, Place>;
  /** Merged terms, and those that live in their stead. */
  readonly fusions: ReadonlyMap<number, number>;
}

/** Reads the lists of the structure of the transaction, merged terms under the id of the one that lives. */
export async function lireListes(tx: Tx): Promise<Listes> {
  const termes = await tx
    .selectFrom('terme')
    .select(['id', 'genre', 'nom', 'cle', 'secteur_id', 'qpv', 'fusionne_dans'])
    // Of two terms under the same key, the living one is found first.
    .orderBy('fusionne_dans', (o) => o.asc().nullsFirst())
    .orderBy('id')
    .execute();
  const membres = await tx.selectFrom('membre').select(['id', 'nom', 'cle']).orderBy('id').execute();
  const de = (genre: string): Connu[] =>
    termes
      .filter((t) => t.genre === genre)
      .map(({ id, nom, cle, fusionne_dans }) => ({ id: fusionne_dans ?? id, nom, cle }));
  const nature = de('nature');
  return {
    referentiel: {
      nature,
      thematique: de('thematique'),
      saisine: de('saisine'),
      issue: de('issue'),
      secteur: de('secteur'),
      lieu: de('lieu'),
      partenaire: de('partenaire'),
      projet: de('projet'),
      membre: membres,
    },
    versions: await lireVersions(
      tx,
      nature.map((n) => n.id),
    ),
    places: new Map(
      termes
        .filter((t) => t.genre === 'lieu' || t.genre === 'secteur')
        .map((t) => [t.id, { secteurId: t.secteur_id, qpv: t.qpv }]),
    ),
    fusions: new Map(
      termes.flatMap((t) => (t.fusionne_dans === null ? [] : [[t.id, t.fusionne_dans] as const])),
    ),
  };
}
