import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION, SUIVI_DES_POSTES } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { etiquetteConventions, jour, paramsConvention as params, texte } from './contract.ts';
import { PIECES } from './rules/declaration.ts';
import { ETATS, type Etat } from './rules/etats.ts';

const etiquette = 'Aide de l’État';
const euros = z
  .number('Écrivez un montant en euros.')
  .min(0, 'Un montant ne peut pas être négatif.')
  .max(99_999, 'Ce montant est trop grand pour un mois. Vérifiez-le.');
const statut = z.enum(['officiel', 'calcule', 'inconnu']);

export const aideDeLaConvention = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/aide',
  etiquette,
  resume: 'L’aide mois par mois : attendue, reçue, et ce qui reste à la charge de l’employeur',
  acces: SUIVI_DES_POSTES,
  params,
  /** The whole convention when absent. */
  query: z.object({ du: jour.optional(), au: jour.optional() }),
  reponse: z.object({
    mois: z.array(
      z.object({
        mois: z.string(),
        montantAnnuel: z.number().nullable(),
        quotite: z.number(),
        jours: z.number(),
        /** Null for a tête de réseau: absences say something of a person's health. */
        joursDeduits: z.number().nullable(),
        /** Estimation: the exact daily rule is not published. */
        montant: z.number(),
        statut,
        recu: z.number().nullable(),
        recuLe: z.iso.date().nullable(),
        /** Received less expected; null while nothing was received. */
        ecart: z.number().nullable(),
        /** Cost less expected aid; null while the cost is not written. */
        reste: z.number().nullable(),
      }),
    ),
    total: z.object({
      attendu: z.number(),
      recu: z.number(),
      ecart: z.number(),
      reste: z.number().nullable(),
    }),
    cout: z.object({ brut: z.number().nullable(), charges: z.number().nullable() }),
  }),
  problemes: { 'convention-inconnue': 404, 'dates-inversees': 422 },
});

const mois = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Écrivez un mois, par exemple 2026-03.');

export const noterVersement = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/versements/{mois}',
  etiquette,
  resume: 'Note ce que l’ASP a versé pour un mois',
  acces: DIRECTION,
  params: params.extend({ mois }),
  corps: z.object({ euros, recuLe: jour.nullable().default(null) }),
  problemes: { 'convention-inconnue': 404, 'versement-hors-convention': 422, 'versement-a-venir': 422 },
});

export const oublierVersement = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/conventions/{id}/versements/{mois}',
  etiquette,
  resume: 'Retire un versement noté par erreur',
  acces: DIRECTION,
  params: params.extend({ mois }),
});

const periode = z
  .string()
  .regex(/^20\d{2}-(T[1-4]|0[1-9]|1[0-2])$/, 'Écrivez un mois (2026-03) ou un trimestre (2026-T1).');

export const transmettrePresence = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}/presences/{periode}',
  etiquette,
  resume: 'Note que l’état de présence d’une période a été transmis dans SYLAé, et ce qui était joint',
  acces: DIRECTION,
  params: params.extend({ periode }),
  corps: z.object({
    transmisLe: jour,
    pieces: z.array(z.enum(PIECES)).default([]),
    note: texte(500).default(''),
  }),
  problemes: {
    'convention-inconnue': 404,
    'periode-inconnue': 404,
    'transmis-a-venir': 422,
    'transmis-trop-tot': 422,
  },
});

export const reprendrePresence = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/conventions/{id}/presences/{periode}',
  etiquette,
  resume: 'Revient sur une transmission notée par erreur',
  acces: DIRECTION,
  params: params.extend({ periode }),
});

const reglagesSchema = z.object({
  montants: z.array(
    z.object({
      depuis: z.iso.date(),
      euros: z.number(),
      statut,
      source: z.string(),
      /** Written by the structure: it comes before what Trame knows. */
      saisi: z.boolean(),
    }),
  ),
  smics: z.array(z.object({ depuis: z.iso.date(), horaire: z.number(), saisi: z.boolean() })),
});
export type ReglagesDeLAide = z.output<typeof reglagesSchema>;

