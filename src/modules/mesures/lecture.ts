import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Genre } from '../nomenclatures/rules/terme.ts';
import type { Versions } from '../nomenclatures/rules/versions.ts';
import { lireVersions } from '../nomenclatures/store-versions.ts';
import type { Couverture } from './rules/avertissements.ts';
import { type Axe, estDeTemps } from './rules/dictionnaire.ts';
import type { Plage } from './rules/periode.ts';
import { type AxeDeValeurs, type Entree, type Referentiel, TABLES } from './rules/referentiel.ts';

const GENRES: Readonly<Partial<Record<AxeDeValeurs, Genre>>> = {
  secteur: 'secteur',
  lieu: 'lieu',
  nature: 'nature',
  thematique: 'thematique',
  saisine: 'saisine',
  partenaire: 'partenaire',
};
const ALPHABET = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The values of the axes that a request names, in the order of their lists. */
export async function lireReferentiel(
  tx: Tx,
  structureId: string,
  axes: readonly Axe[],
): Promise<Referentiel> {
  const valeurs = [...new Set(axes.filter((a): a is AxeDeValeurs => !estDeTemps(a)))];
  const genres = valeurs.flatMap((a) => GENRES[a] ?? []);
  const termes = genres.length > 0 ? await lireTermes(tx, structureId, genres) : [];
  const lus: Partial<Record<AxeDeValeurs, readonly Entree[]>> = {};
  for (const axe of valeurs) {
    const genre = GENRES[axe];
    if (genre) lus[axe] = entreesDe(termes.filter((t) => t.genre === genre));
    else if (axe === 'mediateur') lus[axe] = await lireEquipe(tx, structureId);
    else if (axe === 'qpv') lus[axe] = await lireQpv(tx, structureId);
    else lus[axe] = TABLES[axe] ?? [];
  }
  return lus;
}

type Terme = Awaited<ReturnType<typeof lireTermes>>[number];

const lireTermes = (tx: Tx, structureId: string, genres: readonly Genre[]) =>
  tx
    .selectFrom('terme')
    .select(['id', 'genre', 'nom', 'ordre', 'fusionne_dans'])
    .where('structure_id', '=', structureId)
    .where('genre', 'in', genres)
    .execute();

/** A merged term is another name of the one that took its acts. */
function entreesDe(termes: readonly Terme[]): Entree[] {
  const anciens = Map.groupBy(
    termes.filter((t) => t.fusionne_dans !== null),
    (t) => t.fusionne_dans,
  );
  return termes
    .filter((t) => t.fusionne_dans === null)
    .sort((a, b) => a.ordre - b.ordre || ALPHABET.compare(a.nom, b.nom) || a.id - b.id)
    .map((t, rang) => ({ code: t.id, nom: t.nom, rang, alias: (anciens.get(t.id) ?? []).map((a) => a.nom) }));
}

async function lireEquipe(tx: Tx, structureId: string): Promise<Entree[]> {
  const membres = await tx
    .selectFrom('membre')
    .select(['id', 'nom'])
    .where('structure_id', '=', structureId)
    .execute();
  return membres
    .sort((a, b) => ALPHABET.compare(a.nom, b.nom) || a.id - b.id)
    .map((m, rang) => ({ code: m.id, nom: m.nom, rang }));
}

/** The codes found on acts or places: acts keep the code of their day when the official list changes. */
async function lireQpv(tx: Tx, structureId: string): Promise<Entree[]> {
  const { rows } = await sql<{ code: string; nom: string | null }>`
    select c.code, q.nom from (
      select qpv as code from terme where structure_id = ${structureId}::uuid and qpv is not null
      union
      select distinct qpv from intervention where structure_id = ${structureId}::uuid and qpv is not null
    ) c left join qpv q using (code) order by 1`.execute(tx);
  return rows.map(({ code, nom }, rang) => ({
    code,
    nom: nom === null ? code : `${nom} (${code})`,
    rang,
    alias: nom === null ? [] : [code, nom],
  }));
}

/** First and last day with an act in each range, whatever their kind. */
export async function lireCouvertures(
  tx: Tx,
  structureId: string,
  plages: readonly Plage[],
): Promise<Couverture[]> {
  const borne = (sens: 'asc' | 'desc') => sql`(
    select jour from intervention where structure_id = ${structureId}::uuid and supprime_le is null
      and jour between p.du and p.au order by jour ${sql.raw(sens)} limit 1)`;
  const { rows } = await sql<Couverture>`
    select p.du, p.au, ${borne('asc')} as premier, ${borne('desc')} as dernier
    from unnest(${plages.map((p) => p.du)}::date[], ${plages.map((p) => p.au)}::date[])
      with ordinality p(du, au, rang) order by p.rang`.execute(tx);
  return rows;
}

/** Of some natures: the versions of those that changed, and those that an import created and nobody has checked. */
export async function lireReserves(
  tx: Tx,
  structureId: string,
  natures: readonly number[],
): Promise<{ versions: Versions[]; aVerifier: { id: number; nom: string }[] }> {
  if (natures.length === 0) return { versions: [], aVerifier: [] };
  const versions = await lireVersions(tx, natures);
  const aVerifier = await tx
    .selectFrom('terme')
    .select(['id', 'nom'])
    .where('structure_id', '=', structureId)
    .where('a_verifier', '=', true)
    .where('id', 'in', natures)
    .orderBy('ordre')
    .orderBy('id')
    .execute();
  return { versions: [...versions.values()].filter((v) => v.length > 1), aVerifier };
}
