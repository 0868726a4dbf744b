import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { ENCADREMENT, SAISIE } from '../comptes/rules/roles.ts';
import { schemaCodeFamille } from '../nomenclatures/rules/familles.ts';
import { schemaCodeItem } from '../nomenclatures/rules/items.ts';
import { schemaCodeRegistre } from '../nomenclatures/rules/registres.ts';
import { CODE_SAISI_MAX } from '../situations/rules/code.ts';
import { paramsStructure } from '../structures/contract.ts';
import { acteSaisiSchema } from './rules/acte.ts';

const etiquette = 'Interventions';
/** Made by whoever records the act (UUIDv7), so that sending twice is harmless. */
const params = paramsStructure.extend({ id: z.uuid('L’identifiant doit être un UUID.').toLowerCase() });

export const interventionSchema = z
  .object({
    id: z.uuid(),
    version: z.number(),
    ...acteSaisiSchema.shape,
    /** Without the bound of what is typed: one by one, more people may have joined a round. */
    membres: z.array(z.number()),
    qpv: z.string().nullable(),
    /** The situation that it is part of: its code, and nothing of what it is about. */
    situation: z.object({ id: z.uuid(), code: z.string() }).nullable(),
    /** An act, the round itself, or contacts counted during it. */
    sorte: z.enum(['acte', 'tournee', 'compteur']),
    /** How many contacts the row counts; 1 but for a `compteur`. */
    nombre: z.number(),
    classement: z.object({
      registre: schemaCodeRegistre.nullable(),
      famille: schemaCodeFamille.nullable(),
      item: schemaCodeItem.nullable(),
      mediation: z.boolean(),
      /** Classed otherwise than its nature says. */
      propre: z.boolean(),
    }),
    auteurId: z.number().nullable(),
    importId: z.uuid().nullable(),
    creeLe: z.iso.datetime(),
    modifieLe: z.iso.datetime(),
    supprimeLe: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Intervention' });
export type Intervention = z.output<typeof interventionSchema>;

const ids = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'Écrivez des numéros séparés par des virgules.')
  .transform((texte) => texte.split(',').map(Number))
  .optional();
const jour = z.iso.date('Écrivez une date.').optional();
const ouiNon = z.stringbool().optional();

/** Lists of ids are joined by commas: any of them. 0: not told. */
export const filtresSchema = z.object({
  du: jour,
  au: jour,
  nature: ids,
  secteur: ids,
  lieu: ids,
  saisine: ids,
  issue: ids,
  projet: ids,
  thematique: ids,
  partenaire: ids,
  membre: ids,
  registre: ids,
  famille: ids,
  item: ids,
  qpv: z.string().max(20).optional(),
  mediation: ouiNon,
  aValoriser: ouiNon,
  sansIssue: ouiNon,
  importId: z.uuid().optional(),
  /** Code of a situation. */
  situation: z.string().max(CODE_SAISI_MAX).optional(),
  /** Words found in the account or in the names of the act's terms. */
  recherche: z.string().trim().max(200).optional(),
});
export type Filtres = z.output<typeof filtresSchema>;

export const listerInterventions = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/interventions',
  etiquette,
  resume: 'Les interventions, les plus récentes d’abord ; un·e médiateur·rice voit les siennes',
  acces: SAISIE,
  params: paramsStructure,
  query: filtresSchema.extend({
    /** `suite` of the page before. */
    curseur: z.string().max(200).optional(),
    taille: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reponse: z.object({
    interventions: z.array(interventionSchema),
    suite: z.string().nullable(),
    /** Null: more than 10 000, or a page that is not the first. */
    total: z.number().nullable(),
  }),
  problemes: { 'curseur-invalide': 400 },
});

export const lireHabitudes = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/habitudes',
  etiquette,
  resume: 'Ce que la personne connectée enregistre le plus, d’après ses 300 dernières interventions',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.object({
    /** Most used first, each with its most frequent durations, in minutes. */
    natures: z.array(z.object({ id: z.number(), minutes: z.array(z.number()) })),
    lieux: z.array(z.number()),
    secteurs: z.array(z.number()),
    membres: z.array(z.number()),
  }),
});

export const lireIntervention = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/interventions/{id}',
  etiquette,
  resume: 'Une intervention',
  acces: SAISIE,
  params,
  reponse: interventionSchema,
  problemes: { 'intervention-inconnue': 404 },
});

