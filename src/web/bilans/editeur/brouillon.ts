import type { Tiroir } from '../../offline/tiroir.ts';

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
 * Among the drafts of the account, sealed like them. One write at a time: of what is typed meanwhile, the last alone is
 * written next. Where nothing can be kept, the text still lives in the page.
 */
export function brouillonScelle(tiroir: Tiroir | null, texte: string): Brouillon {
  const cle = `bilan:${texte}`;
  const lire = () => {
    const lu = tiroir?.lire(cle);
    return estGarde(lu) ? lu : null;
  };
  let garde = lire() !== null;
  let suivante: ((t: Tiroir) => Promise<void>) | null = null;
  let enCours = false;
  const ecrire = async (faire: (t: Tiroir) => Promise<void>) => {
    suivante = faire;
    if (enCours || !tiroir) return;
    enCours = true;
    while (suivante) {
      const maintenant: (t: Tiroir) => Promise<void> = suivante;
      suivante = null;
      // Full, or signed out meanwhile: nothing else can be done here.
      await maintenant(tiroir).catch(() => {});
    }
    enCours = false;
  };
  return {
    lire,
    garder(contenu) {
      garde = true;
      void ecrire((t) => t.garder(cle, contenu));
    },
    oublier() {
      if (garde) void ecrire((t) => t.jeter(cle));
      garde = false;
    },
  };
}
