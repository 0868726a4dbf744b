import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { QUALITES } from './rules/identite.ts';
import { identiteSchema } from './rules/saisie.ts';

export const etiquettePersonnes = 'Personnes';
const etiquette = etiquettePersonnes;
export const uuidPersonne = z.uuid('L’identifiant doit être un UUID.').toLowerCase();
export const paramsSituationDePersonnes = paramsStructure.extend({ id: uuidPersonne });
const params = paramsSituationDePersonnes;
const paramsPersonne = params.extend({ personne: uuidPersonne });
const qualite = z.enum(QUALITES, 'Choisissez dans la liste.');

const etat = z.enum(['active', 'limitee', 'opposee', 'effacee']);
const rang = z.object({
  personneId: z.uuid(),
  /** « Personne 1 », « Personne 2 ». */
  rang: z.number(),
  qualite,
  etat,
  version: z.number(),
});

export const personneSchema = rang
  .extend({
    /** Null once erased, or when the person asked that their data be used no more. */
    identite: identiteSchema.nullable(),
  })
  .meta({ id: 'Personne' });
export type Personne = z.output<typeof personneSchema>;

/** Refusals of whoever opens names. */
export const REFUS_DES_NOMS = {
  'noms-reserves': 403,
  'situation-inconnue': 404,
  'cle-perdue': 422,
  'donnee-alteree': 422,
} as const;
const REFUS_DE_LA_SAISIE = {
  ...REFUS_DES_NOMS,
  'identite-vide': 422,
  'courriel-invalide': 422,
  'situation-anonymisee': 409,
} as const;

export const listerRangs = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/rangs',
  etiquette,
  resume: 'Les personnes d’une situation, sans leur nom : rien n’est noté',
  acces: SAISIE,
  params,
  reponse: z.array(rang),
  problemes: { 'noms-reserves': 403, 'situation-inconnue': 404 },
});

export const lirePersonnes = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/personnes',
  etiquette,
  resume: 'Les noms d’une situation ; la lecture est notée',
  acces: SAISIE,
  params,
  reponse: z.array(personneSchema),
  problemes: REFUS_DES_NOMS,
});

export const ecrirePersonne = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/situations/{id}/personnes/{personne}',
  etiquette,
  resume: 'Ajoute une personne (version nulle), ou corrige ce qui est su d’elle',
  acces: SAISIE,
  params: paramsPersonne,
  corps: z.object({
    identite: identiteSchema,
    qualite,
    /** The version read; null: added now. */
    version: z.number().int().nullable().default(null),
  }),
  reponse: z.array(rang),
  problemes: {
    ...REFUS_DE_LA_SAISIE,
    'personne-inconnue': 404,
    'identifiant-pris': 409,
    'personne-modifiee': 409,
    'personne-limitee': 422,
    'personne-effacee': 422,
  },
});

export const rattacherPersonne = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/situations/{id}/personnes/{personne}/rattachement',
  etiquette,
  resume: 'Ajoute à une situation une personne déjà connue',
  acces: SAISIE,
  params: paramsPersonne,
  corps: z.object({ qualite }),
  reponse: z.array(rang),
  problemes: {
    'noms-reserves': 403,
    'situation-inconnue': 404,
    'personne-inconnue': 404,
    'situation-anonymisee': 409,
    'personne-limitee': 422,
    'personne-effacee': 422,
  },
});

export const retirerPersonne = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/situations/{id}/personnes/{personne}',
  etiquette,
  resume:
    'Retire une personne d’une situation ; son nom est effacé un mois plus tard si elle n’est dans aucune autre',
  acces: SAISIE,
  params: paramsPersonne,
  problemes: { 'noms-reserves': 403, 'situation-inconnue': 404, 'personne-inconnue': 404 },
});

export const retablirPersonne = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/situations/{id}/personnes/{personne}/retablissement',
  etiquette,
  resume: 'Annule le retrait d’une personne',
  acces: SAISIE,
  params: paramsPersonne,
  problemes: { 'noms-reserves': 403, 'situation-inconnue': 404, 'personne-inconnue': 404 },
});

export const chercherPersonnes = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/personnes/recherche',
  etiquette,
  resume: 'Cherche un nom parmi les situations que l’on peut ouvrir ; ce qui est trouvé est noté',
  acces: SAISIE,
  params: paramsStructure,
  /** In the body: addresses end in logs and histories. */
  corps: z.object({ texte: z.string().trim().min(2, 'Écrivez au moins deux lettres.').max(80) }),
  reponse: z.array(
    z.object({
      personneId: z.uuid(),
      identite: identiteSchema,
      situations: z.array(z.object({ id: z.uuid(), code: z.string(), rang: z.number(), qualite })),
    }),
  ),
  problemes: { 'trop-de-demandes': 429, 'cle-perdue': 422, 'donnee-alteree': 422 },
});
