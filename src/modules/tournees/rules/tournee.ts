import { z } from 'zod';

const id = z.number().int();

/** A round as a phone starts it. Only its form is checked here. */
export const tourneeSaisieSchema = z.object({
  /** Day of work, AAAA-MM-JJ. */
  jour: z.string().max(10),
  nuit: z.boolean().default(false),
  /** HH:MM */
  heure: z.string().max(8),
  natureId: id,
  secteurId: id.nullable().default(null),
  lieuId: id.nullable().default(null),
  membres: z.array(id).max(50).default([]),
  permanenceId: z.uuid().nullable().default(null),
});
export type TourneeSaisie = z.output<typeof tourneeSaisieSchema>;

/** What a team writes on the way: the mood of a place, or what the next team must know. Notes are added, never overwritten. */
export const noteSchema = z.object({
  id: z.uuid(),
  sorte: z.enum(['ambiance', 'transmission']),
  /** HH:MM */
  heure: z.string().max(8).nullable().default(null),
  lieuId: id.nullable().default(null),
  texte: z.string().max(20_000),
});
export type Note = z.output<typeof noteSchema>;

/** Contacts added (or taken away) by the tap, for one nature at one place: never an absolute value. */
export const increment = z.object({
  natureId: id,
  lieuId: id.nullable().default(null),
  femmes: z.number().int().min(-1000).max(1000).default(0),
  hommes: z.number().int().min(-1000).max(1000).default(0),
  nonCommunique: z.number().int().min(-1000).max(1000).default(0),
});
export type Increment = z.output<typeof increment>;
