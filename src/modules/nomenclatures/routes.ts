import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract.ts';
import { ajouterTerme, changerTerme } from './store-edition.ts';
import { lireFiche, lireNomenclature } from './store-lecture.ts';
import { chercherQpv } from './store-qpv.ts';
import { changerRetrait, fusionnerTermes, ordonner } from './store-vie.ts';

/** The lists of a structure. */
export function routesNomenclatures(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.lireNomenclature, ({ transaction }) => transaction(lireNomenclature));
  brancher(app, s, c.lireTerme, ({ transaction, params }) => transaction((tx) => lireFiche(tx, params.id)));
  brancher(app, s, c.creerTerme, ({ transaction, scope, corps }) =>
    transaction((tx) => ajouterTerme(tx, scope, corps)),
  );
  brancher(app, s, c.modifierTerme, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => changerTerme(tx, scope, params.id, corps, aujourdhui)),
  );
  brancher(app, s, c.retirerTerme, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => changerRetrait(tx, scope, params.id, corps.jour ?? aujourdhui)),
  );
  brancher(app, s, c.retablirTerme, ({ transaction, scope, params }) =>
    transaction((tx) => changerRetrait(tx, scope, params.id, null)),
  );
  brancher(app, s, c.fusionnerTerme, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => fusionnerTermes(tx, scope, params.id, corps, aujourdhui)),
  );
  brancher(app, s, c.ordonnerTermes, ({ transaction, scope, corps }) =>
    transaction((tx) => ordonner(tx, scope, corps.genre, corps.ids)),
  );
  brancher(app, s, c.chercherQpv, ({ db, query }) => chercherQpv(db, query.recherche));
}
