import { defineConfig } from '@playwright/test';
import { lancement } from './tests/e2e/support/navigateur.ts';

/** Done at the desk: these run at its size, and `ecrans.spec.ts` looks at their screens on the phone. */
const AU_BUREAU =
  /(a-trancher|bilan|conventions|echeances|equipe|imports|nomenclature|papiers|reprise|tableau-de-bord)\.spec\.ts$/;
/** At both sizes: what everybody sees. */
const PARTOUT = /ecrans\.spec\.ts$/;

/** Journeys in a real browser, each on the screen where it is lived. They start servers of their own. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/preparer.ts',
  // The folder above keeps the reports of both runners.
  outputDir: 'test-results/parcours',
  fullyParallel: true,
  workers: 2,
  // Once more where nobody watches: a journey that passes then is told as flaky, in the report, and is to be mended.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? [['list'], ['json', { outputFile: 'test-results/playwright.json' }]] : 'list',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: lancement(),
    // Recording each journey would cost as much as walking it: ask for it with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: AU_BUREAU,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
    },
    { name: 'desktop', testMatch: [AU_BUREAU, PARTOUT], use: { viewport: { width: 1440, height: 900 } } },
  ],
});
