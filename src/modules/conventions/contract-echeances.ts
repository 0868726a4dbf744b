import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION, SUIVI_DES_POSTES } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { jour, paramsConvention as params } from './contract.ts';

const etiquette = 'Échéances';

export const echeanceSchema = z
  .object({
    code: z.string(),
    /** Names this very deadline among those of its convention. */
    cle: z.string(),
    conventionId: z.number(),
    numero: z.string(),
    titulaire: z.string().nullable(),
    libelle: z.string(),
    date: z.iso.date(),
    article: z.string(),
    /** Where the date comes from. */
    origine: z.string(),
    aFaire: z.string(),
    statut: z.enum(['fait', 'a-venir', 'depasse', 'passe', 'reporte', 'sans-objet']),
    gravite: z.enum(['aide', 'convention', 'obligation', 'repere']),
    /** The day to aim at, before the limit. */
    viser: z.iso.date().nullable(),
    /** What somebody said of it last. */
    dit: z
      .object({
        suite: z.enum(['fait', 'reporte', 'sans-objet', 'a-faire']),
        motif: z.string(),
        par: z.string().nullable(),
        le: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'Echeance' });
export type EcheanceLue = z.output<typeof echeanceSchema>;

export const listerEcheances = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/echeances',
  etiquette,
  resume: 'Les dates à tenir de toutes les conventions, la plus proche d’abord',
  acces: SUIVI_DES_POSTES,
  params: paramsStructure,
  query: z.object({
    /** Last day for those that come back; a year ahead when absent. */
    au: jour.optional(),
  }),
  reponse: z.object({ aujourdhui: z.iso.date(), echeances: z.array(echeanceSchema) }),
});

export const echeancesDUneConvention = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}/echeances',
  etiquette,
  resume: 'Les dates à tenir d’une convention',
  acces: SUIVI_DES_POSTES,
  params,
  query: z.object({ au: jour.optional() }),
  reponse: z.object({ aujourdhui: z.iso.date(), echeances: z.array(echeanceSchema) }),
  problemes: { 'convention-inconnue': 404 },
});

export const direEcheance = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/echeances',
  etiquette,
  resume: 'Dit qu’une échéance est faite, reportée (avec la raison) ou sans objet ; ou revient dessus',
  acces: DIRECTION,
  params,
  corps: z.object({
    cle: z.string().max(80),
    suite: z.enum(['fait', 'reporte', 'sans-objet', 'a-faire']),
    /** The new day, when postponed. */
    au: jour.nullable().default(null),
    motif: z.string().trim().max(500, 'Écrivez une raison plus courte.').default(''),
  }),
  reponse: echeanceSchema,
  problemes: {
    'convention-inconnue': 404,
    'echeance-inconnue': 404,
    'report-sans-date': 422,
    'report-sans-motif': 422,
    'report-passe': 422,
    'report-trop-loin': 422,
  },
});

export const noterPassees = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/echeances/passees',
  etiquette,
  resume: 'Note faites en une fois les dates en retard d’avant un jour, sauf celles à vérifier',
  acces: DIRECTION,
  params,
  corps: z.object({
    /** Those of that very day are left. */
    avant: jour,
    /** The `cle` of those to look at again. */
    garder: z.array(z.string().max(80)).max(1000).default([]),
  }),
  /** `le` names the lot: with it, all of them are taken back. */
  reponse: z.object({ notees: z.number(), le: z.iso.datetime() }),
  problemes: { 'convention-inconnue': 404, 'passees-a-venir': 422, 'passees-aucune': 422 },
});

export const reprendrePassees = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions/{id}/echeances/passees/retablissement',
  etiquette,
  resume: 'Revient sur des dates notées faites en une fois : chacune redevient ce qu’elle était',
  acces: DIRECTION,
  params,
  corps: z.object({ le: z.iso.datetime() }),
  reponse: z.object({ remises: z.number() }),
  problemes: { 'convention-inconnue': 404, 'passees-inconnues': 404 },
});

export const creerCalendrier = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/calendrier',
  etiquette,
  resume: 'Fait l’adresse secrète de mon calendrier d’échéances ; l’ancienne ne marche plus',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: z.object({ adresse: z.string() }),
});

export const etatCalendrier = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/calendrier',
  etiquette,
  resume: 'Dit si mon calendrier d’échéances a une adresse, et quand elle a été lue',
  acces: DIRECTION,
  params: paramsStructure,
  reponse: z.object({
    actif: z.boolean(),
    creeLe: z.iso.datetime().nullable(),
    luLe: z.iso.datetime().nullable(),
  }),
});

export const fermerCalendrier = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/calendrier',
  etiquette,
  resume: 'Ferme l’adresse de mon calendrier d’échéances',
  acces: DIRECTION,
  params: paramsStructure,
});

export const lireCalendrier = contrat({
  methode: 'get',
  chemin: '/api/calendriers/{secret}.ics',
  etiquette,
  resume: 'Les échéances pour un agenda (iCalendar) ; qui a l’adresse les lit',
  acces: 'public',
  params: z.object({ secret: z.string().min(20).max(200) }),
  fichier: ['text/calendar'],
  problemes: { 'calendrier-inconnu': 404 },
});
