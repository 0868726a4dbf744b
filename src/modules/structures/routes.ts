import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { cleDe } from '../../kernel/texte.ts';
import { brancher, type Serveur } from '../../server/branche.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerIciSeulement, faireLien } from '../comptes/liens.ts';
import { peutDeconnecter } from '../comptes/rules/roles.ts';
import { fermerCalendrier } from '../conventions/calendrier.ts';
import * as c from './contract.ts';
import { ajouterMembre } from './creer.ts';
import { exigerUneDirection, lireMembre, listerMembres } from './store.ts';

/** The structure itself and its team. */
export function routesStructures(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.lireStructure, ({ transaction }) => transaction(lireStructure));

  brancher(app, s, c.modifierStructure, ({ transaction, corps, scope }) =>
    transaction(async (tx) => {
      const { nom, statutEmployeur, journee } = corps;
      const valeurs = {
        ...(nom === undefined ? {} : { nom }),
        ...(statutEmployeur === undefined ? {} : { statut_employeur: statutEmployeur }),
        ...(journee === undefined ? {} : { journee }),
      };
      const champs = Object.keys(valeurs);
      if (champs.length > 0) {
        await tx.updateTable('structure').set(valeurs).where('id', '=', scope.structureId).execute();
        await journaliser(tx, scope, {
          objet: 'structure',
          objetId: scope.slug,
          action: 'modification',
          champs,
        });
      }
      return lireStructure(tx);
    }),
  );

  brancher(app, s, c.listerMembres, ({ transaction, scope }) =>
    transaction((tx) => listerMembres(tx, scope.role === 'direction')),
  );

  brancher(app, s, c.ajouterMembre, ({ transaction, corps, scope }) =>
    transaction(async (tx) => {
      exigerDatesOrdonnees(corps.actifDu ?? null, corps.actifAu ?? null);
      const id = await ajouterMembre(tx, scope.structureId, corps);
      await journaliser(tx, scope, { objet: 'membre', objetId: id, action: 'creation' });
      return un(await listerMembres(tx, true, id));
    }),
  );

  brancher(app, s, c.modifierMembre, ({ transaction, corps, params, scope, aujourdhui }) =>
    transaction(async (tx) => {
      const avant = await lireMembre(tx, params.id);
      exigerDatesOrdonnees(corps.actifDu ?? avant.actif_du, corps.actifAu ?? avant.actif_au);
      if (corps.nom !== undefined) await exigerNomLibre(tx, params.id, corps.nom);
      const valeurs = {
        ...(corps.nom === undefined ? {} : { nom: corps.nom, cle: cleDe(corps.nom) }),
        ...(corps.role === undefined ? {} : { role: corps.role }),
        ...(corps.actifDu === undefined ? {} : { actif_du: corps.actifDu }),
        ...(corps.actifAu === undefined ? {} : { actif_au: corps.actifAu }),
        ...(corps.journee === undefined ? {} : { journee: corps.journee }),
        ...(corps.rappels === undefined ? {} : { rappels: corps.rappels }),
      };
      if (Object.keys(valeurs).length > 0) {
        await tx.updateTable('membre').set(valeurs).where('id', '=', params.id).execute();
        await exigerUneDirection(tx, aujourdhui);
        await journaliser(tx, scope, {
          objet: 'membre',
          objetId: params.id,
          action: 'modification',
          champs: Object.keys(valeurs),
        });
      }
      return un(await listerMembres(tx, true, params.id));
    }),
  );

  brancher(app, s, c.inviterMembre, ({ transaction, corps, params, scope, req }) =>
    transaction(async (tx) => {
      const membre = await lireMembre(tx, params.id);
      if (membre.compte_id) {
        throw new RefusError(409, refus('deja-membre', `${membre.nom} a déjà un compte ici.`));
      }
      await tx.updateTable('membre').set({ role: corps.role }).where('id', '=', membre.id).execute();
      await journaliser(tx, scope, {
        objet: 'membre',
        objetId: membre.id,
        action: 'invitation',
        champs: ['role'],
      });
      return faireLien(tx, s, scope, origineDe(req), {
        genre: 'invitation',
        membreId: membre.id,
        email: corps.email,
      });
    }),
  );

  brancher(app, s, c.reinitialiserMotDePasse, async ({ transaction, params, scope, req }) => {
    const membre = await transaction((tx) => lireMembre(tx, params.id));
    const compteId = membre.compte_id;
    if (!compteId)
      throw new RefusError(
        409,
        refus('sans-compte', `${membre.nom} n’a pas de compte : invitez cette personne.`),
      );
    await exigerIciSeulement(s.db, compteId, membre.nom);
    const { email } = await s.db
      .selectFrom('compte')
      .select('email')
      .where('id', '=', compteId)
      .executeTakeFirstOrThrow();
    return transaction(async (tx) => {
      await journaliser(tx, scope, { objet: 'membre', objetId: membre.id, action: 'lien-mot-de-passe' });
      return faireLien(tx, s, scope, origineDe(req), { genre: 'mot-de-passe', membreId: membre.id, email });
    });
  });

  brancher(app, s, c.fermerSessionsDuMembre, ({ transaction, params, scope }) =>
    transaction(async (tx) => {
      const membre = await lireMembre(tx, params.id);
      if (!peutDeconnecter(scope.role, membre.role))
        throw new RefusError(
          403,
          refus(
            'membre-de-direction',
            `${membre.nom} est de la direction : seule la direction peut déconnecter ses appareils.`,
          ),
        );
      if (membre.compte_id) {
        await tx.deleteFrom('session').where('compte_id', '=', membre.compte_id).execute();
        // A token is of the account, as a session: left open, it would still read this structure.
        await tx.deleteFrom('jeton_api').where('compte_id', '=', membre.compte_id).execute();
      }
      // The phone's own calendar reads it without Trame.
      await fermerCalendrier(tx, { membreId: membre.id });
      await journaliser(tx, scope, { objet: 'membre', objetId: membre.id, action: 'sessions-fermees' });
    }),
  );
}

async function lireStructure(tx: Parameters<typeof listerMembres>[0]) {
  return tx
    .selectFrom('structure')
    .select(['slug', 'nom', 'statut_employeur as statutEmployeur', 'demonstration', 'journee'])
    .executeTakeFirstOrThrow();
}

async function exigerNomLibre(
  tx: Parameters<typeof listerMembres>[0],
  id: number,
  nom: string,
): Promise<void> {
  const pris = await tx
    .selectFrom('membre')
    .select('id')
    .where('cle', '=', cleDe(nom))
    .where('id', '<>', id)
    .executeTakeFirst();
  if (pris) throw new RefusError(409, refus('membre-existe', `« ${nom} » est déjà dans l’équipe.`, 'nom'));
}

function exigerDatesOrdonnees(du: string | null, au: string | null): void {
  if (du && au && au < du) {
    throw new RefusError(
      422,
      refus('dates-inversees', 'La date de départ doit suivre la date d’arrivée.', 'actifAu'),
    );
  }
}

const un = <T>(liste: readonly T[]): T => liste[0] as T;

/** Scheme and host as the browser sees them. */
const origineDe = (req: FastifyRequest): string => `${req.protocol}://${req.host}`;
