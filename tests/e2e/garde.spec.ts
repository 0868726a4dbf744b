import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';
import { deplier } from './support/parties.ts';

const STRUCTURE = '/s/demonstration';
const passages = (page: Page) => page.getByRole('list', { name: 'Passages à relire' });
const recit = (page: Page) => page.getByRole('textbox', { name: 'Récit' });
const question = (page: Page) => page.getByRole('dialog', { name: 'Ce texte contient encore' });
const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** Starts an act and unfolds its account. */
async function raconter(page: Page): Promise<void> {
  await page.goto(`${STRUCTURE}/interventions/nouvelle`);
  const recherche = page.getByRole('searchbox', { name: 'Chercher une nature' });
  await recherche.fill('Écoute active');
  await recherche.press('Enter');
  await page.getByRole('button', { name: 'Ajouter une femme' }).click();
  await deplier(page, 'Quand');
  await page.getByLabel('Durée en minutes').fill('20');
  await deplier(page, 'À raconter');
}

test('a name typed in an account is shown with its reason, replaced, kept, and asked about once', async ({
  page,
  entrer,
}) => {
  // Two screens looked at by day and by night.
  test.slow();
  await entrer(page, 'mariama.diallo');
  await raconter(page);
  await recit(page).fill(
    'Karim habite près de la place de la Filature. Yacine a rappelé Mme Traoré au 06 12 34 56 78.',
  );
  await recit(page).blur();
  // Neither the place of the list nor the colleague.
  await expect(passages(page).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('status').filter({ hasText: '3 passages à relire' })).toBeVisible();
  await expect(passages(page)).toContainText('Un numéro de téléphone mène droit à une personne.');
  await verifierAccessibilite(page);

  const karim = passages(page).getByRole('listitem').filter({ hasText: 'Karim' });
  await karim.getByRole('button', { name: 'Remplacer par « Un habitant » « Karim »' }).press('Enter');
  await expect(recit(page)).toHaveValue(/^Un habitant habite près/);
  await expect(passages(page).getByRole('listitem')).toHaveCount(2);
  await expect(passages(page).getByRole('button').first()).toBeFocused();
  await page.getByRole('button', { name: 'Le remettre' }).click();
  await expect(recit(page)).toHaveValue(/^Karim habite près/);
  await expect(karim).toBeVisible();
  await karim.getByRole('button', { name: 'Laisser tel quel' }).click();
  await expect(karim).toHaveCount(0);
  await passages(page).getByRole('button', { name: 'Retirer' }).click();
  await expect(recit(page)).toHaveValue(
    'Karim habite près de la place de la Filature. Yacine a rappelé Mme Traoré.',
  );

  // Folding the part away forgets nothing of what was decided.
  await deplier(page, 'Quand');
  await enregistrer(page);
  await expect(question(page)).toBeVisible();
  await expect(question(page)).toContainText('Mme Traoré');
  await expect(question(page)).not.toContainText('Karim');
  await verifierAccessibilite(page);
  await question(page).getByRole('button', { name: 'Relire mon texte' }).click();
  await expect(recit(page)).toBeFocused();
  await enregistrer(page);
  await question(page).getByRole('button', { name: 'Enregistrer quand même' }).click();
  await expect(page.getByText('Enregistré.')).toBeVisible();
});

test('nothing is said of an account that points at nobody, nor while one types', async ({ page, entrer }) => {
  await entrer(page, 'yacine.belhadj');
  await raconter(page);
  await recit(page).pressSequentially('Vu Karim hier');
  await expect(passages(page)).toHaveCount(0);
  await expect(passages(page)).toContainText('Karim');
  await recit(page).fill('Une habitante nous a parlé de ses géraniums, résidence Les Fuseaux.');
  await expect(passages(page)).toHaveCount(0);
  await enregistrer(page);
  await expect(page.getByText('Enregistré.')).toBeVisible();
});

test('the guard works without network, even if nothing was ever typed before', { tag: '@installee' }, async ({
  page,
  entrer,
  context,
}) => {
  await entrer(page, 'rosa.ferreira');
  await page.goto(STRUCTURE);
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await raconter(page);
  await context.setOffline(true);
  await recit(page).fill('Elle est diabétique, résidence Les Fuseaux.');
  await recit(page).blur();
  await expect(passages(page).getByRole('listitem')).toHaveCount(1);
  await expect(passages(page)).toContainText('Ce passage parle de la santé d’une personne');
});

