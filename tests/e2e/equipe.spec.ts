import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const EQUIPE = '/s/demonstration/equipe';
const personne = (debut: string) => `${debut} ${Math.random().toString(36).slice(2, 8)}`;
const ligne = (page: Page, nom: string) => page.getByRole('listitem').filter({ hasText: nom });

test('a person is added, invited at once, and given another day of work', async ({ page, entrer }) => {
  const nom = personne('Nadia');
  await entrer(page, 'helene.sarrazin');
  await page.goto(EQUIPE);
  const ajouter = page.getByRole('button', { name: 'Ajouter une personne' });
  await ajouter.click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByLabel('Prénom et nom').fill(nom);
  await fenetre.getByRole('button', { name: 'Ajouter', exact: true }).click();
  const adresse = fenetre.getByLabel('Adresse de messagerie');
  await expect(adresse).toBeFocused();
  await verifierAccessibilite(page);
  await adresse.fill(`${nom.replace(' ', '.')}@navette.example`);
  await fenetre.getByRole('button', { name: 'Faire le lien d’invitation' }).click();
  await expect(fenetre.getByLabel(`Lien d’invitation pour ${nom}`)).toBeFocused();
  await fenetre.getByRole('button', { name: 'C’est transmis' }).click();
  await expect(ajouter).toBeFocused();
  await expect(ligne(page, nom)).toContainText('Invitation en cours');

  const gerer = page.getByRole('button', { name: `Gérer ${nom}` });
  await gerer.click();
  const journee = ligne(page, nom).getByLabel('Sa journée de travail commence');
  await expect(journee).toHaveValue('');
  await journee.selectOption({ label: 'À midi' });
  await ligne(page, nom).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(journee).toBeHidden();
  await expect(gerer).toBeFocused();
  await gerer.click();
  await expect(journee).toHaveValue('midi');
});

test('a lost phone is disconnected by a manager, who is told what it does', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  const autre = await browser.newContext({ baseURL: baseURL ?? '' });
  const perdu = await autre.newPage();
  await entrer(perdu, 'theo.kervadec');
  await entrer(page, 'claire.aubanel');
  await page.goto(EQUIPE);
  await expect(page.getByRole('heading', { name: 'Journée de travail' })).toHaveCount(0);
  const { nom } = await (await perdu.request.get('/api/moi')).json();
  await page.getByRole('button', { name: `Gérer ${nom}` }).click();
  await expect(ligne(page, nom)).toContainText('devient illisible dès qu’il capte');
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Déconnecter ses appareils' }).click();
  await expect(page.getByText(`Les appareils de ${nom} sont déconnectés.`)).toBeVisible();
  expect((await perdu.request.get('/api/moi')).status()).toBe(401);
  await autre.close();
});

test.describe('the day of work of the structure', () => {
  test.use({ donnees: 'demo-a-soi' });

  test('begins at noon for night teams, and can be put back at once', async ({ page, entrer }) => {
    await entrer(page, 'helene.sarrazin');
    await page.goto(EQUIPE);
    const minuit = page.getByRole('radio', { name: 'À minuit' });
    const midi = page.getByRole('radio', { name: 'À midi' });
    await expect(minuit).toBeChecked();
    await midi.click();
    await expect(midi).toBeChecked();
    await expect(page.getByText('La journée de travail commence à midi')).toBeVisible();
    await page.reload();
    await expect(midi).toBeChecked();
    await verifierAccessibilite(page);
    await minuit.click();
    await expect(minuit).toBeChecked();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(midi).toBeChecked();
  });
});
