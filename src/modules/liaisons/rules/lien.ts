/** Days during which a partner's link opens its sheet, unless told otherwise. */
export const JOURS_D_UN_LIEN = 14;

export interface LienGarde {
  readonly expireLe: Date;
  readonly utiliseLe: Date | null;
  readonly revoqueLe: Date | null;
}
export type EtatDeLien = 'valable' | 'expire' | 'utilise' | 'revoque';

/** Where a link stands at an instant. A revoked one says nothing more, not even that it was used. */
export function etatDuLien({ expireLe, utiliseLe, revoqueLe }: LienGarde, maintenant: Date): EtatDeLien {
  if (revoqueLe !== null) return 'revoque';
  if (expireLe <= maintenant) return 'expire';
  return utiliseLe === null ? 'valable' : 'utilise';
}
