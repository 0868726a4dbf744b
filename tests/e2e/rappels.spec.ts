import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

test('reminders wait on screen without a mail server; a network invited reads posts and nothing else', async ({
  page,
  entrer,
  browser,
  serveur,
}) => {
  test.setTimeout(120_000);
  await entrer(page, 'helene.sarrazin');
  await page.goto('/s/demonstration/echeances');
  await page.getByRole('link', { name: 'Rappels' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rappels' })).toBeFocused();
  await expect(page.getByText('TRAME_SMTP_URL', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Vérifier maintenant' }).click();
  const attente = page.getByRole('region', { name: 'En attente' });
  const premier = attente.getByRole('listitem').first();
  await expect(premier).toBeVisible();
  const titre = (await premier.getByRole('heading').textContent()) ?? '';
  await verifierAccessibilite(page);
  await premier.getByRole('button', { name: 'Marquer comme lu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(attente.getByRole('heading', { name: titre, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(attente.getByRole('heading', { name: titre, exact: true })).toBeVisible();

  // Invited as anybody is.
  const api = '/api/structures/demonstration/membres';
  const nom = `Réseau d’essai ${Date.now()}`;
  const entetes = { 'x-trame': '1' };
  const { id } = await (await page.request.post(api, { headers: entetes, data: { nom } })).json();
  const invitation = await page.request.post(`${api}/${id}/invitation`, {
    headers: entetes,
    data: { email: `reseau-${id}@essai.example`, role: 'reseau' },
  });
  const { lien } = await invitation.json();
  const contexte = await browser.newContext({ baseURL: serveur.adresse });
  const invitee = await contexte.newPage();
  await contexte.request.post('/api/liens/accepter', {
    headers: entetes,
    data: { secret: new URL(lien).hash.slice(1), motDePasse: 'une phrase pour les essais' },
  });
  await invitee.goto('/');
  await expect(invitee).toHaveURL(/\/reseau$/);
  await expect(invitee.getByRole('heading', { level: 1, name: 'Réseau' })).toBeVisible();
  const employeur = invitee.getByRole('region', { name: /La Navette/ });
  await expect(employeur.getByRole('listitem').first()).toBeVisible();
  await verifierAccessibilite(invitee);
  const navigation = invitee.getByRole('navigation', { name: 'Principale' }).filter({ visible: true });
  await expect(navigation.getByRole('link', { name: 'Interventions' })).toHaveCount(0);
  await employeur.getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await expect(invitee).toHaveURL(/echeances\?convention=\d+/);
  await expect(invitee.getByRole('heading', { level: 1, name: 'Échéances' })).toBeVisible();
  await expect(invitee.getByText('Pourquoi cette date').first()).toBeVisible();
  await expect(invitee.getByRole('button', { name: /^(C’est fait|Reporter|Sans objet)/ })).toHaveCount(0);
  await expect(invitee.getByRole('link', { name: 'Rappels' })).toHaveCount(0);
  await contexte.close();

  // Its access ends as it began.
  await page.request.patch(`${api}/${id}`, { headers: entetes, data: { actifAu: '2020-01-01' } });
});
