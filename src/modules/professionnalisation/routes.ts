import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract.ts';
import { ajouter, garder, modifier } from './ecrire.ts';
import { lirePart } from './part.ts';
import { lireAction } from './store.ts';
import { lireParcours, suivreEquipe } from './suivre.ts';

/** Trainings, workshops and interviews of the team; the share of mediation of a post. */
export function routesProfessionnalisation(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerFormations, ({ transaction, scope, query, aujourdhui }) =>
    transaction((tx) => suivreEquipe(tx, scope, query.annee ?? Number(aujourdhui.slice(0, 4)), aujourdhui)),
  );
  brancher(app, s, c.lireFormations, ({ transaction, scope, params, aujourdhui }) =>
    transaction((tx) => lireParcours(tx, scope, params.membre, aujourdhui)),
  );
  brancher(app, s, c.ajouterFormation, ({ transaction, scope, corps, aujourdhui }) =>
    transaction((tx) => ajouter(tx, scope, corps, aujourdhui)),
  );
  brancher(app, s, c.modifierFormation, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => modifier(tx, scope, params.id, corps, aujourdhui)),
  );
  brancher(app, s, c.retirerFormation, ({ transaction, scope, params }) =>
    transaction((tx) => garder(tx, scope, params.id, false, s.maintenant())),
  );
  brancher(app, s, c.retablirFormation, ({ transaction, scope, params, aujourdhui }) =>
    transaction(async (tx) => {
      await garder(tx, scope, params.id, true, s.maintenant());
      return lireAction(tx, params.id, aujourdhui);
    }),
  );
  brancher(app, s, c.partDeMediation, ({ transaction, scope, params, query, aujourdhui }) =>
    transaction((tx) => lirePart(tx, scope.structureId, params.id, query.pas, aujourdhui)),
  );
}
