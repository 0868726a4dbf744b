import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { RefusSitue } from './lire-tout.ts';
import type { Plan } from './rules/plan.ts';
import { enteteDesRefus, ligneDesRefus, motifEnClair, sansLeReste } from './rules/refusees.ts';

/** Refused lines kept for each import: a file with more was misunderstood, and is not corrected line by line. */
export const REFUS_GARDES = 100_000;

/** Keeps refused lines, to be given back with their reasons: what the plan takes of them, and nothing else. */
export async function ecrireRefus(
  tx: Tx,
  { structureId, importId }: { readonly structureId: string; readonly importId: string },
  refus: readonly RefusSitue[],
  plan: Plan,
): Promise<void> {
  if (refus.length === 0) return;
  const lignes = refus.map(({ ou, refusee }) => {
    const gardee = sansLeReste(refusee, plan);
    const m = propre(motifEnClair(gardee));
    return { n: gardee.numero, c: gardee.cellules.map(propre), m, ou: propre(ou) };
  });
  await sql`
    insert into import_refus (structure_id, import_id, ligne, cellules, motif, ou)
    select ${structureId}::uuid, ${importId}::uuid, (l->>'n')::int,
      array(select jsonb_array_elements_text(l->'c')), l->>'m', l->>'ou'
    from jsonb_array_elements(${JSON.stringify(lignes)}::jsonb) l
    on conflict do nothing`.execute(tx);
}

/** What PostgreSQL cannot keep in a text: the zero character, halves of characters. */
const propre = (texte: string): string => texte.replaceAll('\0', '').toWellFormed();

const PAGE = 2000;

/** The file of the refused lines of an import, piece by piece. `page` reads in a transaction of its own. */
export async function* fichierDesRefus(
  dansTx: <T>(travail: (tx: Tx) => Promise<T>) => Promise<T>,
  importId: string,
  entetes: readonly string[],
): AsyncGenerator<string> {
  yield enteteDesRefus(entetes);
  for (let apres = -1; ; ) {
    const lignes = await dansTx((tx) =>
      tx
        .selectFrom('import_refus')
        .select(['ligne', 'cellules', 'motif', 'ou'])
        .where('import_id', '=', importId)
        .where('ligne', '>', apres)
        .orderBy('ligne')
        .limit(PAGE)
        .execute(),
    );
    if (lignes.length === 0) return;
    yield lignes
      .map(({ ligne, cellules, motif, ou }) =>
        ligneDesRefus(
          { numero: ligne, cellules, motifs: [{ code: 'refus', message: motif }] },
          entetes.length,
          ou,
        ),
      )
      .join('');
    apres = lignes.at(-1)?.ligne ?? apres;
  }
}
