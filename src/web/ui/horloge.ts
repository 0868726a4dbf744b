import { horlogeFausse } from './maintenant.ts';

/**
 * Acts whose moment was preset by this phone's clock since it was last known to be right. Only their ids are kept: no
 * more than what a wrong clock may have to have corrected.
 */
interface Suivi {
  /** Milliseconds by which the clock was ahead, when it was last measured. */
  readonly avance: number;
  readonly actes: readonly string[];
}

interface Qui {
  readonly slug: string;
  readonly membreId: number;
}

const AU_PLUS = 300;
const cleDe = ({ slug, membreId }: Qui): string => `trame-horloge ${slug} ${membreId}`;

function lire(qui: Qui): Suivi {
  try {
    const lu = JSON.parse(localStorage.getItem(cleDe(qui)) ?? '') as Suivi;
    if (typeof lu.avance === 'number' && Array.isArray(lu.actes)) return lu;
  } catch {
    // Nothing kept, or storage refused: no correction is offered.
  }
  return { avance: 0, actes: [] };
}

function ecrire(qui: Qui, suivi: Suivi): void {
  try {
    localStorage.setItem(cleDe(qui), JSON.stringify({ ...suivi, actes: suivi.actes.slice(-AU_PLUS) }));
  } catch {
    // Storage refused: no correction is offered.
  }
}

/** Remembers an act recorded at the hour of this phone's clock, that nobody typed and nothing corrected. */
export function noterHeureDuTelephone(qui: Qui, acteId: string, avance: number): void {
  if (horlogeFausse(avance)) return;
  const suivi = lire(qui);
  ecrire(qui, { ...suivi, actes: [...suivi.actes, acteId] });
}

/** Acts recorded by a clock that turns out to be wrong. A new measure that is right forgets them. */
export function actesDeLHorloge(qui: Qui, avance: number): readonly string[] {
  const suivi = lire(qui);
  if (horlogeFausse(avance)) return suivi.actes;
  if (avance !== suivi.avance) ecrire(qui, { avance, actes: [] });
  return [];
}

/** They are corrected, or right as they are. */
export const oublierHeures = (qui: Qui, avance: number): void => ecrire(qui, { avance, actes: [] });
