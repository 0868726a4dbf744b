import { ecart, type Jour, plusJours } from '../../../kernel/jours.ts';
import type { Etat } from './etats.ts';

/** Days without a contact after which an open situation is said to be silent: three weeks. */
export const JOURS_DE_SILENCE = 21;

/** What following a situation needs to know of it. Days are AAAA-MM-JJ. */
export interface ASuivre {
  readonly etat: Etat;
  readonly saisieLe: Jour;
  readonly dernierContact: Jour;
  readonly closeLe: Jour | null;
  /** Days that should not pass without a contact. */
  readonly rythme: number | null;
  readonly etapeLe: Jour | null;
}

export interface Suivi {
  /** Days since the saisine, up to the closing; 0 on the day itself. */
  readonly age: number;
  /** Days since the last contact; null once closed. */
  readonly sansContact: number | null;
  /** The rhythm that was chosen is exceeded. */
  readonly enRetard: boolean;
  /** More than three weeks without a contact. */
  readonly silencieuse: boolean;
  /** The day of the next step is past. */
  readonly etapeEnRetard: boolean;
}

/** How a situation stands on a day. Nothing waits for anybody once it is closed. */
export function suivre(s: ASuivre, aujourdhui: Jour): Suivi {
  if (s.etat === 'close')
    return {
      age: depuis(s.saisieLe, s.closeLe ?? aujourdhui),
      sansContact: null,
      enRetard: false,
      silencieuse: false,
      etapeEnRetard: false,
    };
  const sansContact = depuis(s.dernierContact, aujourdhui);
  return {
    age: depuis(s.saisieLe, aujourdhui),
    sansContact,
    enRetard: s.rythme !== null && sansContact > s.rythme,
    silencieuse: sansContact > JOURS_DE_SILENCE,
    etapeEnRetard: s.etapeLe !== null && s.etapeLe < aujourdhui,
  };
}

/** The first day on which an open situation that nobody contacts is late on its rhythm, or silent. */
export const reprendreLe = ({ dernierContact, rythme }: Pick<ASuivre, 'dernierContact' | 'rythme'>): Jour =>
  plusJours(dernierContact, Math.min(rythme ?? JOURS_DE_SILENCE, JOURS_DE_SILENCE) + 1);

/** Days from one to the other; 0 when the second comes first, as with a phone whose clock is ahead. */
const depuis = (du: Jour, au: Jour): number => Math.max(0, ecart(du, au));
