import { z } from 'zod';
import { court, jourOuRien, texte } from './textes.ts';

/** What each party undertakes. Kept or broken is written at the review. */
export const protocoleSchema = z.object({
  engagements: z
    .array(
      z.object({
        /** In words of a role: « Partie 1 », « le bailleur ». */
        de: court,
        texte: texte(1_000, 50).default(''),
        /** Null: not known yet. */
        tenu: z.boolean().nullable().default(null),
        /** Day by which it is to be done. */
        le: jourOuRien,
      }),
    )
    .max(30, 'Gardez au plus 30 engagements.')
    .default([]),
  /** Day on which all is looked at again. */
  revueLe: jourOuRien,
  signeLe: jourOuRien,
});
type Protocole = z.output<typeof protocoleSchema>;

/** Where an agreement stands: broken as soon as one undertaking is, kept once all are. */
export function tenueDe({ engagements }: Pick<Protocole, 'engagements'>): 'tenu' | 'rompu' | 'a-verifier' {
  if (engagements.some((e) => e.tenu === false)) return 'rompu';
  return engagements.length > 0 && engagements.every((e) => e.tenu) ? 'tenu' : 'a-verifier';
}
