import type { Locator, Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const SITUATIONS = '/s/demonstration/situations';
/** A name that nobody of the demonstration has, and that must show nowhere but where it was asked for. */
const NOM = 'Zéphirine Quatrebarbe';

/** A day in France, so many days from today. */
function jour(ecart: number): string {
  const enFrance = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  return enFrance.format(new Date(Date.now() + ecart * 86_400_000));
}

async function choisir(page: Page | Locator, champ: string | RegExp, terme: string): Promise<void> {
  const liste = page.getByRole('combobox', { name: champ });
  await liste.fill(terme);
  await page.getByRole('option', { name: terme, exact: true }).click();
}

/** All that the browser keeps or shows outside the screen. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const lues: unknown[] = [document.title, location.href, { ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((ouvrir, rater) => {
        const demande = indexedDB.open(name);
        demande.onsuccess = () => ouvrir(demande.result);
        demande.onerror = () => rater(demande.error);
      });
      for (const table of base.objectStoreNames) {
        const tout = base.transaction(table).objectStore(table).getAll();
        lues.push(await new Promise((fini) => (tout.onsuccess = () => fini(tout.result))));
      }
      base.close();
    }
    for (const nom of await caches.keys()) {
      const cache = await caches.open(nom);
      for (const demande of await cache.keys())
        if (demande.url.includes('/api/')) lues.push(demande.url, await (await cache.match(demande))?.text());
    }
    return JSON.stringify(lues);
  });

/** Opens a neighbours' quarrel as the person who is signed in; its address. */
async function ouvrirUnConflit(page: Page): Promise<string> {
  await page.goto(`${SITUATIONS}/nouvelle`);
  await choisir(page, /^Sorte de situation/, 'Conflit de voisinage');
  await choisir(page, /^Secteur/, 'Les Tisserands');
  await page.getByLabel('Jour de la demande').fill(jour(-20));
  await page.getByLabel('Enjeu').fill('Bruit le soir entre deux étages');
  await page.getByRole('button', { name: 'Ouvrir la situation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Situation \w{3}\s\w{3}$/ })).toBeVisible();
  return page.url();
}

test('a quarrel goes from its request to an agreement that holds; names are for those in charge, when they ask', async ({
  page,
  entrer,
}) => {
  test.setTimeout(120_000);
  await entrer(page, 'lucie.tran');
  const adresse = await ouvrirUnConflit(page);

  // A second one of the same place: the first is shown before.
  await page.goto(`${SITUATIONS}/nouvelle`);
  await choisir(page, /^Sorte de situation/, 'Conflit de voisinage');
  await choisir(page, /^Secteur/, 'Les Tisserands');
  const semblables = page.getByRole('region', { name: /Est-ce l’une de celles-ci/ });
  const autres = semblables.locator('summary');
  const premiere = semblables.locator(`a[href="${new URL(adresse).pathname}"]`);
  await expect(premiere).toHaveCount(1);
  // Three at most stand before the form; the others are folded.
  expect(
    await semblables.getByRole('list', { name: 'Situations qui ressemblent' }).getByRole('listitem').count(),
  ).toBeLessThanOrEqual(3);
  if (!(await premiere.isVisible())) await autres.click();
  await premiere.click();
  await expect(page).toHaveURL(adresse);

  // Somebody, named apart.
  const personnes = page.getByRole('region', { name: 'Personnes' });
  await personnes.getByRole('button', { name: 'Ajouter une personne' }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(dialogue.getByText(/seulement un pseudonyme ou des initiales/)).toBeVisible();
  await dialogue.getByText('Nom et coordonnées, si cela sert').click();
  await dialogue.getByLabel('Nom', { exact: true }).fill(NOM);
  await verifierAccessibilite(page);
  await dialogue.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(personnes.getByText('Personne 1')).toBeVisible();
  await expect(page.getByText(NOM)).toHaveCount(0);
  await personnes.getByRole('button', { name: 'Voir les noms' }).click();
  await expect(personnes.getByText(NOM)).toBeVisible();
  expect(await traces(page)).not.toContain(NOM.split(' ')[1]);

  // Met apart, then together.
  await page.getByRole('button', { name: 'Commencer le suivi' }).click();
  await dialogue.getByLabel('Le', { exact: true }).fill(jour(-15));
  await dialogue.getByRole('button', { name: 'Commencer le suivi' }).click();
  await page.getByRole('link', { name: 'Navette' }).click();
  await page.getByLabel('Jour').fill(jour(-14));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Choisissez la personne rencontrée.')).toBeVisible();
  await choisir(page, /^Personne rencontrée/, 'Partie 1');
  await page.getByLabel('Ce qui peut être dit à l’autre').fill('Le bruit commence après 22 h.');
  // Left before it is saved: what was typed is offered again.
  await page.goBack();
  await page.getByRole('link', { name: 'Navette' }).click();
  await page.getByRole('button', { name: 'Reprendre ce que vous aviez écrit' }).click();
  await expect(page.getByLabel('Ce qui peut être dit à l’autre')).toHaveValue(/après 22 h/);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { name: 'Navette, partie 1' })).toBeVisible();
  await expect(page.getByText(NOM)).toHaveCount(0);

  await page.getByRole('link', { name: 'Table ronde' }).click();
  await page.getByLabel('Jour').fill(jour(-7));
  await page.getByLabel('Présence').first().selectOption('Est venu·e');
  await page.getByLabel('Présence').last().selectOption('Est venu·e');
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('2 personnes invitées, 2 sont venues')).toBeVisible();

  await page.getByRole('link', { name: 'Protocole d’accord' }).click();
  await page.getByLabel('Jour').fill(jour(-7));
  await page.getByLabel('À quoi (1)').fill('Prévient quand elle reçoit');
  await page.getByRole('button', { name: 'Retirer l’engagement 2' }).click();
  await page.getByLabel('On le revoit le').fill(jour(-1));
  await page.getByLabel('Signé le').fill(jour(-7));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const papier = page.waitForEvent('download');
  await page.getByRole('button', { name: 'À signer, PDF' }).click();
  expect((await papier).suggestedFilename()).toMatch(/^protocole-d-accord-\w{6}\.pdf$/);
  await page.getByRole('button', { name: /^Tenu/ }).click();
  await expect(page.getByText('C’est noté tenu.')).toBeVisible();
  // Kept: the day when it was to be looked at again says nothing more.
  await expect(page.getByText(/à revoir/)).toHaveCount(0);

  // Text twice as large: everything stays within the screen.
  const double = await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await double.evaluate((style) => (style as HTMLStyleElement).remove());

  // Agreed, then closed with its outcome.
  await page.getByRole('button', { name: 'Noter l’accord trouvé' }).click();
  await dialogue.getByRole('button', { name: 'Noter l’accord trouvé' }).click();
  await expect(page.getByRole('main').getByText('Accord', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Clore' }).click();
  await dialogue.getByRole('button', { name: 'Clore' }).click();
  await expect(dialogue.getByText('Choisissez l’issue de la situation.')).toBeVisible();
  await verifierAccessibilite(page);
  await dialogue.getByLabel('Résolue').check();
  await dialogue.getByRole('button', { name: 'Clore' }).click();
  await expect(page.getByText(/^Résolue, /)).toBeVisible();
  await verifierAccessibilite(page);

  // A colleague sees that it exists, and whom to ask; no more.
  await entrer(page, 'mariama.diallo');
  await page.goto(adresse);
  await expect(page.getByRole('heading', { name: 'Le détail est réservé' })).toBeVisible();
  await expect(page.getByText('Lucie Tran')).toBeVisible();
  await expect(page.getByText('Bruit le soir')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Voir les noms' })).toHaveCount(0);
  await verifierAccessibilite(page);
});

test('a partner is asked by a link shown once; two writers lose nothing; handing over and deleting say what they do', {
  tag: '@installee',
}, async ({ page, entrer }) => {
  test.setTimeout(120_000);
  await entrer(page, 'lucie.tran');
  const adresse = await ouvrirUnConflit(page);
  const id = adresse.split('/').at(-1);
  const dialogue = page.getByRole('dialog');

  const fiches = page.getByRole('region', { name: 'Fiches de liaison' });
  await fiches.getByRole('button', { name: 'Écrire à un partenaire' }).click();
  await choisir(dialogue, /^Partenaire/, 'CCAS');
  await dialogue.getByLabel('Ce que vous demandez').fill('Un rendez-vous est-il possible cette semaine ?');
  await verifierAccessibilite(page);
  await dialogue.getByRole('button', { name: 'Enregistrer et choisir l’envoi' }).click();
  await dialogue.getByRole('button', { name: 'Créer le lien' }).click();
  const lien = dialogue.getByLabel('Lien de la fiche');
  await expect(lien).toHaveValue(/#.{20,}$/);
  const secret = (await lien.inputValue()).split('#')[1] ?? '';
  await verifierAccessibilite(page);
  await dialogue.getByRole('button', { name: 'C’est copié' }).click();
  await expect(fiches.getByText(/Le lien sert encore/)).toBeVisible();
  await page.reload();
  await expect(fiches.getByText(/Le lien sert encore/)).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await fiches.getByRole('button', { name: 'Noter la réponse' }).click();
  await dialogue.getByLabel('Prise en charge').check();
  await dialogue.getByRole('button', { name: 'Noter la réponse' }).click();
  await fiches.getByRole('button', { name: 'Vérifier la prise en charge' }).click();
  await dialogue.getByLabel(/^Oui/).check();
  await dialogue.getByRole('button', { name: 'Vérifier la prise en charge' }).click();
  await expect(fiches.getByText(/la personne a été reçue/)).toBeVisible();

  // Another person saves while one types.
  await page.getByRole('link', { name: 'Modifier', exact: true }).click();
  await page.getByLabel('Prochaine étape').fill('Rappeler le gardien');
  const api = `/api/structures/demonstration/situations/${id}`;
  const { version, detail } = await (await page.request.get(api)).json();
  const ecrite = await page.request.patch(api, {
    headers: { 'x-trame': '1' },
    data: { ...detail, etape: 'Voir le bailleur', version },
  });
  expect(ecrite.status()).toBe(200);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { name: 'Quelqu’un a enregistré avant vous' })).toBeFocused();
  await expect(page.getByText('Voir le bailleur')).toBeVisible();
  await expect(page.getByLabel('Prochaine étape')).toHaveValue('Rappeler le gardien');
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Enregistrer ma version' }).click();
  const suivi = page.getByRole('region', { name: 'Où en est-on' });
  await expect(suivi.getByText('Rappeler le gardien')).toBeVisible();

  await page.getByRole('button', { name: 'Supprimer cette situation' }).click();
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect(page).toHaveURL(adresse);

  await page.getByRole('button', { name: 'Passer la main' }).click();
  await dialogue.getByRole('button', { name: 'Retirer Lucie Tran' }).click();
  await choisir(dialogue, /^Suivie désormais par/, 'Rosa Ferreira');
  await expect(dialogue.getByText('Vous n’ouvrirez plus cette situation ensuite.')).toBeVisible();
  await dialogue.getByRole('button', { name: 'Transmettre' }).click();
  await expect(page.getByRole('heading', { name: 'Le détail est réservé' })).toBeVisible();

  // Once this device has the screens, what to do in danger needs no network.
  await page.getByRole('link', { name: /Une personne est en danger/ }).click();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Une personne est en danger' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^112/ })).toHaveAttribute('href', 'tel:112');
  // Nor a session: it ended, or there never was one.
  await page.context().setOffline(false);
  await page.context().clearCookies();
  await page.goto('/s/demonstration/danger');
  await expect(page).toHaveURL(/\d\/danger$/);
  await page.getByRole('link', { name: 'Aller à la connexion' }).click();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: /Une personne est en danger/ }).click();
  await expect(page).toHaveURL(/\d\/danger$/);
  await page.reload();
  await expect(page.getByRole('link', { name: /^112/ })).toHaveAttribute('href', 'tel:112');
});

test('a name typed in the place of a code stays there; it is searched apart, and leads to the situation', async ({
  page,
  entrer,
}) => {
  const demandes: string[] = [];
  page.on('request', (r) => demandes.push(r.url()));
  await entrer(page, 'mariama.diallo');
  const adresse = await ouvrirUnConflit(page);
  const api = `/api/structures/demonstration/situations/${adresse.split('/').at(-1)}`;
  const ecrite = await page.request.put(`${api}/personnes/${crypto.randomUUID()}`, {
    headers: { 'x-trame': '1' },
    data: { identite: { nom: 'Kim', prenom: 'Zéphirin' }, qualite: 'partie', version: null },
  });
  expect(ecrite.status()).toBe(200);
  await page.goto(SITUATIONS);
  // Its letters could be those of a code.
  await page.getByRole('searchbox', { name: 'Code' }).fill('Kim');
  await page.getByRole('link', { name: 'cherchez par un nom' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chercher par un nom' })).toBeVisible();
  await page.getByLabel('Nom ou pseudonyme').fill('zephirin');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText('Zéphirin Kim')).toBeVisible();
  await verifierAccessibilite(page);
  expect(await traces(page)).not.toMatch(/kim|z[eé]phirin/i);
  await page.getByRole('listitem').filter({ hasText: 'Zéphirin Kim' }).getByRole('link').first().click();
  await expect(page).toHaveURL(adresse);
  expect(demandes.filter((u) => /kim|zephirin/i.test(u))).toEqual([]);
});
