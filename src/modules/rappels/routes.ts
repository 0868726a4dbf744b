import type { FastifyInstance } from 'fastify';
import { brancher, type Scope, type Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import * as c from './contract.ts';
import { envoyerDans, envoyerUnEssai } from './envoyer.ts';
import { listerRappels, noterLecture, preparer, reprendre } from './store.ts';

/** Reminders of deadlines, as the direction sees them. */
export function routesRappels(app: FastifyInstance, s: Serveur): void {
  const lire = async (tx: Tx, scope: Scope, email: string) => {
    const { demonstration } = await tx
      .selectFrom('structure')
      .select('demonstration')
      .executeTakeFirstOrThrow();
    const { rappels: actif } = await tx
      .selectFrom('membre')
      .select('rappels')
      .where('id', '=', scope.membreId)
      .executeTakeFirstOrThrow();
    return {
      expediteur: s.courriel?.expediteur ?? null,
      demonstration,
      moi: { membreId: scope.membreId, actif, email },
      rappels: await listerRappels(tx),
    };
  };
  brancher(app, s, c.lireRappels, ({ transaction, scope, appelant }) =>
    transaction((tx) => lire(tx, scope, appelant.email)),
  );
  brancher(app, s, c.preparerRappels, async ({ transaction, scope, appelant, aujourdhui }) => {
    await transaction(async (tx) => {
      await preparer(tx, scope.structureId, aujourdhui);
      await reprendre(tx);
    });
    await envoyerDans(s, scope.structureId);
    return transaction((tx) => lire(tx, scope, appelant.email));
  });
  brancher(app, s, c.reglerMesRappels, ({ transaction, scope, corps }) =>
    transaction(async (tx) => {
      await tx.updateTable('membre').set({ rappels: corps.actif }).where('id', '=', scope.membreId).execute();
      await journaliser(tx, scope, {
        objet: 'membre',
        objetId: scope.membreId,
        action: 'modification',
        champs: ['rappels'],
      });
    }),
  );
  brancher(app, s, c.lireUnRappel, ({ transaction, scope, params, maintenant }) =>
    transaction((tx) => noterLecture(tx, { membreId: scope.membreId, id: params.id, le: maintenant() })),
  );
  brancher(app, s, c.relireUnRappel, ({ transaction, scope, params }) =>
    transaction((tx) => noterLecture(tx, { membreId: scope.membreId, id: params.id, le: null })),
  );
  brancher(app, s, c.essayerLeCourriel, async ({ appelant }) => {
    await envoyerUnEssai(s, appelant.email);
    return { a: appelant.email };
  });
}
