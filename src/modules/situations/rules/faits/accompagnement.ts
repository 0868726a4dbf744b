import { z } from 'zod';
import { court, recit } from './textes.ts';

/** Somebody was taken to a partner's. */
export const accompagnementSchema = z.object({
  /** A term of the list of partners; null: elsewhere, said in `chez`. */
  partenaireId: z.number().int().nullable().default(null),
  chez: court,
  /** Way and wait included. */
  minutes: z
    .number('Écrivez une durée en minutes.')
    .int('Écrivez une durée en minutes.')
    .min(1, 'Écrivez une durée en minutes.')
    .max(1_440, 'Cette durée dépasse une journée.'),
  recit,
});
