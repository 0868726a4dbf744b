import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Nomenclature } from './contract.ts';
import type { CodeFamille } from './rules/familles.ts';
import type { CodeItem } from './rules/items.ts';
import type { CodeRegistre } from './rules/registres.ts';

/** All the lists of the structure of the transaction, in their order; merged terms are left out. */
export async function lireNomenclature(tx: Tx): Promise<Nomenclature> {
  const lignes = await tx
    .selectFrom('terme')
    .selectAll()
    .where('fusionne_dans', 'is', null)
    .orderBy('ordre')
    .orderBy(sql`lower(nom)`)
    .orderBy('id')
    .execute();
  const du = (genre: (typeof lignes)[number]['genre']) => lignes.filter((t) => t.genre === genre);
  const commun = (t: (typeof lignes)[number]) => ({
    id: t.id,
    nom: t.nom,
    definition: t.definition,
    aVerifier: t.a_verifier,
    retireLe: t.retire_le,
    ordre: t.ordre,
  });
  return {
    natures: du('nature').map((t) => ({
      ...commun(t),
      // The columns are checked by the database to be codes of the fixed tables.
      registre: t.registre as CodeRegistre | null,
      famille: t.famille as CodeFamille | null,
      item: t.item as CodeItem | null,
      mediation: t.mediation,
    })),
    thematiques: du('thematique').map(commun),
    saisines: du('saisine').map(commun),
    issues: du('issue').map(commun),
    secteurs: du('secteur').map((t) => ({ ...commun(t), qpv: t.qpv })),
    lieux: du('lieu').map((t) => ({ ...commun(t), qpv: t.qpv, secteurId: t.secteur_id })),
    partenaires: du('partenaire').map((t) => ({ ...commun(t), categorie: t.categorie })),
    projets: du('projet').map(commun),
  };
}
