interface Garde {
  readonly texte: string;
  /** The server's version that it was based on. */
  readonly version: number;
}

/** A text kept on this device until the server has it: a closed tab or a flat battery loses nothing. */
export interface Brouillon {
  lire(): Garde | null;
  garder(garde: Garde): void;
  oublier(): void;
}

const estGarde = (lu: unknown): lu is Garde =>
  typeof lu === 'object' &&
  lu !== null &&
  'texte' in lu &&
  typeof lu.texte === 'string' &&
  'version' in lu &&
  typeof lu.version === 'number';

/**
 * In the browser's storage. When it is refused or full, the text still lives in the page. Each account has its own: on a
 * shared computer, what one person could not send must not leave under the name of the next.
 */
export function brouillonLocal(compteId: string, texte: string): Brouillon {
  const cle = `trame-bilan:${compteId}:${texte}`;
  return {
    lire() {
      try {
        const lu: unknown = JSON.parse(localStorage.getItem(cle) ?? 'null');
        return estGarde(lu) ? lu : null;
      } catch {
        return null;
      }
    },
    garder(garde) {
      try {
        localStorage.setItem(cle, JSON.stringify(garde));
      } catch {
        // Nothing else can be done here: the page keeps the text.
      }
    },
    oublier() {
      try {
        localStorage.removeItem(cle);
      } catch {
        // Storage refused: there was nothing kept.
      }
    },
  };
}
