import { randomUUID } from 'node:crypto';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { nombreDeBrouillons } from './support/brouillons.ts';
import { expect, test } from './support/essai.ts';
import {
  API,
  ajouter,
  auServeur,
  bouton,
  choisirLieu,
  commencer,
  LIEU,
  TOURNEES,
  tuile,
} from './support/tournees.ts';

// Rounds of one journey would be proposed, joined or merged in another: each has a structure for itself.
test.use({ donnees: 'demo-a-soi' });

test('a counter is put right: by a long press, at the keyboard, elsewhere', async ({ page, entrer }) => {
  test.slow();
  await entrer(page, 'theo.kervadec');
  const id = await commencer(page);
  await choisirLieu(page, LIEU);
  await ajouter(page, 'une femme', 'Écoute active', LIEU);
  await ajouter(page, 'une femme', 'Écoute active', LIEU);
  await expect(tuile(page, 'Écoute active', LIEU, 2)).toBeVisible();

  // A long press opens the sheet and counts nothing.
  const cible = await bouton(page, `Ajouter une femme, Écoute active, ${LIEU}`).boundingBox();
  if (!cible) throw new Error('no button');
  await page.mouse.move(cible.x + 20, cible.y + 20);
  await page.mouse.down();
  const feuille = page.getByRole('dialog', { name: 'Écoute active' });
  await expect(feuille).toBeVisible();
  await page.mouse.up();
  await expect(feuille.getByRole('spinbutton', { name: 'Femmes' })).toHaveValue('2');
  await verifierAccessibilite(page);
  await feuille.getByRole('button', { name: 'Retirer une femme' }).click();
  await feuille.getByRole('button', { name: 'Ajouter un homme' }).click();
  await feuille.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(`Écoute active, ${LIEU}\u00a0: 1\u00a0femme, 1\u00a0homme`)).toBeVisible();

  // At the keyboard, and at another place.
  await bouton(page, `Corriger Écoute active, ${LIEU}`).focus();
  await page.keyboard.press('Enter');
  await feuille.getByText('Ce n’était pas là').click();
  await feuille.getByRole('combobox', { name: 'Lieu' }).fill('rouet');
  await page.getByRole('option', { name: 'Tour du Rouet' }).click();
  await feuille.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(
    page.getByText('Écoute active, Tour du Rouet\u00a0: 1\u00a0femme, 1\u00a0homme'),
  ).toBeVisible();
  await expect(tuile(page, 'Écoute active', LIEU, 0)).toBeVisible();
  await expect.poll(async () => (await auServeur(page, id)).contacts).toBe(2);

  // Another counter, remembered.
  await bouton(page, 'Ajouter un compteur').click();
  await bouton(page, 'Porte-à-porte').click();
  await bouton(page, 'Terminé').click();
  await page.reload();
  await expect(tuile(page, 'Porte-à-porte', LIEU, 0)).toBeVisible();
});

test('a draft of a note comes back, and a round can be changed', async ({ page, entrer }) => {
  await entrer(page, 'lucie.tran');
  await commencer(page);
  await bouton(page, 'Pour l’équipe suivante').click();
  await page.getByLabel('Ce qu’elle doit savoir').fill('Le local est fermé jeudi.');
  await expect.poll(() => nombreDeBrouillons(page)).toBe(1);
  await page.keyboard.press('Escape');
  await page.reload();
  await bouton(page, 'Pour l’équipe suivante').click();
  await expect(page.getByLabel('Ce qu’elle doit savoir')).toHaveValue('Le local est fermé jeudi.');
  await page.keyboard.press('Escape');

  await bouton(page, 'Modifier l’équipe ou le secteur').click();
  await verifierAccessibilite(page);
  await page.getByRole('combobox', { name: 'Secteur' }).fill('grand');
  await page.getByRole('option', { name: 'Le Grand Pré' }).click();
  await bouton(page, 'Retirer Yacine Belhadj').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Le Grand Pré' })).toBeVisible();
  await expect(page.getByText('avec Yacine')).toBeHidden();
});

test('a round started by mistake leaves nothing, and can be brought back', async ({ page, entrer }) => {
  await entrer(page, 'theo.kervadec');
  const id = await commencer(page);
  await page.getByRole('link', { name: 'Terminer' }).click();
  await bouton(page, 'Commencée par erreur\u00a0: la supprimer').click();
  await expect(page.getByText('Tournée supprimée.')).toBeVisible();
  await expect.poll(async () => (await page.request.get(`${API}/tournees/${id}`)).status()).toBe(404);
  await bouton(page, 'Annuler').click();
  await expect.poll(async () => (await page.request.get(`${API}/tournees/${id}`)).status()).toBe(200);
  await page.goto(`${TOURNEES}/${id}`);
  await expect(page.getByRole('link', { name: 'Terminer' })).toBeVisible();
});

test('a round that was forgotten asks when it ended', async ({ page, entrer }) => {
  await entrer(page, 'rosa.ferreira');
  const listes = await (await page.request.get(`${API}/nomenclature`)).json();
  const nature = listes.natures.find((n: { nom: string }) => n.nom === 'Présence active - tournée');
  const hier = new Date(Date.now() - 20 * 3_600_000);
  const deux = (n: number) => String(n).padStart(2, '0');
  // The day on the wall in Paris.
  const [jour] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(hier).split(' ');
  const heure = new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hour12: false,
  }).format(hier);
  const debut = `${deux(Number.parseInt(heure, 10))}:00`;
  const tourneeId = randomUUID();
  const reponse = await page.request.post(`${API}/envois`, {
    headers: { 'x-trame': '1' },
    data: {
      commandes: [
        {
          ...{ id: randomUUID(), faitLe: hier.toISOString(), genre: 'tournee-ouverture', tourneeId },
          tournee: { jour, heure: debut, natureId: nature.id },
        },
      ],
    },
  });
  expect((await reponse.json()).resultats).toMatchObject([{ statut: 'fait' }]);

  await page.goto(`${TOURNEES}/${tourneeId}`);
  await expect(page.getByText('Est-elle terminée\u00a0?')).toBeVisible();
  await page.getByRole('link', { name: 'Dire quand elle s’est terminée' }).click();
  await bouton(page, 'Terminer la tournée').click();
  await expect(page.getByText('Choisissez l’heure à laquelle elle s’est terminée.')).toBeVisible();
  await verifierAccessibilite(page);
  const fin = `${(Number.parseInt(heure, 10) + 3) % 24}:00`;
  await bouton(page, fin).click();
  await expect(page.getByText('3\u00a0h', { exact: true })).toBeVisible();
  await bouton(page, 'Terminer la tournée').click();
  await expect.poll(async () => (await auServeur(page, tourneeId)).duree).toBe(180);

  // What comes back to mind afterwards.
  await page.goto(`${TOURNEES}/${tourneeId}`);
  await bouton(page, 'Contact oublié').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter une femme' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect.poll(async () => (await auServeur(page, tourneeId)).contacts).toBe(1);
});
