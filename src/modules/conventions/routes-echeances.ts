import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import { fermerCalendrier, lireCalendrier, lireEtatDuCalendrier, nouveauCalendrier } from './calendrier.ts';
import * as c from './contract-echeances.ts';
import { noterPassees, reprendrePassees } from './echeances-passees.ts';
import { echeanceVuePar } from './rules/regard.ts';
import { direSuite, echeancesDUne, listerEcheances } from './store-echeances.ts';

/** Deadlines: read, said, and put in an agenda. */
export function routesEcheances(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerEcheances, ({ transaction, scope, query, aujourdhui }) =>
    transaction(async (tx) => ({
      aujourdhui,
      echeances: (await listerEcheances(tx, { aujourdhui, au: query.au })).map((e) =>
        echeanceVuePar(scope.role, e),
      ),
    })),
  );
  brancher(app, s, c.echeancesDUneConvention, ({ transaction, scope, params, query, aujourdhui }) =>
    transaction(async (tx) => ({
      aujourdhui,
      echeances: (await echeancesDUne(tx, params.id, { aujourdhui, au: query.au })).map((e) =>
        echeanceVuePar(scope.role, e),
      ),
    })),
  );
  brancher(app, s, c.direEcheance, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => direSuite(tx, scope, params.id, corps, { aujourdhui })),
  );
  brancher(app, s, c.noterPassees, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => noterPassees(tx, scope, params.id, corps, { aujourdhui, le: s.maintenant() })),
  );
  brancher(app, s, c.reprendrePassees, ({ transaction, scope, params, corps }) =>
    transaction((tx) => reprendrePassees(tx, scope, params.id, new Date(corps.le))),
  );
  brancher(app, s, c.etatCalendrier, ({ transaction, scope }) =>
    transaction((tx) => lireEtatDuCalendrier(tx, scope)),
  );
  brancher(app, s, c.creerCalendrier, ({ transaction, scope, req }) =>
    transaction(async (tx) => {
      const base = s.adresse ?? `${req.protocol}://${req.host}`;
      return { adresse: `${base}/api/calendriers/${await nouveauCalendrier(tx, scope)}.ics` };
    }),
  );
  brancher(app, s, c.fermerCalendrier, ({ transaction, scope }) =>
    transaction((tx) => fermerCalendrier(tx, scope)),
  );
  brancher(app, s, c.lireCalendrier, async ({ params, reply }) =>
    reply.type('text/calendar; charset=utf-8').send(await lireCalendrier(s, params.secret)),
  );
}
