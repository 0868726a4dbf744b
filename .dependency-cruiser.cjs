/** The boundaries of docs/architecture.md, checked by `npm run check`. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment: 'rules/ import Zod, kernel/ and other rules/ only: no clock, id, database or fetch.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/rules/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '^src/kernel/',
          '^src/modules/[^/]+/rules/',
          'node_modules/(zod|temporal-polyfill|temporal-spec|temporal-utils)/',
        ],
      },
    },
    {
      name: 'kernel-knows-no-trade',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(modules|server|documents|cli|web)/' },
    },
    {
      name: 'documents-know-no-trade',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: { path: '^src/(modules|server|cli|web)/' },
    },
    {
      name: 'web-sees-rules-and-contracts',
      severity: 'error',
      from: { path: '^src/web/' },
      to: {
        path: '^src/(modules|server|cli|documents)/',
        pathNot: [
          '^src/modules/[^/]+/(rules/|contract\\.ts$|contract-[a-z]+\\.ts$)',
          '^src/documents/chart-options\\.ts$',
        ],
      },
    },
    {
      name: 'web-screens-are-strangers',
      severity: 'error',
      from: { path: '^src/web/([^/]+)/.+' },
      to: { path: '^src/web/([^/]+)/.+', pathNot: ['^src/web/$1/', '^src/web/(ui|offline)/'] },
    },
    {
      name: 'cli-and-server-stay-outside-modules',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/(cli|web)/' },
    },
    {
      name: 'commands-are-announced',
      comment:
        'What lists the commands reads none of what they work with: --help and --version would wait for it.',
      severity: 'error',
      from: { path: '^src/cli/(main|programme|annoncer|appel|convention)\\.ts$' },
      to: { path: '^src/(modules|server|documents)/', pathNot: '^src/server/version\\.ts$' },
    },
    {
      name: 'commands-without-routes',
      comment: 'Every route of every module: a second that only the server has to spend.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '^src/cli/serve\\.ts$' },
      to: { path: '^src/server/(main|http)\\.ts$' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(\\.test\\.tsx?$|^tests/)' },
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript interface; swc reads the same sources.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
