import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import { dansStructure, pourCompte } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { listerPostes } from '../conventions/postes.ts';
import { posteVuPar } from '../conventions/rules/regard.ts';
import { mesPostes } from './contract.ts';

/** All the posts that an account follows, whatever the employer. */
export function routesReseau(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, mesPostes, async ({ appelant, aujourdhui }) => {
    const suivies = await pourCompte(s.db, appelant.compteId, (tx) =>
      tx
        .selectFrom('membre as m')
        .innerJoin('structure as s', 's.id', 'm.structure_id')
        .select(['s.id', 's.slug', 's.nom', 'm.role'])
        .where('m.compte_id', '=', appelant.compteId)
        .where('m.role', 'in', ['direction', 'reseau'])
        .where(present(aujourdhui, 'm'))
        .execute(),
    );
    const employeurs = [];
    // One structure a transaction: the fence is never opened on two at once.
    for (const { id, slug, nom, role } of suivies) {
      if (role !== 'direction' && role !== 'reseau') continue;
      const postes = await dansStructure(s.db, id, (tx) => listerPostes(tx, aujourdhui));
      employeurs.push({ slug, nom, role, postes: postes.map((p) => posteVuPar(role, p)) });
    }
    return { aujourdhui, employeurs: employeurs.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr')) };
  });
}
