import type { FastifyInstance } from 'fastify';
import { brancher, type Scope, type Serveur } from '../../server/branche.ts';
import { ouvrirCoffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import * as c from './contract.ts';
import * as a from './contract-accords.ts';
import { exigerNoms } from './droits.ts';
import { limiteur } from './limiter.ts';
import { listerAccords, noterAccord, retirerAccord } from './store-accords.ts';
import { ajouterPersonne, modifierPersonne, rattacherPersonne, retirerPersonne } from './store-ecrire.ts';
import { type Lecteur, lirePersonnes, listerRangs } from './store-lire.ts';
import { chercherPersonnes } from './store-recherche.ts';

const RECHERCHES_PAR_MINUTE = 30;

/** Opens the key and tells who reads. */
export const lecteur = async (s: Serveur, tx: Tx, scope: Scope): Promise<Lecteur> => ({
  tx,
  scope,
  coffre: await ouvrirCoffre(tx, s.cle, scope.structureId),
  maintenant: s.maintenant(),
});

/** The names of a situation's people, and what they agree to have told. */
export function routesPersonnes(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerRangs, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await exigerNoms(tx, scope, params.id);
      return listerRangs(tx, params.id);
    }),
  );
  brancher(app, s, c.lirePersonnes, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await exigerNoms(tx, scope, params.id);
      return lirePersonnes(await lecteur(s, tx, scope), params.id);
    }),
  );
  brancher(app, s, c.ecrirePersonne, ({ transaction, scope, params, corps: { version, ...saisie } }) =>
    transaction(async (tx) => {
      await exigerNoms(tx, scope, params.id);
      const l = await lecteur(s, tx, scope);
      const ajout = { ...saisie, personneId: params.personne };
      if (version === null) await ajouterPersonne(l, params.id, ajout);
      else await modifierPersonne(l, params.id, { ...ajout, version });
      return listerRangs(tx, params.id);
    }),
  );
  brancher(app, s, c.rattacherPersonne, ({ transaction, scope, params, corps }) =>
    transaction(async (tx) => {
      await rattacherPersonne(tx, scope, params.id, params.personne, corps.qualite);
      return listerRangs(tx, params.id);
    }),
  );
  brancher(app, s, c.retirerPersonne, ({ transaction, scope, params }) =>
    transaction((tx) =>
      retirerPersonne(tx, scope, {
        situationId: params.id,
        personneId: params.personne,
        retireLe: s.maintenant(),
      }),
    ),
  );
  brancher(app, s, c.retablirPersonne, ({ transaction, scope, params }) =>
    transaction((tx) =>
      retirerPersonne(tx, scope, { situationId: params.id, personneId: params.personne, retireLe: null }),
    ),
  );
  const compter = limiteur(RECHERCHES_PAR_MINUTE);
  brancher(app, s, c.chercherPersonnes, ({ transaction, scope, corps }) => {
    compter(`${scope.structureId} ${scope.membreId}`, s.maintenant());
    return transaction(async (tx) => chercherPersonnes(await lecteur(s, tx, scope), corps.texte));
  });
  routesAccords(app, s);
}

function routesAccords(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, a.listerAccords, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await exigerNoms(tx, scope, params.id);
      return listerAccords(tx, (await lecteur(s, tx, scope)).coffre, params.id);
    }),
  );
  brancher(app, s, a.noterAccord, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await exigerNoms(tx, scope, params.id);
      await noterAccord({ ...(await lecteur(s, tx, scope)), aujourdhui }, params.id, params.accord, corps);
    }),
  );
  brancher(app, s, a.retirerAccord, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => retirerAccord({ tx, scope, aujourdhui }, params.id, params.accord, corps.le)),
  );
  brancher(app, s, a.reprendreAccord, ({ transaction, scope, params, aujourdhui }) =>
    transaction((tx) => retirerAccord({ tx, scope, aujourdhui }, params.id, params.accord, null)),
  );
}
