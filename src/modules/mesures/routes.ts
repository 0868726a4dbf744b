import type { FastifyInstance, FastifyReply } from 'fastify';
import { csv, xlsx } from '../../documents/sheet.ts';
import { exiger } from '../../kernel/refus.ts';
import { brancher, type Scope, type Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import * as c from './contract.ts';
import { lireSuivi } from './contract-suivi.ts';
import { lecteurDe } from './droits.ts';
import { provenanceDe, tableDe, tablesDuTableau } from './feuille.ts';
import { tablesDuSuivi } from './feuille-suivi.ts';
import { mesurer } from './mesurer.ts';
import { type Demande, lireDemande } from './rules/demande.ts';
import { NOMS_DE_MESURES } from './rules/dictionnaire.ts';
import { compterSuivi, suiviEnChiffres } from './suivi.ts';
import { tableauDeBord } from './tableau-de-bord.ts';

interface Question {
  readonly du: string;
  readonly au: string;
  readonly par?: string | undefined;
  readonly mesures?: string | undefined;
  readonly filtre?: readonly string[] | undefined;
}
const demandeDe = ({ filtre, ...q }: Question): Demande => exiger(lireDemande({ ...q, filtres: filtre }));

/** The figures of a structure, to read and to take away. */
export function routesMesures(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.lireMesures, ({ transaction, scope, query, aujourdhui }) => {
    const demande = demandeDe(query);
    return transaction(async (tx) => {
      const r = await mesurer(tx, scope.structureId, demande, lecteurDe(scope, demande, aujourdhui));
      return {
        ...r,
        mesures: [...r.mesures],
        lignes: [...r.lignes],
        avertissements: [...r.avertissements],
      };
    });
  });

  brancher(app, s, c.telechargerMesuresXlsx, async ({ transaction, scope, query, aujourdhui, reply }) => {
    const { demande, table, provenance } = await transaction((tx) =>
      feuille(tx, scope, query, aujourdhui, 'xlsx'),
    );
    return envoyer(reply, c.telechargerMesuresXlsx.fichier, demande, 'xlsx', await xlsx([table], provenance));
  });

  brancher(app, s, c.telechargerMesuresCsv, async ({ transaction, scope, query, aujourdhui, reply }) => {
    const { demande, table, provenance } = await transaction((tx) =>
      feuille(tx, scope, query, aujourdhui, 'csv'),
    );
    const contenu = Buffer.from(csv(table, provenance));
    return envoyer(reply, ['text/csv; charset=utf-8'], demande, 'csv', contenu);
  });

  brancher(app, s, c.lireTableauDeBord, ({ transaction, scope, query, aujourdhui }) => {
    const demande = demandeDe(query);
    const lecteur = lecteurDe(scope, demande, aujourdhui);
    return transaction((tx) => tableauDeBord(tx, scope.structureId, demande, lecteur));
  });

  brancher(app, s, c.telechargerTableauDeBord, async ({ transaction, scope, query, aujourdhui, reply }) => {
    const demande = demandeDe(query);
    const lecteur = lecteurDe(scope, demande, aujourdhui);
    const { tableau, suivi } = await transaction(async (tx) => ({
      tableau: await tableauDeBord(tx, scope.structureId, demande, lecteur),
      // Situations know neither natures nor people: filtered figures go without them.
      suivi:
        demande.filtres.length > 0
          ? null
          : suiviEnChiffres(await compterSuivi(tx, { ...demande, par: 'sorte', aujourdhui })),
    }));
    const provenance = provenanceDe(demande, quiDe(scope), tableau, NOMS_DE_MESURES);
    const contenu = await xlsx(
      [...tablesDuTableau(tableau), ...(suivi ? tablesDuSuivi(suivi) : [])],
      provenance,
    );
    return envoyer(reply, c.telechargerTableauDeBord.fichier, demande, 'xlsx', contenu, 'tableau-de-bord');
  });

  brancher(app, s, lireSuivi, ({ transaction, query: { par, ...q }, aujourdhui }) => {
    const { du, au } = demandeDe(q);
    return transaction(async (tx) => ({
      ...{ du, au },
      ...suiviEnChiffres(await compterSuivi(tx, { du, au, par, aujourdhui })),
    }));
  });

  const quiDe = (scope: Scope) => ({
    auteur: scope.membreNom,
    structure: scope.structureNom,
    le: s.maintenant(),
  });

  async function feuille(tx: Tx, scope: Scope, query: Question, aujourdhui: string, format: 'csv' | 'xlsx') {
    const demande = demandeDe(query);
    const r = await mesurer(tx, scope.structureId, demande, lecteurDe(scope, demande, aujourdhui));
    const provenance = provenanceDe(demande, quiDe(scope), r, demande.mesures);
    return { demande, table: tableDe(r, demande.par, format), provenance };
  }
}

const envoyer = (
  reply: FastifyReply,
  [type = 'application/octet-stream']: readonly string[] = [],
  { du, au }: Demande,
  extension: string,
  contenu: Buffer,
  nom = 'mesures',
): FastifyReply =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${nom}-${du}-${au}.${extension}"`)
    .send(contenu);
