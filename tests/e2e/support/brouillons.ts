import type { Page } from '@playwright/test';

/** Drafts on this device's disk. */
export const nombreDeBrouillons = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const nom = (await indexedDB.databases()).find((b) => b.name?.startsWith('trame-'))?.name ?? '';
    return new Promise<number>((resolve, reject) => {
      const ouverture = indexedDB.open(nom);
      ouverture.onerror = () => reject(ouverture.error);
      ouverture.onsuccess = () => {
        const compte = ouverture.result.transaction('brouillons').objectStore('brouillons').count();
        compte.onerror = () => reject(compte.error);
        compte.onsuccess = () => {
          ouverture.result.close();
          resolve(compte.result);
        };
      };
    });
  });
