import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const STRUCTURE = '/s/demonstration';
const API = '/api/structures/demonstration';

/** A day in France, so many days from today. */
function jour(ecart: number): string {
  const enFrance = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  return enFrance.format(new Date(Date.now() + ecart * 86_400_000));
}

/** Opens the convention of somebody from the overview. */
async function ouvrir(page: Page, titulaire: string): Promise<void> {
  await page.goto(`${STRUCTURE}/conventions`);
  await page.getByRole('link', { name: titulaire }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Convention R/ })).toBeVisible();
}

test.describe('the life of a post', () => {
  test.use({ donnees: 'demo-a-soi' });
  // A server and a demonstration of its own for each.
  test.describe.configure({ timeout: 120_000 });

  test('a departure says what to tell and to whom; somebody comes after, and the law answers beside each field', async ({
    page,
    entrer,
  }) => {
    await entrer(page, 'helene.sarrazin');
    await ouvrir(page, 'Théo Kervadec');
    await verifierAccessibilite(page);

    await page.getByRole('button', { name: 'La personne part' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('Dernier jour en poste').fill('2019-01-01');
    await dialogue.getByRole('button', { name: 'Enregistrer le départ' }).click();
    await expect(dialogue.getByText('Personne ne tient ce poste à cette date')).toBeVisible();
    await dialogue.getByLabel('Dernier jour en poste').fill(jour(-3));
    await dialogue.getByLabel('Raison').selectOption('Démission');
    await dialogue.getByRole('button', { name: 'Enregistrer le départ' }).click();
    await expect(dialogue.getByText('Prévenir le préfet et l’ASP que le poste est vacant')).toBeVisible();
    await expect(dialogue.getByText('Dernier jour pour embaucher après le départ')).toBeVisible();
    await verifierAccessibilite(page);
    await dialogue.getByRole('button', { name: 'J’ai compris' }).click();

    await expect(page.getByText(/Le poste est vacant depuis le/)).toBeVisible();
    const prevenir = page.getByRole('listitem').filter({ hasText: 'Prévenir le préfet et l’ASP' });
    await expect(prevenir.getByText('Dès aujourd’hui')).toBeVisible();
    await prevenir.getByRole('button', { name: /^C’est fait/ }).click();
    await expect(prevenir).toHaveCount(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(prevenir).toBeVisible();
    await prevenir.getByRole('button', { name: /^C’est fait/ }).click();

    await page.getByRole('link', { name: 'Enregistrer un contrat' }).click();
    await page.getByRole('combobox', { name: /^Personne/ }).fill('Lucie');
    await page.getByRole('option', { name: 'Lucie Tran' }).click();
    await page.getByLabel('Premier jour').fill(jour(-10));
    await page.getByLabel('Date de naissance').fill('1826-05-05');
    // Answered before anything is sent.
    await expect(page.getByText(/Théo Kervadec tient déjà ce poste/)).toBeVisible();
    await expect(page.getByText('Vérifiez l’année de naissance.')).toBeVisible();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByLabel('Premier jour')).toBeFocused();
    await verifierAccessibilite(page);
    await page.getByLabel('Premier jour').fill(jour(-1));
    await page.getByLabel('Date de naissance').fill('1990-05-05');
    await page.getByLabel('Avant l’embauche').selectOption('sans-emploi');
    await page.getByLabel('Où habite la personne').selectOption('qpv');
    await page.getByRole('button', { name: 'Enregistrer' }).click();

    await expect(page.getByText(/Le poste est vacant depuis le/)).toHaveCount(0);
    const lucie = page.getByRole('listitem').filter({ hasText: 'Lucie Tran' });
    await expect(lucie.getByText('En poste')).toBeVisible();
    await page.goto(`${STRUCTURE}/conventions`);
    await expect(page.getByRole('link', { name: 'Lucie Tran' })).toBeVisible();
    await verifierAccessibilite(page);
  });

  test('declarations, payments and absences are noted where they are read, and taken back', async ({
    page,
    entrer,
  }) => {
    await entrer(page, 'helene.sarrazin');
    await ouvrir(page, 'Mariama Diallo');
    const presence = page.getByRole('region', { name: 'États de présence' });
    await presence
      .getByRole('checkbox', { name: /bulletins? de salaire/ })
      .first()
      .check();
    await presence.getByRole('button', { name: 'Noter l’envoi' }).first().click();
    await expect(presence.getByText('Tout est transmis jusqu’ici.')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(presence.getByText('Tout est transmis jusqu’ici.')).toHaveCount(0);

    const aide = page.getByRole('region', { name: 'Aide de l’État' });
    await aide.getByText('Mois par mois').click();
    await aide
      .getByRole('button', { name: /^Noter ce qui est reçu/ })
      .first()
      .click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('Montant versé par l’ASP').fill('1800,5');
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(aide.getByText(/Reçu autrement qu’attendu/)).toBeVisible();

    const absences = page.getByRole('region', { name: 'Absences' });
    await absences.getByRole('button', { name: 'Noter une absence' }).click();
    await dialogue.getByLabel('Raison').selectOption('maladie');
    await dialogue.getByLabel('Premier jour').fill(jour(-1));
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await absences.getByRole('button', { name: /^Noter le retour/ }).click();
    await dialogue.getByLabel('Dernier jour').fill(jour(-2));
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialogue.getByText('L’absence finit avant d’avoir commencé')).toBeVisible();
    await dialogue.getByLabel('Dernier jour').fill(jour(0));
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialogue).toHaveCount(0);
  });

  test('an end without its notice is refused beside the day; a renewal follows with its dates', async ({
    page,
    entrer,
  }) => {
    await entrer(page, 'helene.sarrazin');
    await ouvrir(page, 'Mariama Diallo');
    await page.getByRole('button', { name: 'Mettre fin avant le terme' }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('Qui y met fin').selectOption('employeur');
    await dialogue.getByLabel('Préfet averti le').fill(jour(-1));
    await dialogue.getByLabel('Dernier jour de la convention').fill(jour(20));
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialogue.getByText(/Le préavis est de deux mois/)).toBeVisible();
    await verifierAccessibilite(page);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Enregistrer le renouvellement' }).click();
    await page.getByLabel('Numéro de la convention').fill('R 054 28 0201 00');
    await expect(page.getByLabel('Premier jour')).not.toHaveValue('');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /R.054.28.0201.00/ })).toBeVisible();
    await expect(page.getByText(/^Date de signature à compléter/)).toBeVisible();
    await expect(page.getByText(/Renouvelle/)).toBeVisible();
  });

  test('sixty of them hold on one screen, the late ones first', async ({ page, entrer }) => {
    await entrer(page, 'helene.sarrazin');
    for (let i = 0; i < 58; i++) {
      const r = await page.request.post(`${API}/conventions`, {
        headers: { 'x-trame': '1' },
        data: {
          ...{ numero: `R 054 26 ${String(1000 + i)} 00`, signeeLe: jour(-100), debut: jour(-90) },
          ...{ fin: jour(900), employeur: `Employeur ${i % 3}`, commune: 'Clairvigne', qpv: null },
          ...{ titulaireId: null, heures: 35, typeMediation: '' },
        },
      });
      expect(r.status()).toBe(200);
    }
    await page.goto(`${STRUCTURE}/conventions`);
    await expect(page.getByRole('link', { name: 'Poste vacant' })).toHaveCount(58);
    await expect(
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') })
        .first(),
    ).toContainText('Mariama Diallo');
    await verifierAccessibilite(page);
  });
});

test('the amounts and the SMIC are written with their day, and taken back', async ({ page, entrer }) => {
  await entrer(page, 'helene.sarrazin');
  await page.goto(`${STRUCTURE}/conventions/aide`);
  await page.getByRole('textbox', { name: 'Année' }).fill('2031');
  await page.getByLabel('SMIC brut de l’heure').fill('3');
  await page.getByRole('button', { name: 'Écrire ce SMIC' }).click();
  await expect(page.getByText('Écrivez le SMIC brut d’une heure.')).toBeVisible();
  await page.getByLabel('SMIC brut de l’heure').fill('13,1');
  await page.getByRole('button', { name: 'Écrire ce SMIC' }).click();
  await expect(page.getByText('13,10 €')).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Retirer le SMIC du 1er juillet 2031' }).click();
  await expect(page.getByText('13,10 €')).toHaveCount(0);
});
