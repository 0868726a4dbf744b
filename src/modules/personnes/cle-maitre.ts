import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import { chiffrer, dechiffrer } from '../../server/chiffre.ts';
import { LIES, lieDeCle, verrouillerCoffre } from '../../server/coffre.ts';
import type { Db, Tx } from '../../server/db.ts';

/** What was wrapped again, by kind. What was already under the new key is not counted. */
export interface Rechiffre {
  readonly structures: number;
  readonly comptes: number;
  readonly contrats: number;
}

type Reprendre = (octets: Buffer, lie?: string) => Buffer | null;

/**
 * Wraps again, under a new master key, all that the old one wrapped: keys of structures, keys of phones, secrets of
 * double verification, people hired. In one transaction: all or nothing. What the new key already opens is left as it
 * is, so that a change interrupted before its key was put in place is ended by starting it again.
 * Refusal: `cle-perdue` when something opens with neither.
 */
export function changerCleMaitre(db: Db, ancienne: Buffer, nouvelle: Buffer): Promise<Rechiffre> {
  const reprendre: Reprendre = (octets, lie) => {
    try {
      return chiffrer(nouvelle, dechiffrer(ancienne, octets, lie), lie);
    } catch {
      // Not under the old key: done already, or lost.
    }
    try {
      dechiffrer(nouvelle, octets, lie);
      return null;
    } catch {
      throw new RefusError(
        422,
        refus(
          'cle-perdue',
          'Une donnée ne s’ouvre avec aucune des deux clés : rien n’a été changé. Vérifiez la clé actuelle (fichier trame.key ou TRAME_KEY).',
        ),
      );
    }
  };
  return db.transaction().execute(async (tx) => {
    const comptes = await desComptes(tx, reprendre);
    const { rows } = await sql<{ id: string }>`select toutes_les_structures() as id`.execute(tx);
    let structures = 0;
    let contrats = 0;
    for (const { id } of rows) {
      await sql`select set_config('trame.structure', ${id}, true)`.execute(tx);
      await verrouillerCoffre(tx, id, 'seul');
      structures += await desCles(tx, id, reprendre);
      contrats += await desContrats(tx, id, reprendre);
    }
    return { structures, comptes, contrats };
  });
}

async function desComptes(tx: Tx, reprendre: Reprendre): Promise<number> {
  const comptes = await tx
    .selectFrom('compte')
    .select(['id', 'cle_locale', 'totp_secret'])
    .where((eb) => eb.or([eb('cle_locale', 'is not', null), eb('totp_secret', 'is not', null)]))
    .forUpdate()
    .execute();
  let n = 0;
  for (const { id, cle_locale, totp_secret } of comptes) {
    const locale = cle_locale && reprendre(cle_locale);
    const totp = totp_secret && reprendre(totp_secret);
    if (!locale && !totp) continue;
    n += 1;
    await tx
      .updateTable('compte')
      .set({ ...(locale ? { cle_locale: locale } : {}), ...(totp ? { totp_secret: totp } : {}) })
      .where('id', '=', id)
      .execute();
  }
  return n;
}

async function desCles(tx: Tx, structureId: string, reprendre: Reprendre): Promise<number> {
  const cles = await tx
    .selectFrom('cle_structure')
    .select(['generation', 'cle'])
    .where('structure_id', '=', structureId)
    .execute();
  let n = 0;
  for (const { generation, cle } of cles) {
    const reprise = reprendre(cle, lieDeCle(structureId, generation));
    if (!reprise) continue;
    n += 1;
    await tx
      .updateTable('cle_structure')
      .set({ cle: reprise })
      .where('structure_id', '=', structureId)
      .where('generation', '=', generation)
      .execute();
  }
  return n;
}

async function desContrats(tx: Tx, structureId: string, reprendre: Reprendre): Promise<number> {
  const contrats = await tx
    .selectFrom('contrat')
    .select(['id', 'personne'])
    .where('personne', 'is not', null)
    .forUpdate()
    .execute();
  let n = 0;
  for (const { id, personne } of contrats) {
    const reprise = personne && reprendre(personne, LIES.contrat(structureId, id));
    if (!reprise) continue;
    n += 1;
    await tx.updateTable('contrat').set({ personne: reprise }).where('id', '=', id).execute();
  }
  return n;
}
