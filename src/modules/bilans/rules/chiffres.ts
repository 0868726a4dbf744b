import { z } from 'zod';
import { UNITES_DE_SUIVI } from '../../mesures/rules/suivi.ts';
import { schemaCodeFamille } from '../../nomenclatures/rules/familles.ts';

const compte = z.int().min(0);
const jourIso = z.iso.date();

/** What is counted of any set of acts. `minutes` are working minutes; `beneficiaires` = femmes + hommes + nonCommunique. */
const schemaMesures = z.object({
  interventions: compte,
  minutes: compte,
  beneficiaires: compte,
  femmes: compte,
  hommes: compte,
  nonCommunique: compte,
});
export type Mesures = z.infer<typeof schemaMesures>;

/** Ages at the day of the act; what nobody knows is `nonCommunique`, so that the sum is `beneficiaires`. */
const schemaAges = z.object({
  moins12: compte,
  de12a17: compte,
  de18a25: compte,
  de26a59: compte,
  de60EtPlus: compte,
  nonCommunique: compte,
});
export type Ages = z.infer<typeof schemaAges>;

const schemaChiffresFamille = z.object({
  ...schemaMesures.shape,
  famille: schemaCodeFamille,
  /** Most frequent first; labels as they were when counted. */
  natures: z.array(z.object({ ...schemaMesures.shape, nature: z.string() })),
  /** Every calendar month that the period touches, in order, zero included. `mois` is `AAAA-MM`. */
  mois: z.array(z.object({ ...schemaMesures.shape, mois: z.string().regex(/^\d{4}-\d{2}$/) })),
  ages: schemaAges,
  /** Most frequent first. An act done with two partners counts for both: these do not add up to the total. */
  partenaires: z.array(z.object({ partenaire: z.string(), interventions: compte })),
});
export type ChiffresFamille = z.infer<typeof schemaChiffresFamille>;

/** The year before, or the reason why it cannot honestly be set beside this one. */
const schemaComparaison = z.discriminatedUnion('disponible', [
  z.object({
    disponible: z.literal(true),
    du: jourIso,
    au: jourIso,
    familles: z.array(z.object({ ...schemaMesures.shape, famille: schemaCodeFamille })),
    /** What the reader must know before comparing, such as a change of nomenclature. */
    reserves: z.array(z.string()),
  }),
  z.object({
    disponible: z.literal(false),
    raison: z.enum(['premiere-annee', 'annee-en-cours', 'annee-precedente-incomplete']),
    explication: z.string(),
  }),
]);
export type Comparaison = z.infer<typeof schemaComparaison>;

/** Where the figures come from. `compteLe` is a local day and hour, `AAAA-MM-JJTHH:MM`. */
const schemaProvenance = z.object({
  compteLe: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  /** The person who asked for the count. */
  comptePar: z.string(),
  /** Name and version of the program. */
  logiciel: z.string(),
  /** Files that the acts came from, when some were imported. */
  imports: z.array(z.string()),
  /** Natures counted whose definition or class changed during the period, with the first day of the change. */
  nomenclatures: z.array(z.object({ nom: z.string(), depuis: jourIso })),
  /** Warnings that come with the figures. */
  avertissements: z.array(z.string()),
});
export type Provenance = z.infer<typeof schemaProvenance>;

/** The figures of a bilan: what freezing keeps for ever. `version` is that of this shape. */
export const schemaChiffresBilan = z.object({
  version: z.literal(1),
  du: jourIso,
  au: jourIso,
  /** Always the five families of the form, in its order. */
  familles: z.array(schemaChiffresFamille).length(5),
  /** Sum of the five families. */
  total: schemaMesures,
  /** Recorded working time that is not mediation (réunions, formations…): in no family. */
  horsMediation: z.object({ interventions: compte, minutes: compte }),
  comparaison: schemaComparaison,
  /** The situations followed by whoever held the post; absent of bilans frozen before, and when there are none. */
  suivi: z
    .array(z.object({ nom: z.string(), valeur: z.number().nullable(), unite: z.enum(UNITES_DE_SUIVI) }))
    .optional(),
  /** The dictionary of figures at the time of the count. */
  definitions: z.array(z.object({ terme: z.string(), definition: z.string() })),
  provenance: schemaProvenance,
});
export type ChiffresBilan = z.infer<typeof schemaChiffresBilan>;
