import type { Locator, Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';
import { deplier } from './support/parties.ts';

const AUJOURDHUI = '/s/demonstration/aujourdhui';
const ecran = (page: Page): Locator => page.getByRole('main');
const titre = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });
const region = (page: Page, name: string): Locator => page.getByRole('region', { name });
const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** Opens the day, once this phone has the application and has read what the server knows of the person. */
async function ouvrir(page: Page): Promise<void> {
  await page.goto(AUJOURDHUI);
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
  await expect(region(page, 'Refaire').getByRole('link').first()).toBeVisible();
  if (test.info().tags.includes('@installee')) await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Starts an act of a nature of the day's screen, or of any other. */
async function choisir(page: Page, nature: string): Promise<void> {
  await region(page, 'Noter').getByRole('link', { name: 'Autre chose' }).click();
  const recherche = page.getByRole('searchbox', { name: 'Chercher une nature' });
  await recherche.fill(nature);
  await recherche.press('Enter');
  await expect(titre(page, nature)).toBeFocused();
}

const ligne = (page: Page, texte: string): Locator =>
  region(page, 'Ma journée').getByRole('listitem').filter({ hasText: texte });

test('an act like an earlier one takes three taps, network or not', { tag: '@installee' }, async ({
  page,
  entrer,
  context,
}) => {
  await entrer(page, 'lucie.tran');
  await ouvrir(page);
  await context.setOffline(true);
  const refait = region(page, 'Refaire').getByRole('link').filter({ hasText: 'min' }).first();
  const nature = (await refait.locator('strong').textContent()) ?? '';
  await refait.click();
  await expect(titre(page, nature)).toBeFocused();
  await enregistrer(page);
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await expect(titre(page, 'Aujourd’hui')).toBeFocused();
  await expect(ligne(page, nature).first()).toContainText('Sur ce téléphone');
  await context.setOffline(false);
  await expect(ligne(page, nature).first()).toContainText('Envoyé');
});

test('nature, counts, save: one screen of the phone, and the focus is never lost', async ({
  page,
  entrer,
  isMobile,
}) => {
  await entrer(page, 'lucie.tran');
  await ouvrir(page);
  await choisir(page, 'Protocole d’accord');
  await page.getByRole('button', { name: 'Ajouter une femme' }).click();
  const moins = page.getByRole('button', { name: 'Retirer une femme' });
  await moins.click();
  await expect(moins).toBeFocused();
  await page.getByRole('button', { name: 'Ajouter un homme' }).click();
  if (isMobile) {
    const { hauteur, visible } = await page.evaluate(() => ({
      hauteur: document.documentElement.scrollHeight,
      visible: window.innerHeight,
    }));
    expect(hauteur).toBeLessThanOrEqual(visible);
  }
  await enregistrer(page);
  // How long it took is asked, not demanded.
  const question = page.getByRole('dialog', { name: 'Combien de temps' });
  await question.getByRole('button', { name: '30 min' }).click();
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await expect(ligne(page, 'Protocole d’accord')).toContainText('1 homme · 30 min');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('Enregistrement annulé.')).toBeVisible();
  await expect(ligne(page, 'Protocole d’accord')).toBeHidden();
});

test('one act after another: each is saved, and what was just said never covers the button', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'mariama.diallo');
  await ouvrir(page);
  await choisir(page, 'Prise de contact');
  await deplier(page, 'Quand');
  await page.getByLabel('Durée en minutes').fill('5');
  await page.getByRole('button', { name: 'Enregistrer et une autre' }).click();
  await expect(titre(page, 'Qu’avez-vous fait ?')).toBeFocused();
  await page.getByRole('region', { name: 'Les vôtres' }).getByRole('button').first().click();
  const bouton = page.getByRole('button', { name: 'Enregistrer', exact: true });
  const message = page.getByRole('region', { name: 'Messages' }).getByText('Enregistré.');
  const [dessus, dessous] = [await message.locator('..').boundingBox(), await bouton.boundingBox()];
  const separes = (dessus?.y ?? 0) + (dessus?.height ?? 0) <= (dessous?.y ?? 0);
  expect(separes || (dessous?.y ?? 0) + (dessous?.height ?? 0) <= (dessus?.y ?? 0)).toBe(true);
  await ecran(page).getByRole('link', { name: 'Aujourd’hui' }).click();
  await expect(ligne(page, 'Prise de contact')).toContainText('5 min');
});

