import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const STRUCTURE = '/s/demonstration';

// Each journey starts a server of its own, looks at every state by day and by night, and makes documents.
test.slow();

/** Opens the first year's bilan of the demonstration's first post. */
async function ouvrirBilan(page: Page): Promise<string> {
  await page.goto(`${STRUCTURE}/bilans`);
  const poste = page.getByRole('main').locator('section').filter({ hasText: 'Mariama Diallo' });
  await poste.getByRole('link', { name: /^Année 1/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Mariama Diallo, année 1/ })).toBeVisible();
  return new URL(page.url()).pathname.replace(STRUCTURE, '/api/structures/demonstration');
}

/** Writes a text as another program would, from the version that is there. */
async function ecrireAilleurs(page: Page, bilan: string, rubrique: string, texte: string): Promise<void> {
  const { textes } = await (await page.request.get(`${bilan}/textes`)).json();
  const { version } = textes.find((t: { rubrique: string }) => t.rubrique === rubrique);
  const r = await page.request.put(`${bilan}/textes/${rubrique}`, {
    headers: { 'x-trame': '1' },
    data: { texte, version },
  });
  expect(r.status()).toBe(200);
}

test.describe('a convention', () => {
  test.use({ donnees: 'demo-a-soi' });

  test('is refused beside its field, then recorded with its years', async ({ page, entrer }) => {
    await entrer(page, 'helene.sarrazin');
    await page.goto(`${STRUCTURE}/conventions`);
    await expect(page.getByRole('link', { name: /^Bilan, année 1/ }).first()).toBeVisible();
    await verifierAccessibilite(page);
    await page.getByRole('link', { name: 'Enregistrer une convention' }).click();
    await page.getByLabel('Numéro de la convention').fill('R 054 24 0100 00');
    await page.getByLabel('Premier jour').fill('2024-03-01');
    await expect(page.getByLabel('Dernier jour')).toHaveValue('2027-02-28');
    await page.getByLabel('Dernier jour').fill('2028-02-28');
    await page.getByRole('combobox', { name: 'Quartier prioritaire' }).fill('Les Tisserands');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('article D5134-150')).toBeVisible();
    await expect(page.getByText('n’est pas un code de quartier prioritaire')).toBeVisible();
    await expect(page.getByLabel('Dernier jour')).toBeFocused();
    await verifierAccessibilite(page);
    await page.getByLabel('Dernier jour').fill('2027-02-28');
    await page.getByRole('combobox', { name: 'Quartier prioritaire' }).fill('QN05498N');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const carte = page.getByRole('listitem').filter({ hasText: 'R 054 24 0100 00' });
    await expect(carte.getByRole('link', { name: /^Bilan, année/ })).toHaveCount(3);
    await expect(carte.getByRole('heading', { name: 'Poste vacant' })).toBeVisible();
  });
});

test.describe('the texts of a bilan', () => {
  test.use({ donnees: 'demo-a-soi' });

  test('are saved by themselves, and never over somebody else’s', async ({ page, entrer }) => {
    await entrer(page, 'mariama.diallo');
    const bilan = await ouvrirBilan(page);
    const conclusions = page.getByRole('textbox', { name: 'Conclusions' });
    await conclusions.fill('Une année dense.');
    await expect(page.getByText(/^Enregistré à \d+\sh\s\d\d$/)).toBeVisible();
    await page.reload();
    await expect(conclusions).toHaveValue('Une année dense.');

    // Before the page has looked for what others write.
    await page.route(`**${bilan}/textes`, (route) => route.abort());
    await ecrireAilleurs(page, bilan, 'conclusions', 'Une année dense.\nAvec de nouveaux partenaires.');
    await conclusions.fill('Une année dense.\nEt une équipe stable.');
    await conclusions.blur();
    await expect(page.getByText('Rien n’est perdu')).toBeVisible();
    await expect(page.getByText('Avec de nouveaux partenaires.')).toBeVisible();
    await verifierAccessibilite(page);
    await page.getByRole('button', { name: 'Réunir les deux' }).click();
    await expect(conclusions).toHaveValue(
      'Une année dense.\nAvec de nouveaux partenaires.\nEt une équipe stable.',
    );
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
  });

  test('take the accounts worth telling, and wait on the phone when the network is lost', async ({
    page,
    entrer,
    context,
    isMobile,
  }) => {
    await entrer(page, 'mariama.diallo');
    await ouvrirBilan(page);
    const famille = page.getByRole('region', { name: 'Accueil, orientation et information des publics' });
    const qualitatif = famille.getByLabel('Qualitatif');
    const avant = await qualitatif.inputValue();
    if (isMobile) await famille.getByRole('button', { name: /à valoriser/ }).click();
    const recit = page.getByRole('listitem').filter({ hasText: 'Insérer ce récit' }).first();
    const texte = await recit.locator('p').last().textContent();
    await recit.getByRole('button', { name: 'Insérer ce récit' }).click();
    await expect(qualitatif).toHaveValue(`${avant.trimEnd()}\n\n${texte}`);
    await expect(qualitatif).toBeFocused();
    await expect(page.getByText('Tout est enregistré')).toBeVisible();

    await context.setOffline(true);
    await qualitatif.fill('Écrit dans un hall sans réseau.');
    await expect(page.getByText('Gardé sur cet appareil, pas encore enregistré.')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('Tout est enregistré')).toBeVisible();
    await page.reload();
    await expect(qualitatif).toHaveValue('Écrit dans un hall sans réseau.');
  });
});

