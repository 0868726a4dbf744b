import { test as base, type Page } from '@playwright/test';
import { dossierDEssai, type Modele } from '../../support/modeles.ts';
import { type ServeurLance, servir } from '../../support/processus.ts';

export { expect } from '@playwright/test';

const MOT_DE_PASSE_DEMO = 'demonstration trame';

/** A server of the tests: the real program, on its own port and data. */
type Serveur = Pick<ServeurLance, 'adresse' | 'attendre'> & { readonly dossier: string };

interface Reglages {
  /**
   * What the server holds: `demo` is the demonstration, shared by the journeys of a worker, that must each leave it
   * as they found it or touch only what they made; `demo-a-soi` is one for the journey alone; `vide`, a first start.
   */
  donnees: 'demo' | 'demo-a-soi' | 'vide';
}

interface Outils {
  serveur: Serveur;
  /** Signs the page in as a person of the demonstration, by the start of the address (« direction », « lucie.tran »). */
  entrer: (page: Page, qui: string) => Promise<void>;
}

interface Partages {
  demonstration: () => Promise<Serveur>;
}

/** Playwright's test with a server: `test.use({ donnees: 'vide' })` chooses what it holds. */
export const test = base.extend<Reglages & Outils, Partages>({
  donnees: ['demo', { option: true }],
  demonstration: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern.
    async ({}, use) => {
      let lance: ReturnType<typeof ouvrir> | undefined;
      await use(async () => {
        lance ??= ouvrir('demo');
        return (await lance).serveur;
      });
      await (await lance)?.fermer();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  serveur: async ({ donnees, demonstration }, use) => {
    if (donnees === 'demo') return use(await demonstration());
    const { serveur, fermer } = await ouvrir(donnees === 'vide' ? 'vide' : 'demo');
    await use(serveur);
    await fermer();
  },
  // Installing takes all the screens at once: only the journeys tagged so wait for it.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern.
  serviceWorkers: async ({}, use, { tags }) => use(tags.includes('@installee') ? 'allow' : 'block'),
  baseURL: async ({ serveur }, use) => use(serveur.adresse),
  entrer: async ({ serveur }, use) => {
    await use(async (page, qui) => {
      const [email] = await serveur.attendre(new RegExp(`${qui}\\S*@\\S+`));
      const reponse = await page.request.post('/api/connexion', {
        headers: { 'x-trame': '1' },
        data: { email, motDePasse: MOT_DE_PASSE_DEMO },
      });
      if (!reponse.ok()) throw new Error(`${qui} (${email}) can't sign in: ${await reponse.text()}`);
    });
  },
});

/** A server on a copy of the data that were prepared. */
async function ouvrir(modele: Modele) {
  const { dossier, fermer: effacer } = await dossierDEssai(modele);
  const { arreter, adresse, attendre } = await servir(dossier, modele === 'demo' ? ['--demo'] : []);
  const fermer = async () => {
    await arreter();
    await effacer();
  };
  return { serveur: { adresse, attendre, dossier }, fermer };
}
