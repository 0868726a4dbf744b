import type { FastifyReply, FastifyRequest } from 'fastify';
import { nouvelId } from '../../kernel/id.ts';
import { empreinteDe, nouveauSecret } from '../../server/chiffre.ts';
import type { Db } from '../../server/db.ts';

export const COOKIE = 'trame_session';
/** Days that a session lives after its last use. */
export const DUREE_JOURS = 30;

/** `n` days after an instant. */
export const jours = (depuis: Date, n: number): Date => new Date(depuis.getTime() + n * 86_400_000);

/** Opens a session and hands its secret to the browser, out of reach of scripts. */
export async function ouvrirSession(
  serveur: { db: Db; maintenant: () => Date; adresse: string | undefined },
  compteId: string,
  req: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const secret = nouveauSecret();
  const maintenant = serveur.maintenant();
  await serveur.db.deleteFrom('session').where('expire_le', '<', maintenant).execute();
  await serveur.db
    .insertInto('session')
    .values({
      empreinte: empreinteDe(secret),
      id: nouvelId(),
      compte_id: compteId,
      appareil: appareilDe(req.headers['user-agent'] ?? ''),
      cree_le: maintenant,
      vue_le: maintenant,
      expire_le: jours(maintenant, DUREE_JOURS),
    })
    .execute();
  confier(serveur, secret, req, reply);
}

/** Hands the secret of a session to the browser. */
export function confier(
  serveur: { adresse: string | undefined },
  secret: string,
  req: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.setCookie(COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: serveur.adresse?.startsWith('https:') ?? req.protocol === 'https',
    maxAge: DUREE_JOURS * 86_400,
  });
}

/** What a person recognises of a device: system and browser, never the whole header. */
function appareilDe(agent: string): string {
  const systeme = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(agent)?.[0]?.replace('Mac OS X', 'Mac');
  const navigateur = /Firefox|Edg|OPR|Chrome|Safari/
    .exec(agent)?.[0]
    ?.replace('Edg', 'Edge')
    .replace('OPR', 'Opera');
  return [navigateur, systeme].filter(Boolean).join(' sur ') || 'Appareil inconnu';
}