test('what is typed survives another screen and a crash', async ({ page, entrer, context }) => {
  await entrer(page, 'theo.kervadec');
  await ouvrir(page);
  await choisir(page, 'Table ronde');
  await page.getByRole('button', { name: 'Ajouter une femme' }).click();
  await deplier(page, 'À raconter');
  await page.getByLabel('Récit').fill('Deux voisines se sont parlé.');
  await ecran(page).getByRole('link', { name: 'Aujourd’hui' }).click();
  await expect(page.getByText('Gardé en brouillon.')).toBeVisible();
  const reprendre = (p: Page) => region(p, 'En attente de vous').getByRole('link', { name: /^Reprendre/ });
  await reprendre(page).click();
  await expect(page.getByRole('spinbutton', { name: 'Femmes' })).toHaveValue('1');
  await page.getByRole('button', { name: 'Ajouter un homme' }).click();
  await page.close({ runBeforeUnload: false });

  const apres = await context.newPage();
  await apres.goto(AUJOURDHUI);
  await reprendre(apres).click();
  await expect(apres.getByRole('spinbutton', { name: 'Femmes' })).toHaveValue('1');
  await deplier(apres, 'À raconter');
  await expect(apres.getByLabel('Récit')).toHaveValue('Deux voisines se sont parlé.');
  await deplier(apres, 'Quand');
  await apres.getByLabel('Durée en minutes').fill('50');
  await enregistrer(apres);
  await expect(apres.getByText('Enregistré.')).toBeVisible();
  await expect(reprendre(apres)).toBeHidden();
  await apres.getByRole('button', { name: 'Annuler' }).click();
});

test('a date to come is asked about; refused, it waits to be corrected', async ({ page, entrer }) => {
  await entrer(page, 'yacine.belhadj');
  await ouvrir(page);
  await choisir(page, 'Rappel à la règle');
  await deplier(page, 'Quand');
  await page.getByLabel('Date').fill('2099-01-01');
  await page.getByLabel('Durée en minutes').fill('20');
  await enregistrer(page);
  const question = page.getByRole('dialog', { name: 'À vérifier' });
  await expect(question).toContainText('Le 01/01/2099 n’est pas encore arrivé.');
  await question.getByRole('button', { name: 'Corriger' }).click();
  await expect(page.getByLabel('Date')).toBeFocused();
  await enregistrer(page);
  await question.getByRole('button', { name: 'C’est bien cela, enregistrer' }).click();
  await expect(page.getByText('Enregistré.')).toBeVisible();

  await region(page, 'En attente de vous')
    .getByRole('link', { name: /^À corriger/ })
    .click();
  await expect(page.getByText('Cette date n’est pas encore arrivée.')).toBeVisible();
  await expect(page.getByLabel('Date')).toBeFocused();
  await verifierAccessibilite(page);
  const hier = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Date').fill(hier);
  await enregistrer(page);
  await expect(page.getByText('Modifications enregistrées.')).toBeVisible();
  await expect(region(page, 'En attente de vous')).toBeHidden();
});

test('thirty days on the phone: deleted and brought back without network', { tag: '@installee' }, async ({
  page,
  entrer,
  context,
}) => {
  await entrer(page, 'rosa.ferreira');
  await ouvrir(page);
  await ecran(page).getByRole('link', { name: 'Mes 30 jours' }).click();
  await expect(titre(page, 'Mes 30 jours')).toBeFocused();
  const lignes = ecran(page).getByRole('listitem');
  await expect(lignes.first()).toContainText('Envoyé');
  const avant = await lignes.count();
  await context.setOffline(true);
  await ecran(page)
    .getByRole('button', { name: /^Supprimer/ })
    .first()
    .click();
  await expect(page.getByText('Intervention supprimée.')).toBeVisible();
  await expect(lignes).toHaveCount(avant - 1);
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect(page.getByText('Intervention rétablie.')).toBeVisible();
  await expect(lignes).toHaveCount(avant);
  await context.setOffline(false);
  await verifierAccessibilite(page);
});

