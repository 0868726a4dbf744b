import { afterEach, beforeEach, vi } from 'vitest';
import { dossierDEssai, type Modele } from '../support/modeles.ts';
import { toutArreter } from '../support/processus.ts';

/**
 * A folder of data for each test of the file, deleted after it with what the test left running. `vide` is one that
 * a first start has filled; without it, the test does that start itself.
 */
export function avecDossier(modele?: Modele): { readonly dossier: string } {
  // These tests start several programs each: they wait for them, however busy the machine is.
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });
  let prete: Awaited<ReturnType<typeof dossierDEssai>>;
  beforeEach(async () => {
    prete = await dossierDEssai(modele);
  });
  afterEach(async () => {
    await toutArreter();
    await prete.fermer();
  });
  return {
    get dossier() {
      return prete.dossier;
    },
  };
}
