import type { FastifyInstance } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { brancher, jourEnFrance, type Serveur } from '../../server/branche.ts';
import { dansStructure } from '../../server/db.ts';
import { VERSION } from '../../server/version.ts';
import {
  ajouterMembre,
  creerStructure,
  estPremierDemarrage,
  premierDemarrage,
  slugDe,
} from '../structures/creer.ts';
import { identifier } from './connexion.ts';
import * as c from './contract.ts';
import { accepterLien, lireLien } from './liens.ts';
import { COOKIE, ouvrirSession } from './session.ts';
import { creerCompte, lireMoi } from './store.ts';

/** Signing in and out, the first start, links. */
export function routesComptes(
  app: FastifyInstance,
  s: Serveur,
  demonstration: (s: Serveur) => Promise<string>,
): void {
  const moi = (compteId: string) => lireMoi(s.db, compteId, jourEnFrance(s.maintenant()));

  brancher(app, s, c.lireEtat, async () => ({
    premierDemarrage: await estPremierDemarrage(s.db),
    version: VERSION,
  }));

  brancher(app, s, c.creerMaStructure, async ({ corps, req, reply }) => {
    const compteId = await premierDemarrage(s.db, async () => {
      const id = await creerCompte(s.db, corps);
      const structureId = await creerStructure(s.db, { slug: slugDe(corps.structure), nom: corps.structure });
      await dansStructure(s.db, structureId, (tx) =>
        ajouterMembre(tx, structureId, { nom: corps.nom, role: 'direction', compteId: id }),
      );
      return id;
    });
    await ouvrirSession(s, compteId, req, reply);
    return moi(compteId);
  });

  brancher(app, s, c.decouvrir, async ({ req, reply }) => {
    const compteId = await premierDemarrage(s.db, () => demonstration(s));
    await ouvrirSession(s, compteId, req, reply);
    return moi(compteId);
  });

  brancher(app, s, c.seConnecter, async ({ corps, req, reply }) => {
    const compteId = await identifier(s, corps);
    await ouvrirSession(s, compteId, req, reply);
    return moi(compteId);
  });

  brancher(app, s, c.seDeconnecter, async ({ appelant, reply }) => {
    if (appelant.sessionId) await s.db.deleteFrom('session').where('id', '=', appelant.sessionId).execute();
    reply.clearCookie(COOKIE, { path: '/' });
  });

  brancher(app, s, c.lireMoi, ({ appelant }) => moi(appelant.compteId));

  brancher(app, s, c.lireLien, async ({ corps }) => {
    const { genre, structure, nom, email, compteId } = await lireLien(s, corps.secret);
    return { genre, structure, nom, email, compteExiste: compteId !== null };
  });

  brancher(app, s, c.accepterLien, async ({ corps, req, reply }) => {
    const compteId = await accepterLien(s, corps.secret, corps.motDePasse, corps.code);
    await ouvrirSession(s, compteId, req, reply);
    return moi(compteId);
  });
}

/** A token must not be able to change the account that made it. Returns the id of the session. */
export function exigerSession({ sessionId }: { sessionId: string | null }): string {
  if (sessionId === null) {
    throw new RefusError(
      403,
      refus('session-necessaire', 'Cette action se fait depuis l’écran « Mon compte », pas avec un jeton.'),
    );
  }
  return sessionId;
}
