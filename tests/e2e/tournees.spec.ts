import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';
import { marqueurs, photoDeTelephone, TRAHIT } from './support/photo.ts';
import {
  API,
  ajouter,
  auServeur,
  autreTelephone,
  bouton,
  choisirLieu,
  commencer,
  idDe,
  LIEU,
  TOURNEES,
  tuile,
} from './support/tournees.ts';

// Rounds of one journey would be proposed, joined or merged in another: each has a structure for itself.
test.use({ donnees: 'demo-a-soi' });

/** What the page sends as photos, byte for byte: Playwright does not show the body of a file. */
async function ecouterPhotos(page: Page): Promise<Buffer[]> {
  const recues: Buffer[] = [];
  await page.exposeFunction('recuePhoto', (base64: string) => recues.push(Buffer.from(base64, 'base64')));
  await page.addInitScript(() => {
    const vrai = window.fetch;
    window.fetch = async (entree, options) => {
      const requete = new Request(entree, options);
      if (requete.method === 'PUT' && requete.url.includes('/photos/')) {
        let texte = '';
        for (const o of new Uint8Array(await requete.clone().arrayBuffer())) texte += String.fromCharCode(o);
        (window as unknown as { recuePhoto: (t: string) => void }).recuePhoto(btoa(texte));
      }
      return vrai(requete);
    };
  });
  return recues;
}

test('an evening: start, count, record, watch, note, end, and the account that the next team reads', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  test.slow();
  const envois = await ecouterPhotos(page);
  await entrer(page, 'mariama.diallo');
  const id = await commencer(page);

  // Counted by the tap, and a wrong tap undone where it was made.
  await choisirLieu(page, LIEU);
  await ajouter(page, 'une femme', 'Écoute active', LIEU);
  await ajouter(page, 'un homme', 'Écoute active', LIEU);
  await ajouter(page, 'un homme', 'Écoute active', LIEU);
  await expect(tuile(page, 'Écoute active', LIEU, 3)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: `Écoute active, ${LIEU}, 3` })).toBeAttached();
  await bouton(page, `Annuler le dernier, un homme, Écoute active, ${LIEU}`).click();
  await expect(tuile(page, 'Écoute active', LIEU, 2)).toBeVisible();
  await verifierAccessibilite(page);

  // A full act on the way, that comes back here.
  await page.getByRole('link', { name: 'Acte complet' }).click();
  const recherche = page.getByRole('searchbox', { name: 'Chercher une nature' });
  await recherche.fill('Rappel à la règle');
  await recherche.press('Enter');
  await bouton(page, 'Ajouter un homme').click();
  await bouton(page, 'Enregistrer').click();
  await expect(page).toHaveURL(new RegExp(`/tournees/${id}$`));
  await expect(page.getByRole('link', { name: 'Rappel à la règle' })).toBeVisible();

  // Something broken: three big choices, the landlord, a photo that says nothing of who took it.
  await page.getByRole('link', { name: 'Veille technique' }).click();
  await verifierAccessibilite(page);
  await page.getByRole('link', { name: /^Transmission/ }).click();
  await expect(page.getByRole('combobox', { name: 'Lieu' })).toHaveValue(LIEU);
  await page.getByRole('combobox', { name: 'Signalé à' }).click();
  await page.getByRole('option', { name: 'Clairvigne Habitat' }).click();
  await page.getByLabel('Ce que vous voyez').fill('La porte du hall ne ferme plus.');
  const photo = await photoDeTelephone(page);
  expect(marqueurs(photo)).toContain(0xe1);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: photo });
  const aRegarder = page.getByRole('application', { name: /^Photo à regarder/ });
  await expect(aRegarder).toBeVisible();
  await verifierAccessibilite(page);
  await bouton(page, 'J’ai regardé, garder la photo').click();
  await expect(page.getByAltText('Prise à l’instant')).toBeVisible();
  await bouton(page, 'Enregistrer').click();
  await expect(page).toHaveURL(new RegExp(`/tournees/${id}$`));
  await expect.poll(() => envois.length).toBe(1);
  const [corps = Buffer.alloc(0)] = envois;
  expect(corps.length).toBeGreaterThan(10_000);
  for (const mot of TRAHIT) expect(corps.includes(mot), mot).toBe(false);

  await bouton(page, 'Ambiance').click();
  await page.getByLabel('Ce que vous ressentez ici').fill('Hall calme, des jeux avec Monsieur Dupont.');
  await expect(page.getByText('1\u00a0passage à relire')).toBeVisible();
  await page.getByLabel('Ce que vous ressentez ici').fill('Hall calme, des jeux devant la tour.');
  await bouton(page, 'Enregistrer').click();
  await expect(page.getByText('Hall calme')).toBeVisible();

  // The end: two presses, a word added.
  await page.getByRole('link', { name: 'Terminer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Terminer la tournée' })).toBeVisible();
  await page.getByLabel('Un mot à ajouter').fill('Repasser voir la porte demain.');
  await verifierAccessibilite(page);
  await bouton(page, 'Terminer la tournée').click();
  await expect(page.getByText('Tournée terminée.')).toBeVisible();
  await expect(page).not.toHaveURL(/tournees/);

  await expect.poll(async () => (await auServeur(page, id)).close).toBe(true);
  const lu = await auServeur(page, id);
  expect(lu).toMatchObject({ contacts: 2, compteurs: [{ femmes: 1, hommes: 1, nonCommunique: 0 }] });
  expect(lu.actesEnRoute).toHaveLength(2);
  expect(lu.notes.map((n) => n.sorte).toSorted()).toEqual(['ambiance', 'transmission']);
  const observation = lu.actesEnRoute.find((a) => a.partenaires.length > 0);
  await expect
    .poll(async () => (await auServeur(page, id)).actesEnRoute.flatMap((a) => a.photos))
    .toHaveLength(1);
  const [photoId] = (await auServeur(page, id)).actesEnRoute.flatMap((a) => a.photos);
  const gardee = await page.request.get(`${API}/interventions/${observation?.id}/photos/${photoId}.jpg`);
  const octets = await gardee.body();
  for (const mot of TRAHIT) expect(octets.includes(mot), mot).toBe(false);

  // The next team reads it.
  const autre = await autreTelephone(browser, baseURL);
  await entrer(autre, 'rosa.ferreira');
  await autre.goto(TOURNEES);
  await autre
    .getByRole('main')
    .getByRole('link', { name: /^Les Tisserands/ })
    .first()
    .click();
  await expect(autre.getByText('Repasser voir la porte demain.')).toBeVisible();
  await expect(autre.getByRole('button', { name: /^Agrandir : Veille technique/ })).toBeVisible();
  await verifierAccessibilite(autre);
  // By night too, paper is white.
  await autre.emulateMedia({ colorScheme: 'dark' });
  const racine = autre.locator('html');
  await expect(racine).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await autre.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(racine).toHaveAttribute('data-mantine-color-scheme', 'light');
  await autre.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(racine).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await autre.context().close();
});

