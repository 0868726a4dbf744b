import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from '@playwright/test';
import { deballer, lancement } from '../tests/e2e/support/navigateur.ts';
import { servir } from '../tests/support/processus.ts';
import { centile, type LigneDeBench } from './ligne.ts';

const ACCUEIL = '/s/demonstration/aujourdhui';
const TELEPHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'fr-FR' };
const LENT = { processeur: 4, octetsParSeconde: 400_000, latenceMs: 60 };
const FOIS = 12;
const REPOS_MS = 30_000;
const ENREGISTRER_MS = 100;
const GESTES = 3;
const PREMIER_JS = 170;

/** What a phone costs and takes: first load, an act and a contact without network, and nothing while it rests. */
export async function mesurerSaisie(): Promise<LigneDeBench[]> {
  await deballer();
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const { adresse, attendre, arreter } = await servir(dossier, ['--demo']);
  const navigateur = await chromium.launch(lancement());
  try {
    const [email = ''] = await attendre(/lucie\.tran\S*@\S+/);
    const contexte = async (): Promise<BrowserContext> => {
      const c = await navigateur.newContext({ ...TELEPHONE, baseURL: adresse, timezoneId: 'Europe/Paris' });
      const corps = { email, motDePasse: 'demonstration trame' };
      const r = await c.request.post('/api/connexion', { headers: { 'x-trame': '1' }, data: corps });
      if (!r.ok()) throw new Error(await r.text());
      return c;
    };
    return [...(await premiersChargements(contexte)), ...(await sansReseau(await contexte()))];
  } finally {
    await navigateur.close();
    await arreter();
    await rm(dossier, { recursive: true, force: true });
  }
}

/** First visits on a slow phone: bytes of scripts as they travel, and time until one can press. */
async function premiersChargements(nouveau: () => Promise<BrowserContext>): Promise<LigneDeBench[]> {
  const accueil = await premierChargement(await nouveau(), ACCUEIL, natureDe);
  const saisie = await premierChargement(await nouveau(), accueil.lien, (page) =>
    page.getByRole('button', { name: 'Ajouter une femme' }),
  );
  const note = 'téléphone ralenti 4 fois, 400 ko/s';
  return [
    { quoi: 'JavaScript compressé, Aujourd’hui', valeur: accueil.ko, unite: 'ko', budget: PREMIER_JS },
    { quoi: 'JavaScript compressé, saisie d’un acte', valeur: saisie.ko, unite: 'ko', budget: PREMIER_JS },
    { quoi: 'premier chargement, jusqu’à pouvoir toucher une nature', valeur: accueil.s, unite: 's', note },
  ];
}

const natureDe = (page: Page) => page.getByRole('link', { name: 'Écoute active', exact: true }).first();

async function premierChargement(
  contexte: BrowserContext,
  chemin: string,
  pret: (page: Page) => Locator,
): Promise<{ ko: number; s: number; lien: string }> {
  const page = await contexte.newPage();
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: LENT.processeur });
  const debit = LENT.octetsParSeconde;
  const reseau = { latency: LENT.latenceMs, downloadThroughput: debit, uploadThroughput: debit };
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...reseau });
  // The bodies as they travel: what the server compressed, without the headers.
  const octets: number[] = [];
  page.on('response', (r) => {
    if (r.request().resourceType() === 'script') octets.push(Number(r.headers()['content-length'] ?? 0));
  });
  const ms = await chrono(async () => {
    await page.goto(chemin);
    // Without touching it: a finger on a link already fetches what it opens.
    await pret(page).waitFor();
  });
  const lien = (await pret(page).getAttribute('href')) ?? '';
  await contexte.close();
  return { ko: octets.reduce((n, o) => n + o, 0) / 1000, s: ms / 1000, lien };
}