export const ecrireIntervention = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/interventions/{id}',
  etiquette,
  resume: 'Enregistre ou modifie une intervention ; renvoyer la même chose ne change rien',
  acces: SAISIE,
  params,
  corps: acteSaisiSchema.extend({
    /** The version that was changed; none for a new act. */
    version: z.number().int().min(1).nullable().default(null),
  }),
  reponse: interventionSchema,
  problemes: {
    'identifiant-pris': 409,
    'version-depassee': 409,
    'intervention-supprimee': 409,
    'intervention-inconnue': 404,
    'jour-invalide': 422,
    'jour-trop-ancien': 422,
    'jour-futur': 422,
    'heure-invalide': 422,
    'heure-et-creneau': 422,
    'minutes-invalides': 422,
    'compte-invalide': 422,
    'ages-trop-nombreux': 422,
    'nature-inconnu': 422,
    'nature-retire': 422,
    'lieu-hors-secteur': 422,
    'membre-inconnu': 422,
    'recit-trop-long': 422,
    'classement-hors-mediation': 422,
    'tournee-inconnue': 422,
    'situation-inconnue': 422,
    'situation-close': 422,
    'intervention-de-tournee': 422,
  },
});

export const supprimerIntervention = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/interventions/{id}',
  etiquette,
  resume: 'Supprime une intervention ; elle peut être rétablie',
  acces: SAISIE,
  params,
  problemes: { 'intervention-inconnue': 404 },
});

export const retablirIntervention = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/interventions/{id}/retablissement',
  etiquette,
  resume: 'Rétablit une intervention supprimée',
  acces: SAISIE,
  params,
  reponse: interventionSchema,
  problemes: { 'intervention-inconnue': 404 },
});

export const historiqueIntervention = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/interventions/{id}/historique',
  etiquette,
  resume: 'Qui a changé quels champs, et quand ; jamais ce qui était écrit',
  acces: SAISIE,
  params,
  reponse: z.array(
    z.object({
      le: z.iso.datetime(),
      action: z.enum(['creation', 'modification', 'suppression', 'retablissement', 'import']),
      champs: z.array(z.string()),
      par: z.string().nullable(),
      /** Name of the file, for an import. */
      fichier: z.string().nullable(),
    }),
  ),
  problemes: { 'intervention-inconnue': 404 },
});

/** Largest photo received, in bytes. */
export const PHOTO_MAX = 2_000_000;
const paramsPhoto = params.extend({ photo: z.uuid('L’identifiant doit être un UUID.').toLowerCase() });

export const listerPhotos = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/interventions/{id}/photos',
  etiquette,
  resume: 'Les photos d’une intervention',
  acces: SAISIE,
  params,
  reponse: z.array(z.object({ id: z.uuid(), largeur: z.number(), hauteur: z.number() })),
  problemes: { 'intervention-inconnue': 404 },
});

export const ecrirePhoto = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/interventions/{id}/photos/{photo}',
  etiquette,
  resume: 'Joint une photo de lieu ou de chose, sans personne ; ses métadonnées sont retirées',
  acces: SAISIE,
  params: paramsPhoto,
  corpsFichier: true,
  problemes: {
    'intervention-inconnue': 404,
    'photo-illisible': 422,
    'photos-trop-nombreuses': 422,
    'fichier-absent': 400,
    'fichier-trop-gros': 413,
    'identifiant-pris': 409,
  },
});

export const lirePhoto = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/interventions/{id}/photos/{photo}.jpg',
  etiquette,
  resume: 'Une photo, que toute l’équipe peut voir',
  acces: SAISIE,
  params: paramsPhoto,
  fichier: ['image/jpeg'],
  problemes: { 'photo-inconnue': 404 },
});

export const supprimerPhoto = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/interventions/{id}/photos/{photo}',
  etiquette,
  resume: 'Efface une photo, pour de bon',
  acces: SAISIE,
  params: paramsPhoto,
  problemes: { 'intervention-inconnue': 404, 'photo-inconnue': 404 },
});

/** A change that came after somebody else's: it waits, whole, until somebody chooses. */
export const divergenceSchema = z
  .object({
    id: z.uuid(),
    /** The act as it is. */
    actuelle: interventionSchema,
    /** What was proposed, from an older version. */
    proposee: acteSaisiSchema,
    par: z.string(),
    le: z.iso.datetime(),
    /** Fields that differ today. */
    champs: z.array(z.string()),
  })
  .meta({ id: 'Divergence' });
export type Divergence = z.output<typeof divergenceSchema>;

export const listerDivergences = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/divergences',
  etiquette,
  resume: 'Les interventions que deux personnes ont modifiées sans se voir, à trancher',
  acces: ENCADREMENT,
  params: paramsStructure,
  reponse: z.array(divergenceSchema),
});

export const trancherDivergence = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/divergences/{id}',
  etiquette,
  resume: 'Garde l’intervention telle qu’elle est, ou prend la version proposée ; rien n’est effacé',
  acces: ENCADREMENT,
  params,
  corps: z.object({ choix: z.enum(['actuelle', 'proposee']) }),
  reponse: interventionSchema,
  problemes: { 'divergence-inconnue': 404, 'divergence-tranchee': 409 },
});
