import { defineConfig } from 'vitest/config';

/** type-graphql asks for graphql's CommonJS build; a test that imports graphql must get the same copy. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** For tests that start the server: a PGlite's start and a copy of the database take seconds on a busy machine. */
const withServer = { setupFiles: ['reflect-metadata'], hookTimeout: 60_000, testTimeout: 30_000 };
const template = 'packages/server/src/test/template.ts';

const serverTests = { root: 'packages/server', include: ['src/**/*.test.ts'], ...withServer };

export default defineConfig({
  resolve: oneGraphql,
  test: {
    globalSetup: template,
    projects: [
      { resolve: oneGraphql, test: { ...serverTests, name: 'pglite' } },
      { resolve: oneGraphql, test: { ...serverTests, name: 'postgres', globalSetup: 'src/test/template.ts' } },
      { resolve: oneGraphql, test: { ...withServer, name: 'sdk', root: 'packages/sdk', include: ['src/**/*.test.ts'] } },
      {
        resolve: oneGraphql,
        test: { ...withServer, name: 'playground', root: 'packages/playground', include: ['src/**/*.test.ts'] },
      },
    ],
    reporters: ['default', './packages/server/src/test/totals.reporter.ts'],
  },
});
