import { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { estUneHeure } from './fin.ts';

/** A presence that comes back each week. Hours are HH:MM; the end may be the day after. 1: Monday … 7: Sunday. */
export const permanenceSaisieSchema = z.object({
  nom: z.string().trim().max(120, 'Écrivez un nom plus court.'),
  natureId: z.number().int(),
  secteurId: z.number().int().nullable().default(null),
  lieuId: z.number().int().nullable().default(null),
  jourSemaine: z.number().int().min(1).max(7),
  debut: z.string().max(8),
  fin: z.string().max(8),
  membres: z.array(z.number().int()).max(50).default([]),
});
export type PermanenceSaisie = z.output<typeof permanenceSaisieSchema>;

/** Refuses a permanence without name, an hour that does not exist, one that ends when it begins. */
export function refusDeLaPermanence({ nom, debut, fin }: PermanenceSaisie): Refus[] {
  const trouves: Refus[] = [];
  if (nom.trim() === '') trouves.push(refus('nom-vide', 'Donnez un nom à cette permanence.', 'nom'));
  const heure = 'Écrivez une heure de la journée, par exemple 18:30.';
  for (const [champ, valeur] of [
    ['debut', debut],
    ['fin', fin],
  ] as const)
    if (!estUneHeure(valeur)) trouves.push(refus('heure-invalide', heure, champ));
  if (trouves.length === 0 && debut === fin)
    trouves.push(refus('heure-invalide', 'La permanence finit à l’heure où elle commence.', 'fin'));
  return trouves;
}
