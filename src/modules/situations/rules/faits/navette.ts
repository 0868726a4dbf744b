import { z } from 'zod';
import { court, partie, recit } from './textes.ts';

/** A shuttle between parties: one of them is met, what they accept to have told is written. */
export const navetteSchema = z.object({
  partie,
  /** Who that is, by their role: « la locataire du dessous ». */
  role: court,
  /** Met without the others. */
  aPart: z.boolean().default(true),
  /** The mediators who went. */
  mediateurs: z.array(z.number().int()).max(20).default([]),
  /** What the party agrees to have told to the other one; nothing else may be. */
  aDire: recit,
});
