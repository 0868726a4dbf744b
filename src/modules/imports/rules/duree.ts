import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** Unit of a bare number in a column of durations. */
export type UniteDuree = 'minutes' | 'heures';

const MAX = 1440;
/** Beyond, a cell is no duration, and the patterns below would look for long. */
const LONGUEUR_MAX = 100;

/**
 * Reads a duration as whole minutes: 45, « 45 min », « 1h30 », 01:30, « 1,5 h »; `unite` is that of a bare number.
 * null: the cell is empty. Refused: duree-illisible, duree-negative, duree-excessive (more than a day).
 */
export function lireDuree(brut: string, unite: UniteDuree): Result<number | null, Refus> {
  const texte = brut
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .toLowerCase();
  if (texte === '' || /^[-–—]+$/.test(texte)) return ok(null);
  const minutes = texte.length > LONGUEUR_MAX ? null : enMinutes(texte, unite);
  if (minutes === null)
    return err(
      refus(
        'duree-illisible',
        `« ${brut.trim().slice(0, 40)} » n’est pas une durée. Écrivez-la en minutes (45) ou comme 1h30.`,
      ),
    );
  if (minutes < 0) return err(refus('duree-negative', 'La durée est négative. Corrigez-la.'));
  if (minutes > MAX)
    return err(
      refus(
        'duree-excessive',
        'La durée dépasse une journée (1 440 minutes). Corrigez-la, ou partagez l’acte.',
      ),
    );
  return ok(minutes);
}

function enMinutes(texte: string, unite: UniteDuree): number | null {
  const nombre = /^([-+]?\d*[.,]?\d+|[-+]?\d+[.,])\s*(minutes?|min|mn|m|'|’|heures?|h)?\.?$/.exec(texte);
  if (nombre?.[1] !== undefined) {
    const n = Number(nombre[1].replace(',', '.'));
    const dite = nombre[2];
    const enHeures = dite === undefined ? unite === 'heures' : dite.startsWith('h');
    // A fraction of a day is what a spreadsheet keeps behind « 01:30 ».
    if (dite === undefined && !enHeures && n > 0 && n < 1) return Math.round(n * MAX);
    return Math.round(enHeures ? n * 60 : n);
  }
  const hm =
    /^(\d{1,3})\s*(?::|h|heures?)\s*(?:et\s*)?(\d{1,2})(?::(\d{2}))?\s*(?:minutes?|min|mn|m)?\.?$/.exec(
      texte,
    );
  if (hm && Number(hm[2]) < 60) return Number(hm[1]) * 60 + Number(hm[2]);
  return (
    {
      'une heure': 60,
      'une demi-heure': 30,
      'demi-heure': 30,
      '1/2 h': 30,
      '1/2h': 30,
      "un quart d'heure": 15,
    }[texte] ?? null
  );
}
