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
  'mariama.diallo': [
    'aujourdhui',
    'aujourdhui/historique',
    'aujourdhui/semaine',
    'danger',
    'interventions',
    'interventions/nouvelle',
    'situations',
    'situations/a-faire',
    'situations/nouvelle',
    'tournees',
    'tournees/nouvelle',
    'tournees/permanences',
    '../../compte',
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

for (const [qui, ecrans] of Object.entries(ECRANS)) {
  test(`the screens of ${qui} have no barrier and hold in the width`, async ({ page, entrer }) => {
    test.setTimeout(30_000 + ecrans.length * 8_000);
    await entrer(page, qui);
    for (const ecran of ecrans) {
      await page.goto(`/s/demonstration/${ecran}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // What is read from the server is there.
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await tientEnLargeur(page);
      await verifierAccessibilite(page);
    }
  });
}
