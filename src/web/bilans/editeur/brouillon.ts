import { z } from 'zod';

const schema = z.object({ texte: z.string(), version: z.number() });
type Garde = z.infer<typeof schema>;

/** A text kept on this device until the server has it: a closed tab or a flat battery loses nothing. */
export interface Brouillon {
  lire(): Garde | null;
  garder(garde: Garde): void;
  oublier(): void;
}

/** In the browser's storage. When it is refused or full, the text still lives in the page. */
export const brouillonLocal = (cle: string): Brouillon => ({
  lire() {
    try {
      const lu = schema.safeParse(JSON.parse(localStorage.getItem(cle) ?? 'null'));
      return lu.success ? lu.data : null;
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
});
