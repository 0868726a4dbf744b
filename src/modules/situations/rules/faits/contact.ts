import { z } from 'zod';
import { court, recit } from './textes.ts';

export const MODES_DE_CONTACT = {
  visite: 'Visite à domicile',
  rencontre: 'Rencontre dehors',
  permanence: 'Au local, en permanence',
  telephone: 'Téléphone',
  message: 'Message',
  courrier: 'Courrier',
} as const;
export type ModeDeContact = keyof typeof MODES_DE_CONTACT;

/** Somebody of the situation was met or heard, or was looked for in vain. */
export const contactSchema = z.object({
  /** In words of a role: « la locataire du dessous », « le gardien ». */
  avec: court,
  mode: z.enum(Object.keys(MODES_DE_CONTACT) as [ModeDeContact, ...ModeDeContact[]], 'Choisissez comment.'),
  /** False: nobody answered; it is kept, and does not count as a contact. */
  abouti: z.boolean().default(true),
  recit,
});
