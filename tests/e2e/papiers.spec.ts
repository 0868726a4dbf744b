import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/essai.ts';

const STRUCTURE = '/s/demonstration';
const API = '/api/structures/demonstration';
const ENTETES = { 'x-trame': '1' };

/** A day in France, so many days from today. */
function jour(ecart: number): string {
  const enFrance = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
  return enFrance.format(new Date(Date.now() + ecart * 86_400_000));
}

/** All that the AR2 asks of her, but three answers. */
const CONNU_DE_ROSA = {
  ...{ genre: 'f', prenom: 'Rosa', nomDeFamille: 'Ferreira', naissance: '1985-06-15' },
  ...{ lieuNaissance: 'Nancy', departementOuPays: '54', nationalite: 'ue', description: 'Médiation' },
  ...{ adresse: '9 rue du Rouet', codePostal: '54998', commune: 'Clairvigne' },
  situation: {
    ...{ recherche: true, inscrit: false, inscritLe: null, indemnise: false, rsa: null },
    ...{ contratAide: false, memeEmployeur: null, etudiant: false, stagiaire: false, autre: '' },
  },
};

/** A post of the journey's own with a contract on it, and how to take both away. */
async function unPoste(page: Page) {
  const membres = await (await page.request.get(`${API}/membres`)).json();
  const rosa = membres.find((m: { nom: string }) => m.nom === 'Rosa Ferreira').id;
  const creee = await page.request.post(`${API}/conventions`, {
    headers: ENTETES,
    data: {
      ...{ numero: 'R 054 26 0777 00', signeeLe: jour(-40), debut: jour(-30), fin: jour(1000) },
      ...{ employeur: 'La Navette (structure fictive)', commune: 'Clairvigne', qpv: null },
      ...{ titulaireId: null, heures: 28, typeMediation: '' },
    },
  });
  const convention = `${API}/conventions/${(await creee.json()).id}`;
  const signe = await page.request.post(`${convention}/contrats`, {
    headers: ENTETES,
    data: {
      ...{ membreId: rosa, genre: 'cdi', signeLe: jour(-31), debut: jour(-30), fin: null, heures: 28 },
      ...{ moinsDe24h: null, essaiRenouvele: false, premiereEmbauche: true, remplace: null },
      ...{ renouvelle: null, naissance: '1985-06-15', situation: 'sans-emploi', residence: 'qpv' },
      autreAide: false,
    },
  });
  const contrat = `${convention}/contrats/${(await signe.json()).id}`;
  const fiche = await (await page.request.get(`${contrat}/personne`)).json();
  await page.request.put(`${contrat}/personne`, {
    headers: ENTETES,
    data: { version: fiche.version, personne: { ...fiche.personne, ...CONNU_DE_ROSA } },
  });
  return {
    ecran: convention.replace(API, STRUCTURE),
    retirer: async () => {
      await page.request.delete(contrat, { headers: ENTETES });
      await page.request.delete(convention, { headers: ENTETES });
    },
  };
}

test('a paper says what it lacks, leads to each field, and is whole once all is told', async ({
  page,
  entrer,
}) => {
  await entrer(page, 'helene.sarrazin');
  const poste = await unPoste(page);
  try {
    await page.goto(`${poste.ecran}#papiers`);
    const papier = (titre: RegExp) => page.getByRole('listitem').filter({ hasText: titre });
    const ar1 = papier(/^AR1/);
    await expect(ar1.getByText('À compléter')).toBeVisible();
    await ar1.getByText(/^Il manque/).click();
    await ar1.getByRole('link', { name: 'lieu d’exercice de la mission', exact: true }).click();

    // The field that was missing has the focus; what is wrong is said beside it, and nothing typed is lost.
    await expect(page.getByLabel('Lieu d’exercice de la mission')).toBeFocused();
    await page.keyboard.type('2 rue du Rouet');
    await page.getByLabel('Code postal').fill('54');
    await page.getByLabel('Commune').fill('Clairvigne');
    await page.getByLabel('Date prévisionnelle d’embauche').fill(jour(-300));
    await page.getByLabel('Heures d’un temps plein, par semaine').fill('35');
    await page.getByLabel('Activité principale').selectOption('08 · Soutien aux démarches administratives');
    await page.getByLabel('Lieu d’intervention').selectOption('QPV : quartier prioritaire');
    await page.getByLabel('Responsable du projet').fill('Claire Aubanel');
    await page.getByLabel('Sa fonction').fill('Encadrante');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText(/avant la signature de la convention/)).toBeVisible();
    await expect(page.getByText(/Un code postal a cinq chiffres/)).toBeVisible();
    await expect(page.getByLabel('Date prévisionnelle d’embauche')).toBeFocused();
    await page.getByLabel('Date prévisionnelle d’embauche').fill(jour(-30));
    await page.getByLabel('Code postal').fill('54 998');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(ar1.getByText('Complet')).toBeVisible();

    const ar2 = papier(/^AR2/);
    await ar2.getByText(/^Il manque/).click();
    await ar2.getByRole('link', { name: 'RSA' }).click();
    await expect(page.getByLabel('Bénéficiaire du RSA')).toBeFocused();
    await page.getByLabel('Bénéficiaire du RSA').selectOption('Non');
    await page.getByLabel('Niveau de formation').selectOption('50 · Niveau 3 : BEP, CAP');
    // What is no number stays as it was typed, said beside the field, and holds the sheet back.
    const salaire = page.getByLabel('Salaire brut mensuel');
    await salaire.fill('mille');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('« mille » n’est pas un nombre.')).toBeVisible();
    await expect(salaire).toBeFocused();
    await expect(salaire).toHaveValue('mille');
    await salaire.fill('1.111,11');
    await expect(page.getByText(/SMIC .* articles L3231-2 et D3231-5/)).toBeVisible();
    await salaire.fill('1.867,02');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(ar2.getByText('Complet')).toBeVisible();

    const telecharge = page.waitForEvent('download');
    await ar2.getByRole('link', { name: /^Télécharger en PDF/ }).click();
    const fichier = await telecharge;
    expect(fichier.suggestedFilename()).toMatch(/^ar2-R-054-26-0777-00-contrat-\d+\.pdf$/);
    expect((await readFile(await fichier.path())).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    await poste.retirer();
  }
});
