import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';
import { deplier } from './support/parties.ts';

const API = '/api/structures/demonstration';
const ETAPE = 'Rappeler le guichet';
const champ = (page: Page) => page.getByRole('main').getByLabel('Situation', { exact: true });
const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** A situation that the signed-in person follows. */
async function suivre(page: Page): Promise<{ id: string; code: string }> {
  const listes = await (await page.request.get(`${API}/nomenclature`)).json();
  const sorteId = listes.sortes.find((s: { nom: string }) => s.nom === 'Accès aux droits').id;
  const reponse = await page.request.put(`${API}/situations/${randomUUID()}`, {
    headers: { 'x-trame': '1' },
    data: {
      sorteId,
      saisieLe: '2026-01-05',
      enjeu: 'Un dossier à reprendre',
      etape: ETAPE,
      etapeLe: '2026-01-06',
    },
  });
  expect(reponse.ok(), await reponse.text()).toBe(true);
  return reponse.json();
}

async function choisirNature(page: Page, nature: string): Promise<void> {
  const recherche = page.getByRole('searchbox', { name: 'Chercher une nature' });
  await recherche.fill(nature);
  await recherche.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nature })).toBeVisible();
}

test('an act joins its situation without network; a wrong code is told beside its field', {
  tag: '@installee',
}, async ({ page, context, entrer }) => {
  await entrer(page, 'lucie.tran');
  const { id, code } = await suivre(page);
  const lues = page.waitForResponse(/\/situations\/miennes$/);
  await page.goto('/s/demonstration/aujourdhui');
  await lues;
  await page.evaluate(() => navigator.serviceWorker.ready);
  const lisible = `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
  const attente = page
    .getByRole('region', { name: 'Situations à reprendre' })
    .getByRole('link')
    .filter({ hasText: lisible });
  await expect(attente).toContainText(`${ETAPE}, prévu le mar. 6 janv.`);

  await context.setOffline(true);
  await page.reload();
  // The phone keeps the day, and not what the step is.
  await expect(attente).toContainText('prévu le mar. 6 janv.');
  await expect(attente).not.toContainText(ETAPE);
  await page.goto(`/s/demonstration/interventions/nouvelle?situation=${code}`);
  await choisirNature(page, 'Écoute active');
  await deplier(page, 'Comment');
  await expect(champ(page)).toHaveValue(lisible);
  // Known on this phone by its kind, and nothing of what it is about.
  await expect(page.getByText('Accès aux droits')).toBeVisible();
  await verifierAccessibilite(page);
  await enregistrer(page);
  await expect(page.getByText('Enregistré.')).toBeVisible();

  await context.setOffline(false);
  const actes = async () => (await page.request.get(`${API}/situations/${id}/actes`)).json();
  await expect.poll(async () => (await actes()).length).toBe(1);

  await page.goto('/s/demonstration/interventions/nouvelle');
  await choisirNature(page, 'Écoute active');
  await deplier(page, 'Comment');
  await champ(page).fill('zzz zzz');
  await enregistrer(page);
  await page.getByRole('button', { name: /à corriger$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Écoute active/ })
    .click();
  // Beside its field: the list of what waits says it too, after its day and hour.
  const refus = 'Aucune situation suivie ne porte ce code. Vérifiez ses six lettres et chiffres.';
  await expect(page.getByText(refus, { exact: true })).toBeInViewport();
  // Typing mends it under the fingers: its part stays unfolded.
  await champ(page).press('End');
  await champ(page).press('Backspace');
  await expect(page.getByText(refus, { exact: true })).toBeHidden();
  await expect(champ(page)).toBeFocused();
  await champ(page).fill(code.toLowerCase());
  await enregistrer(page);
  await expect.poll(async () => (await actes()).length).toBe(2);
});
