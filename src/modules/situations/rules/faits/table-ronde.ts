import { z } from 'zod';
import { court, recit } from './textes.ts';

/** The parties together. Recorded when it is prepared: `jour` may be to come, and nobody has come yet. */
export const tableRondeSchema = z.object({
  lieu: court,
  /** HH:MM; null: not chosen yet. */
  heure: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez une heure, comme 18:30.')
    .nullable()
    .default(null),
  invites: z
    .array(
      z.object({
        /** In words of a role: « Partie 1 », « le bailleur ». */
        qui: court,
        /** Null: not known yet. */
        venu: z.boolean().nullable().default(null),
      }),
    )
    .max(30, 'Gardez au plus 30 personnes invitées.')
    .default([]),
  compteRendu: recit,
});
