import { z } from 'zod';
import { schemaClassementPropre } from '../../nomenclatures/rules/classement.ts';
import { CODE_SAISI_MAX } from '../../situations/rules/code.ts';

export const CRENEAUX = ['matin', 'apres-midi', 'soiree', 'nuit'] as const;
export type Creneau = (typeof CRENEAUX)[number];

const id = z.number().int();
const idOuRien = id.nullable().default(null);
const ids = z.array(id).max(50).default([]);
const nombre = z.number().default(0);

/**
 * An act as a person types it, or as a phone sends it. Only its form is checked here: what is asked of the values is
 * said by `validerActe`, so that each refusal is a sentence beside its field. Ids are those of the structure's lists
 * and team.
 */
export const acteSaisiSchema = z.object({
  /** AAAA-MM-JJ */
  jour: z.string().max(10),
  /** HH:MM, or else the moment of the day, or neither. */
  heure: z.string().max(8).nullable().default(null),
  creneau: z.enum(CRENEAUX).nullable().default(null),
  /** `jour` is a day of work from noon to noon: an hour before noon belongs to the calendar day after. */
  nuit: z.boolean().default(false),
  minutes: nombre,
  natureId: id,
  secteurId: idOuRien,
  lieuId: idOuRien,
  saisineId: idOuRien,
  issueId: idOuRien,
  projetId: idOuRien,
  thematiques: ids,
  partenaires: ids,
  /** The mediators present: the act is credited to each and counted once. Nobody named: the author. */
  membres: ids,
  femmes: nombre,
  hommes: nombre,
  nonCommunique: nombre,
  /** Age at the day of the act. */
  ages: z
    .object({ moins12: nombre, de12a17: nombre, de18a25: nombre, de26a59: nombre, plus60: nombre })
    .default({ moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 }),
  /** Classed otherwise than its nature; null or equal to it: as the nature says. */
  classement: schemaClassementPropre.nullable().default(null),
  aValoriser: z.boolean().default(false),
  /** Short anonymous account. */
  recit: z.string().max(20_000).nullable().default(null),
  /** The round during which it took place. */
  tourneeId: z.uuid().toLowerCase().nullable().default(null),
  /** The code of the situation that it is part of, as typed. Left out (an older app): the link that the act has stays. */
  situation: z.string().max(CODE_SAISI_MAX).nullable().optional(),
});
export type ActeSaisi = z.output<typeof acteSaisiSchema>;
