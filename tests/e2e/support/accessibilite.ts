import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** By night only the colours differ. */
const COULEURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on the screen, by rule and by place. */
async function barrieres(page: Page, regles?: readonly string[]) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (values) => {
      const outil = (window as unknown as { axe: typeof axe }).axe;
      // Telling each rule that passes, and where, takes twice the time.
      const { violations } = await outil.run(document, {
        resultTypes: ['violations'],
        ...(values && { runOnly: { type: 'rule' as const, values } }),
      });
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        ou: nodes.map((n) => `${n.target}: ${n.failureSummary}`),
      }));
    },
    regles && [...regles],
  );
}

/** Fails on any violation found by axe on the page as it stands, by day and by night. */
export async function verifierAccessibilite(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await passerA(page, 'light');
  expect(await barrieres(page), `axe, ${page.url()}`).toEqual([]);
  await passerA(page, 'dark');
  expect(await barrieres(page, COULEURS), `axe by night, ${page.url()}`).toEqual([]);
  // Left by day, and waited for: what comes next must not take this night for its own.
  await passerA(page, 'light');
}

async function passerA(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const racine = page.locator('html');
  // The partner's page follows the system without saying so.
  if (await racine.getAttribute('data-mantine-color-scheme'))
    await expect(racine).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}
