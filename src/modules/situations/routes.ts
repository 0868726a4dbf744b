import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import { ouvrirCoffre } from '../../server/coffre.ts';
import * as c from './contract.ts';
import * as f from './contract-faits.ts';
import { routesDocuments } from './routes-documents.ts';
import { ouvrirSituation } from './store-creation.ts';
import { changerSituation, changerSuppression, passerLaMain } from './store-ecriture.ts';
import { changerSuppressionDuFait, ecrireFait } from './store-faits.ts';
import { lireSituation } from './store-lecture.ts';
import { lister, listerMiennes, listerRessemblantes } from './store-liste.ts';
import { passerEtat } from './store-passages.ts';
import { corrigerPhrase } from './store-phrases.ts';
import { protocolesARevoir } from './store-protocoles.ts';
import { lireHistorique, listerActes } from './store-suite.ts';

const hasard = (n: number): number => randomInt(n);

/** Situations: found, opened, followed, handed over, closed. */
export function routesSituations(app: FastifyInstance, s: Serveur): void {
  routesDeLecture(app, s);
  routesDesFaits(app, s);
  routesDocuments(app, s);
  brancher(app, s, c.creerSituation, ({ transaction, scope, params: { id }, corps, aujourdhui }) =>
    transaction(async (tx) => {
      const { membres, ...saisie } = corps;
      await ouvrirSituation(tx, scope, id, { saisie, membres }, { aujourdhui, hasard });
      return lireSituation(tx, scope, id, aujourdhui);
    }),
  );
  brancher(app, s, c.modifierSituation, ({ transaction, scope, params: { id }, corps, aujourdhui }) =>
    transaction(async (tx) => {
      const { version, ...saisie } = corps;
      const coffre = () => ouvrirCoffre(tx, s.cle, scope.structureId);
      await changerSituation(tx, scope, id, { version, saisie }, { aujourdhui, coffre });
      return lireSituation(tx, scope, id, aujourdhui);
    }),
  );
  brancher(app, s, c.passerSituation, ({ transaction, scope, params: { id }, corps, aujourdhui }) =>
    transaction(async (tx) => {
      const coffre = () => ouvrirCoffre(tx, s.cle, scope.structureId);
      await passerEtat(tx, scope, id, corps, { aujourdhui, coffre });
      return lireSituation(tx, scope, id, aujourdhui);
    }),
  );
  brancher(app, s, c.corrigerPhraseDePassage, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      const coffre = () => ouvrirCoffre(tx, s.cle, scope.structureId);
      const ou = { situationId: params.id, passageId: params.passage };
      await corrigerPhrase(tx, scope, ou, corps, { aujourdhui, coffre });
      return lireSituation(tx, scope, params.id, aujourdhui);
    }),
  );
  brancher(app, s, c.passerLaMain, ({ transaction, scope, params: { id }, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await passerLaMain(tx, scope, id, corps, aujourdhui);
      return lireSituation(tx, scope, id, aujourdhui);
    }),
  );
  brancher(app, s, c.supprimerSituation, ({ transaction, scope, params: { id } }) =>
    transaction((tx) => changerSuppression(tx, scope, id, true)),
  );
  brancher(app, s, c.retablirSituation, ({ transaction, scope, params: { id }, aujourdhui }) =>
    transaction(async (tx) => {
      await changerSuppression(tx, scope, id, false);
      return lireSituation(tx, scope, id, aujourdhui);
    }),
  );
}

function routesDeLecture(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerSituations, ({ transaction, scope, query, aujourdhui }) =>
    transaction((tx) => lister(tx, scope, query, aujourdhui)),
  );
  brancher(app, s, c.mesSituations, ({ transaction, scope }) =>
    transaction((tx) => listerMiennes(tx, scope)),
  );
  brancher(app, s, c.listerProtocolesARevoir, ({ transaction, scope, aujourdhui }) =>
    transaction((tx) => protocolesARevoir(tx, scope, aujourdhui)),
  );
  brancher(app, s, c.situationsRessemblantes, ({ transaction, scope, query, aujourdhui }) =>
    transaction((tx) => {
      const { sorte, secteur = null, lieu = null, sauf } = query;
      const nouvelle = { sorteId: sorte, secteurId: secteur, lieuId: lieu, sauf };
      return listerRessemblantes(tx, scope, nouvelle, aujourdhui);
    }),
  );
  brancher(app, s, c.lireSituation, ({ transaction, scope, params, aujourdhui }) =>
    transaction((tx) => lireSituation(tx, scope, params.id, aujourdhui)),
  );
  brancher(app, s, c.actesDeLaSituation, ({ transaction, scope, params }) =>
    transaction((tx) => listerActes(tx, scope, params.id)),
  );
  brancher(app, s, c.historiqueSituation, ({ transaction, scope, params }) =>
    transaction((tx) => lireHistorique(tx, scope, params.id)),
  );
}

function routesDesFaits(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, f.ecrireFait, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => {
      const { version, ...fait } = corps;
      const coffre = () => ouvrirCoffre(tx, s.cle, scope.structureId);
      return ecrireFait(tx, scope, cleDe(params), { version, fait }, { aujourdhui, coffre });
    }),
  );
  brancher(app, s, f.supprimerFait, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await changerSuppressionDuFait(tx, scope, cleDe(params), true);
    }),
  );
  brancher(app, s, f.retablirFait, ({ transaction, scope, params }) =>
    transaction((tx) => changerSuppressionDuFait(tx, scope, cleDe(params), false)),
  );
}

const cleDe = ({ id, fait }: { readonly id: string; readonly fait: string }) => ({
  situationId: id,
  faitId: fait,
});