test.describe('a bilan', () => {
  test.use({ donnees: 'demo-a-soi' });

  test('is read over, frozen in two steps, then comes out the same for ever', async ({ page, entrer }) => {
    await entrer(page, 'helene.sarrazin');
    const bilan = await ouvrirBilan(page);
    const { familles } = await (await page.request.get(`${bilan}.json`)).json();
    for (const f of familles) {
      const cles = page.getByRole('region', { name: f.famille, exact: true }).locator('dl').first();
      const lus = (await cles.locator('dd').allTextContents()).map((t) => t.replace(/\s/g, ''));
      expect([lus[0], ...lus.slice(2)]).toEqual(
        [f.interventions, f.beneficiaires, f.femmes, f.hommes, f.nonCommunique].map(String),
      );
    }
    await verifierAccessibilite(page);
    const titre = page.getByRole('heading', { level: 1 });
    await page.getByRole('button', { name: 'Marquer comme relu' }).click();
    await expect(page.getByRole('button', { name: 'Figer le bilan' })).toBeVisible();
    await expect(titre).toBeFocused();
    await page.getByRole('button', { name: 'Figer le bilan' }).click();
    await expect(page.getByText('Un bilan figé est une photographie')).toBeVisible();
    await verifierAccessibilite(page);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Figer définitivement' }).click();
    await expect(page.getByText(/Figé le .+ par Hélène Sarrazin/)).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(titre).toBeFocused();
    await expect(page.getByRole('link', { name: 'Télécharger en PDF' })).toHaveAttribute(
      'href',
      `${bilan}.pdf`,
    );
    const lire = async () =>
      Promise.all(['docx', 'pdf', 'json'].map(async (f) => (await page.request.get(`${bilan}.${f}`)).body()));
    const [avant, apres] = [await lire(), await lire()];
    for (const [i, octets] of apres.entries()) expect(octets.equals(avant[i] as Buffer)).toBe(true);

    await page.getByRole('link', { name: 'Aperçu' }).click();
    const premiere = page.getByRole('img', { name: /^Page 1 sur \d+$/ });
    await expect(premiere).toHaveAttribute('data-dessinee', '');
    const encre = await premiere.evaluate((toile: HTMLCanvasElement) => {
      const { data } = toile.getContext('2d')?.getImageData(0, 0, toile.width, toile.height) ?? { data: [] };
      return data.filter((v, i) => i % 4 === 0 && v < 128).length;
    });
    expect(encre).toBeGreaterThan(1000);
    await verifierAccessibilite(page);
  });
});

test('a bilan with missing texts is read over only when that is meant', async ({ page, entrer }) => {
  await entrer(page, 'claire.aubanel');
  await page.goto(`${STRUCTURE}/bilans`);
  const poste = page.getByRole('main').locator('section').filter({ hasText: 'Mariama Diallo' });
  await poste.getByRole('link', { name: /^Année 2/ }).click();
  const relire = page.getByRole('button', { name: 'Marquer comme relu', exact: true });
  await relire.click();
  const question = page.getByRole('dialog', { name: 'Marquer comme relu ?' });
  await expect(question.getByRole('listitem').filter({ hasText: 'Conclusions' })).toBeVisible();
  await verifierAccessibilite(page);
  await question.getByRole('button', { name: 'Continuer à écrire' }).click();
  await expect(relire).toBeFocused();
  await relire.click();
  await question.getByRole('button', { name: 'Marquer quand même comme relu' }).click();
  // As it was found.
  await page.getByRole('button', { name: 'Reprendre l’écriture' }).click();
  await expect(relire).toBeVisible();
});

test('a mediator sees the bilan of their own post only', async ({ page, entrer }) => {
  await entrer(page, 'lucie.tran');
  await page.goto(`${STRUCTURE}/bilans`);
  await expect(page.getByText('Aucun bilan à votre nom')).toBeVisible();
  await verifierAccessibilite(page);
});

test('a bad Word model is refused with the tag and its place', async ({ page, entrer }) => {
  await entrer(page, 'helene.sarrazin');
  await page.goto(`${STRUCTURE}/bilans/modele`);
  await expect(page.getByRole('heading', { level: 1, name: 'Modèle Word' })).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByLabel('Chercher une balise').fill('employeur');
  await expect(page.getByText('{employeur}', { exact: true })).toBeVisible();
  await page.getByLabel('Déposer un modèle').setInputFiles({
    name: 'formulaire.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from('pas un document'),
  });
  await expect(page.getByRole('alert').getByText('n’est pas un document Word')).toBeVisible();
});
