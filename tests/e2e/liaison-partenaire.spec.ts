import type { APIRequestContext } from '@playwright/test';
import { nouvelId } from '../../src/kernel/id.ts';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const S = '/api/structures/demonstration';
const MESSAGE = 'Le chauffage de la cage C est en panne depuis trois semaines.\nDeux enfants au logement.';

/** A sheet sent by link, with all that it needs, made through the API. */
async function envoyerUneFiche(request: APIRequestContext): Promise<{ lien: string; url: string }> {
  const appeler = async (methode: 'get' | 'put' | 'post', url: string, data?: object) => {
    const r = await request[methode](url, { headers: { 'x-trame': '1' }, ...(data ? { data } : {}) });
    expect(r.ok(), `${methode} ${url}: ${await r.text()}`).toBe(true);
    return r.json();
  };
  const listes = await appeler('get', `${S}/nomenclature`);
  const [situation, fiche] = [nouvelId(), nouvelId()];
  const saisieLe = new Date().toISOString().slice(0, 10);
  const sorteId = listes.sortes[0].id;
  await appeler('put', `${S}/situations/${situation}`, { sorteId, saisieLe, enjeu: 'Chauffage' });
  const partenaireId = listes.partenaires[0].id;
  await appeler('put', `${S}/situations/${situation}/liaisons/${fiche}`, { partenaireId, message: MESSAGE });
  const passage = { action: 'envoyer', par: 'lien', version: 1 };
  const { lien } = await appeler('post', `${S}/liaisons/${fiche}/passages`, passage);
  return { lien: lien.adresse, url: `${S}/liaisons/${fiche}` };
}

/** The page follows the system: no scheme is chosen in it. */
test('a partner answers a sheet from its link, without account, and the link is of no more use', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  await entrer(page, 'lucie.tran');
  const { lien, url } = await envoyerUneFiche(page.request);

  const { viewport = null, isMobile = false, hasTouch = false } = test.info().project.use;
  const chezLui = await browser.newContext({ baseURL: baseURL ?? '', viewport, isMobile, hasTouch });
  const partenaire = await chezLui.newPage();
  const demandes: string[] = [];
  partenaire.on('request', (r) => demandes.push(`${r.url()} ${r.headers().referer ?? ''}`));
  const servie = await partenaire.goto(lien);
  expect(servie?.headers()).toMatchObject({
    ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' },
  });
  await expect(partenaire.getByRole('heading', { name: 'Fiche de liaison' })).toBeFocused();
  await expect(partenaire.getByText('Deux enfants au logement.')).toBeVisible();
  await expect(partenaire.getByText('Cette fiche ne nomme personne.')).toBeVisible();
  await verifierAccessibilite(partenaire);

  await partenaire.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(partenaire.getByText('Choisissez une réponse.')).toBeVisible();
  await partenaire.getByRole('radio', { name: 'Nous prenons en charge' }).check();
  await partenaire.getByLabel('Ce que vous allez faire, et quand').fill('Le chauffagiste passe lundi.');
  await partenaire.getByLabel('Qui répond').fill('L’agence des Lilas');
  await partenaire.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(partenaire.getByRole('heading', { name: 'Merci' })).toBeFocused();
  await verifierAccessibilite(partenaire);

  const secret = lien.split('#')[1] ?? '';
  expect(partenaire.url()).not.toContain(secret);
  expect(demandes.filter((d) => d.includes(secret))).toEqual([]);
  // Neither the application, nor its worker, nor its data were brought to the partner.
  expect(demandes.filter((d) => /\/main-|\/sw\.js|\/api\/(?!liaison\/)/.test(d))).toEqual([]);
  expect(await partenaire.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await chezLui.cookies()).toEqual([]);

  const fiche = await (await page.request.get(url)).json();
  expect(fiche).toMatchObject({
    ...{ etat: 'repondue', reponse: 'prise-en-charge', reponsePar: 'L’agence des Lilas' },
  });

  const transmis = await chezLui.newPage();
  await transmis.goto(lien);
  await expect(transmis.getByRole('heading', { name: 'Lien déjà utilisé' })).toBeVisible();
  await expect(transmis.getByText('Deux enfants au logement.')).toHaveCount(0);
  await chezLui.close();
});