test('without network: start, count, note and end; all of it is sent once', { tag: '@installee' }, async ({
  page,
  entrer,
  context,
}) => {
  await entrer(page, 'rosa.ferreira');
  // The screens were opened before, as those of an installed app are.
  const premiere = await commencer(page);
  await page.getByRole('link', { name: 'Terminer' }).click();
  await bouton(page, 'Terminer la tournée').click();
  await expect.poll(async () => (await auServeur(page, premiere)).close).toBe(true);
  await page.goto(`${TOURNEES}/nouvelle`);
  await expect(bouton(page, 'Commencer')).toBeVisible();

  await context.setOffline(true);
  await bouton(page, 'Commencer').click();
  await expect(page).toHaveURL(/tournees\/[0-9a-f-]{36}$/);
  const id = idDe(page);
  for (let i = 1; i <= 5; i += 1) {
    await page.getByRole('button', { name: /^Ajouter une femme, Prise de contact/ }).click();
    await expect(page.getByRole('group', { name: new RegExp(`^Prise de contact, .*, ${i}$`) })).toBeVisible();
  }
  await bouton(page, 'Pour l’équipe suivante').click();
  await page.getByLabel('Ce qu’elle doit savoir').fill('Deux halls sans lumière.');
  await bouton(page, 'Enregistrer').click();
  await expect(page.getByText('Deux halls sans lumière.')).toBeVisible();
  await expect(page.getByText('Sur ce téléphone').first()).toBeVisible();
  await page.getByRole('link', { name: 'Terminer' }).click();
  await bouton(page, 'Terminer la tournée').click();
  await expect(page.getByText('Tournée terminée.')).toBeVisible();

  await context.setOffline(false);
  await expect
    .poll(async () => (await page.request.get(`${API}/tournees/${id}`)).status(), { timeout: 30_000 })
    .toBe(200);
  await expect.poll(async () => (await auServeur(page, id)).close).toBe(true);
  const lu = await auServeur(page, id);
  expect(lu).toMatchObject({ contacts: 5, notes: [{ texte: 'Deux halls sans lumière.' }] });
});

