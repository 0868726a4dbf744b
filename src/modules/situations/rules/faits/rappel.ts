import { z } from 'zod';
import { court, courtExige, recit } from './textes.ts';

/** A rule was reminded: not a sanction. */
export const rappelSchema = z.object({
  regle: courtExige('Écrivez la règle rappelée.'),
  /** To whom, in words of a role. */
  aQui: court.default(''),
  recit,
});
