import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract.ts';
import { lireUne } from './ligne.ts';
import { changerSuppression, trouver } from './store.ts';
import { creer, modifier } from './store-ecriture.ts';
import { lireHabitudes } from './store-habitudes.ts';
import { lireHistorique } from './store-historique.ts';
import { lister } from './store-liste.ts';
import { listerDivergences, trancher } from './trancher.ts';

/** Acts: recorded, read, changed. */
export function routesInterventions(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerInterventions, ({ transaction, scope, query }) =>
    transaction((tx) => lister(tx, scope, query)),
  );
  brancher(app, s, c.lireHabitudes, ({ transaction, scope }) =>
    transaction((tx) => lireHabitudes(tx, scope)),
  );
  brancher(app, s, c.lireIntervention, ({ transaction, scope, params }) =>
    transaction(async (tx) => lireUne(tx, await trouver(tx, scope, params.id))),
  );
  brancher(app, s, c.ecrireIntervention, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => {
      const { version, ...saisi } = corps;
      return version === null
        ? creer(tx, scope, params.id, saisi, aujourdhui)
        : modifier(tx, scope, params.id, { version, saisi }, aujourdhui);
    }),
  );
  brancher(app, s, c.supprimerIntervention, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await changerSuppression(tx, scope, params.id, true);
    }),
  );
  brancher(app, s, c.retablirIntervention, ({ transaction, scope, params }) =>
    transaction((tx) => changerSuppression(tx, scope, params.id, false)),
  );
  brancher(app, s, c.historiqueIntervention, ({ transaction, scope, params }) =>
    transaction((tx) => lireHistorique(tx, scope, params.id)),
  );
  brancher(app, s, c.listerDivergences, ({ transaction, aujourdhui }) =>
    transaction((tx) => listerDivergences(tx, aujourdhui)),
  );
  brancher(app, s, c.trancherDivergence, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => trancher(tx, scope, params.id, corps.choix, aujourdhui)),
  );
}
