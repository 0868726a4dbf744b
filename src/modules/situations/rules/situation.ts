import { z } from 'zod';

export const TEMPS = {
  reel: { nom: 'Temps réel', phrase: 'Prise en charge tout de suite, à chaud.' },
  differe: { nom: 'Temps différé', phrase: 'Par navettes ou par une table ronde, dans la durée.' },
} as const;
export type Temps = keyof typeof TEMPS;

/** Longest stake and next step, in characters. */
export const TEXTE_MAX = 500;

const id = z.number().int();
const idOuRien = id.nullable().default(null);

/**
 * A situation as a person types it. Only its form is checked here: what is asked of the values is said by
 * `validerSituation`, so that each refusal is a sentence beside its field. Texts name nobody: names are in `personnes`.
 */
export const situationSaisieSchema = z.object({
  sorteId: id,
  saisineId: idOuRien,
  /** The partner by whom it came. */
  saisinePartenaireId: idOuRien,
  /** Day of the request, AAAA-MM-JJ. */
  saisieLe: z.string().max(10),
  secteurId: idOuRien,
  lieuId: idOuRien,
  /** What is at stake, in a few words. */
  enjeu: z.string().max(5_000).default(''),
  temps: z.enum(['reel', 'differe']).nullable().default(null),
  /** The next step, and its day. */
  etape: z.string().max(5_000).default(''),
  etapeLe: z.string().max(10).nullable().default(null),
  /** Days that should not pass without a contact, 1 to 365. */
  rythme: z.number().nullable().default(null),
});
export type SituationSaisie = z.output<typeof situationSaisieSchema>;
