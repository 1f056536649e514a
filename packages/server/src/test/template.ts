import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../shared/config.ts';
import { start } from '../start.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/**
 * The migrated sample database that test files copy: a folder for PGlite, or a database of this PostgreSQL server. It
 * is filled once a run, since that takes seconds and a copy takes none. The copies are removed with it: those of a
 * folder lie in `folder`, those of a database are called like it, with more after an underscore.
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

const environment = { PORT: '0', SAMPLE: 'bloc' };

interface Filled {
  template: Template;
  remove(): Promise<void>;
}

async function fillFolder(): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-tests-'));
  const server = await start(readConfig({ ...environment, DATA_DIR: join(folder, 'template') }));
  await server.stop();
  return { template: { kind: 'pglite', folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function fillDatabase(): Promise<Filled> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given === undefined ? await startEmbeddedPostgres() : undefined;
  const serverUrl = given ?? (embedded?.url as string);
  const database = `dangbo_test_${process.pid}`;
  await administer(serverUrl, `create database ${database} template template0 encoding 'UTF8'`);
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-tests-'));
  const settings = { DATABASE_URL: withDatabase(serverUrl, database), AUDIT_DIR: join(folder, 'template') };
  const server = await start(readConfig({ ...environment, ...settings }));
  await server.stop();
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    if (embedded) return embedded.stop();
    for (const name of await databasesOf(serverUrl, database)) {
      await administer(serverUrl, `drop database ${name} with (force)`);
    }
  };
  return { template: { kind: 'postgres', folder, serverUrl, database }, remove };
}

/** A template and its copies. */
const databasesOf = async (serverUrl: string, template: string): Promise<string[]> =>
  (await administer(serverUrl, `select datname from pg_database where datname ~ '^${template}(_|$)'`)).map(
    ({ datname }) => datname as string,
  );

/** The same server, another database. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server's own database, and returns its rows. */
export async function administer(serverUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A data folder of its own, copied from the template's. */
export async function copyFolder(folder: string): Promise<string> {
  const copy = await mkdtemp(join(folder, 'data-'));
  await cp(join(folder, 'template', 'pglite'), join(copy, 'pglite'), { recursive: true });
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
