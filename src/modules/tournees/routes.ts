import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import { lireCarnet } from './carnet.ts';
import { rendreCompte } from './compte-rendu.ts';
import * as c from './contract.ts';
import { lireTournee, listerTournees } from './lecture.ts';
import { ecrirePermanence, listerPermanences, supprimerPermanence } from './permanences.ts';
import { tourneeInconnue } from './store.ts';

/** Rounds as the team reads them, weekly permanences, and what a phone keeps. Rounds are written by `envois`. */
export function routesTournees(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerTournees, ({ transaction, query }) =>
    transaction(async (tx) => ({ tournees: await listerTournees(tx, query) })),
  );
  brancher(app, s, c.lireTournee, ({ transaction, params }) =>
    transaction(async (tx) => {
      const [compteRendu] = await rendreCompte(tx, [await lireTournee(tx, params.id)]);
      if (!compteRendu) throw tourneeInconnue();
      return compteRendu;
    }),
  );
  brancher(app, s, c.listerPermanences, ({ transaction }) => transaction((tx) => listerPermanences(tx)));
  brancher(app, s, c.ecrirePermanence, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => ecrirePermanence(tx, scope, params.id, corps, aujourdhui)),
  );
  brancher(app, s, c.supprimerPermanence, ({ transaction, scope, params, aujourdhui }) =>
    transaction((tx) => supprimerPermanence(tx, scope, params.id, aujourdhui)),
  );
  brancher(app, s, c.lireCarnet, ({ transaction, scope, aujourdhui, maintenant }) =>
    transaction(async (tx) => ({
      maintenant: maintenant().toISOString(),
      ...(await lireCarnet(tx, scope, aujourdhui)),
    })),
  );
}
