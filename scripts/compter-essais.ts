import { readFileSync } from 'node:fs';

/**
 * Prints the closing line of continuous integration, « N passed, N failed », from the reports that `npm test` leaves
 * in test-results/ when CI is set. A runner that left none counts as one failure: it didn't get there.
 */
const vitest = lire<{ numPassedTests: number; numFailedTests: number; success: boolean }>('vitest');
const playwright = lire<{
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}>('playwright');

const reussis = (vitest?.numPassedTests ?? 0) + (playwright?.stats.expected ?? 0);
// A file that can't be loaded fails without a test of its own.
const echecsVitest = vitest?.success ? 0 : Math.max(1, vitest?.numFailedTests ?? 0);
const echecsPlaywright = playwright
  ? Math.max(playwright.stats.unexpected + playwright.stats.flaky, Math.min(1, playwright.errors.length))
  : 1;
process.stdout.write(`${reussis} passed, ${echecsVitest + echecsPlaywright} failed\n`);

function lire<T>(nom: string): T | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`../test-results/${nom}.json`, import.meta.url), 'utf8')) as T;
  } catch {
    return undefined;
  }
}
