import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import {
  etiquettePartenaires as etiquette,
  identifiantClient,
  jourSaisi,
  texteLibre,
  versionLue,
} from './contract.ts';
import { GENRES_DE_REUNION, type GenreDeReunion } from './rules/reunion.ts';

const params = paramsStructure.extend({ id: identifiantClient });
const genre = z.enum(
  Object.keys(GENRES_DE_REUNION) as [GenreDeReunion, ...GenreDeReunion[]],
  'Choisissez la sorte de réunion.',
);

const reunionSaisie = z.object({
  genre,
  jour: jourSaisi,
  /** Length, when told. */
  minutes: z.number('Écrivez un nombre de minutes.').int().min(1).max(1440).nullable().default(null),
  secteurId: z.number().int().nullable().default(null),
  /** Partners who were there. */
  partenaires: z.array(z.number().int()).max(100),
  /** People of the team who were there. */
  membres: z.array(z.number().int()).max(100),
  /** Without names of people. */
  sujet: texteLibre(500).default(''),
  /** What was said and decided, without names of people. */
  compteRendu: texteLibre(20_000).default(''),
});
export type ReunionSaisie = z.output<typeof reunionSaisie>;

export const reunionSchema = z
  .object({ id: z.uuid(), ...reunionSaisie.shape, version: z.number(), auteurId: z.number() })
  .meta({ id: 'Reunion' });
export type Reunion = z.output<typeof reunionSchema>;

export const listerReunions = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/reunions',
  etiquette,
  resume: 'Les réunions tenues avec des partenaires, les plus récentes d’abord',
  acces: SAISIE,
  params: paramsStructure,
  query: z.object({
    du: jourSaisi.optional(),
    au: jourSaisi.optional(),
    genre: genre.optional(),
    partenaire: z.coerce.number().int().optional(),
    /** `suite` of the page before. */
    curseur: z.string().max(200).optional(),
    taille: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reponse: z.object({
    reunions: z.array(reunionSchema),
    suite: z.string().nullable(),
    /** Null: a page that is not the first. */
    total: z.number().nullable(),
  }),
  problemes: { 'curseur-invalide': 400 },
});

export const lireReunion = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/reunions/{id}',
  etiquette,
  resume: 'Une réunion',
  acces: SAISIE,
  params,
  reponse: reunionSchema,
  problemes: { 'reunion-inconnue': 404 },
});

export const ecrireReunion = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/reunions/{id}',
  etiquette,
  resume: 'Enregistre ou change une réunion ; renvoyer la même chose ne change rien',
  acces: SAISIE,
  params,
  corps: reunionSaisie.extend({ version: versionLue }),
  reponse: reunionSchema,
  problemes: {
    'reunion-inconnue': 404,
    'jour-futur': 422,
    'secteur-inconnu': 422,
    'partenaire-inconnu': 422,
    'membre-inconnu': 422,
    'identifiant-pris': 409,
    'version-depassee': 409,
  },
});

export const supprimerReunion = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/reunions/{id}',
  etiquette,
  resume: 'Supprime une réunion ; elle peut être rétablie',
  acces: SAISIE,
  params,
  problemes: { 'reunion-inconnue': 404 },
});

export const retablirReunion = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/reunions/{id}/retablissement',
  etiquette,
  resume: 'Rétablit une réunion supprimée',
  acces: SAISIE,
  params,
  reponse: reunionSchema,
  problemes: { 'reunion-inconnue': 404 },
});
