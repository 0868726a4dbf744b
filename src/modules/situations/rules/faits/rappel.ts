import { z } from 'zod';
import { court, recit } from './textes.ts';

/** A rule was reminded: not a sanction. */
export const rappelSchema = z.object({
  regle: court,
  /** To whom, in words of a role. */
  aQui: court,
  recit,
});