export const lireReglagesAide = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/aide',
  etiquette,
  resume: 'Les montants annuels de l’aide et le SMIC, par date, chacun avec son statut',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: reglagesSchema,
});

const paramsDate = paramsStructure.extend({ depuis: jour });

export const ecrireMontant = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/aide/montants/{depuis}',
  etiquette,
  resume: 'Écrit le montant annuel publié à partir d’un jour',
  acces: DIRECTION,
  params: paramsDate,
  corps: z.object({
    euros: z
      .number('Écrivez un montant en euros.')
      .min(1000, 'Écrivez le montant d’une année entière, à temps plein.')
      .max(100_000, 'Ce montant est trop grand. Vérifiez-le.'),
    source: texte(200).default(''),
  }),
  reponse: reglagesSchema,
  problemes: { 'date-hors-du-siecle': 422 },
});

export const oublierMontant = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/aide/montants/{depuis}',
  etiquette,
  resume: 'Revient au montant que Trame connaît ou calcule',
  acces: DIRECTION,
  params: paramsDate,
  reponse: reglagesSchema,
});

export const ecrireSmic = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/aide/smic/{depuis}',
  etiquette,
  resume: 'Écrit le SMIC horaire brut en vigueur un 1er juillet',
  acces: DIRECTION,
  params: paramsDate,
  corps: z.object({
    horaire: z
      .number('Écrivez un montant en euros.')
      .min(5, 'Écrivez le SMIC brut d’une heure.')
      .max(100, 'Écrivez le SMIC brut d’une heure.'),
  }),
  reponse: reglagesSchema,
  problemes: { 'smic-premier-juillet': 422, 'date-hors-du-siecle': 422 },
});

export const oublierSmic = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/aide/smic/{depuis}',
  etiquette,
  resume: 'Revient au SMIC que Trame connaît',
  acces: DIRECTION,
  params: paramsDate,
  reponse: reglagesSchema,
});

const posteSchema = z
  .object({
    conventionId: z.number(),
    numero: z.string(),
    employeur: z.string(),
    commune: z.string(),
    etat: z.enum(Object.keys(ETATS) as [Etat, ...Etat[]]),
    debut: z.iso.date(),
    /** As it stands: the day it was ended when it was. */
    fin: z.iso.date(),
    signeeLe: z.iso.date().nullable(),
    titulaire: z.string().nullable(),
    remplacant: z.string().nullable(),
    vacantDepuis: z.iso.date().nullable(),
    /** Who held the post, and when. */
    occupation: z.array(
      z.object({
        membre: z.string(),
        genre: z.enum(['cdi', 'cdd', 'remplacement']),
        du: z.iso.date(),
        au: z.iso.date(),
      }),
    ),
    /** What is to check on it; nothing for a tête de réseau. */
    doutes: z.array(z.string()),
    enRetard: z.number(),
    /** Due within seven days. */
    cetteSemaine: z.number(),
    /** Last day to hire, when it is past and nobody came: the convention may be ended (livret 2024). */
    limiteDepassee: z.iso.date().nullable(),
    prochaine: z.object({ libelle: z.string(), date: z.iso.date() }).nullable(),
    /** This calendar year, in euros: an estimation, and what came. */
    attendu: z.number(),
    recu: z.number(),
    /** An amount of the year was not published. */
    incertain: z.boolean(),
  })
  .meta({ id: 'Poste' });
export type Poste = z.output<typeof posteSchema>;

export const listerPostes = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/postes',
  etiquette: etiquetteConventions,
  resume:
    'Tous les postes d’un coup d’œil : où en est chaque convention, ce qui est en retard, l’aide de l’année',
  acces: SUIVI_DES_POSTES,
  params: paramsStructure,
  reponse: z.object({ aujourdhui: z.iso.date(), postes: z.array(posteSchema) }),
});