test('other working time is one gesture, and the week says what it can of its share', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'mariama.diallo');
  await ouvrir(page);
  await choisir(page, 'Réunion d’équipe');
  await expect(page.getByRole('button', { name: 'Ajouter une femme' })).toBeHidden();
  await page.getByRole('button', { name: '30 min', exact: true }).click();
  await enregistrer(page);
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await ecran(page).getByRole('link', { name: 'Ma semaine' }).click();
  await expect(titre(page, 'Ma semaine')).toBeFocused();
  await expect(region(page, 'Ce que vous avez fait')).toContainText('Réunion d’équipe');
  await expect(region(page, 'Temps')).toContainText('Cette part n’est juste que si');
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'La semaine passée' }).click();
  await expect(titre(page, 'Ma semaine passée')).toBeVisible();
});

test('a clock that is a day ahead is said, and what it dated is corrected', { tag: '@installee' }, async ({
  page,
  entrer,
  context,
}) => {
  await entrer(page, 'lucie.tran');
  await page.clock.install();
  await ouvrir(page);
  await context.setOffline(true);
  await page.clock.setSystemTime(Date.now() + 86_400_000);
  await choisir(page, 'Veille technique - sécurisation');
  await deplier(page, 'Quand');
  await page.getByLabel('Durée en minutes').fill('15');
  await enregistrer(page);
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('L’horloge de ce téléphone avance de 1 jour')).toBeVisible();
  await page.getByRole('button', { name: 'Corriger l’heure de 1 intervention' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Corriger', exact: true }).click();
  await expect(page.getByText('Heures corrigées.')).toBeVisible();
  await expect(ligne(page, 'Veille technique - sécurisation')).toBeVisible();
});

test('the day has no barrier, in large text too', async ({ page, entrer, isMobile }) => {
  test.slow();
  await entrer(page, 'mariama.diallo');
  await ouvrir(page);
  await verifierAccessibilite(page);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const deborde = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(await deborde()).toBe(false);
  await region(page, 'Noter').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Ajouter une femme' })).toBeVisible();
  expect(await deborde()).toBe(false);
  if (isMobile) await page.getByRole('button', { name: /^Quand/ }).click();
  await expect(page.getByLabel('Durée en minutes')).toBeVisible();
  expect(await deborde()).toBe(false);
  await verifierAccessibilite(page);
});

test.describe('a night team', () => {
  // The structure changes its day of work, and a round stays open: this journey has it to itself.
  test.use({ donnees: 'demo-a-soi' });

  test('during a round, an act of the day takes its place, its people and its night', async ({
    page,
    entrer,
  }) => {
    await entrer(page, 'helene.sarrazin');
    const reglage = await page.request.patch('/api/structures/demonstration', {
      headers: { 'x-trame': '1' },
      data: { journee: 'midi' },
    });
    expect(reglage.ok()).toBe(true);
    await page.context().clearCookies();
    await entrer(page, 'yacine.belhadj');
    await ouvrir(page);
    await ecran(page).getByRole('link', { name: 'Commencer une tournée' }).click();
    const secteur = page.getByRole('radio', { name: 'Les Tisserands' });
    if ((await secteur.getAttribute('aria-checked')) !== 'true') await secteur.click();
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await expect(titre(page, 'Les Tisserands')).toBeVisible();

    await page.goto(AUJOURDHUI);
    await expect(ecran(page).getByRole('link', { name: /^Reprendre la tournée/ })).toBeVisible();
    await choisir(page, 'Prise de contact');
    await deplier(page, 'Où');
    await expect(page.getByRole('combobox', { name: 'Secteur' })).toHaveValue('Les Tisserands');
    await deplier(page, 'Quand');
    await page.getByLabel('Date').fill('2026-03-11');
    await page.getByLabel('Heure').fill('01:30');
    await expect(page.getByText('Compté dans la nuit du 10 au 11.')).toBeVisible();
    await page.getByLabel('Heure').fill('22:15');
    await expect(page.getByText('Compté dans la nuit')).toBeHidden();
    await page.getByLabel('Heure').fill('01:30');
    await enregistrer(page);
    await expect(page.getByText('Enregistré.')).toBeVisible();
    await expect(titre(page, 'Aujourd’hui')).toBeVisible();
    await expect
      .poll(async () => {
        const lues = await page.request.get(
          '/api/structures/demonstration/interventions?du=2026-03-10&au=2026-03-10',
        );
        const { interventions } = (await lues.json()) as { interventions: Record<string, unknown>[] };
        return interventions.find((i) => i.heure === '01:30');
      })
      .toMatchObject({ jour: '2026-03-10', nuit: true, tourneeId: expect.any(String) });
  });
});