test('two phones on one round add up, whoever was without network', { tag: '@installee' }, async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  test.slow();
  await entrer(page, 'mariama.diallo');
  const id = await commencer(page);
  await choisirLieu(page, LIEU);
  await expect.poll(async () => (await page.request.get(`${API}/tournees/${id}`)).status()).toBe(200);

  const autre = await autreTelephone(browser, baseURL);
  await entrer(autre, 'yacine.belhadj');
  await autre.goto(TOURNEES);
  await autre
    .getByRole('main')
    .getByRole('link', { name: /^Les Tisserands.*En cours/s })
    .click();
  await expect(bouton(autre, 'Ambiance')).toBeVisible();
  await choisirLieu(autre, LIEU);

  await page.context().setOffline(true);
  for (let i = 0; i < 3; i += 1) await ajouter(page, 'une femme', 'Écoute active', LIEU);
  await expect(tuile(page, 'Écoute active', LIEU, 3)).toBeVisible();
  for (let i = 0; i < 2; i += 1) await ajouter(autre, 'un homme', 'Écoute active', LIEU);
  await expect(tuile(autre, 'Écoute active', LIEU, 2)).toBeVisible();
  await page.context().setOffline(false);

  await expect.poll(async () => (await auServeur(page, id)).contacts).toBe(5);
  await page.reload();
  await expect(tuile(page, 'Écoute active', LIEU, 5)).toBeVisible();
  // One takes back one's own, not those of the team-mate.
  await bouton(page, `Corriger Écoute active, ${LIEU}`).click();
  await expect(page.getByRole('dialog')).toContainText('2\u00a0contacts sur d’autres');
  await expect(page.getByRole('spinbutton', { name: 'Femmes' })).toHaveValue('3');
  await expect(page.getByRole('spinbutton', { name: 'Hommes' })).toHaveValue('0');
  await autre.context().close();
});

test('a round is started by one press when it is the usual one', async ({ page, entrer }) => {
  await entrer(page, 'mariama.diallo');
  await page.goto(`${TOURNEES}/nouvelle`);
  // What the last weeks of this person say: nothing to choose.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(page.getByText('Présence active - tournée')).toBeVisible();
  await bouton(page, 'Commencer').click();
  await expect(page).toHaveURL(/tournees\/[0-9a-f-]{36}$/);
  // Started elsewhere, it is there to be taken up again.
  await page.goto(TOURNEES);
  await page.getByRole('link', { name: 'Reprendre ma tournée' }).click();
  await expect(page.getByRole('link', { name: 'Terminer' })).toBeVisible();
});

test('the screens of rounds have no barrier, large text included', async ({ page, entrer }) => {
  await entrer(page, 'mariama.diallo');
  await page.goto(TOURNEES);
  await expect(page.getByRole('heading', { name: 'Les tournées de l’équipe' })).toBeVisible();
  await verifierAccessibilite(page);
  await page.goto(`${TOURNEES}/nouvelle`);
  await expect(bouton(page, 'Commencer')).toBeVisible();
  await verifierAccessibilite(page);
  await commencer(page);
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  const deborde = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(deborde).toBeLessThanOrEqual(0);
  for (const b of await page.locator('fieldset button:visible').all()) {
    const boite = await b.boundingBox();
    expect(boite?.height).toBeGreaterThanOrEqual(44);
  }
});

test.describe('a new structure', () => {
  test.use({ donnees: 'vide' });

  test('is told what a round is for', async ({ page }) => {
    const cree = await page.request.post('/api/premier-demarrage', {
      headers: { 'x-trame': '1' },
      data: {
        structure: 'Essai',
        nom: 'Ana Essai',
        email: 'ana@essai.example',
        motDePasse: 'un mot de passe long',
      },
    });
    expect(cree.ok(), await cree.text()).toBe(true);
    await page.goto('/');
    await page.getByRole('link', { name: 'Tournées' }).first().click();
    await expect(page.getByText('Aucune tournée pour l’instant')).toBeVisible();
    await verifierAccessibilite(page);
    await page.getByRole('link', { name: 'Permanences', exact: true }).click();
    await expect(page.getByText('Aucune permanence pour l’instant')).toBeVisible();
    await verifierAccessibilite(page);
    await page.getByRole('link', { name: 'Tournées' }).first().click();
    await page.getByRole('link', { name: 'Commencer une tournée' }).click();
    await bouton(page, 'Commencer').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tournée en cours' })).toBeVisible();
    await page.getByRole('button', { name: 'Ajouter une femme, Écoute active, sans lieu' }).click();
    await expect(tuile(page, 'Écoute active', 'sans lieu', 1)).toBeVisible();
  });
});
