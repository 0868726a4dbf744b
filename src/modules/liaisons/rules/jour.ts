import type { Jour } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import type { Action } from './etats.ts';

/** What happens to a sheet once it has left: not before the day it left. */
const APRES_L_ENVOI: ReadonlySet<Action> = new Set<Action>(['recevoir', 'repondre', 'verifier']);

/** Refused: jour-futur, jour-avant-envoi. */
export function refusDuJour(
  action: Action,
  le: Jour,
  { envoyeeLe, aujourdhui }: { readonly envoyeeLe: Jour | null; readonly aujourdhui: Jour },
): Refus | null {
  if (le > aujourdhui)
    return refus('jour-futur', 'Cette date est dans l’avenir : notez-la le jour venu.', 'le');
  if (APRES_L_ENVOI.has(action) && envoyeeLe !== null && le < envoyeeLe)
    return refus('jour-avant-envoi', 'La fiche est partie après cette date. Corrigez la date.', 'le');
  return null;
}
