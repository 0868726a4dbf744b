import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';
import { autreTelephone, bouton, TOURNEES } from './support/tournees.ts';

// Rounds of one journey would be proposed, joined or merged in another: each has a structure for itself.
test.use({ donnees: 'demo-a-soi' });

test('permanences come back each week: a manager writes them, the team starts them', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  test.slow();
  await entrer(page, 'claire.aubanel');
  await page.goto(TOURNEES);
  await page.getByRole('link', { name: 'Permanences', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Permanences' })).toBeVisible();
  await verifierAccessibilite(page);
  await bouton(page, 'Ajouter une permanence').click();
  const feuille = page.getByRole('dialog', { name: 'Nouvelle permanence' });
  await feuille.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(feuille.getByText('Donnez un nom que l’équipe reconnaîtra.')).toBeVisible();
  await feuille.getByLabel('Nom').fill('Accueil du square');
  await feuille.getByLabel('Début').fill('00:00');
  await feuille.getByLabel('Fin').fill('23:59');
  await feuille.getByRole('combobox', { name: 'Lieu' }).fill('tilleuls');
  await page.getByRole('option', { name: 'Square des Tilleuls' }).click();
  await feuille.getByRole('combobox', { name: 'Qui' }).fill('lucie');
  await page.getByRole('option', { name: 'Lucie Tran' }).click();
  await verifierAccessibilite(page);
  await feuille.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Permanence enregistrée.')).toBeVisible();

  await bouton(page, 'Retirer Accueil du square').click();
  await expect(bouton(page, 'Modifier Accueil du square')).toBeHidden();
  await bouton(page, 'Annuler').click();
  await bouton(page, 'Modifier Accueil du square').click();
  await page.getByRole('dialog').getByLabel('Nom').fill('Accueil au square');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(bouton(page, 'Modifier Accueil au square')).toBeVisible();

  const autre = await autreTelephone(browser, baseURL);
  await entrer(autre, 'yacine.belhadj');
  await autre.goto(`${TOURNEES}/nouvelle`);
  await autre.getByRole('link', { name: 'Accueil au square, 0:00' }).click();
  await expect(autre.getByRole('radio', { name: 'Le Grand Pré' })).toBeChecked();
  await expect(bouton(autre, 'Lucie Tran')).toHaveAttribute('aria-pressed', 'true');
  await bouton(autre, 'Commencer').click();
  await expect(bouton(autre, 'Lieu : Square des Tilleuls. Changer de lieu')).toBeVisible();
  await autre.context().close();
});
