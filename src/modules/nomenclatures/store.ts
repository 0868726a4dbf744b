import type { Tx } from '../../server/db.ts';
import type { Genre } from './rules/terme.ts';

/** A term about to be created: its name has been checked by the rules. */
export interface NouveauTerme {
  readonly genre: Genre;
  readonly nom: string;
  readonly cle: string;
  readonly definition?: string;
  readonly ordre?: number;
  readonly registre?: number | null;
  readonly famille?: number | null;
  readonly item?: number | null;
  readonly mediation?: boolean;
  readonly aVerifier?: boolean;
  readonly secteurId?: number | null;
  readonly qpv?: string | null;
  readonly categorie?: string | null;
}

/** The first version holds for every day before it too. */
const DEPUIS_TOUJOURS = '-infinity';

/** Creates a term and its first version; returns its id. */
export async function creerTerme(
  tx: Tx,
  structureId: string,
  terme: NouveauTerme,
  membreId: number | null = null,
): Promise<number> {
  const contenu = {
    nom: terme.nom,
    definition: terme.definition ?? '',
    registre: terme.registre ?? null,
    famille: terme.famille ?? null,
    item: terme.item ?? null,
    mediation: terme.mediation ?? true,
  };
  const { id } = await tx
    .insertInto('terme')
    .values({
      structure_id: structureId,
      genre: terme.genre,
      cle: terme.cle,
      ordre: terme.ordre ?? 0,
      a_verifier: terme.aVerifier ?? false,
      secteur_id: terme.secteurId ?? null,
      qpv: terme.qpv ?? null,
      categorie: terme.categorie ?? null,
      ...contenu,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('terme_version')
    .values({
      structure_id: structureId,
      terme_id: id,
      depuis: DEPUIS_TOUJOURS,
      membre_id: membreId,
      ...contenu,
    })
    .execute();
  return id;
}
