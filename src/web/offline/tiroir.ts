import { sceller } from './coffre.ts';
import { compteLocal } from './compte-local.ts';
import type { Aussi } from './ecrire.ts';
import type { Memoire } from './etat.ts';
import type { Magasin } from './magasin.ts';

/**
 * The drafts that a device keeps of one structure, sealed under the account's key: the key leaves at sign-out, and the
 * drafts are found again at the person's next sign-in.
 */
export interface Tiroir {
  lire(cle: string): unknown;
  garder(cle: string, contenu: unknown): Promise<void>;
  jeter(cle: string): Promise<void>;
}

export const tiroirDe = (m: Magasin, structure: string): Tiroir => ({
  lire: (cle) => m.memoire.brouillons.find((b) => b.structure === structure && b.cle === cle)?.contenu,
  async garder(cle, contenu) {
    const le = new Date().toISOString();
    const scelle = await sceller(m.cle, { le, contenu });
    await m.enSerie(async () => {
      await m.base.ecrire(['brouillons'], (t) => t.brouillons.mettre({ structure, cle, scelle }));
      const autres = autresBrouillons(m.memoire, structure, cle);
      m.poser({ ...m.memoire, brouillons: [...autres, { structure, cle, le, contenu }] });
    });
  },
  jeter: (cle) =>
    m.enSerie(async () => {
      await m.base.ecrire(['brouillons'], (t) => t.brouillons.effacer([structure, cle]));
      m.poser(sansBrouillon(structure, cle).retenir(m.memoire));
    }),
});

/** Those of the person signed in, for a screen that works without them too; null where nothing can be kept. */
export function tiroirIci(structure: string): Tiroir | null {
  const compte = compteLocal();
  return compte && tiroirDe(compte.magasin, structure);
}

/** Throws a draft away in the transaction of what was made of it. */
export const sansBrouillon = (structure: string, cle: string): Aussi => ({
  ecrire: (t) => t.brouillons.effacer([structure, cle]),
  retenir: (memoire) => ({ ...memoire, brouillons: autresBrouillons(memoire, structure, cle) }),
});

const autresBrouillons = (memoire: Memoire, structure: string, cle: string) =>
  memoire.brouillons.filter((b) => b.structure !== structure || b.cle !== cle);
