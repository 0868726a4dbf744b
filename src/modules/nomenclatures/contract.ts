import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SUR_UNE_LIGNE, UNE_LIGNE_SEULEMENT } from '../../kernel/texte.ts';
import { ENCADREMENT, TOUS } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { schemaCodeFamille } from './rules/familles.ts';
import { schemaCodeItem } from './rules/items.ts';
import { schemaCategoriePartenaire } from './rules/listes-par-defaut.ts';
import { schemaCodeRegistre } from './rules/registres.ts';
import { schemaGenre } from './rules/terme.ts';
import { schemaVersionDeTerme } from './rules/versions.ts';

const etiquette = 'Nomenclature';
const paramsTerme = paramsStructure.extend({ id: z.coerce.number().int() });

export const termeSchema = z
  .object({
    id: z.number(),
    nom: z.string(),
    definition: z.string(),
    /** Brought in by an import and not yet looked at by anybody. */
    aVerifier: z.boolean(),
    /** First day on which the term is no longer offered for entry. */
    retireLe: z.string().nullable(),
    ordre: z.number(),
  })
  .meta({ id: 'Terme' });
export type Terme = z.output<typeof termeSchema>;

export const natureSchema = termeSchema
  .extend({
    registre: schemaCodeRegistre.nullable(),
    famille: schemaCodeFamille.nullable(),
    item: schemaCodeItem.nullable(),
    /** False: working time that is not mediation (réunion, formation, administratif…). */
    mediation: z.boolean(),
  })
  .meta({ id: 'Nature' });
export type Nature = z.output<typeof natureSchema>;

export const secteurSchema = termeSchema.extend({ qpv: z.string().nullable() }).meta({ id: 'Secteur' });
export const lieuSchema = secteurSchema.extend({ secteurId: z.number().nullable() }).meta({ id: 'Lieu' });
export const partenaireSchema = termeSchema
  .extend({ categorie: z.string().nullable() })
  .meta({ id: 'Partenaire' });

export const nomenclatureSchema = z
  .object({
    natures: z.array(natureSchema),
    thematiques: z.array(termeSchema),
    saisines: z.array(termeSchema),
    issues: z.array(termeSchema),
    secteurs: z.array(secteurSchema),
    lieux: z.array(lieuSchema),
    partenaires: z.array(partenaireSchema),
    projets: z.array(termeSchema),
    /** Kinds of situations. */
    sortes: z.array(termeSchema),
  })
  .meta({ id: 'Nomenclature' });
export type Nomenclature = z.output<typeof nomenclatureSchema>;

export const lireNomenclature = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/nomenclature',
  etiquette,
  resume: 'Les listes de la structure, termes retirés compris, termes fusionnés exclus',
  acces: TOUS,
  params: paramsStructure,
  reponse: nomenclatureSchema,
});

/** What can be said of a term. What does not concern its list is ignored. */
const contenuSaisi = z.object({
  nom: z.string().trim().max(500).regex(SUR_UNE_LIGNE, UNE_LIGNE_SEULEMENT),
  definition: z.string().trim().max(2000, 'Écrivez une définition plus courte : 2 000 caractères au plus.'),
  registre: schemaCodeRegistre.nullable(),
  famille: schemaCodeFamille.nullable(),
  item: schemaCodeItem.nullable(),
  mediation: z.boolean(),
  secteurId: z.number().int().nullable(),
  qpv: z.string().max(40).nullable(),
  categorie: schemaCategoriePartenaire.nullable(),
});

const creationSchema = contenuSaisi.partial().required({ nom: true }).extend({ genre: schemaGenre });
export type CreationDeTerme = z.output<typeof creationSchema>;

/** Without any field: the term has been looked at and is right as it is. */
const modificationSchema = contenuSaisi.partial().extend({
  /** First day of the change; null: as if it had always been so. Today when absent. */
  depuis: z.iso.date('Écrivez une date.').nullable().optional(),
});
export type ModificationDeTerme = z.output<typeof modificationSchema>;

export const ficheTermeSchema = natureSchema
  .extend({
    genre: schemaGenre,
    secteurId: z.number().nullable(),
    qpv: z.string().nullable(),
    categorie: z.string().nullable(),
    /** Acts that carry the term today. */
    interventions: z.number(),
    /** Agreements that hold today by which somebody may be named to this partner; 0 for the other lists. */
    accords: z.number(),
    /** By rising date; the first one also holds for all earlier days. */
    versions: z.array(schemaVersionDeTerme.extend({ par: z.string().nullable(), le: z.iso.datetime() })),
    /** Names of the terms merged into this one. */
    absorbes: z.array(z.string()),
  })
  .meta({ id: 'FicheTerme' });
