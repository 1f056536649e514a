import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/**
 * The files whose verdict may differ on PGlite and on an older PostgreSQL: they check the order and search of Vietnamese
 * texts, the connection, transactions and sessions, row filters and policies, triggers of the audit, COPY, or the start.
 * All files run on PostgreSQL 18, and those not named here or below on nothing else.
 */
const differByEngine = [
  'src/database/database.test.ts',
  'src/database/migrate.test.ts',
  'src/features/member/member.test.ts',
  'src/features/organization/organization.test.ts',
  'src/graph/connection.test.ts',
  'src/graph/examples.test.ts',
  'src/graph/dry-run.test.ts',
  'src/graph/idempotency.test.ts',
  'src/graph/mutation.test.ts',
  'src/graph/result-statement.test.ts',
  'src/guard/audit/*.test.ts',
  'src/guard/scope/database-roles.test.ts',
  'src/guard/scope/ends-requests.test.ts',
  'src/guard/scope/open-session.test.ts',
  'src/guard/scope/write-policies.test.ts',
  'src/sample/load.test.ts',
];

/**
 * The same, but not on PGlite: they check SQL that we write, which PGlite runs as PostgreSQL 18 does, since it is that
 * of the same version; or need a database that another process runs, or are run there by main.test.ts. They run on the
 * system's PostgreSQL. A new file belongs here where it checks SQL that no file of these lists sends.
 */
const differByServer = [
  'src/command/dangbo.test.ts',
  'src/database/integrity.test.ts',
  'src/database/rollup/recount.test.ts',
  'src/database/rollup/training-writers.test.ts',
  'src/database/rollup/writers.test.ts',
  'src/database/session-settings.test.ts',
  'src/features/document/document.test.ts',
  'src/features/document-link/*.test.ts',
  'src/features/meeting/meeting-summary.test.ts',
  'src/features/member/member-movement.test.ts',
  'src/features/position/position.test.ts',
  'src/features/profile/profile.test.ts',
  'src/features/rating/rating.test.ts',
  'src/features/training/training-figures.test.ts',
  'src/graph/growth.test.ts',
  'src/graph/page-ends.test.ts',
  'src/graph/query-plan.test.ts',
  'src/guard/scope/last-cell.test.ts',
  'src/guard/scope/login.test.ts',
  'src/guard/scope/row-filters.test.ts',
  'src/operations/*/*.test.ts',
  'src/sample/facts.test.ts',
];

/** A file that adds types and resolvers to the schema of its process, which no other file may get. */
const withOwnSchema = ['src/graph/declared-fields.test.ts'];

/** Files that start the program, on PGlite: they choose their database themselves. */
const ofProgram = ['src/main.test.ts'];

/** The same, but on a server always that of PostgreSQL 18, as one of their own. */
const differByPglite = ['src/graph/dry-run-of-mutations.test.ts', 'src/graph/response-cache.test.ts'];

/**
 * In milliseconds, for the slowest machine: no test has a limit of its own, since some run at a quarter of the usual
 * speed. What must happen soon is compared with what would end it otherwise.
 */
const patience = { hookTimeout: 300_000, testTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/** The files of a process share what it has imported, and the server of those that only read: see sharedServer(). */
const withServer = { setupFiles: ['reflect-metadata'], isolate: false, ...patience };

const serverTests = { root: 'packages/server', ...withServer };
const isSystemPostgres = process.env.TEST_DATABASE_URL !== undefined;

/** They take longest, and so begin first: what began last would keep one processor waiting for the other. */
const longest = [/crawler|query-plan/, /growth|crash|database-restart|rollup\/|invariants|main\.test/];

/**
 * The files of a project follow each other, since processes are shared within it; the longest of each come first. The
 * last project is that with most short files.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = ['bench', 'playground', 'sdk', 'schema', 'pglite', 'postgres'];
    const rank = ({ moduleId, project }: TestSpecification) => {
      const place = longest.findIndex((pattern) => pattern.test(moduleId));
      return projects.indexOf(project.name) * 10 + (place < 0 ? longest.length : place);
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve,
  test: {
    globalSetup: ['packages/playground/test/build-page.ts', 'packages/server/src/test/template.ts'],
    sequence: { sequencer: LongestFirst },
    // One fewer than there are processors, as usual, leaves a machine with two to a single file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve,
        test: {
          ...serverTests,
          name: 'postgres',
          include: isSystemPostgres ? [...differByEngine, ...differByServer] : ['src/**/*.test.ts'],
          exclude: [...withOwnSchema, ...ofProgram],
        },
      },
      {
        resolve,
        test: { ...serverTests, name: 'schema', include: withOwnSchema, isolate: true },
      },
      {
        resolve,
        test: {
          ...serverTests,
          name: 'pglite',
          include: [...differByEngine, ...differByPglite, ...ofProgram],
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
