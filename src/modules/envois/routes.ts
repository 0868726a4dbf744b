import type { FastifyInstance } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract.ts';
import { recevoir } from './recevoir.ts';

/** What phones recorded without network. */
export function routesEnvois(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.envoyerCommandes, async ({ transaction, scope, corps, aujourdhui }) => {
    if (corps.commandes.length > c.TAILLE_D_ENVOI) {
      const phrase = `Un envoi compte au plus ${c.TAILLE_D_ENVOI} saisies. Envoyez-les en plusieurs fois.`;
      throw new RefusError(413, refus('trop-volumineux', phrase, 'commandes'));
    }
    const resultats = await recevoir(transaction, scope, corps.commandes, aujourdhui);
    return { maintenant: s.maintenant().toISOString(), resultats };
  });
}
