import { ecart, type Jour } from '../../../kernel/jours.ts';
import type { Etat, Jours, Reponse } from './etats.ts';

/** Why a sheet waits for somebody of the team. */
export const MOTIFS_D_ATTENTE = {
  relance: 'À relancer',
  silence: 'Sans réponse',
  verification: 'Prise en charge à vérifier',
} as const;
export type MotifDAttente = keyof typeof MOTIFS_D_ATTENTE;

/** Days without any answer after which a sheet waits for a reminder. */
export const JOURS_DE_SILENCE = 14;
/** Days left to the partner, once it said yes, before one asks whether the person was received. */
export const JOURS_AVANT_VERIFICATION = 14;

export interface FicheAttendue extends Jours {
  readonly etat: Etat;
  readonly reponse: Reponse | null;
  readonly relanceLe: Jour | null;
}
export interface Attente {
  readonly motif: MotifDAttente;
  /** Days since it waits: 0 on the first. */
  readonly jours: number;
}

/** What waits about a sheet on a day, or nothing. The day chosen by somebody goes before the rule. */
export function attenteDe(f: FicheAttendue, aujourdhui: Jour): Attente | null {
  const sansReponse = f.etat === 'envoyee' || f.etat === 'recue';
  if (sansReponse && f.relanceLe !== null)
    return f.relanceLe <= aujourdhui ? { motif: 'relance', jours: ecart(f.relanceLe, aujourdhui) } : null;
  if (sansReponse && f.envoyeeLe !== null) {
    const silence = ecart(f.envoyeeLe, aujourdhui) - JOURS_DE_SILENCE;
    return silence >= 0 ? { motif: 'silence', jours: silence } : null;
  }
  if (f.etat !== 'repondue' || f.repondueLe === null || !aVerifier(f.reponse)) return null;
  const passes = ecart(f.repondueLe, aujourdhui) - JOURS_AVANT_VERIFICATION;
  return passes >= 0 ? { motif: 'verification', jours: passes } : null;
}

/** A refusal or an information leaves nothing to verify. */
export const REPONSES_A_VERIFIER = ['prise-en-charge', 'reorientee'] as const satisfies readonly Reponse[];
const aVerifier = (reponse: Reponse | null): boolean => REPONSES_A_VERIFIER.some((r) => r === reponse);
