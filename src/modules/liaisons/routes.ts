import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { brancher, type Scope, type Serveur } from '../../server/branche.ts';
import { type Coffre, ouvrirCoffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { retenter } from '../../server/retenter.ts';
import { exigerConnue } from '../situations/droits.ts';
import * as c from './contract.ts';
import * as l from './contract-lien.ts';
import { faireDocument } from './documents.ts';
import { ecrireFiche } from './ecrire.ts';
import { revoquerLiens } from './liens.ts';
import { lireParLien, repondreParLien } from './par-lien.ts';
import { changerRelance, passerFiche, preparerCourriel } from './passer.ts';
import { lireFiche, listerFiches, listerFichesDeSituation, type Quand, tenirFiche } from './store-lecture.ts';
import { changerSuppression } from './suppression.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Fiches de liaison, for those in charge of their situation and who manages them; and the partner's link. */
export function routesLiaisons(app: FastifyInstance, s: Serveur): void {
  routesFiches(app, s);
  routesPassages(app, s);
  routesDocuments(app, s);
  brancher(app, s, l.lireLienLiaison, ({ corps, reply }) => {
    discret(reply);
    return retenter(() => lireParLien(s, corps.secret));
  });
  brancher(app, s, l.repondreLienLiaison, ({ corps, reply }) => {
    discret(reply);
    return retenter(() => repondreParLien(s, corps));
  });
}

/** Neither kept by anything between us and the partner, nor found by a search engine. */
const discret = (reply: FastifyReply): void => {
  reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
};

/** What the work of a route needs, the structure's key open. */
interface Ouvert {
  readonly tx: Tx;
  readonly coffre: Coffre;
  readonly quand: Quand;
}
interface Demandeur {
  readonly scope: Scope;
  readonly aujourdhui: string;
  readonly transaction: <T>(travail: (tx: Tx) => Promise<T>) => Promise<T>;
}

const ouvrir = <T>(s: Serveur, d: Demandeur, travail: (o: Ouvert) => Promise<T>): Promise<T> =>
  d.transaction(async (tx) =>
    travail({
      tx,
      coffre: await ouvrirCoffre(tx, s.cle, d.scope.structureId),
      quand: { aujourdhui: d.aujourdhui, maintenant: s.maintenant() },
    }),
  );

function routesFiches(app: FastifyInstance, s: Serveur): void {
  const quand = (aujourdhui: string): Quand => ({ aujourdhui, maintenant: s.maintenant() });
  brancher(app, s, c.listerFichesDeSituation, ({ transaction, scope, params, aujourdhui }) =>
    transaction(async (tx) => {
      await exigerConnue(tx, scope, params.situation);
      return listerFichesDeSituation(tx, params.situation, quand(aujourdhui));
    }),
  );
  brancher(app, s, c.listerFichesLiaison, ({ transaction, scope, query, aujourdhui }) =>
    transaction((tx) => listerFiches(tx, scope, query, quand(aujourdhui))),
  );
  brancher(app, s, c.lireFicheLiaison, (ctx) =>
    ouvrir(s, ctx, ({ tx, coffre, quand }) => lireFiche(tx, ctx.scope, coffre, ctx.params.id, quand)),
  );
  brancher(app, s, c.ecrireFicheLiaison, (ctx) =>
    ouvrir(s, ctx, async ({ tx, coffre, quand }) => {
      const { scope, params, aujourdhui } = ctx;
      const { version, ...saisie } = ctx.corps;
      const ou = { situationId: params.situation, id: params.id };
      await ecrireFiche({ tx, scope, coffre, serveur: s, aujourdhui }, ou, saisie, version);
      return lireFiche(tx, scope, coffre, params.id, quand);
    }),
  );
  brancher(app, s, c.supprimerFicheLiaison, ({ transaction, scope, params }) =>
    transaction((tx) => changerSuppression(tx, s, scope, params.id, true)),
  );
  brancher(app, s, c.retablirFicheLiaison, (ctx) =>
    ouvrir(s, ctx, async ({ tx, coffre, quand }) => {
      await changerSuppression(tx, s, ctx.scope, ctx.params.id, false);
      return lireFiche(tx, ctx.scope, coffre, ctx.params.id, quand);
    }),
  );
}

const origineDe = (req: FastifyRequest): string => `${req.protocol}://${req.host}`;

function routesPassages(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.passerFicheLiaison, (ctx) =>
    ouvrir(s, ctx, async (o) => {
      const { scope, params, corps, req } = ctx;
      const depart = await passerFiche(
        { ...o, serveur: s, scope, origine: origineDe(req) },
        params.id,
        corps,
      );
      return { fiche: await lireFiche(o.tx, scope, o.coffre, params.id, o.quand), ...depart };
    }),
  );
  brancher(app, s, c.preparerCourrielLiaison, (ctx) =>
    ouvrir(s, ctx, (o) => preparerCourriel({ ...o, scope: ctx.scope }, ctx.params.id)),
  );
  brancher(app, s, c.relancerFicheLiaison, (ctx) =>
    ouvrir(s, ctx, async ({ tx, coffre, quand }) => {
      const { scope, params, corps } = ctx;
      await changerRelance(tx, scope, params.id, corps);
      return lireFiche(tx, scope, coffre, params.id, quand);
    }),
  );
  brancher(app, s, c.revoquerLienLiaison, (ctx) =>
    ouvrir(s, ctx, async ({ tx, coffre, quand }) => {
      await tenirFiche(tx, ctx.scope, ctx.params.id);
      await revoquerLiens(tx, s, ctx.scope, [ctx.params.id], 'tout');
      return lireFiche(tx, ctx.scope, coffre, ctx.params.id, quand);
    }),
  );
}

function routesDocuments(app: FastifyInstance, s: Serveur): void {
  for (const [contrat, format, type] of [
    [c.ficheLiaisonPdf, 'pdf', 'application/pdf'],
    [c.ficheLiaisonWord, 'docx', WORD],
  ] as const) {
    brancher(app, s, contrat, async (ctx) => {
      const { nom, contenu } = await ouvrir(s, ctx, ({ tx, coffre, quand }) =>
        faireDocument({ tx, coffre, quand, scope: ctx.scope }, ctx.params.id, format),
      );
      return ctx.reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="${nom}"`)
        .send(contenu);
    });
  }
}
