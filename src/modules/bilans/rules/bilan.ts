import { z } from 'zod';
import { schemaChiffresBilan } from './chiffres.ts';
import { ETATS } from './etats.ts';
import { schemaTextes } from './rubriques.ts';

/** The convention as the document states it. Days are ISO, both ends included. */
export const schemaIdentite = z.object({
  numero: z.string(),
  /** Null when nobody has recorded it. */
  signeeLe: z.iso.date().nullable(),
  debut: z.iso.date(),
  fin: z.iso.date(),
  employeur: z.string(),
  commune: z.string(),
  /** Code and name of the QPV: « QN09307M, Les Beaudottes »; '' when unknown. */
  qpv: z.string(),
  /** First name and name of the post holder; '' when the post is vacant. */
  mediateur: z.string(),
  /** Who held the post during the year, and when; bilans frozen before it was kept do not say it. */
  titulaires: z
    .array(z.object({ nom: z.string(), remplacement: z.boolean(), du: z.iso.date(), au: z.iso.date() }))
    .optional(),
  /** Weekly hours of the post. */
  heures: z.number().positive(),
  typeMediation: z.string(),
});
export type Identite = z.infer<typeof schemaIdentite>;

/**
 * A bilan whole: everything that its documents say. Frozen, this value is what is stored and rendered again a year
 * later; nothing else may be read to make the document.
 */
export const schemaBilan = z.object({
  /** Name of the structure. */
  structure: z.string(),
  convention: schemaIdentite,
  /** Rank of the year in the convention, from 1. */
  annee: z.int().min(1),
  etat: z.enum(ETATS),
  /** Local day and hour, `AAAA-MM-JJTHH:MM`, and the person; null until frozen. */
  fige: z.object({ le: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), par: z.string() }).nullable(),
  chiffres: schemaChiffresBilan,
  textes: schemaTextes,
});
export type Bilan = z.infer<typeof schemaBilan>;
