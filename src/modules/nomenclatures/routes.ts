import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract.ts';
import { lireNomenclature } from './store-lecture.ts';

/** The lists of a structure. */
export function routesNomenclatures(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.lireNomenclature, ({ transaction }) => transaction(lireNomenclature));
}
