import { z } from 'zod';
import { acteSaisiSchema } from '../../interventions/rules/acte.ts';
import { increment, noteSchema, tourneeSaisieSchema } from '../../tournees/rules/tournee.ts';

const uuid = z.uuid().toLowerCase();
const base = {
  /** Of the command, made on the phone: sent again, it changes nothing. */
  id: uuid,
  /** When it was done, by the phone's clock. */
  faitLe: z.iso.datetime(),
};
const acteId = uuid;
const tourneeId = uuid;

/**
 * What a phone asks, once and for all. An app one version behind sends these same forms: fields are added with a
 * default, never renamed nor made compulsory.
 */
export const commandeSchema = z
  .discriminatedUnion('genre', [
    z.object({ ...base, genre: z.literal('acte-creation'), acteId, acte: acteSaisiSchema }),
    z.object({
      ...base,
      genre: z.literal('acte-modification'),
      acteId,
      acte: acteSaisiSchema,
      /** The version that the person had before their eyes. */
      version: z.number().int().min(1),
      /** Or the command of theirs, not yet answered, that had made it: its own version is then the base. */
      apres: uuid.nullable().default(null),
    }),
    z.object({ ...base, genre: z.literal('acte-suppression'), acteId }),
    z.object({ ...base, genre: z.literal('acte-retablissement'), acteId }),
    z.object({ ...base, genre: z.literal('tournee-ouverture'), tourneeId, tournee: tourneeSaisieSchema }),
    z.object({
      ...base,
      genre: z.literal('tournee-modification'),
      tourneeId,
      natureId: z.number().int(),
      secteurId: z.number().int().nullable(),
      lieuId: z.number().int().nullable(),
      membres: z.array(z.number().int()).max(50),
    }),
    z.object({
      ...base,
      genre: z.literal('tournee-cloture'),
      tourneeId,
      /** HH:MM */
      heureFin: z.string().max(8),
      /** Minutes since the start. */
      duree: z.number(),
    }),
    z.object({ ...base, genre: z.literal('compteur'), tourneeId, increment }),
    z.object({ ...base, genre: z.literal('note'), tourneeId, note: noteSchema }),
    z.object({ ...base, genre: z.literal('note-suppression'), tourneeId, noteId: uuid }),
  ])
  .meta({ id: 'Commande' });
export type Commande = z.output<typeof commandeSchema>;
/** As a phone writes it: what has a default may be left out. */
export type CommandeEnvoyee = z.input<typeof commandeSchema>;
export type GenreDeCommande = Commande['genre'];
