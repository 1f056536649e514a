import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const sdk = fileURLToPath(new URL('packages/sdk/src', import.meta.url));
const resolve = {
  alias: [
    // type-graphql asks for graphql's CommonJS build; a test that imports graphql must get the same copy.
    { find: /^graphql$/, replacement: 'graphql/index.js' },
    // The SDK is used from its sources, so that tests need no build.
    { find: /^@dangbo\/sdk$/, replacement: `${sdk}/index.ts` },
    { find: /^@dangbo\/sdk\/(.+)$/, replacement: `${sdk}/$1.ts` },
  ],
};

/** For tests that start the server: a PGlite's start and a copy of the database take seconds on a busy machine. */
const withServer = { setupFiles: ['reflect-metadata'], hookTimeout: 60_000, testTimeout: 30_000 };
const template = 'packages/server/src/test/template.ts';

/** What has nothing to do with the database runs once. */
const databaseless = [
  'src/main.test.ts',
  'src/architecture.test.ts',
  'src/graph/relay.test.ts',
  'src/schema.test.ts',
];

/** What is about a database that another process runs. */
const postgresOnly = [
  'src/database/crash.test.ts',
  'src/database/database-restart.test.ts',
  'src/graph/growth.test.ts',
  'src/database/rollup/writers.test.ts',
  'src/guard/scope/cancel.test.ts',
  'src/guard/scope/crawler.test.ts',
  'src/guard/scope/crawler-compared.test.ts',
  'src/guard/scope/crawler-one-filter.test.ts',
  'src/guard/scope/crawler-without-filters.test.ts',
  'src/guard/scope/payload-crawler.test.ts',
  'src/guard/scope/login.test.ts',
];

/** They take minutes, and policies are alike on every version of PostgreSQL: left out where a server is given. */
const crawlers = 'src/guard/scope/*crawler*.test.ts';

const serverTests = { root: 'packages/server', include: ['src/**/*.test.ts'], ...withServer };

export default defineConfig({
  resolve,
  test: {
    globalSetup: template,
    // One fewer than there are processors, as usual, leaves a machine with two to a single file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { resolve, test: { ...serverTests, name: 'pglite', exclude: postgresOnly } },
      {
        resolve,
        test: {
          ...serverTests,
          name: 'postgres',
          exclude: [...databaseless, ...(process.env.TEST_DATABASE_URL ? [crawlers] : [])],
        },
      },
      {
        resolve,
        test: { ...withServer, name: 'sdk', root: 'packages/sdk', include: ['{src,codegen}/**/*.test.ts'] },
      },
      {
        resolve,
        test: {
          ...withServer,
          name: 'playground',
          root: 'packages/playground',
          include: ['src/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: { ...withServer, name: 'bench', root: 'packages/bench', include: ['src/**/*.test.ts'] },
      },
    ],
    reporters: ['default', './packages/server/src/test/totals.reporter.ts'],
  },
});
