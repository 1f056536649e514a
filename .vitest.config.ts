import { defineConfig } from 'vitest/config';

/** type-graphql asks for graphql's CommonJS build; a test that imports graphql must get the same copy. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const server = (name: string) => ({
  resolve: oneGraphql,
  test: {
    name,
    root: 'packages/server',
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/test/template.ts',
    setupFiles: ['reflect-metadata'],
    // A PGlite's start, and a copy of the database, take seconds on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      server('pglite'),
      server('postgres'),
      { test: { name: 'sdk', root: 'packages/sdk', include: ['src/**/*.test.ts'] } },
      { test: { name: 'playground', root: 'packages/playground', include: ['src/**/*.test.ts'] } },
    ],
    reporters: ['default', './packages/server/src/test/totals.reporter.ts'],
  },
});
