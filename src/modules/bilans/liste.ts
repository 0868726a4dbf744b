import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import { listerConventions } from '../conventions/store.ts';
import type { AnneeDeBilan } from './contract.ts';
import { type AnneeDeConvention, anneeDeConvention, nombreAnnees } from './rules/annee-de-convention.ts';
import { IDS_DE_RUBRIQUE } from './rules/rubriques.ts';
import type { Lecteur } from './store.ts';

/** Each convention with its years and the state of their bilans. A mediator sees the posts they hold. */
export async function listerBilans(tx: Tx, lecteur: Lecteur) {
  const conventions = (await listerConventions(tx)).filter(
    (c) => lecteur?.role !== 'mediateur' || c.titulaireId === lecteur.membreId,
  );
  const bilans = await tx
    .selectFrom('bilan as b')
    .leftJoin('bilan_texte as t', (j) =>
      j
        .onRef('t.structure_id', '=', 'b.structure_id')
        .onRef('t.bilan_id', '=', 'b.id')
        .on('t.texte', '<>', ''),
    )
    .select(['b.convention_id', 'b.annee', 'b.etat', 'b.fige_le'])
    .select((eb) => eb.fn.count<number>('t.rubrique').as('ecrits'))
    .select(sql<boolean | null>`bool_or(t.rubrique = 'type_mediation')`.as('typeEcrit'))
    .groupBy(['b.structure_id', 'b.id'])
    .execute();
  return conventions.map((c) => ({
    convention: c.id,
    numero: c.numero,
    titulaire: c.titulaire,
    annees: Array.from({ length: nombreAnnees(c) }, (_, i): AnneeDeBilan => {
      const annee = anneeDeConvention(c, i + 1);
      if (!annee.ok) throw new Error(annee.error.message);
      const bilan = bilans.find((b) => b.convention_id === c.id && b.annee === i + 1);
      return anneeDe(annee.value, bilan, c.typeMediation !== '' && !bilan?.typeEcrit);
    }),
  }));
}

function anneeDe(
  annee: AnneeDeConvention,
  bilan: { etat: AnneeDeBilan['etat']; fige_le: Date | null; ecrits: number } | undefined,
  typeDit: boolean,
): AnneeDeBilan {
  const textes = IDS_DE_RUBRIQUE.length;
  return {
    ...annee,
    etat: bilan?.etat ?? 'preparation',
    // The convention says the type of mediation by itself.
    vides: textes - (bilan?.ecrits ?? 0) - (typeDit ? 1 : 0),
    textes,
    commence: (bilan?.ecrits ?? 0) > 0,
    figeLe: bilan?.fige_le?.toISOString() ?? null,
  };
}
