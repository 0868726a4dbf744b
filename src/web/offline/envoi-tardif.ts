import type { Boucle } from './boucle.ts';
import type { Proches } from './envoi.ts';
import type { Magasin } from './magasin.ts';

/**
 * The sending, whose code comes once the screen is there: recording needs none of it. What could not be loaded is loaded
 * again at the next occasion.
 */
export function envoiTardif(magasin: Magasin, proches: Proches): Boucle {
  let venue: Promise<Boucle> | null = null;
  let arretee = false;
  const boucle = (): Promise<Boucle> => {
    venue ??= import('./envoi.ts').then(
      ({ lancerEnvoi }) => {
        const b = lancerEnvoi(magasin, proches);
        if (arretee) b.arreter();
        return b;
      },
      (e) => {
        venue = null;
        throw e;
      },
    );
    return venue;
  };
  return {
    reveiller() {
      void boucle().then(
        (b) => b.reveiller(),
        () => {},
      );
    },
    envoyer: async (options) => (await boucle()).envoyer(options),
    sansEnvoi: async (travail) => (await boucle()).sansEnvoi(travail),
    arreter() {
      arretee = true;
      void venue?.then((b) => b.arreter()).catch(() => {});
    },
  };
}
