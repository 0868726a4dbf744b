import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { verifierAccessibilite } from './support/accessibilite.ts';
import { expect, test } from './support/essai.ts';

const API = '/api/structures/demonstration';
const S = '/s/demonstration';

/** A day in France, so many days from today. */
function jour(ecart: number): string {
  const enFrance = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  return enFrance.format(new Date(Date.now() + ecart * 86_400_000));
}

async function api<T>(
  page: Page,
  methode: 'get' | 'put' | 'post',
  chemin: string,
  data?: object,
): Promise<T> {
  const r = await page.request[methode](API + chemin, { headers: { 'x-trame': '1' }, ...(data && { data }) });
  if (!r.ok()) throw new Error(`${methode} ${chemin}: ${await r.text()}`);
  return (r.status() === 204 ? null : await r.json()) as T;
}

interface Suivie {
  readonly code: string;
  readonly id: string;
}

/** A situation with somebody, and a sheet to a partner that was answered. */
async function suivre(page: Page, partenaireId: number, nom: string): Promise<Suivie> {
  const { sortes } = await api<{ sortes: { id: number }[] }>(page, 'get', '/nomenclature');
  const id = randomUUID();
  const { code } = await api<Suivie>(page, 'put', `/situations/${id}`, {
    ...{ sorteId: sortes[0]?.id, saisineId: null, saisinePartenaireId: null, secteurId: null, lieuId: null },
    ...{ saisieLe: jour(-9), enjeu: '', temps: null, etape: '', etapeLe: null, rythme: null, membres: [] },
  });
  await api(page, 'put', `/situations/${id}/personnes/${randomUUID()}`, {
    ...{ identite: { nom, prenom: 'Odile' }, qualite: 'accompagnee', version: null },
  });
  const fiche = randomUUID();
  const message = 'Un rendez-vous est-il possible ?';
  await api(page, 'put', `/situations/${id}/liaisons/${fiche}`, { partenaireId, message, version: null });
  const passages = `/liaisons/${fiche}/passages`;
  await api(page, 'post', passages, { action: 'envoyer', par: 'papier', le: jour(-6), version: 1 });
  const reponse = { action: 'repondre', reponse: 'prise-en-charge', le: jour(-2), version: 2 };
  await api(page, 'post', passages, reponse);
  return { id, code: `${code.slice(0, 3)}\u00a0${code.slice(3)}` };
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
      for (const { url } of await cache.keys()) lues.push(url);
    }
    return JSON.stringify(lues);
  });

