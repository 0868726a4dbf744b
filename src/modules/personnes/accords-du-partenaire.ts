import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliserPlusieurs } from '../../server/journal.ts';

/** How many agreements hold today by which somebody may be named to a partner. */
export async function compterAccords(tx: Tx, partenaireId: number): Promise<number> {
  const { n } = await tx
    .selectFrom('accord_personne')
    .select(sql<number>`count(*)`.as('n'))
    .where('partenaire_id', '=', partenaireId)
    .where('retire_le', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/**
 * What becomes of the agreements given for a partner that is merged into another one. Each was given for an organisation
 * that was named (RGPD, art. 4, 11: a specific agreement): it ends that day, and keeps the name it was given for, unless
 * whoever merges says that both words name one organisation. Those already withdrawn stay as they are. Returns how many
 * ended.
 */
export async function fusionnerAccords(
  tx: Tx,
  scope: Scope,
  fusion: { readonly source: number; readonly cible: number; readonly memeOrganisme: boolean },
  aujourdhui: string,
): Promise<number> {
  const touches = await tx
    .updateTable('accord_personne')
    .set(fusion.memeOrganisme ? { partenaire_id: fusion.cible } : { retire_le: aujourdhui })
    .where('partenaire_id', '=', fusion.source)
    .where('retire_le', 'is', null)
    .returning('id')
    .execute();
  const action = fusion.memeOrganisme ? 'modification' : 'retrait';
  await journaliserPlusieurs(
    tx,
    scope,
    touches.map(({ id }) => ({ objet: 'accord', objetId: id, action, champs: ['partenaire', 'fusion'] })),
  );
  return fusion.memeOrganisme ? 0 : touches.length;
}
