import type { Page } from '@playwright/test';

/** Unfolds a part of the form of an act on a phone; on a computer they are all open. */
export async function deplier(page: Page, partie: string): Promise<void> {
  const bouton = page.getByRole('button', { name: new RegExp(`^${partie}`), expanded: false });
  if ((await bouton.count()) > 0) await bouton.click();
}
