import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope, Serveur } from '../../server/branche.ts';
import { jourEnFrance } from '../../server/branche.ts';
import { empreinteDe, nouveauSecret } from '../../server/chiffre.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { calendrierDe } from './rules/calendrier.ts';
import { listerEcheances } from './store-echeances.ts';

/** A new secret for the person's feed; the one before stops working. It tells its structure, so that it can be found. */
export async function nouveauCalendrier(tx: Tx, scope: Scope): Promise<string> {
  await fermerCalendrier(tx, scope);
  const secret = nouveauSecret();
  await tx
    .insertInto('calendrier')
    .values({ structure_id: scope.structureId, empreinte: empreinteDe(secret), membre_id: scope.membreId })
    .execute();
  return `${scope.slug}.${secret}`;
}

/** Closes the person's feed. */
export async function fermerCalendrier(tx: Tx, { membreId }: Pick<Scope, 'membreId'>): Promise<void> {
  await tx.deleteFrom('calendrier').where('membre_id', '=', membreId).execute();
}

/** Has the person a feed, and when was it read last? */
export async function lireEtatDuCalendrier(tx: Tx, scope: Scope) {
  const ligne = await tx
    .selectFrom('calendrier')
    .select(['cree_le', 'lu_le'])
    .where('membre_id', '=', scope.membreId)
    .executeTakeFirst();
  return {
    actif: ligne !== undefined,
    creeLe: ligne?.cree_le.toISOString() ?? null,
    luLe: ligne?.lu_le?.toISOString() ?? null,
  };
}

/** The feed behind a secret, as long as its owner still directs the structure. Refused: calendrier-inconnu. */
export async function lireCalendrier(s: Serveur, adresse: string): Promise<string> {
  const [, slug, secret] = /^([a-z0-9-]+)\.([\w-]+)$/.exec(adresse) ?? [];
  const inconnu = () =>
    new RefusError(
      404,
      refus(
        'calendrier-inconnu',
        'Cette adresse de calendrier ne marche plus. Faites-en une nouvelle dans Trame.',
      ),
    );
  if (!slug || !secret) throw inconnu();
  const { rows } = await sql<{ id: string | null }>`select structure_du_slug(${slug}) as id`.execute(s.db);
  const structureId = rows[0]?.id;
  if (!structureId) throw inconnu();
  const maintenant = s.maintenant();
  const aujourdhui = jourEnFrance(maintenant);
  return dansStructure(s.db, structureId, async (tx) => {
    const ligne = await tx
      .selectFrom('calendrier as c')
      .innerJoin('membre as m', (on) =>
        on.onRef('m.structure_id', '=', 'c.structure_id').onRef('m.id', '=', 'c.membre_id'),
      )
      .select('c.membre_id')
      .where('c.empreinte', '=', empreinteDe(secret))
      .where('m.role', '=', 'direction')
      .where(present(aujourdhui, 'm'))
      .executeTakeFirst();
    if (!ligne) throw inconnu();
    await tx
      .updateTable('calendrier')
      .set({ lu_le: maintenant })
      .where('membre_id', '=', ligne.membre_id)
      .execute();
    const { nom } = await tx.selectFrom('structure').select('nom').executeTakeFirstOrThrow();
    const compact = `${maintenant.toISOString().replace(/[-:]|\.\d+/g, '')}`;
    return calendrierDe(await listerEcheances(tx, { aujourdhui }), { structure: nom, maintenant: compact });
  });
}
