import { type Boucle, lancerBoucle, type Monde } from './boucle.ts';
import type { Magasin } from './magasin.ts';
import { transportHttp } from './transport-http.ts';

/** What the loop can't find by itself in the browser. */
export type Proches = Pick<Monde, 'membreDe' | 'structures' | 'surSessionPerdue' | 'surEnvoi'>;

/** The sending of a store, in this browser. */
export const lancerEnvoi = (magasin: Magasin, proches: Proches): Boucle =>
  lancerBoucle(magasin, {
    ...proches,
    transport: transportHttp,
    verrou: (travail) =>
      navigator.locks
        ? (navigator.locks.request(`trame-envoi-${magasin.compteId}`, travail) as ReturnType<typeof travail>)
        : travail(),
    enLigne: () => navigator.onLine,
    maintenant: Date.now,
    hasard: Math.random,
    plusTard: (travail, ms) => {
      const minuterie = setTimeout(travail, ms);
      return () => clearTimeout(minuterie);
    },
  });