/** The installed application with the network cut: taps and milliseconds of an act and of a contact. */
async function sansReseau(contexte: BrowserContext): Promise<LigneDeBench[]> {
  const page = await contexte.newPage();
  await page.goto(ACCUEIL);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForLoadState('networkidle');
  let requetes = 0;
  contexte.on('request', () => {
    requetes += 1;
  });
  await new Promise((suite) => setTimeout(suite, REPOS_MS));
  const auRepos = requetes;
  await contexte.setOffline(true);
  const demarrage = await chrono(async () => {
    await page.goto(ACCUEIL);
    await natureDe(page).click({ trial: true });
  });
  const actes: number[] = [];
  let gestes = 0;
  for (let i = 0; i < FOIS; i++) ({ gestes, ms: actes[i] } = await unActe(page));
  const contacts = await desContacts(page);
  await contexte.close();
  return [
    { quoi: 'requêtes en 30 s de repos', valeur: auRepos, unite: 'requêtes', budget: 0 },
    { quoi: 'démarrage à froid sans réseau', valeur: demarrage / 1000, unite: 's' },
    { quoi: 'gestes pour un acte comme un précédent', valeur: gestes, unite: 'gestes', budget: GESTES },
    {
      quoi: 'un acte enregistré sans réseau (p95)',
      valeur: centile(actes, 0.95),
      unite: 'ms',
      budget: ENREGISTRER_MS,
    },
    {
      quoi: 'un contact compté sans réseau (p95)',
      valeur: centile(contacts, 0.95),
      unite: 'ms',
      budget: ENREGISTRER_MS,
    },
  ];
}

/** Nature, one more woman, save: the time from the last tap to the sentence that says it is kept. */
async function unActe(page: Page): Promise<{ gestes: number; ms: number }> {
  await natureDe(page).tap();
  await page.getByRole('button', { name: 'Ajouter une femme' }).tap();
  const enregistrer = page.getByRole('button', { name: 'Enregistrer', exact: true });
  const ms = await tempsDans(page, enregistrer, 'Enregistré.');
  await page.getByRole('button', { name: 'Fermer', exact: true }).tap();
  return { gestes: 3, ms };
}

/** The time within the page, from the tap to the text: the test's own messages do not count. */
async function tempsDans(page: Page, bouton: Locator, texte: string): Promise<number> {
  const attente = page.evaluate(
    (attendu) =>
      new Promise<number>((suite) => {
        let debut = 0;
        addEventListener(
          'pointerdown',
          () => {
            debut = performance.now();
          },
          { capture: true, once: true },
        );
        const voir = new MutationObserver(() => {
          if (debut === 0 || !document.body.textContent.includes(attendu)) return;
          voir.disconnect();
          suite(performance.now() - debut);
        });
        voir.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    texte,
  );
  await bouton.tap();
  return attente;
}

async function desContacts(page: Page): Promise<number[]> {
  await page.getByRole('link', { name: 'Commencer une tournée' }).tap();
  const secteur = page.getByRole('radio', { name: 'Les Tisserands' });
  await secteur.tap();
  await page.getByRole('button', { name: 'Commencer', exact: true }).tap();
  const ajouter = page.getByRole('button', { name: /^Ajouter une femme, Écoute active/ }).first();
  await ajouter.waitFor();
  const mesures: number[] = [];
  for (let i = 1; i <= FOIS; i++) mesures.push(await tempsDuCompte(page, ajouter));
  return mesures;
}

/** From the tap to the new count, which is written only once the phone keeps it. */
async function tempsDuCompte(page: Page, bouton: Locator): Promise<number> {
  const groupe = page.getByRole('group', { name: /^Écoute active/ }).first();
  const avant = (await groupe.getAttribute('aria-label')) ?? '';
  const attente = page.evaluate(
    (nom) =>
      new Promise<number>((suite) => {
        let debut = 0;
        addEventListener(
          'pointerdown',
          () => {
            debut = performance.now();
          },
          { capture: true, once: true },
        );
        const voir = new MutationObserver(() => {
          if (debut === 0 || document.querySelector(`[aria-label="${CSS.escape(nom)}"]`)) return;
          voir.disconnect();
          suite(performance.now() - debut);
        });
        voir.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      }),
    avant,
  );
  await bouton.tap();
  return attente;
}

async function chrono(travail: () => Promise<void>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}
