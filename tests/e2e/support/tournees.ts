import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from './essai.ts';

const BASE = '/s/demonstration';
export const TOURNEES = `${BASE}/tournees`;
export const API = '/api/structures/demonstration';
export const LIEU = 'Résidence Les Fuseaux';

export const bouton = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
export const tuile = (page: Page, nature: string, lieu: string, n: number): Locator =>
  page.getByRole('group', { name: `${nature}, ${lieu}, ${n}`, exact: true });
export const idDe = (page: Page): string => /tournees\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** Starts a round at Les Tisserands with Yacine Belhadj, whatever was proposed. */
export async function commencer(page: Page, equipier = 'Yacine Belhadj'): Promise<string> {
  await page.goto(`${TOURNEES}/nouvelle`);
  const secteur = page.getByRole('radio', { name: 'Les Tisserands' });
  await expect(secteur).toBeVisible();
  if ((await secteur.getAttribute('aria-checked')) !== 'true') await secteur.click();
  for (const nom of await page
    .getByRole('group', { name: /^Avec/ })
    .getByRole('button', { pressed: true })
    .allInnerTexts())
    if (nom !== equipier) await bouton(page, nom).click();
  const avec = bouton(page, equipier);
  if ((await avec.getAttribute('aria-pressed')) !== 'true') await avec.click();
  await bouton(page, 'Commencer').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Les Tisserands' })).toBeVisible();
  return idDe(page);
}

export async function choisirLieu(page: Page, lieu: string): Promise<void> {
  await page.getByRole('button', { name: /^Choisir le lieu|Changer de lieu$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: lieu }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export const ajouter = (page: Page, qui: string, nature: string, lieu: string): Promise<void> =>
  bouton(page, `Ajouter ${qui}, ${nature}, ${lieu}`).click();

interface CompteRenduLu {
  close: boolean;
  duree: number | null;
  contacts: number;
  membres: number[];
  compteurs: { natureId: number; femmes: number; hommes: number; nonCommunique: number }[];
  actesEnRoute: { id: string; photos: string[]; partenaires: number[] }[];
  notes: { sorte: string; texte: string }[];
}

/** The round as the server tells it to a colleague, once the phone has sent it. */
export async function auServeur(page: Page, id: string): Promise<CompteRenduLu> {
  const lire = () => page.request.get(`${API}/tournees/${id}`);
  await expect.poll(async () => (await lire()).status(), { timeout: 30_000 }).toBe(200);
  return (await lire()).json();
}

/** A second phone. */
export async function autreTelephone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const contexte = await browser.newContext({
    baseURL: baseURL ?? '',
    reducedMotion: 'reduce',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  return contexte.newPage();
}
