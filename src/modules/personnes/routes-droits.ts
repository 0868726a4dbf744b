import type { FastifyInstance, FastifyReply } from 'fastify';
import { docx } from '../../documents/docx.ts';
import { paperPdf } from '../../documents/paper.ts';
import type { Paper } from '../../kernel/document.ts';
import { RefusError } from '../../kernel/refus.ts';
import { brancher, type Contexte, type Serveur } from '../../server/branche.ts';
import { type Coffre, ouvrirCoffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { lireConservation, reglerConservation } from './conservation.ts';
import * as k from './contract-conservation.ts';
import * as d from './contract-droits.ts';
import { listerEcartes } from './faits-du-dossier.ts';
import { lireEtatDeLaCle } from './lire-cle.ts';
import { lireDossierDePersonne } from './lire-dossier.ts';
import { lireReglages } from './lire-reglages.ts';
import { lecteur } from './routes.ts';
import { papierDeLAipd } from './rules/aipd.ts';
import { MOIS_CONSEILLES } from './rules/conservation.ts';
import { papierDuDossier } from './rules/dossier.ts';
import { papierDuRegistre } from './rules/registre.ts';
import type { Reglages } from './rules/reglages.ts';
import { effacerPersonne, limiterPersonne } from './store-effacer.ts';
import { listerLectures } from './store-lectures.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names of files end on disks and in histories: they name nobody. */
const envoyer = (reply: FastifyReply, type: string, nom: string, contenu: Buffer): FastifyReply =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${nom}"`)
    .send(contenu);

/** What people may ask about their data, the log of readings, how long names are kept, and the papers of the DPO. */
export function routesDroits(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, d.listerLectures, ({ transaction, query }) =>
    transaction(async (tx) => {
      const lignes = await listerLectures(tx, { ...query, limite: query.limite + 1 });
      return {
        lectures: lignes.slice(0, query.limite).map((l) => ({ ...l, le: l.le.toISOString() })),
        suite: lignes.length > query.limite,
      };
    }),
  );
  brancher(app, s, d.dossierDePersonne, async ({ transaction, scope, params, query, reply, aujourdhui }) => {
    const dossier = await transaction(async (tx) =>
      lireDossierDePersonne(await lecteur(s, tx, scope), params.personne, new Set(query.avec)),
    );
    const pdf = paperPdf(papierDuDossier(dossier), aujourdhui);
    return envoyer(reply, 'application/pdf', `donnees-personnelles-${params.personne.slice(-6)}.pdf`, pdf);
  });
  brancher(app, s, d.listerEcartes, ({ transaction, scope, params }) =>
    transaction(async (tx) =>
      (await listerEcartes(tx, scope, params.personne)).map((e) => ({ ...e, textes: [...e.textes] })),
    ),
  );
  brancher(app, s, d.limiterPersonne, ({ transaction, scope, params, corps }) =>
    transaction((tx) => limiterPersonne(tx, scope, params.personne, corps, s.maintenant())),
  );
  brancher(app, s, d.effacerPersonne, ({ transaction, scope, params }) =>
    transaction(async (tx) => {
      const coffre = await coffreSiLisible(s, tx, scope.structureId);
      return effacerPersonne(tx, scope, params.personne, { maintenant: s.maintenant(), coffre });
    }),
  );
  routesConservation(app, s);
}

/** A lost key must not keep a name from being erased. */
const coffreSiLisible = (s: Serveur, tx: Tx, structureId: string): Promise<Coffre | null> =>
  ouvrirCoffre(tx, s.cle, structureId).catch((e: unknown) => {
    if (e instanceof RefusError) return null;
    throw e;
  });

type Conservation = Awaited<ReturnType<typeof lireConservation>>;
const conservationDe = ({ purges, ...reste }: Conservation) => ({
  ...reste,
  conseilles: MOIS_CONSEILLES as typeof MOIS_CONSEILLES,
  purges: purges.map((p) => ({ ...p, le: p.le.toISOString() })),
});

function routesConservation(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, k.lireConservation, ({ transaction, aujourdhui }) =>
    transaction(async (tx) => conservationDe(await lireConservation(tx, aujourdhui))),
  );
  brancher(app, s, k.reglerConservation, ({ transaction, scope, corps, aujourdhui }) =>
    transaction(async (tx) => {
      await reglerConservation(tx, scope, corps, aujourdhui);
      return conservationDe(await lireConservation(tx, aujourdhui));
    }),
  );
  brancher(app, s, k.lireCleDesNoms, ({ transaction, scope }) =>
    transaction(async (tx) => {
      const { depuis, ...etat } = await lireEtatDeLaCle(tx, s.cle, scope.structureId);
      return { ...etat, depuis: depuis?.toISOString() ?? null };
    }),
  );
  const word = async (
    { transaction, reply, aujourdhui }: Contexte<typeof k.telechargerRegistre>,
    nom: string,
    papierDe: (reglages: Reglages) => Paper,
  ) => {
    const reglages = await transaction((tx) => lireReglages(tx, aujourdhui, s.adresse ?? ''));
    return envoyer(reply, WORD, nom, docx(papierDe(reglages), aujourdhui));
  };
  brancher(app, s, k.telechargerRegistre, (ctx) =>
    word(ctx, 'registre-des-traitements-brouillon.docx', papierDuRegistre),
  );
  brancher(app, s, k.telechargerAipd, (ctx) => word(ctx, 'analyse-d-impact-brouillon.docx', papierDeLAipd));
}
