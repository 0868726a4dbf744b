import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { TOUS } from '../comptes/rules/roles.ts';
import { paramsStructure } from '../structures/contract.ts';
import { schemaCodeFamille } from './rules/familles.ts';
import { schemaCodeItem } from './rules/items.ts';
import { schemaCodeRegistre } from './rules/registres.ts';

const etiquette = 'Nomenclature';

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
