import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';
import { deplier } from './support/parties.ts';
import { photoDeTelephone } from './support/photo.ts';

const LISTE = '/s/demonstration/interventions';
const jeton = () => `essai${Math.random().toString(36).slice(2, 10)}`;
const ecran = (page: Page) => page.getByRole('main');
const titre = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** Starts a new act of this nature, from the list. */
async function commencer(page: Page, nature: string): Promise<void> {
  await page.goto(LISTE);
  await page.getByRole('link', { name: 'Nouvelle intervention' }).click();
  const recherche = page.getByRole('searchbox', { name: 'Chercher une nature' });
  await recherche.fill(nature);
  await recherche.press('Enter');
  await expect(titre(page, nature)).toBeFocused();
}

async function dire(page: Page, minutes: number, recit: string): Promise<void> {
  await deplier(page, 'Quand');
  await page.getByLabel('Durée en minutes').fill(String(minutes));
  await deplier(page, 'À raconter');
  await page.getByLabel('Récit').fill(recit);
}

/** Records an act told apart by a word of its account, and comes back to the list. */
async function noter(page: Page, mot: string): Promise<void> {
  await commencer(page, 'Écoute active');
  await page.getByRole('button', { name: 'Ajouter une femme' }).click();
  await dire(page, 20, `Un échange au calme, ${mot}.`);
  await enregistrer(page);
  await expect(page.getByText('Enregistré.')).toBeVisible();
}

const chercher = async (page: Page, mot: string) => {
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill(mot);
  await expect(page).toHaveURL(new RegExp(`recherche=${mot}`));
  await expect(page.getByText('1 intervention avec ces filtres')).toBeVisible();
};

test('a mediator records an act, finds it again, and takes it back', async ({ page, entrer }) => {
  await entrer(page, 'mariama.diallo');
  const mot = jeton();
  await commencer(page, 'Écoute active');
  await page.getByRole('button', { name: 'Ajouter une femme' }).click();
  await page.getByRole('button', { name: 'Ajouter un homme' }).click();
  await deplier(page, 'Où');
  await page.getByRole('combobox', { name: 'Lieu' }).fill('fuseaux');
  await page.getByRole('option', { name: 'Résidence Les Fuseaux' }).click();
  await expect(page.getByRole('combobox', { name: 'Secteur' })).toHaveValue('Les Tisserands');
  await dire(page, 45, `Rien de plus, ${mot}.`);
  await verifierAccessibilite(page);
  await enregistrer(page);

  await expect(page.getByText('Enregistré.')).toBeVisible();
  await chercher(page, mot);
  const ligne = ecran(page).getByRole('listitem').filter({ hasText: 'Écoute active' });
  await expect(ligne).toContainText('1 femme, 1 homme');
  await expect(ligne).toContainText('45 min');
  await expect(ligne).toContainText('Résidence Les Fuseaux');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Enregistrement annulé.')).toBeVisible();
  await expect(page.getByText('Aucune intervention avec ces filtres')).toBeVisible();
});

test('what can’t be is said beside its field, even folded away', async ({ page, entrer }) => {
  await entrer(page, 'yacine.belhadj');
  await commencer(page, 'Rappel à la règle');
  await deplier(page, 'Âges');
  await page.getByRole('button', { name: 'Ajouter une personne de 12 à 17 ans' }).click();
  await deplier(page, 'Où');
  await enregistrer(page);
  await expect(page.getByText('Les âges font 1 et il y a 0 personne en tout.')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer une personne de 12 à 17 ans' }).click();
  await expect(page.getByText('Les âges font 1')).toBeHidden();

  // What is typed is kept: nobody is asked before leaving.
  await page.getByRole('link', { name: 'Interventions' }).first().click();
  await expect(page.getByText('Gardé en brouillon.')).toBeVisible();
  await page.getByRole('button', { name: 'Jeter' }).click();
  await expect(page.getByText('Brouillon jeté.')).toBeVisible();
});

test('an act is changed, told by its history, deleted and brought back', async ({ page, entrer }) => {
  await entrer(page, 'theo.kervadec');
  const mot = jeton();
  await noter(page, mot);
  await chercher(page, mot);
  await ecran(page).getByRole('link', { name: 'Écoute active' }).click();
  await expect(ecran(page).getByText('Envoyé')).toBeVisible();
  await deplier(page, 'À raconter');
  await page.getByRole('switch', { name: 'À valoriser' }).click();
  await enregistrer(page);
  await expect(page.getByText('Modifications enregistrées.')).toBeVisible();

  // Back in the list, with the same filter.
  await expect(page).toHaveURL(new RegExp(`recherche=${mot}`));
  await ecran(page)
    .getByRole('link', { name: /^Écoute active.*à valoriser$/ })
    .click();
  await expect(ecran(page).getByText('Envoyé')).toBeVisible();
  await page.getByText('Historique').click();
  await expect(page.getByText('Modifiée par Théo Kervadec : à valoriser')).toBeVisible();
  await expect(page.getByText('Enregistrée par Théo Kervadec')).toBeVisible();

  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByText('Intervention supprimée.')).toBeVisible();
  await expect(page.getByText('Aucune intervention avec ces filtres')).toBeVisible();
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect(page.getByText('Intervention rétablie.')).toBeVisible();
  await expect(ecran(page).getByRole('link', { name: /^Écoute active.*à valoriser$/ })).toBeVisible();
});

