import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { faitLuSchema } from './contract-faits.ts';
import { LISTE_DES_ETATS, PHRASE_MAX } from './rules/etats.ts';
import { schemaIssue } from './rules/issues.ts';
import { situationSaisieSchema } from './rules/situation.ts';

export const etiquetteSituations = 'Situations';
const etiquette = etiquetteSituations;
/** `id`: made by whoever creates it (UUIDv7), so that sending twice is harmless. */
export const paramsSituation = paramsStructure.extend({
  id: z.uuid('L’identifiant doit être un UUID.').toLowerCase(),
});
const schemaEtat = z.enum(LISTE_DES_ETATS);
const jour = z.iso.date('Écrivez une date.');

/** What everybody who records sees of a situation, so that doubles are seen: nothing of what is at stake. */
export const situationBreveSchema = z
  .object({
    id: z.uuid(),
    /** Six characters that say nothing; see `codeLisible`. */
    code: z.string(),
    version: z.number(),
    sorteId: z.number(),
    secteurId: z.number().nullable(),
    lieuId: z.number().nullable(),
    etat: schemaEtat,
    issue: schemaIssue.nullable(),
    /** AAAA-MM-JJ, as the other days. */
    saisieLe: z.string(),
    closeLe: z.string().nullable(),
    /** Last day on which somebody of the situation was met or heard. */
    dernierContact: z.string(),
    /** In charge today. */
    membres: z.array(z.number()),
    /** The caller may read the whole of it: in charge, or managing the structure. */
    accessible: z.boolean(),
    anonymisee: z.boolean(),
    supprimeLe: z.iso.datetime().nullable(),
    suivi: z.object({
      /** Days since the request, up to the closing. */
      age: z.number(),
      /** Days since the last contact; null once closed. */
      sansContact: z.number().nullable(),
      /** The rhythm chosen is exceeded. */
      enRetard: z.boolean(),
      /** More than three weeks without a contact. */
      silencieuse: z.boolean(),
      /** The day of the next step is past. */
      etapeEnRetard: z.boolean(),
    }),
    /** The next step; null for those who may not read the whole. */
    prochaine: z.object({ etape: z.string(), le: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'SituationBreve' });
export type SituationBreve = z.output<typeof situationBreveSchema>;

export const situationSchema = situationBreveSchema
  .extend({
    /** Null for those who need not know. */
    detail: z
      .object({
        ...situationSaisieSchema.shape,
        qpv: z.string().nullable(),
        auteurId: z.number(),
        creeLe: z.iso.datetime(),
        modifieLe: z.iso.datetime(),
        /** Who was in charge, oldest first; `jusqu` null: still is. */
        charges: z.array(
          z.object({
            membreId: z.number(),
            depuis: z.iso.datetime(),
            jusqu: z.iso.datetime().nullable(),
            parId: z.number().nullable(),
          }),
        ),
        /** Each move, oldest first; the first one opens it. */
        passages: z.array(
          z.object({
            id: z.number(),
            de: schemaEtat.nullable(),
            vers: schemaEtat,
            issue: schemaIssue.nullable(),
            le: z.string(),
            membreId: z.number().nullable(),
            /** What was agreed, or why it was opened again. */
            phrase: z.string(),
            /** When it was recorded. */
            creeLe: z.iso.datetime(),
          }),
        ),
        /** By day, oldest first; deleted ones left out. */
        faits: z.array(faitLuSchema),
      })
      .nullable(),
  })
  .meta({ id: 'Situation' });
export type SituationLue = z.output<typeof situationSchema>;

const ids = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'Écrivez des numéros séparés par des virgules.')
  .transform((texte) => texte.split(',').map(Number))
  .optional();

/** Lists of ids are joined by commas: any of them. 0: not told; for `membre`: nobody of today's team is in charge. */
export const filtresSituationsSchema = z.object({
  etat: z
    .string()
    .transform((texte) => texte.split(','))
    .pipe(z.array(schemaEtat))
    .optional(),
  /** Closed or not; both when left out. */
  ouvertes: z.stringbool().optional(),
  sorte: ids,
  secteur: ids,
  lieu: ids,
  membre: ids,
  /** Open, and without a contact for more than three weeks. */
  silencieuses: z.stringbool().optional(),
  /** Open, and late: rhythm exceeded or next step past; only those that the caller may read whole. */
  enRetard: z.stringbool().optional(),
  /** Deleted ones only, and only those that the caller may read whole: they can be brought back until the night purge. */
  supprimees: z.stringbool().optional(),
  /** A code, or its beginning. */
  texte: z.string().trim().max(40).optional(),
});
export type FiltresSituations = z.output<typeof filtresSituationsSchema>;

export const listerSituations = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations',
  etiquette,
  resume: 'Les situations en bref, le dernier contact d’abord',
  acces: SAISIE,
  params: paramsStructure,
  query: filtresSituationsSchema.extend({
    /** `suite` of the page before. */
    curseur: z.string().max(200).optional(),
    taille: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reponse: z.object({
    situations: z.array(situationBreveSchema),
    suite: z.string().nullable(),
    /** Null: a page that is not the first. */
    total: z.number().nullable(),
  }),
  problemes: { 'curseur-invalide': 400 },
});

export const mesSituations = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/miennes',
  etiquette,
  resume: 'Les situations ouvertes que suit la personne connectée : ce qu’un téléphone en garde',
  acces: SAISIE,
  params: paramsStructure,
  /** Nothing else, and no text: a phone gets lost. */
  reponse: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      sorteId: z.number(),
      lieuId: z.number().nullable(),
      /** Day of the next step. */
      etapeLe: z.string().nullable(),
      dernierContact: z.string(),
      /** First day on which a silence is too long. */
      reprendreLe: z.string(),
    }),
  ),
});

