import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { TOUS } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import type { Mesure } from './rules/dictionnaire.ts';

const etiquette = 'Mesures';
const jour = z.iso.date('Écrivez une date.');
const noms = z.string().max(400).optional();
const filtre = z
  .union([z.string().max(400), z.array(z.string().max(400)).max(200)])
  .transform((f) => (typeof f === 'string' ? [f] : f))
  .optional()
  .describe(
    '« axe:valeur », répété ; la valeur est un nom, ou #12 pour un numéro, ou #0 pour « Non renseigné »',
  );

const periode = z.object({ du: jour, au: jour, filtre });
const demande = periode.extend({
  par: noms.describe('Axes, séparés par des virgules'),
  mesures: noms.describe('Mesures, séparées par des virgules ; sinon les six mesures usuelles'),
});

const refusDePeriode = {
  'date-invalide': 422,
  'periode-inversee': 422,
  'periode-trop-longue': 422,
  'axe-inconnu': 422,
  'filtre-mal-ecrit': 422,
  'valeur-inconnue': 422,
  'axe-reserve': 403,
} as const;
const refusDeDemande = { ...refusDePeriode, 'mesure-inconnue': 422, 'trop-de-lignes': 422 } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const lireMesures = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/mesures',
  etiquette,
  resume:
    'Les chiffres d’une période, selon des axes, des mesures et des filtres ; chacun lit ceux de l’équipe, un·e médiateur·rice ne voit que sa propre ligne',
  acces: TOUS,
  params: paramsStructure,
  query: demande,
  reponse: z
    .object({
      du: jour,
      au: jour,
      mesures: z.array(z.string()),
      /** Names of axes with their label, names of measures with their number. */
      lignes: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
      total: z.record(z.string(), z.number().nullable()),
      avertissements: z.array(z.string()),
    })
    .meta({ id: 'Mesures' }),
  problemes: refusDeDemande,
});

export const telechargerMesuresXlsx = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/mesures.xlsx',
  etiquette,
  resume: 'Les mêmes chiffres en classeur, avec leur auteur, leur date, leurs filtres et leurs définitions',
  acces: TOUS,
  params: paramsStructure,
  query: demande,
  fichier: [XLSX],
  problemes: refusDeDemande,
});

export const telechargerMesuresCsv = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/mesures.csv',
  etiquette,
  resume: 'Les mêmes chiffres en CSV, avec leur auteur, leur date, leurs filtres et leurs définitions',
  acces: TOUS,
  params: paramsStructure,
  query: demande,
  fichier: ['text/csv'],
  problemes: refusDeDemande,
});

const n = z.number();
const ligneDeTableau = z.object({
  /** Number of the term, code, or first day of the period; null: « Non renseigné ». */
  id: z.union([z.number(), z.string()]).nullable(),
  nom: z.string(),
  interventions: n,
  minutes: n,
  minutesHorsMediation: n,
  beneficiaires: n,
  femmes: n,
  hommes: n,
  nonCommunique: n,
});
export type LigneDeTableau = z.output<typeof ligneDeTableau>;

/** Every measure of the dictionary. */
const total = z.object({
  interventions: n,
  minutes: n,
  beneficiaires: n,
  femmes: n,
  hommes: n,
  nonCommunique: n,
  moins12: n,
  de12a17: n,
  de18a25: n,
  de26a59: n,
  de60EtPlus: n,
  ageNonCommunique: n,
  minutesHorsMediation: n,
  partMediation: n.nullable(),
} satisfies Record<Mesure, z.ZodType>);

export const tableauDeBordSchema = z
  .object({
    du: jour,
    au: jour,
    /** First and last day with an act in the whole life of the structure; null when it has none. */
    premierActe: jour.nullable(),
    dernierActe: jour.nullable(),
    total,
    comparaison: z.discriminatedUnion('disponible', [
      z.object({ disponible: z.literal(true), avant: z.object({ du: jour, au: jour }), total }),
      z.object({ disponible: z.literal(false), explication: z.string() }),
    ]),
    /** What `parTemps` is cut into, according to the length of the period. */
    pas: z.enum(['jour', 'mois', 'annee']),
    parTemps: z.array(ligneDeTableau),
    parNature: z.array(ligneDeTableau),
    parFamille: z.array(ligneDeTableau),
    parSecteur: z.array(ligneDeTableau),
    avertissements: z.array(z.string()),
  })
  .meta({ id: 'TableauDeBord' });
export type TableauDeBord = z.output<typeof tableauDeBordSchema>;

export const lireTableauDeBord = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/tableau-de-bord',
  etiquette,
  resume: 'Tous les chiffres du tableau de bord d’une période',
  acces: TOUS,
  params: paramsStructure,
  query: periode,
  reponse: tableauDeBordSchema,
  problemes: refusDePeriode,
});

export const telechargerTableauDeBord = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/tableau-de-bord.xlsx',
  etiquette,
  resume: 'Le tableau de bord en classeur : une feuille par tableau, et leur provenance',
  acces: TOUS,
  params: paramsStructure,
  query: periode,
  fichier: [XLSX],
  problemes: refusDePeriode,
});
