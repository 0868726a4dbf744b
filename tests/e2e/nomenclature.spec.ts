import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const LISTES = '/s/demonstration/nomenclature';
const mot = (debut: string) => `${debut} ${Math.random().toString(36).slice(2, 10)}`;

/** Adds a word to the list that is open. */
async function ajouter(page: Page, bouton: string, nom: string): Promise<void> {
  await page.getByRole('button', { name: bouton }).click();
  const fenetre = page.getByRole('dialog', { name: bouton });
  await fenetre.getByLabel('Nom').fill(nom);
  await fenetre.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('link', { name: nom })).toBeVisible();
  await expect(page.getByRole('button', { name: bouton })).toBeFocused();
}

test('a word is added, corrected, retired, and merged into another', async ({ page, entrer }) => {
  await entrer(page, 'claire.aubanel');
  await page.goto(LISTES);
  await expect(page.getByRole('link', { name: 'Écoute active' })).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('tab', { name: 'Thématiques' }).click();
  await expect(page).toHaveURL(/liste=thematique/);
  const [garde, double] = [mot('Jardins'), mot('Jardin')];
  await ajouter(page, 'Ajouter une thématique', garde);
  await ajouter(page, 'Ajouter une thématique', double);

  // The same name twice is refused beside the field.
  await page.getByRole('button', { name: 'Ajouter une thématique' }).click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByLabel('Nom').fill(garde.toUpperCase());
  await fenetre.getByRole('button', { name: 'Ajouter' }).click();
  await expect(fenetre.getByText('existe déjà')).toBeVisible();
  await fenetre.getByRole('button', { name: 'Fermer' }).click();

  await page.getByRole('link', { name: double }).click();
  await page.getByLabel('Nom').fill(`${double} partagé`);
  await page.getByRole('radio', { name: 'Depuis toujours' }).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${double} partagé` })).toBeVisible();

  await page.getByRole('button', { name: 'Retirer de la saisie' }).click();
  await expect(page.getByText(/Retiré le/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText(/Retiré le/)).toBeHidden();

  await page.getByRole('combobox', { name: 'Fusionner dans' }).fill(garde);
  await page.getByRole('option', { name: garde }).click();
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Fusionner' });
  await expect(question).toContainText('0 intervention de');
  await question.getByRole('button', { name: 'Fusionner' }).click();
  await expect(page.getByRole('heading', { level: 1, name: garde })).toBeVisible();
  // At the keyboard: on a phone, the message of the merge still lies over the end of the page.
  await page.locator('summary', { hasText: 'Histoire de ce mot' }).press('Enter');
  await expect(page.getByText(`A absorbé : « ${double} partagé ».`)).toBeVisible();
});

test('a nature changes class from a day on, and its history says so', async ({ page, entrer }) => {
  await entrer(page, 'helene.sarrazin');
  await page.goto(LISTES);
  const nom = mot('Veille nocturne');
  await page.getByRole('button', { name: 'Ajouter une nature' }).click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByLabel('Nom').fill(nom);
  await fenetre.getByRole('button', { name: 'Ajouter' }).click();
  await expect(fenetre.getByText('Choisissez un registre, une famille et une activité')).toBeVisible();
  await fenetre.getByLabel('Famille du bilan').selectOption({ label: '4. Veille' });
  await fenetre.getByLabel(/^Registre/).selectOption('1');
  await fenetre.getByLabel(/^Activité/).selectOption('3');
  await fenetre.getByRole('button', { name: 'Ajouter' }).click();

  await page.getByRole('link', { name: nom }).click();
  await page.getByLabel('Famille du bilan').selectOption({ label: '5. Conflits' });
  await page.getByLabel('Premier jour du changement').fill('2026-01-01');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Histoire de ce mot').click();
  await expect(page.getByText('Depuis le 1er janvier 2026')).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Retirer de la saisie' }).click();
});

test('a sector keeps its QPV, known or not, and places stay in order', async ({ page, entrer }) => {
  await entrer(page, 'helene.sarrazin');
  await page.goto(`${LISTES}?liste=secteur`);
  const nom = mot('Secteur');
  await page.getByRole('button', { name: 'Ajouter un secteur' }).click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByLabel('Nom').fill(nom);
  await expect(fenetre.getByLabel('Définition')).toHaveCount(0);
  await fenetre.getByLabel('Quartier prioritaire (QPV)').fill('n’importe quoi');
  await fenetre.getByRole('button', { name: 'Ajouter' }).click();
  await expect(fenetre.getByText('n’est pas un code de quartier prioritaire')).toBeVisible();
  await fenetre.getByLabel('Quartier prioritaire (QPV)').fill('qn 054 01 m');
  await fenetre.getByRole('button', { name: 'Ajouter' }).click();
  const ligne = page.getByRole('listitem').filter({ hasText: nom });
  await expect(ligne).toContainText('QPV QN05401M');

  await page.getByRole('button', { name: 'Changer l’ordre' }).click();
  await page.getByRole('button', { name: `Monter ${nom}` }).click();
  await page.getByRole('button', { name: 'Enregistrer l’ordre' }).click();
  await expect(page.getByText('L’ordre est enregistré.')).toBeVisible();
  await page.getByRole('link', { name: nom }).click();
  await page.getByRole('button', { name: 'Retirer de la saisie' }).click();
  await expect(page.getByText(/Retiré le/)).toBeVisible();
});

test('a mediator has no door to the lists', async ({ page, entrer }) => {
  await entrer(page, 'mariama.diallo');
  await page.goto('/s/demonstration/interventions');
  await expect(page.getByRole('navigation', { name: 'Principale' }).first()).toBeAttached();
  await expect(page.getByRole('link', { name: 'Nomenclature' })).toHaveCount(0);
});
