import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

test.describe('a first start', () => {
  test.use({ donnees: 'vide' });

  test('offers the demonstration or a structure of one’s own', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Découvrir avec des données de démonstration')).toBeVisible();
    await expect(page.getByText('Créer ma structure')).toBeVisible();
    await verifierAccessibilite(page);
  });

  test('tells a screen reader that the password is refused, and why', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /^Créer ma structure/ }).click();
    const champ = page.getByLabel('Mot de passe', { exact: true });
    await expect(champ).not.toHaveAttribute('aria-invalid');
    await champ.fill('court');
    await page.getByRole('button', { name: 'Créer ma structure' }).click();
    await expect(champ).toHaveAttribute('aria-invalid', 'true');
    await expect(champ).toHaveAccessibleDescription(/12 caractères.*12 caractères/);
  });
});

test('a person of the demonstration is at home in its structure', async ({ page, entrer }) => {
  await entrer(page, 'lucie.tran');
  const moi = await page.request.get('/api/moi');
  expect(await moi.json()).toMatchObject({
    structures: [{ nom: expect.stringContaining('La Navette'), role: 'mediateur' }],
  });
});
