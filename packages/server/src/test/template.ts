import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { pinSettings } from '../database/session-settings.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * The migrated databases that test files copy, one with the sample bloc and one that is empty: folders for PGlite, or
 * databases of this PostgreSQL server. They are made once a run, since that takes seconds and a copy takes none. The
 * copies are removed with them: those of a folder lie in `folder`, those of a database are called like it, with more
 * after an underscore.
 */
export type Template = { folder: string } & (
  | { kind: 'pglite' }
  | { kind: 'postgres'; serverUrl: string; database: string }
);

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

/** The name of the folder or database of each sample. */
export const nameOf = (template: string, sample: 'bloc' | 'none'): string =>
  sample === 'bloc' ? template : `${template}_empty`;

const run = promisify(execFile);

/** Migrates a database, and fills it with a sample. */
async function fill(environment: Record<string, string>): Promise<void> {
  const file = (path: string) => join(import.meta.dirname, path);
  await run(process.execPath, ['--import', file('../../typescript.js'), file('fill.ts')], {
    env: environment,
  });
}

interface Filled {
  template: Template;
  remove(): Promise<void>;
}

async function fillFolder(): Promise<Filled> {
  const folder = await temporaryFolder();
  await fill({ SAMPLE: 'none', DATA_DIR: join(folder, nameOf('template', 'none')) });
  await cp(join(folder, nameOf('template', 'none')), join(folder, 'template'), { recursive: true });
  await fill({ SAMPLE: 'bloc', DATA_DIR: join(folder, 'template') });
  return { template: { kind: 'pglite', folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function fillDatabase(): Promise<Filled> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = await temporaryFolder();
  const embedded = given === undefined ? await startEmbeddedPostgres(foreignDefaults, folder) : undefined;
  const serverUrl = given ?? (embedded?.url as string);
  const database = `dangbo_test_${process.pid}`;
  const empty = nameOf(database, 'none');
  const fillOne = (name: string, SAMPLE: string) =>
    fill({ SAMPLE, DATABASE_URL: withDatabase(serverUrl, name), AUDIT_DIR: join(folder, name) });
  await administer(serverUrl, `create database ${empty} template template0 encoding 'UTF8'`);
  await fillOne(empty, 'none');
  await administer(serverUrl, `create database ${database} ${copyOf(empty)}`);
  await fillOne(database, 'bloc');
  const remove = async () => {
    if (embedded) await embedded.stop();
    for (const name of embedded ? [] : await databasesOf(serverUrl, database)) {
      await administer(serverUrl, `drop database ${name} with (force)`);
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { template: { kind: 'postgres', folder, serverUrl, database }, remove };
}

/** A template and its copies. */
const databasesOf = async (serverUrl: string, template: string): Promise<string[]> =>
  (await administer(serverUrl, `select datname from pg_database where datname ~ '^${template}(_|$)'`)).map(
    ({ datname }) => datname as string,
  );

/** The origin of a copied database: the files as they are, since by default each page is written to the log too. */
export const copyOf = (database: string): string => `template ${database} strategy file_copy`;

/** The same server, another database. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * Defaults of the server on which most tests run, all of them other than the program needs: it sets them itself, and
 * an answer or a comparison that depends on one that it does not set is found.
 */
const foreignDefaults = [
  'datestyle=SQL, DMY',
  'intervalstyle=iso_8601',
  'timezone=Pacific/Kiritimati',
  'bytea_output=escape',
  'extra_float_digits=-4',
  'xmloption=document',
  'search_path=pg_catalog',
  'standard_conforming_strings=off',
  'array_nulls=off',
  'transform_null_equals=on',
  'quote_all_identifiers=on',
  'default_text_search_config=pg_catalog.french',
  'gin_fuzzy_search_limit=1',
  'row_security=off',
  'check_function_bodies=off',
  'default_transaction_isolation=serializable',
  'default_transaction_read_only=on',
  'default_transaction_deferrable=on',
];

/** A connection of the test's own, with the settings of the program's. */
export async function connectTo(connectionString: string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await pinSettings(client);
  return client;
}

/** Runs one statement on the server's own database, and returns its rows. */
export async function administer(serverUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connectTo(serverUrl);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A data folder of its own, copied from another, by default that of the sample bloc. */
export async function copyFolder(folder: string, from = join(folder, 'template')): Promise<string> {
  const copy = await mkdtemp(join(folder, 'data-'));
  for (const part of ['pglite', 'audit']) await cp(join(from, part), join(copy, part), { recursive: true });
  for (const sign of ['lock', 'complete']) await writeFile(join(copy, sign), '');
  return copy;
}

/** The database that each project is tested on. What is no test of a database has PostgreSQL too. */
const fillFor: Record<string, () => Promise<Filled>> = {
  pglite: fillFolder,
  postgres: fillDatabase,
  schema: fillDatabase,
  sdk: fillDatabase,
  playground: fillDatabase,
};

/** vitest's global set-up: each kind of database that a project of this run needs is filled once. */
export default async function setup({ vitest }: TestProject): Promise<() => Promise<void>> {
  const fills = new Set(vitest.projects.flatMap(({ name }) => fillFor[name] ?? []));
  const filled = new Map(await Promise.all([...fills].map(async (fill) => [fill, await fill()] as const)));
  for (const project of vitest.projects) {
    const fill = fillFor[project.name];
    if (fill) project.provide('template', (filled.get(fill) as Filled).template);
  }
  return async () => {
    for (const { remove } of filled.values()) await remove();
  };
}
