import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract.ts';
import { creerConvention, modifierConvention, supprimerConvention } from './enregistrer.ts';
import { lireConvention, listerConventions } from './store.ts';

/** The conventions of a structure. */
export function routesConventions(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerConventions, ({ transaction }) => transaction((tx) => listerConventions(tx)));

  brancher(app, s, c.lireConvention, ({ transaction, params }) =>
    transaction((tx) => lireConvention(tx, params.id)),
  );

  brancher(app, s, c.creerConvention, ({ transaction, scope, corps, aujourdhui }) =>
    transaction(async (tx) => lireConvention(tx, await creerConvention(tx, scope, corps, aujourdhui))),
  );

  brancher(app, s, c.modifierConvention, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await modifierConvention(tx, scope, params.id, corps, aujourdhui);
      return lireConvention(tx, params.id);
    }),
  );

  brancher(app, s, c.supprimerConvention, ({ transaction, scope, params }) =>
    transaction((tx) => supprimerConvention(tx, scope, params.id)),
  );
}
