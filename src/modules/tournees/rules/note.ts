import { type Refus, refus } from '../../../kernel/refus.ts';
import { estUneHeure } from './fin.ts';
import type { Note } from './tournee.ts';

export const NOTE_MAX = 2_000;

/** Refuses an empty note, a longer one than 2 000 characters, an hour that does not exist. */
export function refusDeLaNote({ texte, heure }: Pick<Note, 'texte' | 'heure'>): Refus[] {
  const trouves: Refus[] = [];
  if (texte.trim() === '') trouves.push(refus('note-vide', 'Écrivez la note.', 'texte'));
  if (texte.trim().length > NOTE_MAX)
    trouves.push(
      refus('note-trop-longue', 'Cette note est trop longue. Gardez au plus 2 000 caractères.', 'texte'),
    );
  if (heure !== null && !estUneHeure(heure))
    trouves.push(refus('heure-invalide', 'Écrivez une heure de la journée, par exemple 18:30.', 'heure'));
  return trouves;
}
