import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { brancher, type Serveur } from '../../server/branche.ts';
import { lireFichierRecu } from '../../server/fichier-recu.ts';
import { trouverCleLocale } from '../comptes/cle-locale.ts';
import type { Resultat } from './contract.ts';
import * as c from './contract.ts';
import { lireFichierDeFile, ouvrirElements } from './fichier.ts';
import { recevoir } from './recevoir.ts';
import { reprendre, trouverAuteur } from './reprendre.ts';

/** What phones recorded without network. */
export function routesEnvois(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.envoyerCommandes, async ({ transaction, scope, corps, req, aujourdhui }) => {
    if (corps.commandes.length > c.TAILLE_D_ENVOI) {
      const phrase = `Un envoi compte au plus ${c.TAILLE_D_ENVOI} saisies. Envoyez-les en plusieurs fois.`;
      throw new RefusError(413, refus('trop-volumineux', phrase, 'commandes'));
    }
    const resultats = await recevoir(
      { transaction, aujourdhui, signaler: signaler(req) },
      scope,
      corps.commandes,
    );
    return { maintenant: s.maintenant().toISOString(), resultats };
  });

  brancher(app, s, c.reprendreFile, async ({ transaction, scope, req, aujourdhui }) => {
    const { contenu } = await lireFichierRecu(req, c.FICHIER_DE_FILE_MAX);
    const { compteId, elements } = lireFichierDeFile(contenu);
    const ici = elements.filter((e) => e.structure === scope.slug);
    const auteur = await transaction((tx) => trouverAuteur(tx, scope, compteId));
    const cle = await trouverCleLocale(s.db, s.cle, compteId);
    const commandes = ouvrirElements(cle, ici);
    const resultats = await reprendre(
      { transaction, aujourdhui, signaler: signaler(req) },
      { auteur, par: scope },
      commandes,
    );
    const de = (...statuts: Resultat['statut'][]) => resultats.filter((r) => statuts.includes(r.statut));
    return {
      nom: auteur.membreNom,
      faites: de('fait').length,
      divergentes: de('divergent').length,
      refusees: de('refuse', 'pris').map(({ id, code, detail }) => ({ id, code, detail })),
      ailleurs: elements.length - ici.length,
    };
  });
}

const signaler = (req: FastifyRequest) => (cause: unknown) =>
  req.log.warn({ err: cause }, 'the database refused a command');
