import type { FastifyInstance, FastifyReply } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { brancher, type Scope, type Serveur } from '../../server/branche.ts';
import { lireFichierRecu } from '../../server/fichier-recu.ts';
import type { Comptage } from './chiffres.ts';
import * as c from './contract.ts';
import { type Fichier, preparerFichier } from './documents.ts';
import { changerEtat } from './etat.ts';
import { listerBilans } from './liste.ts';
import { aSonModele, balisesDuModele, deposerModele, lireModele, retirerModele } from './modele.ts';
import { lireProfessionnalisation } from './professionnalisation.ts';
import { listerRecits } from './recits.ts';
import { modeleParDefaut } from './render/word.ts';
import { nombreAnnees } from './rules/annee-de-convention.ts';
import { actionsPossibles, peutEcrire } from './rules/etats.ts';
import { lireBilan, ouvrirBilan } from './store.ts';
import { ecrireTexte } from './textes.ts';

const MODELE_MAX_OCTETS = 10 * 1_048_576;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Bilans: reading, writing together, freezing, files; and the Word model of the structure. */
export function routesBilans(app: FastifyInstance, s: Serveur): void {
  const comptage = (scope: Scope): Comptage => ({
    structureId: scope.structureId,
    par: scope.membreNom,
    le: s.maintenant(),
  });

  brancher(app, s, c.listerBilans, ({ transaction, scope }) => transaction((tx) => listerBilans(tx, scope)));

  brancher(app, s, c.lireBilan, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      const ouvert = await ouvrirBilan(tx, params, scope);
      const bilan = await lireBilan(tx, ouvert, comptage(scope));
      return {
        ...bilan,
        annees: nombreAnnees(ouvert.convention),
        textes: [...ouvert.textes],
        actions: actionsPossibles(ouvert.etat, scope.role).map(({ action, nom }) => ({ action, nom })),
        peutEcrire: peutEcrire(ouvert.etat, scope.role),
        modelePropre: await aSonModele(tx),
      };
    }),
  );

  brancher(app, s, c.lireTextes, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      const { etat, textes } = await ouvrirBilan(tx, params, scope);
      return { etat, textes: [...textes] };
    }),
  );

  brancher(app, s, c.ecrireTexte, ({ transaction, scope, params, corps }) =>
    transaction((tx) => ecrireTexte(tx, scope, params, corps, s.maintenant())),
  );

  brancher(app, s, c.listerRecits, ({ transaction, scope, params }) =>
    transaction((tx) => listerRecits(tx, params, scope)),
  );

  brancher(app, s, c.reprendreProfessionnalisation, ({ transaction, scope, params, aujourdhui }) =>
    transaction((tx) => lireProfessionnalisation(tx, params, scope, aujourdhui)),
  );

  brancher(app, s, c.changerEtat, async ({ transaction, scope, params, corps }) => ({
    etat: await changerEtat(transaction, scope, params, corps, s.maintenant()),
  }));

  for (const [contrat, format, type] of [
    [c.telechargerWord, 'docx', WORD],
    [c.telechargerPdf, 'pdf', 'application/pdf'],
    [c.telechargerJson, 'json', 'application/json; charset=utf-8'],
  ] as const) {
    brancher(app, s, contrat, async ({ transaction, scope, params, reply }) => {
      const faire = await transaction((tx) => preparerFichier(tx, params, format, scope, comptage(scope)));
      return envoyer(reply, type, await faire());
    });
  }

  brancher(app, s, c.lireModele, ({ transaction }) =>
    transaction(async (tx) => {
      const m = await lireModele(tx);
      return { propre: m ? { nom: m.nom, deposeLe: m.depose_le.toISOString(), par: m.par } : null };
    }),
  );

  brancher(app, s, c.deposerModele, async ({ transaction, scope, req }) => {
    const fichier = await lireFichierRecu(req, MODELE_MAX_OCTETS);
    const balises = await balisesDuModele(fichier.contenu);
    return transaction((tx) => deposerModele(tx, scope, { ...fichier, balises }, s.maintenant()));
  });

  brancher(app, s, c.retirerModele, ({ transaction, scope }) =>
    transaction((tx) => retirerModele(tx, scope)),
  );

  brancher(app, s, c.telechargerModele, async ({ transaction, reply }) => {
    const modele = await transaction(lireModele);
    if (!modele) {
      throw new RefusError(404, refus('sans-modele', 'La structure n’a pas déposé de modèle.'));
    }
    return envoyer(reply, WORD, { nom: 'modele-de-bilan.docx', contenu: modele.docx });
  });

  brancher(app, s, c.telechargerModeleDuProjet, async ({ reply }) =>
    envoyer(reply, WORD, { nom: 'modele-de-bilan-trame.docx', contenu: await modeleParDefaut() }),
  );
}

const envoyer = (reply: FastifyReply, type: string, { nom, contenu }: Fichier): FastifyReply =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${nom}"`)
    .send(contenu);
