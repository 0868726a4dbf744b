import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const ECHEANCES = '/s/demonstration/echeances';
const EN_FRANCE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const jour = (ecart: number): string => EN_FRANCE.format(new Date(Date.now() + ecart * 86_400_000));

test.describe('deadlines', () => {
  test.use({ donnees: 'demo-a-soi' });
  // A server and a demonstration of its own for each.
  test.describe.configure({ timeout: 120_000 });

  test('are postponed with a reason, done, taken back, and keep who said what', async ({ page, entrer }) => {
    await entrer(page, 'helene.sarrazin');
    await page.goto(ECHEANCES);
    const semaine = page.getByRole('region', { name: 'Cette semaine' });
    const etat = semaine.getByRole('listitem').filter({ hasText: 'État de présence' });
    await expect(etat).toHaveCount(1);
    await etat.getByText('Pourquoi cette date').click();
    await expect(etat.getByText(/livret de l’employeur 2024/)).toBeVisible();
    await verifierAccessibilite(page);

    await etat.getByRole('button', { name: /^Reporter/ }).click();
    const dialogue = page.getByRole('dialog', { name: 'Reporter cette échéance' });
    await dialogue.getByLabel('Nouvelle date').fill(jour(-1));
    await dialogue.getByLabel('Pourquoi').fill('Bulletins en attente');
    await dialogue.getByRole('button', { name: 'Reporter' }).click();
    await expect(dialogue.getByText('Cette date est déjà passée')).toBeVisible();
    await dialogue.getByLabel('Nouvelle date').fill(jour(5));
    await dialogue.getByRole('button', { name: 'Reporter' }).click();
    await expect(dialogue).toHaveCount(0);
    await expect(etat.getByText(/Reporté, dit par Hélène Sarrazin/)).toBeVisible();
    await expect(etat.getByText('Dans 5 jours')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(etat.getByText(/En retard de/)).toBeVisible();

    await etat.getByRole('button', { name: /^Sans objet/ }).click();
    await expect(etat).toHaveCount(0);
    await page.getByText('Faites, sans objet ou passées').click();
    const remise = page.getByRole('button', { name: /^Remettre à faire : État de présence/ });
    await remise.click();
    await expect(etat.getByText(/En retard de/)).toBeVisible();
  });

  test('are those of one post when one asks, and in one’s agenda by a secret address', async ({
    page,
    entrer,
  }) => {
    await entrer(page, 'helene.sarrazin');
    await page.goto(ECHEANCES);
    await page.getByRole('combobox', { name: 'Poste' }).fill('Théo');
    await page.getByRole('option', { name: /Théo Kervadec/ }).click();
    await expect(page).toHaveURL(/convention=\d+/);
    await expect(page.getByText('Rien à faire dans les sept jours.', { exact: false })).toBeVisible();

    await page.getByRole('button', { name: 'Faire mon adresse de calendrier' }).click();
    const champ = page.getByLabel('Adresse du calendrier');
    await expect(champ).toBeFocused();
    const adresse = new URL(await champ.inputValue()).pathname;
    const lu = await page.request.get(adresse);
    expect(lu.headers()['content-type']).toContain('text/calendar');
    expect(await lu.text()).toContain('BEGIN:VEVENT');
    await page.getByRole('button', { name: 'Fermer l’adresse' }).click();
    await expect(champ).toHaveCount(0);
    expect((await page.request.get(adresse)).status()).toBe(404);
    await verifierAccessibilite(page);
  });
});
