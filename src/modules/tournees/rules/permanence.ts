import { z } from 'zod';

/** A presence that comes back each week. Hours are HH:MM; the end may be the day after. 1: Monday … 7: Sunday. */
export const permanenceSaisieSchema = z.object({
  nom: z.string().trim().max(120, 'Écrivez un nom plus court.'),
  natureId: z.number().int(),
  secteurId: z.number().int().nullable().default(null),
  lieuId: z.number().int().nullable().default(null),
  jourSemaine: z.number().int().min(1).max(7),
  debut: z.string().max(8),
  fin: z.string().max(8),
  membres: z.array(z.number().int()).max(50).default([]),
});
export type PermanenceSaisie = z.output<typeof permanenceSaisieSchema>;
