import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

/** Screens that a person can open by their address, by who opens them. Journeys tell what is done there. */
const ECRANS: Readonly<Record<string, readonly string[]>> = {
  'helene.sarrazin': [
    'bilans',
    'bilans/1/1',
    'bilans/1/1/apercu',
    'bilans/modele',
    'conventions',
    'conventions/1',
    'conventions/1/contrats/1/personne',
    'conventions/1/contrats/nouveau',
    'conventions/1/modifier',
    'conventions/1/poste',
    'conventions/1/suivante',
    'conventions/aide',
    'conventions/nouvelle',
    'donnees-personnelles',
    'donnees-personnelles/droits',
    'donnees-personnelles/lectures',
    'echeances',
    'employeur',
    'equipe',
    'equipe/reprise',
    'imports',
    'nomenclature',
    'partenaires',
    'reunions',
    'reunions/nouvelle',
  ],
  'claire.aubanel': ['donnees-personnelles'],
  'mariama.diallo': [
    'aujourdhui',
    'aujourdhui/historique',
    'aujourdhui/semaine',
    'danger',
    'donnees-personnelles',
    'donnees-personnelles/droits',
    'interventions',
    'interventions/nouvelle',
    'situations',
    'situations/a-faire',
    'situations/nouvelle',
    'tableau-de-bord',
    'situations/par-nom',
    'tournees',
    'tournees/nouvelle',
    'tournees/permanences',
    '../../compte',
    '../../danger',
  ],
};

/** Nothing to read is out of the screen on the side. */
async function tientEnLargeur(page: Page): Promise<void> {
  const { largeur, ecran } = await page.evaluate(() => ({
    largeur: document.documentElement.scrollWidth,
    ecran: document.documentElement.clientWidth,
  }));
  expect(largeur, page.url()).toBeLessThanOrEqual(ecran);
}

/** Over this score, as browsers give it, people see a screen jump. */
const SAUT = 0.1;

/** Adds up what moves by itself on each screen that this page opens. */
const suivreLesSauts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const observer = new PerformanceObserver((liste) => {
      for (const { value, hadRecentInput } of liste.getEntries() as unknown as {
        value: number;
        hadRecentInput: boolean;
      }[])
        if (!hadRecentInput) window.sauts += value;
    });
    window.sauts = 0;
    observer.observe({ type: 'layout-shift', buffered: true });
  });

declare global {
  interface Window {
    sauts: number;
  }
}

/** A screen that was opened: whole, without barrier, in the width, and still. */
async function regarder(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What is read from the server is there.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  // What one has no right to is not asked for.
  await expect(page.getByText(/ne peut pas être lu/)).toHaveCount(0);
  await tientEnLargeur(page);
  expect(await page.evaluate(() => window.sauts), `jumps, ${page.url()}`).toBeLessThan(SAUT);
  await verifierAccessibilite(page);
}

for (const [qui, ecrans] of Object.entries(ECRANS)) {
  test(`the screens of ${qui} have no barrier, hold in the width and do not jump`, async ({
    page,
    entrer,
  }) => {
    test.setTimeout(30_000 + ecrans.length * 8_000);
    await entrer(page, qui);
    await suivreLesSauts(page);
    for (const ecran of ecrans) {
      await page.goto(`/s/demonstration/${ecran}`);
      await regarder(page);
    }
  });
}

test('a situation is shown at once, with all its parts', async ({ page, entrer }) => {
  await entrer(page, 'lucie.tran');
  const miennes = await page.request.get('/api/structures/demonstration/situations?miennes=true');
  const [premiere] = (await miennes.json()).situations;
  await suivreLesSauts(page);
  await page.goto(`/s/demonstration/situations/${premiere.id}`);
  await regarder(page);
});
