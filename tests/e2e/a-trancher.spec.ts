import type { Page } from '@playwright/test';
import { nouvelId } from '../../src/kernel/id.ts';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const API = '/api/structures/demonstration';
const headers = { 'x-trame': '1' };

/** An act of two people that one changed on the network and the other without: returns its id and its account. */
async function diverger(page: Page, entrer: (page: Page, qui: string) => Promise<void>) {
  await entrer(page, 'lucie.tran');
  const { natures } = await (await page.request.get(`${API}/nomenclature`)).json();
  const nature = natures.find((n: { nom: string }) => n.nom === 'Écoute active');
  const [id, recit] = [nouvelId(), `Au calme ${Math.random().toString(36).slice(2)}`];
  const acte = { jour: '2026-11-20', heure: '18:05', natureId: nature.id, minutes: 30, femmes: 1, recit };
  const ecrire = (data: object) => page.request.put(`${API}/interventions/${id}`, { headers, data });
  expect((await ecrire(acte)).status()).toBe(200);
  expect((await ecrire({ ...acte, femmes: 2, version: 1 })).status()).toBe(200);
  const commande = {
    ...{ id: nouvelId(), faitLe: '2026-11-20T19:00:00.000Z', genre: 'acte-modification', acteId: id },
    ...{ acte: { ...acte, hommes: 3, minutes: 45 }, version: 1 },
  };
  const r = await page.request.post(`${API}/envois`, { headers, data: { commandes: [commande] } });
  expect((await r.json()).resultats[0].statut).toBe('divergent');
  return { id, recit };
}

for (const [choix, attendu] of [
  ['Prendre l’autre', { femmes: 1, hommes: 3, minutes: 45 }],
  ['Garder l’actuelle', { femmes: 2, hommes: 0, minutes: 30 }],
] as const) {
  test(`two changes of one act stand side by side: ${choix}`, async ({ page, entrer }) => {
    const { id } = await diverger(page, entrer);
    await entrer(page, 'claire.aubanel');
    await page.goto('/s/demonstration/interventions');
    await page.getByRole('link', { name: /à trancher$/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'À trancher' })).toBeVisible();
    const carte = page.getByRole('region').filter({ has: page.locator(`a[href$="${id}"]`) });
    const valeurs = (champ: string) =>
      carte.getByRole('row').filter({ hasText: champ }).getByRole('cell').allTextContents();
    await expect(carte.getByRole('columnheader', { name: /^Actuelle.*Lucie Tran/ })).toBeVisible();
    await expect(carte.getByRole('columnheader', { name: /^L’autre.*Lucie Tran/ })).toBeVisible();
    expect(await valeurs('femmes')).toEqual(['2', '1']);
    expect(await valeurs('hommes')).toEqual(['0', '3']);
    expect((await valeurs('durée')).map((t) => t.replace(/\s/g, ' '))).toEqual(['30 min', '45 min']);
    await expect(carte.getByRole('row')).toHaveCount(4);
    await verifierAccessibilite(page);
    await carte.getByRole('button', { name: choix }).click();
    await expect(carte).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: 'À trancher' })).toBeFocused();
    const acte = await (await page.request.get(`${API}/interventions/${id}`)).json();
    expect(acte).toMatchObject(attendu);
    await page.request.delete(`${API}/interventions/${id}`, { headers });
  });
}

test('a mediator has no choice to make between versions', async ({ page, entrer }) => {
  await entrer(page, 'lucie.tran');
  await page.goto('/s/demonstration/interventions');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /à trancher/ })).toHaveCount(0);
});