test('each free text of a situation is asked about once before it is saved, and only then', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'lucie.tran');
  await page.goto(`${STRUCTURE}/situations/nouvelle`);
  const choisir = async (champ: RegExp, terme: string) => {
    await page.getByRole('combobox', { name: champ }).fill(terme);
    await page.getByRole('option', { name: terme, exact: true }).click();
  };
  await choisir(/^Sorte de situation/, 'Conflit de voisinage');
  await choisir(/^Secteur/, 'Les Tisserands');
  await page.getByLabel('Enjeu').fill('Bruit chez Mme Benali');
  await page.getByRole('button', { name: 'Ouvrir la situation' }).click();
  await expect(question(page)).toContainText('Mme Benali');
  await question(page).getByRole('button', { name: 'Relire mon texte' }).click();
  await expect(page.getByLabel('Enjeu')).toBeFocused();
  await page.getByLabel('Enjeu').fill('Bruit le soir');
  await page.getByRole('button', { name: 'Ouvrir la situation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Situation \w{3}\s\w{3}$/ })).toBeVisible();

  // In front of another dialogue, whose words stay.
  await page.getByRole('button', { name: 'Écrire à un partenaire' }).click();
  const fiche = page.getByRole('dialog', { name: 'Fiche de liaison' });
  await choisir(/^Partenaire/, 'Maison des solidarités');
  await fiche
    .getByLabel('Ce que vous demandez')
    .fill('Mme Benali, hospitalisée en psychiatrie, 06 11 22 33 44');
  await fiche.getByRole('button', { name: 'Enregistrer et choisir l’envoi' }).click();
  await expect(question(page).getByRole('listitem')).toHaveCount(4);
  await verifierAccessibilite(page);
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(fiche.getByLabel('Ce que vous demandez')).toBeFocused();
  await fiche.getByRole('button', { name: 'Enregistrer et choisir l’envoi' }).click();
  await question(page).getByRole('button', { name: 'Enregistrer quand même' }).click();
  const envoi = page.getByRole('dialog', { name: /Maison des solidarités/ });
  await envoi.getByRole('button', { name: 'Fermer' }).click();
  await expect(envoi).toHaveCount(0);

  await page.getByRole('button', { name: 'Clore' }).click();
  await page.getByRole('dialog').getByLabel('Résolue').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore' }).click();
  await page.getByRole('button', { name: 'Rouvrir' }).click();
  await page.getByLabel('Pourquoi la rouvrir').fill('Mme Kerbrat est revenue');
  await page.getByRole('dialog').getByRole('button', { name: 'Rouvrir' }).click();
  await expect(question(page)).toContainText('Mme Kerbrat');
});

test.describe('in a bilan', () => {
  test.use({ donnees: 'demo-a-soi' });
  test.slow();

  test('a text is watched, an account is looked at before it goes in, freezing lists what is left', async ({
    page,
    entrer,
    isMobile,
  }) => {
    await entrer(page, 'mariama.diallo');
    await raconter(page);
    await page.getByRole('switch', { name: 'À valoriser' }).click();
    await recit(page).fill('Fatoumata a repris confiance et anime le café du jeudi.');
    await enregistrer(page);
    await question(page).getByRole('button', { name: 'Enregistrer quand même' }).click();
    await expect(page.getByText('Enregistré.')).toBeVisible();
    // What waits goes with the account that wrote it: it must have left before somebody else comes.
    await expect(page.getByRole('region', { name: 'Ma journée' }).getByText('Envoyé').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /à (envoyer|corriger)$/ })).toBeHidden();

    await entrer(page, 'helene.sarrazin');
    await page.goto(`${STRUCTURE}/bilans`);
    const poste = page.getByRole('main').locator('section').filter({ hasText: 'Mariama Diallo' });
    await poste.getByRole('link', { name: /^Année 2/ }).click();
    const famille = page.getByRole('region', { name: 'Accueil, orientation et information des publics' });
    if (isMobile) await famille.getByRole('button', { name: /actes? à valoriser/ }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Fatoumata' })
      .getByRole('button', { name: 'Insérer ce récit' })
      .click();
    const avant = page.getByRole('dialog', { name: 'Ce récit contient encore' });
    await expect(avant).toContainText('« Fatoumata »');
    await verifierAccessibilite(page);
    await avant.getByRole('button', { name: 'Insérer en remplaçant' }).click();
    const texte = famille.getByRole('textbox', { name: 'Qualitatif' });
    await expect(texte).toHaveValue(/Une habitante a repris confiance/);
    await expect(texte).toBeFocused();

    const conclusions = page.getByRole('textbox', { name: 'Conclusions' });
    await conclusions.fill('Une année dense. Merci à M. Ouedraogo.');
    await conclusions.blur();
    await expect(passages(page)).toContainText('M. Ouedraogo');
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
    await verifierAccessibilite(page);

    await page.getByRole('button', { name: 'Marquer comme relu' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /quand même|comme relu/ })
      .click();
    await page.getByRole('button', { name: 'Figer le bilan' }).click();
    const figer = page.getByRole('dialog', { name: 'Figer le bilan' });
    await expect(figer).toContainText('À relire avant de figer');
    await expect(figer).toContainText('Conclusions, 1 passage : « M. Ouedraogo »');
    await verifierAccessibilite(page);
  });
});
