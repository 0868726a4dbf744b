import type { Tiroir } from './tiroir.ts';

/** What is being typed at one place, kept on this device until the server has it: a closed tab or a flat battery loses nothing. */
export interface UnBrouillon<T> {
  lire(): T | null;
  garder(contenu: T): void;
  oublier(): void;
}

/**
 * Among the drafts of the account, sealed like them. One write at a time: of what is typed meanwhile, the last alone is
 * written next. Where nothing can be kept, what is typed still lives in the page. `estT`: what another version of the
 * app had written is left alone.
 */
export function unBrouillon<T>(
  tiroir: Tiroir | null,
  cle: string,
  estT: (lu: unknown) => lu is T,
): UnBrouillon<T> {
  const lire = () => {
    const lu = tiroir?.lire(cle);
    return estT(lu) ? lu : null;
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
