import { type RawBuilder, sql } from 'kysely';
import type { Jour } from '../../kernel/jours.ts';
import type { Tx } from '../../server/db.ts';

/** What became of the sheets sent in a period. */
export interface ChiffresDesFiches {
  /** Sent in the period, cancelled and deleted ones left out; erased contents count still. */
  readonly envoyees: number;
  /** Of those, answered since, whenever. */
  readonly repondues: number;
  /** Of those, where it was looked whether the person was received. */
  readonly verifiees: number;
  /** Of those, where the person was received. */
  readonly prisesEnCharge: number;
  /** Median of the days from sending to answer; half days are kept; null: no answer. */
  readonly delaiMedian: number | null;
}

/** What is counted of the sheets of a group: the one place where it is said. */
export const SOMMES_DES_FICHES: RawBuilder<unknown> = sql`
  count(*)::int as envoyees,
  count(repondue_le)::int as repondues,
  count(verifiee_le)::int as verifiees,
  count(*) filter (where prise_en_charge)::int as "prisesEnCharge",
  percentile_cont(0.5) within group (order by repondue_le - envoyee_le) as "delaiMedian"`;

/** Sheets (fiche_liaison as f) that count between two days. */
export const ficheComptee = (du: RawBuilder<unknown>, au: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`f.envoyee_le between ${du} and ${au} and f.etat <> 'annulee' and f.supprime_le is null`;

/**
 * Follows the sheets sent between two days, both counted, whatever happened afterwards: a sheet of December answered
 * in January is an answer of December. Together, and by partner. `partenaireId`: of one only.
 */
export async function chiffresDesFiches(
  tx: Tx,
  { du, au }: { readonly du: Jour; readonly au: Jour },
  partenaireId?: number,
): Promise<{ total: ChiffresDesFiches; parPartenaire: ReadonlyMap<number, ChiffresDesFiches> }> {
  const { rows } = await sql<ChiffresDesFiches & { partenaireId: number | null; ensemble: boolean }>`
    select partenaire_id as "partenaireId", grouping(partenaire_id) = 1 as ensemble,
           ${SOMMES_DES_FICHES}
      from fiche_liaison f
     where ${ficheComptee(sql`${du}::date`, sql`${au}::date`)}
       and (${partenaireId ?? null}::integer is null or partenaire_id = ${partenaireId ?? null}::integer)
     group by grouping sets ((partenaire_id), ())`.execute(tx);
  const chiffres = ({ partenaireId: _, ensemble: __, ...c }: (typeof rows)[number]): ChiffresDesFiches => c;
  const ensemble = rows.find((r) => r.ensemble);
  return {
    total: ensemble ? chiffres(ensemble) : AUCUNE,
    parPartenaire: new Map(
      rows.flatMap((r) => (r.partenaireId === null ? [] : [[r.partenaireId, chiffres(r)] as const])),
    ),
  };
}

const AUCUNE: ChiffresDesFiches = {
  ...{ envoyees: 0, repondues: 0, verifiees: 0, prisesEnCharge: 0, delaiMedian: null },
};
