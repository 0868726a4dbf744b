import type { FastifyRequest } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { empreinteDe } from '../../server/chiffre.ts';
import type { Db } from '../../server/db.ts';
import { COOKIE, DUREE_JOURS, jours } from './session.ts';

/** The signed-in person behind a request. */
export interface Appelant {
  readonly compteId: string;
  readonly email: string;
  readonly nom: string;
  /** A token acts for its owner but can't touch the account itself. */
  readonly par: 'session' | 'jeton';
  readonly sessionId: string | null;
}

const METHODES_SURES = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds who calls, by cookie or bearer token; null when nobody. Refuses a write by cookie without our header. */
export async function appelantDe(
  serveur: { db: Db; maintenant: () => Date },
  req: FastifyRequest,
): Promise<Appelant | null> {
  const bearer = /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
  if (bearer) return parJeton(serveur.db, bearer, serveur.maintenant());
  const secret = req.cookies[COOKIE];
  if (!secret) return null;
  // A form of another site can send our cookie but not this header (CSRF).
  if (!METHODES_SURES.has(req.method) && req.headers['x-trame'] !== '1') {
    throw new RefusError(
      403,
      refus('entete-manquant', 'L’en-tête « x-trame: 1 » est nécessaire pour modifier.'),
    );
  }
  return parSession(serveur.db, secret, serveur.maintenant());
}

async function parSession(db: Db, secret: string, maintenant: Date): Promise<Appelant | null> {
  const empreinte = empreinteDe(secret);
  const s = await db
    .selectFrom('session as s')
    .innerJoin('compte as c', 'c.id', 's.compte_id')
    .select(['s.id as sessionId', 's.vue_le', 'c.id as compteId', 'c.email', 'c.nom'])
    .where('s.empreinte', '=', empreinte)
    .where('s.expire_le', '>', maintenant)
    .executeTakeFirst();
  if (!s) return null;
  if (maintenant.getTime() - s.vue_le.getTime() > 3_600_000) {
    await db
      .updateTable('session')
      .set({ vue_le: maintenant, expire_le: jours(maintenant, DUREE_JOURS) })
      .where('empreinte', '=', empreinte)
      .execute();
  }
  return { compteId: s.compteId, email: s.email, nom: s.nom, par: 'session', sessionId: s.sessionId };
}

async function parJeton(db: Db, jeton: string, maintenant: Date): Promise<Appelant | null> {
  const j = await db
    .updateTable('jeton_api as j')
    .from('compte as c')
    .set({ vu_le: maintenant })
    .whereRef('c.id', '=', 'j.compte_id')
    .where('j.empreinte', '=', empreinteDe(jeton))
    .where('j.expire_le', '>', maintenant)
    .returning(['c.id as compteId', 'c.email', 'c.nom'])
    .executeTakeFirst();
  return j ? { ...j, par: 'jeton', sessionId: null } : null;
}