export type FicheTerme = z.output<typeof ficheTermeSchema>;

/** Any term, and what should be checked without preventing anything. */
const termeEcrit = z.object({
  id: z.number(),
  avertissements: z.array(z.string()),
});

export const lireTerme = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/nomenclature/termes/{id}',
  etiquette,
  resume: 'Un terme, ses versions et le nombre d’interventions qui le portent',
  acces: ENCADREMENT,
  params: paramsTerme,
  reponse: ficheTermeSchema,
  problemes: { 'terme-inconnu': 404 },
});

export const creerTerme = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/nomenclature/termes',
  etiquette,
  resume: 'Ajoute un terme à une liste',
  acces: ENCADREMENT,
  params: paramsStructure,
  corps: creationSchema,
  reponse: termeEcrit,
  problemes: {
    'terme-nom-vide': 422,
    'terme-nom-trop-long': 422,
    'terme-nom-deja-pris': 422,
    'classement-incomplet': 422,
    'secteur-inconnu': 422,
    'qpv-code-invalide': 422,
  },
});

export const modifierTerme = contrat({
  methode: 'patch',
  chemin: '/api/structures/{structure}/nomenclature/termes/{id}',
  etiquette,
  resume: 'Renomme, redéfinit ou reclasse un terme, à partir d’un jour ou depuis toujours',
  acces: ENCADREMENT,
  params: paramsTerme,
  corps: modificationSchema,
  reponse: termeEcrit,
  problemes: {
    'terme-inconnu': 404,
    'terme-fusionne': 422,
    'terme-nom-vide': 422,
    'terme-nom-trop-long': 422,
    'terme-nom-deja-pris': 422,
    'version-anterieure': 422,
    'version-future': 422,
    'classement-incomplet': 422,
    'secteur-inconnu': 422,
    'qpv-code-invalide': 422,
  },
});

export const retirerTerme = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/nomenclature/termes/{id}/retrait',
  etiquette,
  resume: 'Ne propose plus un terme à la saisie ; les interventions qui le portent comptent toujours',
  acces: ENCADREMENT,
  params: paramsTerme,
  corps: z.object({ jour: z.iso.date('Écrivez une date.').optional() }),
  problemes: { 'terme-inconnu': 404, 'terme-fusionne': 422, 'terme-deja-retire': 422 },
});

export const retablirTerme = contrat({
  methode: 'delete',
  chemin: '/api/structures/{structure}/nomenclature/termes/{id}/retrait',
  etiquette,
  resume: 'Propose de nouveau un terme retiré',
  acces: ENCADREMENT,
  params: paramsTerme,
  problemes: { 'terme-inconnu': 404, 'terme-fusionne': 422, 'terme-pas-retire': 422 },
});

export const fusionnerTerme = contrat({
  methode: 'post',
  chemin: '/api/structures/{structure}/nomenclature/termes/{id}/fusion',
  etiquette,
  resume: 'Fusionne un terme dans un autre : toutes ses interventions deviennent celles de l’autre',
  acces: ENCADREMENT,
  params: paramsTerme,
  corps: z.object({
    dans: z.number().int(),
    /** Partners: both words name one organisation, so that the agreements given for one hold for the other. */
    memeOrganisme: z.boolean().default(false),
  }),
  reponse: z.object({
    interventions: z.number(),
    /** Agreements to name somebody to the partner that ended: each was given for the one that is merged. */
    accordsRetires: z.number(),
  }),
  problemes: {
    'terme-inconnu': 404,
    'fusion-sur-soi': 422,
    'fusion-genres-differents': 422,
    'fusion-source-fusionnee': 422,
    'fusion-cible-fusionnee': 422,
    'fusion-cible-retiree': 422,
    'fusion-mediation-differente': 422,
  },
});

export const ordonnerTermes = contrat({
  methode: 'put',
  chemin: '/api/structures/{structure}/nomenclature/ordre',
  etiquette,
  resume: 'Range une liste ; les termes non cités suivent, dans leur ordre',
  acces: ENCADREMENT,
  params: paramsStructure,
  corps: z.object({ genre: schemaGenre, ids: z.array(z.number().int()).max(5000) }),
});

export const chercherQpv = contrat({
  methode: 'get',
  chemin: '/api/qpv',
  etiquette,
  resume: 'Cherche un quartier prioritaire de la liste importée, par code, nom ou commune (code INSEE)',
  acces: 'compte',
  query: z.object({ recherche: z.string().trim().max(80).default('') }),
  reponse: z.array(z.object({ code: z.string(), nom: z.string(), communes: z.array(z.string()) })),
});
