import { webcrypto } from 'node:crypto';
import type { Page } from '@playwright/test';
import { nouvelId } from '../../src/kernel/id.ts';
import type { FichierDeFile } from '../../src/modules/envois/contract.ts';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const REPRISE = '/s/demonstration/equipe/reprise';
const API = '/api/structures/demonstration';

/** The file that a person's phone saves of what it could not send: sealed by the key of their account. */
async function fichierDe(telephone: Page, commandes: readonly object[]): Promise<Buffer> {
  const { id: compteId } = await (await telephone.request.get('/api/moi')).json();
  const { cle } = await (await telephone.request.get('/api/moi/cle-locale')).json();
  const ouverte = await webcrypto.subtle.importKey('raw', Buffer.from(cle, 'base64'), 'AES-GCM', false, [
    'encrypt',
  ]);
  const elements = await Promise.all(
    commandes.map(async (commande) => {
      const iv = webcrypto.getRandomValues(new Uint8Array(12));
      const texte = new TextEncoder().encode(JSON.stringify(commande));
      const donnees = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, ouverte, texte);
      return {
        ...{ id: nouvelId(), structure: 'demonstration' },
        iv: Buffer.from(iv).toString('base64'),
        donnees: Buffer.from(donnees).toString('base64'),
      };
    }),
  );
  const fichier: FichierDeFile = { format: 'trame-file', version: 1, compteId, elements };
  return Buffer.from(JSON.stringify(fichier));
}

test('a phone that can’t send any more is taken in by its file, once', async ({
  page,
  entrer,
  browser,
  baseURL,
}) => {
  const autre = await browser.newContext({ baseURL: baseURL ?? '' });
  const telephone = await autre.newPage();
  await entrer(telephone, 'lucie.tran');
  const { natures } = await (await telephone.request.get(`${API}/nomenclature`)).json();
  const [recit, acteId] = [`Écrit sans réseau ${Math.random().toString(36).slice(2)}`, nouvelId()];
  const creation = (id: string, acte: object) => ({
    ...{ id: nouvelId(), faitLe: '2026-11-20T09:00:00.000Z', genre: 'acte-creation', acteId: id },
    acte: { jour: '2026-11-20', natureId: natures[0].id, femmes: 1, ...acte },
  });
  const buffer = await fichierDe(telephone, [
    creation(acteId, { recit }),
    creation(nouvelId(), { minutes: 9_000 }),
  ]);
  await autre.close();

  await entrer(page, 'claire.aubanel');
  await page.goto(REPRISE);
  const champ = page.getByLabel('Choisissez le fichier du téléphone');
  const deposer = (contenu: Buffer) =>
    champ.setInputFiles({ name: 'trame.json', mimeType: 'application/json', buffer: contenu });
  await deposer(Buffer.from('{"format":"autre"}'));
  await expect(page.getByText('Ce fichier ne peut pas être lu')).toBeVisible();
  await verifierAccessibilite(page);

  await deposer(buffer);
  const resultat = page.getByRole('region', { name: 'Téléphone de Lucie Tran' });
  await expect(resultat.getByRole('heading')).toBeFocused();
  await expect(resultat).toContainText('1 saisie est enregistrée à son nom.');
  await expect(resultat).toContainText('1 saisie refusée');
  await expect(resultat).toContainText('La durée va de 0 à 1 440 minutes');
  await verifierAccessibilite(page);

  await deposer(buffer);
  await expect(resultat).toContainText('1 saisie est enregistrée à son nom.');
  const { interventions } = await (
    await page.request.get(`${API}/interventions?recherche=${encodeURIComponent(recit)}`)
  ).json();
  expect(interventions.map((i: { id: string }) => i.id)).toEqual([acteId]);
  await page.request.delete(`${API}/interventions/${acteId}`, { headers: { 'x-trame': '1' } });
});

test('a mediator has no door to the phones of others', async ({ page, entrer }) => {
  await entrer(page, 'lucie.tran');
  await page.goto(REPRISE);
  await expect(page.getByText('Seules les personnes qui encadrent l’équipe')).toBeVisible();
});
