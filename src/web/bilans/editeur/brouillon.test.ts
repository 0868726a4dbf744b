import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { brouillonLocal } from './brouillon.ts';

const garde = { texte: 'Ce que je n’ai pas pu envoyer.', version: 3 };

beforeEach(() => {
  const lignes = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (cle: string) => lignes.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => void lignes.set(cle, valeur),
    removeItem: (cle: string) => void lignes.delete(cle),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('keeps a text for the account that wrote it, never for the next one on the same computer', () => {
  brouillonLocal('helene', 'ici:2:1:presentation').garder(garde);
  expect(brouillonLocal('claire', 'ici:2:1:presentation').lire()).toBeNull();
  expect(brouillonLocal('helene', 'ici:2:2:presentation').lire()).toBeNull();
  expect(brouillonLocal('helene', 'ici:2:1:presentation').lire()).toEqual(garde);
  brouillonLocal('helene', 'ici:2:1:presentation').oublier();
  expect(brouillonLocal('helene', 'ici:2:1:presentation').lire()).toBeNull();
});
