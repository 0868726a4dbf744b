import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails on any violation found by axe on the page as it stands, by day and by night. */
export async function verifierAccessibilite(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const axe = new AxeBuilder({ page });
    // By night only the colours differ.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const lues = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      ou: nodes.map((n) => `${n.target}: ${n.failureSummary}`),
    }));
    expect(lues, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
  }
  // Left by day: what comes next must not take this night for its own.
  await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}
