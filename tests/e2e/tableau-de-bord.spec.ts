import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

/** The last whole year of the demonstration's eighteen months is not whole: this half-year is. */
const PERIODE = 'du=2026-01-01&au=2026-06-30';

async function ouvrir(page: Page, requete = PERIODE): Promise<string> {
  const moi = await page.request.get('/api/moi');
  const { structures } = (await moi.json()) as { structures: { slug: string }[] };
  const chemin = `/s/${structures[0]?.slug}`;
  await page.goto(`${chemin}/tableau-de-bord?${requete}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Chiffres clés' })).toBeVisible();
  return chemin;
}
const graphique = (page: Page, nom: RegExp) => page.getByRole('region', { name: nom }).first();

test('the figures are read by everybody, with their definitions, by day and by night', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'claire');
  await ouvrir(page);
  await expect(
    graphique(page, /^Interventions par nature/)
      .locator('svg text')
      .first(),
  ).toBeVisible();
  await page.getByText('Définition').first().click();
  await expect(page.getByText('Actes de médiation enregistrés.').first()).toBeVisible();
  await verifierAccessibilite(page);
});

test('a chart has its table, and a line leads to its acts and back without losing the filters', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'claire');
  const chemin = await ouvrir(page, `${PERIODE}&famille=4`);
  const natures = graphique(page, /^Interventions par nature/);
  await natures.getByRole('button', { name: 'Voir le tableau' }).click();
  const ligne = natures.getByRole('row').nth(1);
  const nombre = ((await ligne.getByRole('cell').first().textContent()) ?? '').replace(/\D/g, '');
  const nature = await ligne.getByRole('button').textContent();
  await verifierAccessibilite(page);
  await ligne.getByRole('button').click();
  await page.waitForURL(`${chemin}/interventions?**`);
  const adresse = new URL(page.url()).searchParams;
  expect([adresse.get('du'), adresse.get('famille'), adresse.get('mediation')]).toEqual([
    '2026-01-01',
    '4',
    'oui',
  ]);
  const milliers = nombre.replace(/\B(?=(\d{3})+$)/g, '\\s');
  await expect(page.getByText(new RegExp(`^${milliers}\\sinterventions? avec ces filtres`))).toBeVisible();
  await expect(page.getByText(`Nature\u00a0: ${nature}`)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/tableau-de-bord\?.*famille=4/);
});

test('the keyboard walks a chart and changes the period', async ({ page, entrer }) => {
  await entrer(page, 'claire');
  await ouvrir(page);
  const barres = page.getByRole('group', { name: /^Interventions par mois/ });
  await barres.focus();
  await page.keyboard.press('ArrowRight');
  await expect(barres.getByText(/^janvier 2026/)).toBeAttached();
  if (await page.getByRole('button', { name: 'Filtres' }).isVisible()) {
    await page.getByRole('button', { name: 'Filtres' }).click();
  }
  await page.getByLabel('Période').selectOption('Le mois dernier');
  await expect(page).not.toHaveURL(/du=2026-01-01/);
  await expect(page.getByRole('heading', { name: 'Interventions par jour' })).toBeVisible();
});

test('the year of a convention is a period like another', async ({ page, entrer, isMobile }) => {
  const filtrer = async () => {
    if (isMobile) await page.getByRole('button', { name: /^Filtres/ }).click();
  };
  await entrer(page, 'claire');
  await ouvrir(page);
  await filtrer();
  const periode = page.getByLabel('Période');
  const annee = periode.locator('option', { hasText: 'Année de la convention' }).first();
  await expect(annee).toBeAttached();
  const choix = (await annee.getAttribute('value')) ?? '';
  const [, du = '', au = ''] = choix.split(' ');
  await periode.selectOption(choix);
  await expect(page).toHaveURL(new RegExp(`du=${du}&au=${au}`));
  // From an anniversary to the eve of the next.
  expect(Date.parse(au) - Date.parse(du)).toBeGreaterThanOrEqual(364 * 86_400_000);
  await page.reload();
  await filtrer();
  await expect(periode).toHaveValue(choix);
});

test('a mediator narrows the figures, and takes them away in a file that says where it comes from', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'lucie.tran');
  await ouvrir(page);
  const secteurs = graphique(page, /^Interventions par secteur/);
  await secteurs.getByRole('button', { name: 'Voir le tableau' }).click();
  await secteurs.getByRole('row').nth(1).getByRole('button').click();
  await expect(page).toHaveURL(/secteur=\d+/);
  await expect(page.getByRole('button', { name: /^Retirer le filtre Secteur/ })).toBeVisible();
  const lien = page.getByRole('link', { name: 'Données (CSV)' }).filter({ visible: true });
  const csv = await page.request.get((await lien.getAttribute('href')) ?? '');
  expect(await csv.text()).toMatch(/Par;Lucie/);
  const attente = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Classeur (XLSX)' }).filter({ visible: true }).click();
  expect((await attente).suggestedFilename()).toBe('tableau-de-bord-2026-01-01-2026-06-30.xlsx');
});

test('an empty period shows the way to the year that has acts', async ({ page, entrer }) => {
  await entrer(page, 'claire');
  const moi = await page.request.get('/api/moi');
  const { structures } = (await moi.json()) as { structures: { slug: string }[] };
  await page.goto(`/s/${structures[0]?.slug}/tableau-de-bord?du=2090-01-01&au=2090-12-31`);
  await expect(page.getByRole('heading', { name: 'Rien sur cette période avec ces filtres' })).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: /^Voir 20\d\d$/ }).click();
  await expect(page.getByRole('region', { name: 'Chiffres clés' })).toBeVisible();
});

test.describe('a new structure', () => {
  test.use({ donnees: 'vide' });

  test('is told what will come here', async ({ page }) => {
    const cree = await page.request.post('/api/premier-demarrage', {
      headers: { 'x-trame': '1' },
      data: {
        structure: 'Médiation Nouvelle',
        nom: 'Ana',
        email: 'ana@nouvelle.example',
        motDePasse: 'une phrase pour les essais',
      },
    });
    expect(cree.ok()).toBe(true);
    await page.goto('/s/mediation-nouvelle/tableau-de-bord');
    await expect(
      page.getByRole('heading', { name: /viendront avec les premières interventions/ }),
    ).toBeVisible();
    await verifierAccessibilite(page);
  });
});