export type MaSituation = z.output<typeof mesSituations.reponse>[number];

const protocoleARevoirSchema = z.object({
  faitId: z.uuid(),
  situationId: z.uuid(),
  code: z.string(),
  revueLe: z.iso.date(),
});
export type ProtocoleARevoir = z.output<typeof protocoleARevoirSchema>;

export const listerProtocolesARevoir = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/protocoles-a-revoir',
  etiquette,
  resume: 'Les protocoles d’accord dont la date de revue est passée, dans les situations que l’on peut lire',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.array(protocoleARevoirSchema),
});

export const situationsRessemblantes = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/ressemblantes',
  etiquette,
  resume: 'Les situations ouvertes du même endroit, à regarder avant d’en créer une',
  acces: SAISIE,
  params: paramsStructure,
  query: z.object({
    sorte: z.coerce.number().int(),
    secteur: z.coerce.number().int().optional(),
    lieu: z.coerce.number().int().optional(),
    /** The one that is being looked at: never like itself. */
    sauf: z.uuid().toLowerCase().optional(),
  }),
  reponse: z.array(situationBreveSchema),
});

export const lireSituation = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}',
  etiquette,
  resume: 'Une situation : entière pour qui la suit ou encadre, en bref pour les autres',
  acces: SAISIE,
  params: paramsSituation,
  reponse: situationSchema,
  problemes: { 'situation-inconnue': 404 },
});

const REFUS_DE_LA_SAISIE = {
  'saisie-invalide': 422,
  'saisie-trop-ancienne': 422,
  'saisie-future': 422,
  'sorte-inconnu': 422,
  'sorte-retire': 422,
  'lieu-hors-secteur': 422,
  'enjeu-trop-long': 422,
  'etape-trop-longue': 422,
  'etape-sans-texte': 422,
  'etape-invalide': 422,
  'rythme-invalide': 422,
} as const;
/** Of whoever wants to change a situation. */
const REFUS_DU_CHANGEMENT = {
  'situation-inconnue': 404,
  'situation-pas-la-votre': 403,
  'situation-supprimee': 409,
  'situation-anonymisee': 409,
  'situation-modifiee': 409,
} as const;

export const creerSituation = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}',
  etiquette,
  resume: 'Ouvre une situation ; renvoyer la même chose ne change rien',
  acces: SAISIE,
  params: paramsSituation,
  corps: situationSaisieSchema.extend({
    /** In charge from the start; nobody named: the author. */
    membres: z.array(z.number().int()).max(20).default([]),
  }),
  reponse: situationSchema,
  problemes: { ...REFUS_DE_LA_SAISIE, 'identifiant-pris': 409, 'membre-inconnu': 422 },
});

/** The version that the person had before their eyes; another one answers 409 with `actuelle`, the situation as it is. */
const version = z.number().int().min(1);

export const modifierSituation = contrat({
  methode: 'patch',
  chemin: '/api/structures/{structure}/situations/{id}',
  etiquette,
  resume: 'Change ce qui est dit d’une situation, à partir de la version lue',
  acces: SAISIE,
  params: paramsSituation,
  corps: situationSaisieSchema.extend({ version }),
  reponse: situationSchema,
  problemes: {
    ...REFUS_DE_LA_SAISIE,
    ...REFUS_DU_CHANGEMENT,
    'saisie-apres-suite': 422,
    'texte-nomme': 422,
    'cle-perdue': 422,
  },
});

