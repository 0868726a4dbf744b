import { readFile } from 'node:fs/promises';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const IMPORTS = '/s/demonstration/imports';
const mot = (debut: string) => `${debut} ${Math.random().toString(36).slice(2, 8)}`;

// Each step is looked at by day and by night.
test.slow();

test('a file is dropped, understood, corrected, confirmed, and undone', async ({ page, entrer }) => {
  const [secteur, faute, fichier] = [mot('Quartier'), mot('Écoute actve'), `${mot('actes')}.csv`];
  const lignes = [
    'Date;Heure;Type d’action;Quartier;Agent;F;H;Remarques',
    `03/02/2025;10:00;Écoute active;${secteur};Mariama Diallo;2;1;calme`,
    `04/02/2025;14:30;${faute};${secteur};Mariama Diallo;0;3;`,
    `05/02/2025;15:00;Rappel à la règle;${secteur} bis;Mariama Diallo;1;0;`,
    `31/02/2025;16:00;Écoute active;${secteur};Mariama Diallo;1;0;`,
    'Total;;;;;3;4;',
  ];
  await entrer(page, 'helene.sarrazin');
  await page.goto(IMPORTS);
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
  await verifierAccessibilite(page);
  await page
    .getByLabel(/^Choisissez un fichier/)
    .setInputFiles({ name: fichier, mimeType: 'text/csv', buffer: Buffer.from(lignes.join('\r\n')) });

  await expect(page.getByRole('heading', { level: 1, name: fichier })).toBeVisible();
  const colonnes = page.getByRole('region', { name: 'Colonnes', exact: true });
  await expect(colonnes.getByLabel('Ce qu’est la colonne Type d’action')).toHaveValue('nature');
  await expect(colonnes.getByLabel('Ce qu’est la colonne F', { exact: true })).toHaveValue('femmes');
  await verifierAccessibilite(page);
  // A free text is never taken without being asked for.
  await expect(page.getByLabel('Ce qu’est la colonne Remarques')).toHaveValue('');
  await colonnes.getByLabel('Ce qu’est la colonne Quartier').selectOption('secteur');
  await page.getByRole('button', { name: 'Continuer' }).click();

  await expect(page.getByRole('combobox', { name: /^Ce que devient/ })).toHaveCount(3);
  // A step opens at its top, and says its name.
  await expect(page.getByRole('heading', { name: 'Étape 2 sur 3 : Valeurs inconnues' })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const inconnu = page.getByRole('combobox', { name: `Ce que devient « ${faute} »` });
  await expect(inconnu).toBeVisible();
  await verifierAccessibilite(page);
  // At the keyboard: a few letters, then Enter.
  await inconnu.focus();
  await page.keyboard.type('ecoute active');
  await page.keyboard.press('Enter');
  await expect(inconnu).toHaveValue('Écoute active');
  await page.getByRole('button', { name: /^Tout créer pour Secteur/ }).click();
  await expect(page.getByText('Tout est décidé.')).toBeVisible();
  // The button has nothing more to do and is gone: the place is kept.
  await expect(page.getByRole('heading', { name: 'Secteur', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Continuer' }).click();

  const enregistrer = page.getByRole('button', { name: 'Enregistrer les 3 interventions' });
  await expect(enregistrer).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Étape 3 sur 3 : Aperçu' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Lignes refusées' })).toContainText('calendrier');
  await expect(page.getByRole('region', { name: 'Par nature' })).toContainText('Écoute active2');
  await expect(page.getByText('1 ligne de total n’est pas reprise.')).toBeVisible();
  await verifierAccessibilite(page);
  await enregistrer.click();

  await expect(page.getByText('Interventions enregistrées')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'L’import est enregistré' })).toBeFocused();
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click(),
  ]);
  const refus = await readFile(await telechargement.path(), 'utf8');
  expect(refus).toContain(`31/02/2025;16:00;Écoute active;${secteur};Mariama Diallo;1;0;;5;`);
  await verifierAccessibilite(page);
  await page.getByRole('link', { name: 'Voir les interventions' }).click();
  await expect(page).toHaveURL(/interventions\?importId=/);
  await expect(page.getByText(secteur).first()).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  const question = page.getByRole('dialog', { name: 'Annuler cet import' });
  await expect(question).toContainText('3 interventions seront retirées');
  await question.getByRole('button', { name: 'Retirer ces interventions' }).click();
  await expect(page.getByText('Cet import a été annulé')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'L’import est annulé' })).toBeFocused();
  await page.getByRole('link', { name: 'Imports', exact: true }).first().click();
  await expect(page.getByRole('row').filter({ hasText: fichier })).toContainText('Annulé');
});

test('a file that is no table is refused with a sentence, and the screen stays', async ({ page, entrer }) => {
  await entrer(page, 'claire.aubanel');
  await page.goto(IMPORTS);
  const champ = page.getByLabel(/^Choisissez un fichier/);
  const deposer = (name: string, contenu: string | Buffer) =>
    champ.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(contenu) });
  await deposer('vide.csv', '');
  await expect(page.getByText('« vide.csv » est vide.')).toBeVisible();
  await deposer('photo.csv', Buffer.from('89504e470d0a1a0a', 'hex'));
  await expect(page.getByText('Ce fichier est une image')).toBeVisible();
  await deposer('titres.csv', 'Date;Nature;Femmes\n');
  await expect(page.getByText('Ce fichier ne se lit pas')).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Abandonner cet import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'titres.csv' })).toHaveCount(0);
});

test('a mediator has no door to the imports', async ({ page, entrer }) => {
  await entrer(page, 'mariama.diallo');
  await page.goto('/s/demonstration/interventions');
  await expect(page.getByRole('navigation', { name: 'Principale' }).first()).toBeAttached();
  await expect(page.getByRole('link', { name: 'Imports' })).toHaveCount(0);
});
