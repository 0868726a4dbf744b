import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

/** A day in France, so many days from today. */
const jour = (ecart: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(
    new Date(Date.now() + ecart * 86_400_000),
  );

test('a workshop is planned, done, taken into the bilan, taken away and put back', async ({
  page,
  entrer,
}) => {
  const titre = `Écouter avant de parler ${Math.random().toString(36).slice(2, 8)}`;
  await entrer(page, 'claire.aubanel');
  await page.goto('/s/demonstration/equipe');
  await page.getByRole('link', { name: 'Formations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Formations' })).toBeVisible();
  await verifierAccessibilite(page);

  await page.getByRole('button', { name: 'Noter' }).click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(fenetre.getByText('Choisissez une personne.')).toBeVisible();
  await expect(fenetre.getByLabel('Qui')).toBeFocused();
  await fenetre.getByLabel('Qui').selectOption('Théo Kervadec');
  await fenetre.getByLabel('C’est', { exact: false }).first().selectOption('Atelier du plan régional');
  await fenetre.getByLabel('Titre').fill(titre);
  await fenetre.getByLabel('Premier jour').fill(jour(5));
  await fenetre.getByLabel('Heures').fill('3,5');
  await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(fenetre.getByText('Ce jour n’est pas encore venu. Cochez « C’est prévu ».')).toBeVisible();
  await expect(fenetre.getByLabel('Premier jour')).toBeFocused();
  await fenetre.getByLabel('C’est prévu, pas encore fait').check();
  await expect(fenetre.getByLabel('L’attestation est remise')).toHaveCount(0);
  await verifierAccessibilite(page);
  await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(fenetre).toBeHidden();

  await page.getByRole('link', { name: 'Théo Kervadec' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Formations de Théo Kervadec' })).toBeVisible();
  const personne = page.url();
  await page
    .getByRole('region', { name: 'À faire' })
    .getByRole('button', { name: `C’est fait : ${titre}` })
    .click();
  await fenetre.getByLabel('Premier jour').fill(jour(-1));
  await fenetre.getByLabel('L’attestation est remise').check();
  await fenetre.getByRole('button', { name: 'Enregistrer' }).click();
  const faite = page
    .getByRole('region', { name: 'Ce qui est fait' })
    .getByRole('listitem')
    .filter({ hasText: titre });
  await expect(faite).toContainText('3,5 h');
  await expect(faite).toContainText('Attestation');
  await verifierAccessibilite(page);

  const lus = await (await page.request.get('/api/structures/demonstration/bilans')).json();
  const sien = lus.find((b: { titulaire: string }) => b.titulaire === 'Théo Kervadec');
  const annee = sien.annees.find((a: { du: string; au: string }) => a.du <= jour(-1) && a.au >= jour(-1));
  await page.goto(`/s/demonstration/bilans/${sien.convention}/${annee.annee}`);
  const partie = page.getByRole('region', { name: '2.3. Professionnalisation' });
  const plan = partie.getByLabel('Dans le cadre du plan régional de professionnalisation');
  const avant = await plan.inputValue();
  const ecrit = (est: (texte: string) => boolean) =>
    page.waitForResponse(
      async (r) => r.request().method() === 'PUT' && r.ok() && est((await r.json()).texte),
    );
  const repris = ecrit((texte) => texte.includes(titre));
  await partie.getByRole('button', { name: 'Reprendre ce qui est noté' }).first().click();
  await expect(plan).toBeFocused();
  await expect(plan).toHaveValue(new RegExp(`${titre}.*3,5.heures, attestation remise`));
  await expect(partie.getByText('Déjà dans votre texte')).toBeVisible();
  await plan.blur();
  await repris;
  const remis = ecrit((texte) => texte === avant);
  await plan.fill(avant);
  await plan.blur();
  await remis;

  await page.goto(personne);
  await faite.getByRole('button', { name: /^Modifier/ }).click();
  await fenetre.getByRole('button', { name: 'Retirer' }).click();
  await expect(faite).toHaveCount(0);
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect(faite).toBeVisible();
  await faite.getByRole('button', { name: /^Modifier/ }).click();
  await fenetre.getByRole('button', { name: 'Retirer' }).click();
  await expect(faite).toHaveCount(0);
});

test('a mediator reads their own path, and writes nothing', async ({ page, entrer }) => {
  await entrer(page, 'mariama.diallo');
  await page.goto('/s/demonstration/equipe');
  await page.getByRole('link', { name: 'Mes formations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes formations' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'À faire' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Noter|Modifier|C’est fait/ })).toHaveCount(0);
});
