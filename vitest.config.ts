import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['src/**/*.test.ts', 'tests/support/**/*.test.ts'],
          globalSetup: ['tests/support/grappe.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'programme',
          include: ['tests/process/**/*.test.ts'],
          globalSetup: ['tests/process/preparer.ts'],
        },
      },
    ],
    // Two cores: a third process would only make each of them slower.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'America/Martinique' },
  },
});
