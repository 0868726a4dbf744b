import type { FastifyInstance } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as a from './contract-aide.ts';
import * as k from './contract-contrats.ts';
import * as d from './contract-dossier.ts';
import { enregistrerContrat, examinerSurLePoste, modifierContrat, supprimerContrat } from './contrats.ts';
import { noterVersement, oublierVersement, reprendrePresence, transmettrePresence } from './declarations.ts';
import {
  enregistrerAbsence,
  enregistrerDepart,
  modifierAbsence,
  supprimerAbsence,
} from './departs-et-absences.ts';
import { lireAide, lireDossierEntier } from './lire-dossier.ts';
import { listerPostes } from './postes.ts';
import { ecrireMontant, ecrireSmic, lireReglagesAide, oublierReglage } from './reglages-aide.ts';
import { aideVuePar, posteVuPar } from './rules/regard.ts';
import { lireConvention } from './store.ts';
import { lireDossier } from './store-dossier.ts';
import { echeancesDUne } from './store-echeances.ts';
import {
  ajouterAvenant,
  finirConvention,
  modifierDossier,
  suivreConvention,
  supprimerAvenant,
} from './vie.ts';

/** The life of a convention: its contracts, absences, declarations and payments, its amendments and its end. */
export function routesDossier(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, d.lireDossier, ({ transaction, params, aujourdhui }) =>
    transaction((tx) => lireDossierEntier(tx, params.id, aujourdhui)),
  );
  brancher(app, s, d.modifierDossier, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await modifierDossier(tx, scope, params.id, corps);
      return lireDossierEntier(tx, params.id, aujourdhui);
    }),
  );
  brancher(app, s, d.finirConvention, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await finirConvention(tx, scope, params.id, corps, aujourdhui);
      return lireDossierEntier(tx, params.id, aujourdhui);
    }),
  );
  brancher(app, s, d.suivreConvention, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) =>
      lireConvention(tx, await suivreConvention(tx, scope, params.id, corps, aujourdhui)),
    ),
  );
  brancher(app, s, d.ajouterAvenant, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await ajouterAvenant(tx, scope, params.id, corps, aujourdhui);
      return lireDossierEntier(tx, params.id, aujourdhui);
    }),
  );
  brancher(app, s, d.supprimerAvenant, ({ transaction, scope, params }) =>
    transaction((tx) => supprimerAvenant(tx, scope, params.id, params.avenant)),
  );
  routesContrats(app, s);
  routesAide(app, s);
}

const sansCode = (refus: readonly { champ?: string; message: string }[]) =>
  refus.map(({ champ = '', message }) => ({ champ, message }));

function routesContrats(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, k.ajouterContrat, ({ transaction, scope, params, corps }) =>
    transaction(async (tx) => {
      const { id, avertissements } = await enregistrerContrat(tx, scope, params.id, corps);
      return { id, avertissements: sansCode(avertissements) };
    }),
  );
  brancher(app, s, k.examinerContrat, ({ transaction, params, corps: { contrat, ...saisi } }) =>
    transaction(async (tx) => {
      const examen = await examinerSurLePoste(tx, await lireDossier(tx, params.id), saisi, contrat);
      return { refus: sansCode(examen.refus), avertissements: sansCode(examen.avertissements) };
    }),
  );
  brancher(app, s, k.modifierContrat, ({ transaction, scope, params, corps }) =>
    transaction(async (tx) => {
      const { id, avertissements } = await modifierContrat(tx, scope, params.id, params.contrat, corps);
      return { id, avertissements: sansCode(avertissements) };
    }),
  );
  brancher(app, s, k.supprimerContrat, ({ transaction, scope, params }) =>
    transaction((tx) => supprimerContrat(tx, scope, params.id, params.contrat)),
  );
  brancher(app, s, k.noterDepart, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      const contrat = await enregistrerDepart(tx, scope, params.id, corps);
      const toutes = await echeancesDUne(tx, params.id, { aujourdhui });
      return { contrat, aFaire: toutes.filter((e) => e.cle.endsWith(` ${corps.le}`)) };
    }),
  );
  brancher(app, s, k.ajouterAbsence, ({ transaction, scope, params, corps }) =>
    transaction((tx) => enregistrerAbsence(tx, scope, params.id, corps)),
  );
  brancher(app, s, k.modifierAbsence, ({ transaction, scope, params, corps }) =>
    transaction((tx) => modifierAbsence(tx, scope, params.id, params.absence, corps)),
  );
  brancher(app, s, k.supprimerAbsence, ({ transaction, scope, params }) =>
    transaction((tx) => supprimerAbsence(tx, scope, params.id, params.absence)),
  );
}

function routesAide(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, a.aideDeLaConvention, ({ transaction, scope, params, query }) =>
    transaction(async (tx) => aideVuePar(scope.role, await lireAide(tx, params.id, query))),
  );
  brancher(app, s, a.transmettrePresence, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => transmettrePresence(tx, scope, params.id, params.periode, corps, aujourdhui)),
  );
  brancher(app, s, a.reprendrePresence, ({ transaction, scope, params }) =>
    transaction((tx) => reprendrePresence(tx, scope, params.id, params.periode)),
  );
  brancher(app, s, a.noterVersement, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction((tx) => noterVersement(tx, scope, params.id, params.mois, corps, aujourdhui)),
  );
  brancher(app, s, a.oublierVersement, ({ transaction, scope, params }) =>
    transaction((tx) => oublierVersement(tx, scope, params.id, params.mois)),
  );
  brancher(app, s, a.lireReglagesAide, ({ transaction, aujourdhui }) =>
    transaction((tx) => lireReglagesAide(tx, aujourdhui)),
  );
  brancher(app, s, a.ecrireMontant, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await ecrireMontant(tx, scope, params.depuis, corps);
      return lireReglagesAide(tx, aujourdhui);
    }),
  );
  brancher(app, s, a.oublierMontant, ({ transaction, scope, params, aujourdhui }) =>
    transaction(async (tx) => {
      await oublierReglage(tx, scope, 'montant_aide', params.depuis);
      return lireReglagesAide(tx, aujourdhui);
    }),
  );
  brancher(app, s, a.ecrireSmic, ({ transaction, scope, params, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await ecrireSmic(tx, scope, params.depuis, corps.horaire);
      return lireReglagesAide(tx, aujourdhui);
    }),
  );
  brancher(app, s, a.oublierSmic, ({ transaction, scope, params, aujourdhui }) =>
    transaction(async (tx) => {
      await oublierReglage(tx, scope, 'smic', params.depuis);
      return lireReglagesAide(tx, aujourdhui);
    }),
  );
  brancher(app, s, a.listerPostes, ({ transaction, scope, aujourdhui }) =>
    transaction(async (tx) => ({
      aujourdhui,
      postes: (await listerPostes(tx, aujourdhui)).map((p) => posteVuPar(scope.role, p)),
    })),
  );
}