export const passerSituation = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/situations/{id}/etat',
  etiquette,
  resume: 'Fait passer une situation dans un autre état : suivi, attente, accord, clôture, réouverture',
  acces: SAISIE,
  params: paramsSituation,
  corps: z.object({
    version,
    vers: schemaEtat,
    le: jour,
    /** Asked to close, and then only. */
    issue: schemaIssue.nullable().default(null),
    /** What was agreed, when no protocole is recorded; why it is opened again. Names nobody. */
    phrase: z.string().trim().max(5_000).default(''),
  }),
  reponse: situationSchema,
  problemes: {
    ...REFUS_DU_CHANGEMENT,
    'passage-impossible': 422,
    'passage-futur': 422,
    'passage-avant': 422,
    'close-avant-acte': 422,
    'issue-manquante': 422,
    'issue-en-trop': 422,
    'accord-sans-trace': 422,
    'raison-manquante': 422,
    'phrase-trop-longue': 422,
    'texte-nomme': 422,
    'cle-perdue': 422,
  },
});

export const corrigerPhraseDePassage = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}/passages/{passage}/phrase',
  etiquette,
  resume: 'Corrige ce qui est dit d’un changement d’état, ou l’efface ; ni l’état ni le jour ne changent',
  acces: SAISIE,
  params: paramsSituation.extend({ passage: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  corps: z.object({ version, phrase: z.string().trim().max(PHRASE_MAX) }),
  reponse: situationSchema,
  problemes: {
    ...REFUS_DU_CHANGEMENT,
    'passage-inconnu': 404,
    'texte-nomme': 422,
    'cle-perdue': 422,
  },
});

export const passerLaMain = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}/charge',
  etiquette,
  resume: 'Dit qui suit la situation désormais ; qui ne la suit plus n’en lit plus que le bref',
  acces: SAISIE,
  params: paramsSituation,
  corps: z.object({
    version,
    /** All those in charge from now on. */
    membres: z.array(z.number().int()).min(1, 'Choisissez au moins une personne.').max(20),
  }),
  reponse: situationSchema,
  problemes: { ...REFUS_DU_CHANGEMENT, 'membre-inconnu': 422 },
});

export const supprimerSituation = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/situations/{id}',
  etiquette,
  resume: 'Supprime une situation ; elle peut être rétablie',
  acces: SAISIE,
  params: paramsSituation,
  problemes: { 'situation-inconnue': 404, 'situation-pas-la-votre': 403 },
});

export const retablirSituation = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/situations/{id}/retablissement',
  etiquette,
  resume: 'Rétablit une situation supprimée',
  acces: SAISIE,
  params: paramsSituation,
  reponse: situationSchema,
  problemes: { 'situation-inconnue': 404, 'situation-pas-la-votre': 403 },
});

export const actesDeLaSituation = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/actes',
  etiquette,
  resume: 'Les interventions liées à une situation, les plus récentes d’abord',
  acces: SAISIE,
  params: paramsSituation,
  reponse: z.array(
    z.object({
      id: z.uuid(),
      jour: z.string(),
      /** HH:MM */
      heure: z.string().nullable(),
      natureId: z.number(),
      minutes: z.number(),
      membres: z.array(z.number()),
      femmes: z.number(),
      hommes: z.number(),
      nonCommunique: z.number(),
      /** The caller may open the act: theirs, or managing. */
      accessible: z.boolean(),
    }),
  ),
  problemes: { 'situation-inconnue': 404, 'situation-pas-la-votre': 403 },
});

export const historiqueSituation = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/historique',
  etiquette,
  resume: 'Qui a changé quels champs, et quand ; jamais ce qui était écrit',
  acces: SAISIE,
  params: paramsSituation,
  reponse: z.array(
    z.object({
      le: z.iso.datetime(),
      /** The situation itself, or one of its facts. */
      objet: z.enum(['situation', 'fait']),
      objetId: z.string(),
      action: z.enum([
        'creation',
        'modification',
        'passage',
        'charge',
        'suppression',
        'retablissement',
        'anonymisation',
      ]),
      champs: z.array(z.string()),
      par: z.string().nullable(),
    }),
  ),
  problemes: { 'situation-inconnue': 404, 'situation-pas-la-votre': 403 },
});
