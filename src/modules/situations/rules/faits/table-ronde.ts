import { z } from 'zod';
import { court, recit } from './textes.ts';

/** The parties together. Recorded when it is prepared: `jour` may be to come, and nobody has come yet. */
export const tableRondeSchema = z.object({
  lieu: court,
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
