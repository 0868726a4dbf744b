import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract-papiers.ts';
import { ecrireEmployeur, lireEmployeur } from './employeur.ts';
import { fairePapier, listerPapiers } from './papiers.ts';
import { ecrirePoste, lirePoste } from './papiers-poste.ts';
import { ecrirePersonne, lireFichePersonne } from './personne-employee.ts';
import { lireConvention } from './store.ts';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;

/** What the papers of a post are filled from, and the papers themselves. */
export function routesPapiers(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.lireEmployeur, ({ transaction }) => transaction((tx) => lireEmployeur(tx)));
  brancher(app, s, c.ecrireEmployeur, ({ transaction, scope, corps }) =>
    transaction((tx) => ecrireEmployeur(tx, scope, corps)),
  );
  brancher(app, s, c.lirePosteDecrit, ({ transaction, params }) =>
    transaction(async (tx) => {
      const { version } = await lireConvention(tx, params.id);
      return { version, poste: await lirePoste(tx, params.id) };
    }),
  );
  brancher(app, s, c.ecrirePosteDecrit, ({ transaction, scope, params, corps }) =>
    transaction((tx) => ecrirePoste(tx, scope, params.id, corps)),
  );
  brancher(app, s, c.lirePersonneEmployee, ({ transaction, params }) =>
    transaction((tx) => lireFichePersonne(tx, s, params.id, params.contrat)),
  );
  brancher(app, s, c.ecrirePersonneEmployee, ({ transaction, scope, params, corps }) =>
    transaction((tx) =>
      ecrirePersonne(tx, s, scope, { conventionId: params.id, contratId: params.contrat }, corps),
    ),
  );
  brancher(app, s, c.listerPapiers, ({ transaction, params }) =>
    transaction((tx) => listerPapiers(tx, s, params.id)),
  );
  brancher(app, s, c.telechargerPapier, async ({ transaction, scope, params, query, reply }) => {
    const { nom, contenu, format } = await transaction((tx) =>
      fairePapier(tx, s, params.id, { type: params.type, ...query }, scope),
    );
    return reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="${nom}"`)
      .send(contenu);
  });
}
