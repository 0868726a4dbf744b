import { z } from 'zod';
import { court, courtExige, recit } from './textes.ts';

/** The parties together. Recorded when it is prepared: `jour` may be to come, and nobody has come yet. */
export const tableRondeSchema = z.object({
  lieu: court.default(''),
  invites: z
    .array(
      z.object({
        /** In words of a role: « Partie 1 », « le bailleur ». */
        qui: courtExige('Écrivez qui est invité, par son rôle.'),
        /** Null: not known yet. */
        venu: z.boolean().nullable().default(null),
      }),
    )
    .max(30, 'Gardez au plus 30 personnes invitées.')
    .default([]),
  compteRendu: recit,
});
