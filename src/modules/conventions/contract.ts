import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { DIRECTION, SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';

const etiquette = 'Conventions';
export const etiquetteConventions = etiquette;
/** A number that PostgreSQL gave. */
export const identifiant = z.coerce.number().int().min(0).max(2_147_483_647);
export const paramsConvention = paramsStructure.extend({ id: identifiant });
export const jour = z.iso.date('Écrivez une date.');
export const texte = (max: number) => z.string().trim().max(max, 'Écrivez un texte plus court.');

export const saisieConvention = z.object({
  numero: texte(60).transform((n) => n.replace(/\s+/g, ' ')),
  signeeLe: jour.nullable(),
  debut: jour,
  fin: jour,
  employeur: texte(200),
  commune: texte(120),
  /** Code of 2024 or 2015. */
  qpv: z
    .string()
    .max(40, 'Un code de quartier a huit caractères.')
    .nullable()
    .transform((q) => (q?.trim() ? q.trim() : null)),
  titulaireId: z.number().int().nullable(),
  /** Weekly hours of the post. */
  heures: z.number('Écrivez un nombre d’heures.'),
  typeMediation: texte(300),
});

export const conventionSchema = z
  .object({
    id: z.number(),
    numero: z.string(),
    signeeLe: z.string().nullable(),
    debut: z.string(),
    fin: z.string(),
    employeur: z.string(),
    commune: z.string(),
    qpv: z.string().nullable(),
    /** Name of the neighbourhood when the official list was imported. */
    qpvNom: z.string().nullable(),
    titulaireId: z.number().nullable(),
    titulaire: z.string().nullable(),
    heures: z.number(),
    typeMediation: z.string(),
    version: z.number(),
    /** What to check, field by field; never stops a record. */
    avertissements: z.array(z.object({ champ: z.string(), message: z.string() })),
  })
  .meta({ id: 'Convention' });
export type Convention = z.output<typeof conventionSchema>;

export const REFUS_DE_SAISIE = {
  'convention-existe': 409,
  'convention-numero': 422,
  'convention-dates': 422,
  'convention-signature-a-venir': 422,
  'convention-trop-longue': 422,
  'convention-heures': 422,
  'convention-employeur': 422,
  'qpv-code-invalide': 422,
  'titulaire-inconnu': 422,
  'titulaire-par-contrat': 422,
} as const;

export const listerConventions = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions',
  etiquette,
  resume: 'Les conventions, de la plus récente à la plus ancienne',
  acces: SAISIE,
  params: paramsStructure,
  reponse: z.array(conventionSchema),
});

export const lireConvention = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/conventions/{id}',
  etiquette,
  resume: 'Une convention',
  acces: SAISIE,
  params: paramsConvention,
  reponse: conventionSchema,
  problemes: { 'convention-inconnue': 404 },
});

export const creerConvention = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/conventions',
  etiquette,
  resume: 'Enregistre une convention',
  acces: DIRECTION,
  params: paramsStructure,
  corps: saisieConvention,
  reponse: conventionSchema,
  problemes: REFUS_DE_SAISIE,
});

export const modifierConvention = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/conventions/{id}',
  etiquette,
  resume: 'Change une convention, à partir de la version lue',
  acces: DIRECTION,
  params: paramsConvention,
  corps: saisieConvention.extend({ version: z.number().int() }),
  reponse: conventionSchema,
  problemes: {
    'convention-inconnue': 404,
    'convention-modifiee': 409,
    'convention-bilan-fige': 409,
    'embauche-avant-signature': 422,
    'embauche-apres-fin': 422,
    'convention-declaree': 422,
    'renouvellement-superpose': 422,
    ...REFUS_DE_SAISIE,
  },
});

export const supprimerConvention = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/conventions/{id}',
  etiquette,
  resume: 'Supprime une convention dont aucun bilan n’est commencé',
  acces: DIRECTION,
  params: paramsConvention,
  problemes: {
    'convention-inconnue': 404,
    'convention-bilan-fige': 409,
    'convention-bilan-commence': 409,
    'convention-suivie': 409,
  },
});