test('a photo is joined to an act, taken off, and put back', async ({ page, entrer }) => {
  await entrer(page, 'theo.kervadec');
  const mot = jeton();
  await noter(page, mot);
  await chercher(page, mot);
  await ecran(page).getByRole('link', { name: 'Écoute active' }).click();
  await page.getByText('Photos', { exact: true }).click();
  await expect(page.getByText('D’un lieu ou d’une chose, jamais d’une personne.')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'IMG.jpg',
    mimeType: 'image/jpeg',
    buffer: await photoDeTelephone(page, 900, 600),
  });
  await page
    .getByRole('dialog', { name: 'La photo' })
    .getByRole('button', { name: 'J’ai regardé, garder la photo' })
    .click();
  const photo = ecran(page).getByRole('img', { name: 'Photo 1' });
  await expect(photo).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Retirer la photo 1' }).click();
  await expect(photo).toBeHidden();
  await page.getByRole('button', { name: 'Remettre' }).click();
  await expect(page.getByText('Photo remise.')).toBeVisible();
  await expect(photo).toBeVisible();
});

test('two people who change the same act lose nothing and choose', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  const mot = jeton();
  const ailleurs = await browser.newPage({ baseURL: baseURL ?? '' });
  await entrer(ailleurs, 'lucie.tran');
  await noter(ailleurs, mot);
  await chercher(ailleurs, mot);
  await ailleurs.close();

  // Neither of the two holds it on their phone: it is changed at the server.
  await entrer(page, 'helene.sarrazin');
  await page.goto(LISTE);
  await chercher(page, mot);
  await ecran(page).getByRole('link', { name: 'Écoute active' }).click();
  await expect(titre(page, 'Écoute active')).toBeVisible();
  const autre = await browser.newPage({ baseURL: baseURL ?? '' });
  await entrer(autre, 'claire.aubanel');
  await autre.goto(page.url());
  await autre.getByRole('button', { name: 'Ajouter un homme' }).click();
  await enregistrer(autre);
  await expect(autre.getByText('Modifications enregistrées.')).toBeVisible();
  await autre.close();

  await deplier(page, 'Quand');
  await page.getByLabel('Durée en minutes').fill('77');
  await enregistrer(page);
  await expect(page.getByText('Les deux versions diffèrent sur : durée, hommes.')).toBeVisible();
  await page.getByRole('button', { name: 'Garder la mienne' }).click();
  await expect(page.getByText('Modifications enregistrées.')).toBeVisible();
  await expect(ecran(page).getByRole('listitem').filter({ hasText: 'Écoute active' })).toContainText(
    '1 h 17',
  );
});

test('filters live in the address and come back with it', async ({ page, entrer, isMobile }) => {
  await entrer(page, 'claire.aubanel');
  await page.goto(LISTE);
  if (isMobile) await page.getByRole('button', { name: 'Filtres' }).click();
  await page.getByRole('combobox', { name: 'Nature' }).fill('table ronde');
  await page.getByRole('option', { name: 'Gestion de conflit - table ronde' }).click();
  await expect(page).toHaveURL(/nature=\d+/);
  await page.getByRole('checkbox', { name: 'Sans issue' }).check();
  await expect(page).toHaveURL(/sansIssue=oui/);
  await page.reload();
  const filtres = page.getByRole('list', { name: 'Filtres en cours' });
  await expect(filtres.getByRole('button')).toHaveCount(3);
  await filtres.getByRole('button', { name: /Sans issue/ }).click();
  await expect(page).not.toHaveURL(/sansIssue/);
  const premiere = ecran(page).getByRole('link', { name: 'Gestion de conflit - table ronde' }).first();
  await premiere.click();
  await ecran(page).getByRole('link', { name: 'Interventions' }).click();
  await expect(page).toHaveURL(/nature=\d+/);
  await verifierAccessibilite(page);
});

test('the whole entry works at the keyboard', async ({ page, entrer }) => {
  await entrer(page, 'rosa.ferreira');
  await page.goto(`${LISTE}/nouvelle`);
  await page.getByRole('searchbox', { name: 'Chercher une nature' }).focus();
  await page.keyboard.type('débriefing');
  await page.keyboard.press('Enter');
  await expect(titre(page, 'Débriefing')).toBeFocused();
  await page.getByRole('button', { name: '15 min', exact: true }).focus();
  await page.keyboard.press('Space');
  await deplier(page, 'Où');
  await page.getByRole('combobox', { name: 'Secteur' }).focus();
  await page.keyboard.type('tiss');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Secteur' })).toHaveValue('Les Tisserands');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Enregistrement annulé.')).toBeVisible();
});

test('the screens of acts have no barrier', async ({ page, entrer }) => {
  // Four schemes and screens to walk through.
  test.slow();
  await entrer(page, 'claire.aubanel');
  await page.goto(`${LISTE}?recherche=${encodeURIComponent('table ronde')}`);
  await expect(
    ecran(page).getByRole('link', { name: 'Gestion de conflit - table ronde' }).first(),
  ).toBeVisible();
  await verifierAccessibilite(page);
  await page.goto(`${LISTE}/nouvelle`);
  await expect(page.getByRole('heading', { name: 'Toutes' })).toBeVisible();
  await verifierAccessibilite(page);
  await page.goto(`${LISTE}?recherche=introuvable-ici`);
  await expect(page.getByText('Aucune intervention avec ces filtres')).toBeVisible();
  await verifierAccessibilite(page);
});
