import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { compterActesDuTerme } from '../interventions/deplacer.ts';
import { compterAccords } from '../personnes/accords-du-partenaire.ts';
import type { FicheTerme, Nature, Nomenclature } from './contract.ts';
import type { Genre, Terme } from './rules/terme.ts';

const COLONNES = [
  'id',
  'genre',
  'nom',
  'definition',
  'ordre',
  'registre',
  'famille',
  'item',
  'mediation',
  'a_verifier as aVerifier',
  'secteur_id as secteurId',
  'qpv',
  'categorie',
  'retire_le as retireLe',
  'fusionne_dans as fusionneDans',
] as const;

type Classement = Pick<Nature, 'registre' | 'famille' | 'item'>;
/** A row of the lists. The database checks that codes are those of the fixed tables. */
export type LigneDeTerme = Omit<Nature, keyof Classement> & Classement & Terme & TermeSitue;
interface TermeSitue {
  readonly secteurId: number | null;
  readonly qpv: string | null;
  readonly categorie: string | null;
}

/** The rows of the structure of the transaction, in their order, merged terms included. */
export async function lireTermes(tx: Tx, genre?: Genre): Promise<LigneDeTerme[]> {
  const lignes = await tx
    .selectFrom('terme')
    .select(COLONNES)
    .$if(genre !== undefined, (q) => q.where('genre', '=', genre ?? 'nature'))
    .orderBy('ordre')
    .orderBy('cle')
    .orderBy('id')
    .execute();
  return lignes.map((l) => ({ ...l, ...(l as Classement) }));
}

/** All the lists; merged terms are left out. */
export async function lireNomenclature(tx: Tx): Promise<Nomenclature> {
  const vivants = (await lireTermes(tx)).filter((t) => t.fusionneDans === null);
  const de = (genre: Genre) => vivants.filter((t) => t.genre === genre);
  return {
    natures: de('nature'),
    thematiques: de('thematique'),
    saisines: de('saisine'),
    issues: de('issue'),
    secteurs: de('secteur'),
    lieux: de('lieu'),
    partenaires: de('partenaire'),
    projets: de('projet'),
    sortes: de('sorte'),
  };
}

/** One term among those of its list, or the refusal. */
export async function trouverTerme(
  tx: Tx,
  id: number,
): Promise<{ terme: LigneDeTerme; liste: LigneDeTerme[] }> {
  const connu = await tx.selectFrom('terme').select('genre').where('id', '=', id).executeTakeFirst();
  const liste = connu ? await lireTermes(tx, connu.genre) : [];
  const terme = liste.find((t) => t.id === id);
  if (!terme) throw new RefusError(404, refus('terme-inconnu', 'Cet élément n’est pas dans vos listes.'));
  return { terme, liste };
}

/** A term with its past. */
export async function lireFiche(tx: Tx, id: number): Promise<FicheTerme> {
  const { terme, liste } = await trouverTerme(tx, id);
  const versions = await tx
    .selectFrom('terme_version as v')
    .leftJoin('membre as m', (j) =>
      j.onRef('m.structure_id', '=', 'v.structure_id').onRef('m.id', '=', 'v.membre_id'),
    )
    .select([
      sql<string | null>`nullif(v.depuis, '-infinity')`.as('depuis'),
      'v.nom',
      'v.definition',
      'v.registre',
      'v.famille',
      'v.item',
      'v.mediation',
      'm.nom as par',
      'v.cree_le',
    ])
    .where('v.terme_id', '=', id)
    .orderBy('v.depuis')
    .execute();
  return {
    ...terme,
    interventions: await compterActesDuTerme(tx, terme.genre, id),
    accords: terme.genre === 'partenaire' ? await compterAccords(tx, id) : 0,
    versions: versions.map(({ cree_le, ...v }) => ({
      ...v,
      ...(v as Classement),
      le: cree_le.toISOString(),
    })),
    absorbes: liste.filter((t) => t.fusionneDans === id).map((t) => t.nom),
  };
}