test('a partner is added, met, and measured; somebody asks for their data, and the reading of their name is seen', async ({
  page,
  entrer,
}) => {
  test.setTimeout(150_000);
  await entrer(page, 'helene.sarrazin');
  const marque = randomUUID().slice(0, 6);
  const partenaire = `Régie ${marque}`;
  const dialogue = page.getByRole('dialog');

  await page.goto(`${S}/partenaires`);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await dialogue.getByLabel('Nom').fill(partenaire);
  await dialogue.getByLabel('Catégorie').selectOption('Association');
  await dialogue.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: partenaire })).toBeVisible();
  const id = Number(page.url().split('/').at(-1));
  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  await dialogue.getByLabel('Nom').fill('Paule Kerbrat');
  await dialogue.getByLabel('Adresse de messagerie').fill('paule');
  await dialogue.getByRole('button', { name: 'Ajouter' }).click();
  await expect(dialogue.getByText(/adresse complète/)).toBeVisible();
  await dialogue.getByLabel('Adresse de messagerie').fill('paule@regie.example');
  await dialogue.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('link', { name: 'paule@regie.example' })).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter une convention' }).click();
  await dialogue.getByLabel('Intitulé').fill('Relais des demandes');
  await dialogue.getByLabel('Premier jour').fill(jour(-300));
  await dialogue.getByLabel('Dernier jour').fill(jour(40));
  await dialogue.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByText('Bientôt finie')).toBeVisible();

  // Somebody saved the note while it was being typed here.
  await page.getByRole('button', { name: 'Modifier les secteurs et la note' }).click();
  await dialogue.getByLabel('Note').fill('Passer par l’accueil.');
  await api(page, 'put', `/partenaires/${id}`, { secteurs: [], note: 'Fermé le lundi.', version: 0 });
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialogue.getByText('Fermé le lundi.')).toBeVisible();
  await verifierAccessibilite(page);
  await dialogue.getByRole('button', { name: 'Enregistrer ma version' }).click();
  await expect(dialogue).toHaveCount(0);
  await expect(page.getByText('Passer par l’accueil.')).toBeVisible();

  await page.getByRole('link', { name: 'Noter une réunion' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Choisissez la sorte de réunion.')).toBeVisible();
  await page.getByLabel('Sorte de réunion').selectOption({ label: 'Coordination' });
  await page.getByLabel('Sujet').fill(`Point ${marque}`);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(`Point ${marque}`)).toBeVisible();

  const nom = `Quatrebarbe${marque.replace(/\d/g, (c) => 'abcdefghij'[Number(c)] ?? '')}`;
  const { code, id: situation } = await suivre(page, id, nom);
  await page.goto(`${S}/partenaires/${id}`);
  await expect(
    page.getByText(/1\sfiche envoyée\s: 1\sréponse, aucune prise en charge vérifiée/),
  ).toBeVisible();
  await expect(page.getByText(/en 4\sjours ou moins/)).toBeVisible();
  await verifierAccessibilite(page);
  await page.getByRole('button', { name: 'Retirer ce partenaire de la saisie' }).click();
  await expect(page.getByText(/^Retiré le/)).toBeVisible();

  // How long names are kept: set, and taken back.
  await page.goto(`${S}/donnees-personnelles`);
  await page.getByLabel('Durée de conservation').fill('200');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Écrivez un nombre de mois, de 1 à 120.')).toBeVisible();
  // Shorter erases the coming night: asked first, so that a wrong figure erases nothing.
  await page.getByLabel('Durée de conservation').fill('2');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('dialog').getByText(/effacés pour toujours/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await page.getByLabel('Durée de conservation').fill('30');
  await page.getByLabel(/^Pourquoi plus de 24/).fill('Des procédures de trois ans');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByLabel('Durée de conservation')).toHaveValue('24');

  // Somebody comes: found by name, which stays nowhere but on the screen.
  await page.getByRole('link', { name: 'Trouver la personne' }).click();
  await page.getByLabel('Nom ou pseudonyme').fill(nom);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(page.getByRole('heading', { name: `Odile ${nom}` })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Télécharger (PDF)' })).toHaveAttribute(
    'href',
    /dossier\.pdf$/,
  );
  await verifierAccessibilite(page);
  expect((await traces(page)).toLowerCase()).not.toContain(nom.toLowerCase());
  await page.getByRole('button', { name: 'Corriger ses informations' }).click();
  await dialogue.getByLabel('Prénom').fill('Odette');
  await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { name: `Odette ${nom}` })).toBeVisible();
  await page.getByRole('button', { name: 'Limiter l’usage de ses données' }).click();
  await expect(page.getByRole('heading', { name: 'Personne 1' })).toBeVisible();
  await expect(page.getByText(nom)).toHaveCount(0);

  // Limited, the name is searched in vain; the code of the situation leads there.
  await page.getByRole('button', { name: 'Chercher quelqu’un d’autre' }).click();
  await page.getByLabel('Nom ou pseudonyme').fill(nom);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByText(/^Personne de ce nom/)).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Voir les personnes' }).click();
  await page.getByRole('button', { name: 'Ouvrir' }).click();
  await page.getByRole('button', { name: 'Effacer ses données' }).click();
  await dialogue.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(dialogue.getByText('Écrivez EFFACER pour confirmer.')).toBeVisible();
  await verifierAccessibilite(page);
  await dialogue.getByLabel('Écrivez EFFACER').fill('effacer');
  await dialogue.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByText('Ses données sont effacées')).toBeVisible();

  // The direction sees who read what, without the name.
  await page.goto(`${S}/donnees-personnelles/lectures`);
  const ligne = page.getByRole('row').filter({ has: page.locator(`a[href$="${situation}"]`) });
  await expect(ligne.filter({ hasText: 'Recherche par nom' })).toContainText('Personne 1');
  await expect(ligne.first()).toContainText('Hélène Sarrazin');
  await expect(page.getByText(nom)).toHaveCount(0);
  await verifierAccessibilite(page);
});
