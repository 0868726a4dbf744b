import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import { lireFichierRecu } from '../../server/fichier-recu.ts';
import * as c from './contract.ts';
import { ecrirePhoto, lirePhoto, listerPhotos, supprimerPhoto } from './photos.ts';

/** Photos of places and things, beside an act. */
export function routesPhotos(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.listerPhotos, ({ transaction, params }) =>
    transaction((tx) => listerPhotos(tx, params.id)),
  );
  brancher(app, s, c.ecrirePhoto, async ({ transaction, scope, params, req }) => {
    const { contenu } = await lireFichierRecu(req, c.PHOTO_MAX);
    await transaction((tx) => ecrirePhoto(tx, scope, params, contenu));
  });
  brancher(app, s, c.lirePhoto, async ({ transaction, params, reply }) => {
    const octets = await transaction((tx) => lirePhoto(tx, params));
    return reply
      .type('image/jpeg')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', 'inline')
      .send(octets);
  });
  brancher(app, s, c.supprimerPhoto, ({ transaction, scope, params }) =>
    transaction((tx) => supprimerPhoto(tx, scope, params)),
  );
}
