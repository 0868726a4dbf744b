import type { BrowserContext, Locator, Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { nombreDeBrouillons } from './support/brouillons.ts';
import { expect, test } from './support/essai.ts';
import { deplier } from './support/parties.ts';

// Each journey signs out, revokes or fills something: it has a structure for itself.
test.use({ donnees: 'demo-a-soi' });

const AUJOURDHUI = '/s/demonstration/aujourdhui';
const API = '/api/structures/demonstration';
const MOT_DE_PASSE = 'demonstration trame';
const titre = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });
const region = (page: Page, name: string): Locator => page.getByRole('region', { name });
const bouton = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const file = (page: Page): Locator => bouton(page, /à (envoyer|corriger)$/);
const lignes = (page: Page, mot: string): Locator =>
  region(page, 'Ma journée').getByRole('listitem').filter({ hasText: mot });

/** Opens the day; once installed and filled, this device needs the network no more. */
async function installer(page: Page): Promise<void> {
  await page.goto(AUJOURDHUI);
  await expect(region(page, 'Refaire').getByRole('link').first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** From nothing, as from the icon. */
async function rouvrir(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
  return page;
}

/**
 * Records an act like the first of the earlier ones, told apart by its account. `finir`: waits until it is said;
 * `posement`: presses once what is typed is kept, as a person's hand does.
 */
async function refaire(page: Page, recit: string, { finir = true, posement = false } = {}): Promise<void> {
  await region(page, 'Refaire').getByRole('link').filter({ hasText: 'min' }).first().click();
  await expect(bouton(page, 'Enregistrer').first()).toBeVisible();
  await deplier(page, 'À raconter');
  await page.getByLabel('Récit').fill(recit);
  if (posement) await expect.poll(() => nombreDeBrouillons(page)).toBe(1);
  await bouton(page, 'Enregistrer').first().click();
  if (!finir) return;
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
}

/** The acts whose account holds this word, as the server tells them. */
async function auServeur(page: Page, mot: string): Promise<{ id: string; recit: string }[]> {
  const reponse = await page.request.get(`${API}/interventions?taille=200&recherche=${mot}`);
  expect(reponse.ok(), await reponse.text()).toBe(true);
  return (await reponse.json()).interventions;
}

test('ten acts without network, the page killed on the way: the server has each exactly once', {
  tag: '@installee',
}, async ({ page: premiere, context, entrer }) => {
  test.setTimeout(180_000);
  await entrer(premiere, 'mariama.diallo');
  await installer(premiere);
  await context.setOffline(true);
  await premiere.close();
  for (let n = 1; n <= 10; n += 1) {
    // Killed the instant after the press: the act is there whole, or what was typed is.
    const coupee = n % 3 === 0;
    const page = await rouvrir(context);
    await refaire(page, `calme numero${n}`, { finir: !coupee, posement: coupee });
    await page.close();
    if (!coupee) continue;
    const apres = await rouvrir(context);
    const brouillon = region(apres, 'En attente de vous').getByRole('link', { name: /^Reprendre/ });
    await expect(
      file(apres)
        .filter({ hasText: `${n} à envoyer` })
        .or(brouillon)
        .first(),
    ).toBeVisible();
    if ((await brouillon.count()) > 0) {
      await brouillon.click();
      await bouton(apres, 'Enregistrer').first().click();
      await expect(apres.getByText('Enregistré.')).toBeVisible();
    }
    await apres.close();
  }
  const avant = await rouvrir(context);
  await expect(file(avant)).toHaveText('10 à envoyer');
  await expect(avant.getByText('Hors connexion. Vos saisies sont gardées sur ce téléphone.')).toBeVisible();
  await file(avant).click();
  const feuille = avant.getByRole('dialog', { name: 'À envoyer' });
  await expect(feuille).toContainText('10 saisies attendent sur ce téléphone, depuis le');
  await verifierAccessibilite(avant);

  // Killed while it sends.
  await context.setOffline(false);
  await avant.close();
  const fin = await rouvrir(context);
  await expect(file(fin)).toBeHidden();
  await expect(lignes(fin, 'Envoyé')).toHaveCount(10);
  const servis = await auServeur(fin, 'calme');
  expect(servis.map((a) => a.recit).toSorted()).toEqual(
    Array.from({ length: 10 }, (_, i) => `calme numero${i + 1}`).toSorted(),
  );
});

test('a slow network does not keep the day from opening, nor an act from being saved', {
  tag: '@installee',
}, async ({ page, context, entrer }) => {
  await entrer(page, 'mariama.diallo');
  await installer(page);
  await page.close();
  // It takes everything and answers nothing.
  await context.route('**/api/**', () => {});
  const lente = await context.newPage();
  const depart = Date.now();
  await lente.goto('/');
  await expect(region(lente, 'Refaire').getByRole('link').first()).toBeVisible();
  expect(Date.now() - depart).toBeLessThan(8_000);
  await refaire(lente, 'lente');
  await expect(file(lente)).toHaveText('1 à envoyer');
  await lente.close();
  await context.unroute('**/api/**');
  const rapide = await rouvrir(context);
  await expect(file(rapide)).toBeHidden();
  expect(await auServeur(rapide, 'lente')).toHaveLength(1);
});

/** Signs in by the form. */
async function connecter(page: Page, email: string): Promise<void> {
  await page.getByLabel('Adresse de messagerie').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(MOT_DE_PASSE);
  await bouton(page, 'Se connecter').click();
}

async function sortir(page: Page): Promise<void> {
  await page.goto(AUJOURDHUI);
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
  const plus = page.getByRole('button', { name: 'Plus', exact: true });
  if (await plus.isVisible()) await plus.click();
  await page.getByRole('button', { name: 'Se déconnecter' }).locator('visible=true').click();
}

test('signed out, without network too, nothing is shown; what waits is sent by its author only', {
  tag: '@installee',
}, async ({ page, context, entrer, serveur }) => {
  const [mariama] = await serveur.attendre(/mariama\.diallo\S*@\S+/);
  const [lucie] = await serveur.attendre(/lucie\.tran\S*@\S+/);
  await entrer(page, 'mariama.diallo');
  await installer(page);
  await context.setOffline(true);
  await refaire(page, 'gardee');
  await sortir(page);
  const question = page.getByRole('dialog', { name: 'Se déconnecter ?' });
  await expect(question).toContainText('1 saisie n’est pas encore envoyée.');
  await question.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(titre(page, 'Connexion')).toBeVisible();
  await expect(page.getByText('1 saisie attend sur cet appareil')).toBeVisible();
  await page.goto(AUJOURDHUI);
  await expect(titre(page, 'Connexion')).toBeVisible();

  // The cookie of the session is still there: the network comes back, and opens nothing.
  await context.setOffline(false);
  await page.goto(AUJOURDHUI);
  await expect(titre(page, 'Connexion')).toBeVisible();
  expect((await page.request.get('/api/moi')).status()).toBe(401);

  await connecter(page, lucie);
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
  await expect(file(page)).toBeHidden();
  await expect(lignes(page, 'Sur ce téléphone')).toHaveCount(0);
  await sortir(page);
  await connecter(page, mariama);
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
  await expect(lignes(page, 'Envoyé').first()).toBeVisible();
  await expect(file(page)).toBeHidden();
  expect(await auServeur(page, 'gardee')).toHaveLength(1);
});

test('a session closed elsewhere hides everything as soon as the phone learns it', {
  tag: '@installee',
}, async ({ page, context, entrer, browser, baseURL }) => {
  await entrer(page, 'mariama.diallo');
  await installer(page);
  await context.setOffline(true);
  await refaire(page, 'revoquee');
  const chef = await browser.newPage({ baseURL: baseURL ?? '' });
  await entrer(chef, 'helene.sarrazin');
  const membres = (await (await chef.request.get(`${API}/membres`)).json()) as { id: number; nom: string }[];
  const mariama = membres.find((m) => m.nom.startsWith('Mariama'));
  const fermee = await chef.request.delete(`${API}/membres/${mariama?.id}/sessions`, {
    headers: { 'x-trame': '1' },
  });
  expect(fermee.ok()).toBe(true);
  await chef.close();
  await context.setOffline(false);
  await expect(titre(page, 'Connexion')).toBeVisible();
  await expect(page.getByText('Votre session est fermée. 1 saisie attend sur cet appareil')).toBeVisible();
  await verifierAccessibilite(page);
  // Nothing can be opened any more, even without network.
  await context.setOffline(true);
  const sansReseau = await context.newPage();
  await sansReseau.goto(AUJOURDHUI);
  await expect(titre(sansReseau, 'Connexion')).toBeVisible();
});

test('a full disk says so and keeps what was typed', { tag: '@installee' }, async ({
  page,
  context,
  entrer,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await entrer(page, 'mariama.diallo');
  await installer(page);
  const cdp = await context.newCDPSession(page);
  const place = (quotaSize?: number) =>
    cdp.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(baseURL ?? '').origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  await place(1);
  const plein = page.getByText('Ce téléphone n’a plus de place').first();
  // The browser looks at the room that is left every half minute: acts are still taken until then.
  let n = 0;
  await expect(async () => {
    n += 1;
    await refaire(page, `pleine numero${n}`, { finir: false });
    await expect(plein.or(titre(page, 'Aujourd’hui'))).toBeVisible();
    await expect(plein).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByLabel('Récit')).toHaveValue(`pleine numero${n}`);
  await verifierAccessibilite(page);
  await place();
  await bouton(page, 'Enregistrer').first().click();
  await expect(titre(page, 'Aujourd’hui')).toBeVisible();
  await expect(file(page)).toBeHidden();
  expect(await auServeur(page, 'pleine')).toHaveLength(n);
});

test('asks nothing of the network when nothing waits, and little when it does not answer', {
  tag: '@installee',
}, async ({ page, context, entrer }) => {
  await page.clock.install();
  await entrer(page, 'mariama.diallo');
  // The last things that the day asks, once it is shown.
  const dernieres = [/\/situations\?/, /\/membres$/].map((adresse) => page.waitForResponse(adresse));
  await page.goto(AUJOURDHUI);
  await page.clock.runFor(5_000);
  await expect(region(page, 'Refaire').getByRole('link').first()).toBeVisible();
  await Promise.all(dernieres);
  await page.clock.runFor(5_000);
  const demandes: string[] = [];
  page.on('request', (r) => demandes.push(new URL(r.url()).pathname));
  await page.clock.runFor(600_000);
  expect(demandes).toEqual([]);

  await context.route('**/envois', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
  await region(page, 'Refaire').getByRole('link').filter({ hasText: 'min' }).first().click();
  await bouton(page, 'Enregistrer').first().click();
  await page.clock.runFor(1_000);
  await expect(page.getByText('Enregistré.')).toBeVisible();
  await expect(page.getByText('Le serveur ne répond pas.')).toBeVisible();
  const envois = () => demandes.filter((d) => d.endsWith('/envois')).length;
  for (let minute = 0; minute < 10; minute += 1) await page.clock.runFor(60_000);
  expect(envois()).toBeGreaterThan(2);
  expect(envois()).toBeLessThan(14);
  await context.unroute('**/envois');
  await expect(async () => {
    await page.clock.runFor(120_000);
    await expect(file(page)).toBeHidden({ timeout: 1_000 });
  }).toPass();
});
