import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const LISTE = '/s/demonstration/interventions';
const jeton = () => `essai${Math.random().toString(36).slice(2, 10)}`;
const ecran = (page: Page) => page.getByRole('main');

/** Starts a new act of this nature, from the list. */
async function commencer(page: Page, nature: string): Promise<void> {
  await page.goto(LISTE);
  await page.getByRole('link', { name: 'Nouvelle intervention' }).click();
  const recherche = page.getByRole('searchbox', { name: 'Chercher une nature' });
  await recherche.fill(nature);
  await recherche.press('Enter');
  await expect(page.getByRole('heading', { name: nature })).toBeVisible();
}

/** Records an act told apart by a word of its account. */
async function enregistrer(page: Page, mot: string): Promise<void> {
  await commencer(page, 'Écoute active');
  await page.getByRole('button', { name: 'Ajouter une femme' }).click();
  await page.getByLabel('Récit').fill(`Un échange au calme, ${mot}.`);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Enregistrée.')).toBeVisible();
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
  await page.getByLabel('Durée en minutes').fill('45');
  await page.getByRole('combobox', { name: 'Lieu' }).fill('fuseaux');
  await page.getByRole('option', { name: 'Résidence Les Fuseaux' }).click();
  await expect(page.getByRole('combobox', { name: 'Secteur' })).toHaveValue('Les Tisserands');
  await page.getByLabel('Récit').fill(`Rien de plus, ${mot}.`);
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

  await expect(page.getByText('Enregistrée.')).toBeVisible();
  await chercher(page, mot);
  const ligne = ecran(page).getByRole('listitem').filter({ hasText: 'Écoute active' });
  await expect(ligne).toContainText('1 femme, 1 homme');
  await expect(ligne).toContainText('45 min');
  await expect(ligne).toContainText('Résidence Les Fuseaux');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Aucune intervention avec ces filtres')).toBeVisible();
});

test('what is refused is said beside its field, even folded away', async ({ page, entrer }) => {
  await entrer(page, 'yacine.belhadj');
  await commencer(page, 'Rappel à la règle');
  await page.getByLabel('Date').fill('2099-01-01');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Cette date n’est pas encore arrivée.')).toBeVisible();
  await expect(page.getByLabel('Date')).toBeFocused();

  await page.getByText('Âges').click();
  await page.getByRole('button', { name: 'Ajouter une personne de 12 à 17 ans' }).click();
  await page.getByText('Âges', { exact: true }).click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Les âges font 1 et il y a 0 personne en tout.')).toBeVisible();

  // Nothing typed is lost by a slip: leaving asks first.
  await page.getByRole('link', { name: 'Interventions' }).first().click();
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Continuer à écrire' }).click();
  await expect(page.getByText('Les âges font 1')).toBeVisible();
  await page.getByRole('link', { name: 'Interventions' }).first().click();
  await question.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
  await expect(page).toHaveURL(new RegExp(`${LISTE}$`));
});

test('an act is changed, told by its history, deleted and brought back', async ({ page, entrer }) => {
  await entrer(page, 'theo.kervadec');
  const mot = jeton();
  await enregistrer(page, mot);
  await chercher(page, mot);
  await ecran(page).getByRole('link', { name: 'Écoute active' }).click();
  await page.getByRole('switch', { name: 'À valoriser' }).click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Modifications enregistrées.')).toBeVisible();

  // Back in the list, with the same filter.
  await expect(page).toHaveURL(new RegExp(`recherche=${mot}`));
  await ecran(page)
    .getByRole('link', { name: /^Écoute active.*à valoriser$/ })
    .click();
  await page.getByText('Historique').click();
  await expect(page.getByText('Modifiée par Théo Kervadec : à valoriser')).toBeVisible();
  await expect(page.getByText('Enregistrée par Théo Kervadec')).toBeVisible();

  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByText('Intervention supprimée.')).toBeVisible();
  await expect(page.getByText('Aucune intervention avec ces filtres')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(ecran(page).getByRole('link', { name: /^Écoute active.*à valoriser$/ })).toBeVisible();
});

test('two people who change the same act lose nothing and choose', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  await entrer(page, 'lucie.tran');
  const mot = jeton();
  await enregistrer(page, mot);
  await chercher(page, mot);
  await ecran(page).getByRole('link', { name: 'Écoute active' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Intervention du/ })).toBeVisible();

  const ailleurs = await browser.newPage({ baseURL: baseURL ?? '' });
  await entrer(ailleurs, 'claire.aubanel');
  await ailleurs.goto(page.url());
  await ailleurs.getByRole('button', { name: 'Ajouter un homme' }).click();
  await ailleurs.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(ailleurs.getByText('Modifications enregistrées.')).toBeVisible();
  await ailleurs.close();

  await page.getByLabel('Durée en minutes').fill('77');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
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
  const changer = page.getByRole('button', { name: 'Changer de nature' });
  await expect(changer).toBeVisible();
  await page.getByRole('button', { name: '15 min' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: 'Secteur' }).focus();
  await page.keyboard.type('tiss');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Secteur' })).toHaveValue('Les Tisserands');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enregistrée.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('C’est annulé.')).toBeVisible();
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
