import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import { lireActivite } from './activite.ts';
import { changerRetraitContact, ecrireContact } from './contacts.ts';
import * as c from './contract.ts';
import * as r from './contract-reunions.ts';
import { changerSuppressionPartenariat, ecrirePartenariat, listerPartenariats } from './partenariats.ts';
import { changerSuppressionReunion, ecrireReunion, lireReunion, listerReunions } from './reunions.ts';
import { lirePartenaire, listerPartenaires, modifierPartenaire } from './store.ts';

/** The directory of partners, partnerships, and meetings held with them. */
export function routesPartenaires(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerPartenaires, ({ transaction, aujourdhui }) =>
    transaction((tx) => listerPartenaires(tx, aujourdhui)),
  );
  brancher(app, s, c.lirePartenaire, ({ transaction, params, aujourdhui }) =>
    transaction((tx) => lirePartenaire(tx, params.id, aujourdhui)),
  );
  brancher(app, s, c.modifierPartenaire, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await modifierPartenaire(tx, scope, params.id, corps);
      return lirePartenaire(tx, params.id, aujourdhui);
    }),
  );
  brancher(app, s, c.activitePartenaire, ({ transaction, scope, params, query, aujourdhui }) =>
    transaction((tx) => lireActivite(tx, scope, params.id, query, aujourdhui)),
  );
  routesContacts(app, s);
  routesPartenariats(app, s);
  routesReunions(app, s);
}

function routesContacts(app: FastifyInstance, s: Serveur): void {
  const ou = (p: { id: number; contact: string }) => ({ partenaireId: p.id, id: p.contact });
  brancher(app, s, c.ecrireContact, ({ transaction, scope, params, corps }) =>
    transaction((tx) => ecrireContact(tx, scope, ou(params), corps)),
  );
  brancher(app, s, c.retirerContact, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await changerRetraitContact(tx, scope, ou(params), s.maintenant());
    }),
  );
  brancher(app, s, c.retablirContact, ({ transaction, scope, params }) =>
    transaction((tx) => changerRetraitContact(tx, scope, ou(params), null)),
  );
}

function routesPartenariats(app: FastifyInstance, s: Serveur): void {
  const ou = (p: { id: number; partenariat: string }) => ({ partenaireId: p.id, id: p.partenariat });
  brancher(app, s, c.listerPartenariats, ({ transaction, query, aujourdhui }) =>
    transaction(async (tx) => {
      const tous = await listerPartenariats(tx, aujourdhui);
      return tous.filter((p) => query.etat === undefined || p.etat === query.etat);
    }),
  );
  brancher(app, s, c.ecrirePartenariat, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => ecrirePartenariat(tx, scope, ou(params), corps, aujourdhui)),
  );
  brancher(app, s, c.supprimerPartenariat, ({ transaction, scope, params, aujourdhui }) =>
    transaction(async (tx) => {
      await changerSuppressionPartenariat(tx, scope, ou(params), s.maintenant(), aujourdhui);
    }),
  );
  brancher(app, s, c.retablirPartenariat, ({ transaction, scope, params, aujourdhui }) =>
    transaction((tx) => changerSuppressionPartenariat(tx, scope, ou(params), null, aujourdhui)),
  );
}

function routesReunions(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, r.listerReunions, ({ transaction, query }) =>
    transaction((tx) => listerReunions(tx, query)),
  );
  brancher(app, s, r.lireReunion, ({ transaction, params }) =>
    transaction((tx) => lireReunion(tx, params.id)),
  );
  brancher(app, s, r.ecrireReunion, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => ecrireReunion(tx, scope, params.id, corps, aujourdhui)),
  );
  brancher(app, s, r.supprimerReunion, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      await changerSuppressionReunion(tx, scope, params.id, s.maintenant());
    }),
  );
  brancher(app, s, r.retablirReunion, ({ transaction, scope, params }) =>
    transaction((tx) => changerSuppressionReunion(tx, scope, params.id, null)),
  );
}
