import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SUR_UNE_LIGNE, UNE_LIGNE_SEULEMENT } from '../../kernel/texte.ts';
import { DIRECTION, ENCADREMENT, roleSchema, TOUS } from '../comptes/rules/roles.ts';

const etiquette = 'Structures';
export const paramsStructure = z.object({ structure: z.string().max(80) });
const paramsMembre = paramsStructure.extend({ id: z.coerce.number().int() });
const nom = z
  .string()
  .trim()
  .min(1, 'Écrivez un nom.')
  .max(120, 'Écrivez un nom plus court.')
  .regex(SUR_UNE_LIGNE, UNE_LIGNE_SEULEMENT);
const jour = z.iso.date('Écrivez une date.');

/** The day of work runs from midnight to midnight, or from noon to noon for those who work at night. */
const journeeSchema = z.enum(['minuit', 'midi']);

export const structureSchema = z
  .object({
    slug: z.string(),
    nom: z.string(),
    /** Code of the AR1's table of employers, 1 to 11; null when not told yet. */
    statutEmployeur: z.number().nullable(),
    demonstration: z.boolean(),
    journee: journeeSchema,
  })
  .meta({ id: 'Structure' });

export const membreSchema = z
  .object({
    id: z.number(),
    nom: z.string(),
    role: roleSchema.nullable(),
    actifDu: z.string().nullable(),
    actifAu: z.string().nullable(),
    /** Null: as the structure. */
    journee: journeeSchema.nullable(),
    /** Shown to the direction only. */
    email: z.string().nullable(),
    compte: z.enum(['aucun', 'invite', 'actif']),
    /** Wants to be told of deadlines by e-mail. */
    rappels: z.boolean(),
  })
  .meta({ id: 'Membre' });
export type Membre = z.output<typeof membreSchema>;

export const lireStructure = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}',
  etiquette,
  resume: 'Une structure',
  acces: TOUS,
  params: paramsStructure,
  reponse: structureSchema,
});

export const modifierStructure = contrat({
  methode: 'patch',
  chemin: '/api/structures/{structure}',
  etiquette,
  resume: 'Change le nom ou le statut d’employeur',
  acces: DIRECTION,
  params: paramsStructure,
  corps: z.object({
    nom: nom.optional(),
    statutEmployeur: z.number().int().min(1).max(99).nullable().optional(),
    journee: journeeSchema.optional(),
  }),
  reponse: structureSchema,
});

export const listerMembres = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/membres',
  etiquette,
  resume: 'L’équipe',
  acces: TOUS,
  params: paramsStructure,
  reponse: z.array(membreSchema),
});

export const ajouterMembre = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/membres',
  etiquette,
  resume: 'Ajoute une personne à l’équipe, sans compte',
  acces: DIRECTION,
  params: paramsStructure,
  corps: z.object({ nom, actifDu: jour.nullable().optional(), actifAu: jour.nullable().optional() }),
  reponse: membreSchema,
  problemes: { 'membre-existe': 409, 'dates-inversees': 422 },
});

export const modifierMembre = contrat({
  methode: 'patch',
  chemin: '/api/structures/{structure}/membres/{id}',
  etiquette,
  resume: 'Change le nom, le rôle ou les dates d’une personne',
  acces: DIRECTION,
  params: paramsMembre,
  corps: z.object({
    nom: nom.optional(),
    role: roleSchema.optional(),
    actifDu: jour.nullable().optional(),
    actifAu: jour.nullable().optional(),
    journee: journeeSchema.nullable().optional(),
    rappels: z.boolean().optional(),
  }),
  reponse: membreSchema,
  problemes: {
    'membre-inconnu': 404,
    'membre-existe': 409,
    'derniere-direction': 422,
    'dates-inversees': 422,
  },
});

const lien = z.object({ lien: z.string(), expireLe: z.iso.datetime() });

export const inviterMembre = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/membres/{id}/invitation',
  etiquette,
  resume: 'Fait un lien d’invitation à transmettre à la personne',
  acces: DIRECTION,
  params: paramsMembre,
  corps: z.object({
    email: z.string().trim().toLowerCase().pipe(z.email('Écrivez une adresse de messagerie.').max(200)),
    role: roleSchema,
  }),
  reponse: lien,
  problemes: { 'membre-inconnu': 404, 'deja-membre': 409 },
});

export const reinitialiserMotDePasse = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/membres/{id}/mot-de-passe',
  etiquette,
  resume: 'Fait un lien pour choisir un nouveau mot de passe',
  acces: DIRECTION,
  params: paramsMembre,
  reponse: lien,
  problemes: { 'membre-inconnu': 404, 'compte-partage': 409, 'sans-compte': 409 },
});

export const fermerSessionsDuMembre = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/membres/{id}/sessions',
  etiquette,
  resume:
    'Déconnecte tous les appareils d’une personne, ferme ses jetons et son adresse de calendrier (téléphone perdu)',
  acces: ENCADREMENT,
  params: paramsMembre,
  problemes: { 'membre-inconnu': 404, 'membre-de-direction': 403 },
});
