import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/{process,support}/**/*.test.ts'],
    globalSetup: ['tests/support/grappe.ts'],
    // Two cores: a third process would only make each of them slower.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'America/Martinique' },
  },
});
