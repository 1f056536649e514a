import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../shared/config.ts';
import { start } from '../start.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/**
 * Where a test file gets its own copy of the migrated sample database from: a folder for PGlite, or a
 * database of this PostgreSQL server. Made once a run, since making one takes seconds and copying it none.
 */
export type Template =
  | { kind: 'pglite'; folder: string }
  | { kind: 'postgres'; serverUrl: string; database: string };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

const environment = { PORT: '0', SAMPLE: 'bloc' };

async function makeFolder(): Promise<{ template: Template; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dangbo-template-'));
  const server = await start(readConfig({ ...environment, DATA_DIR: folder }));
  await server.stop();
  return { template: { kind: 'pglite', folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function makeDatabase(): Promise<{ template: Template; remove: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given === undefined ? await startEmbeddedPostgres() : undefined;
  const serverUrl = given ?? (embedded?.url as string);
  const database = `dangbo_template_${process.pid}`;
  await administer(serverUrl, `create database ${database} template template0 encoding 'UTF8'`);
  const auditFolder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  const settings = { DATABASE_URL: withDatabase(serverUrl, database), AUDIT_DIR: auditFolder };
  const server = await start(readConfig({ ...environment, ...settings }));
  await server.stop();
  const remove = async () => {
    await rm(auditFolder, { recursive: true, force: true });
    await administer(serverUrl, `drop database ${database}`);
    await embedded?.stop();
  };
  return { template: { kind: 'postgres', serverUrl, database }, remove };
}

/** The same server, another database. */
export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server's own database. */
export async function administer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A data folder of its own, copied from the template's. */
export async function copyFolder(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'dangbo-data-'));
  await mkdir(copy, { recursive: true });
  await cp(join(folder, 'pglite'), join(copy, 'pglite'), { recursive: true });
  for (const sign of ['lock', 'complete']) await writeFile(join(copy, sign), '');
  return copy;
}

/** The database that each project is tested on; what is no test of a database has PostgreSQL too. */
const madeFor: Record<string, () => Promise<{ template: Template; remove: () => Promise<void> }>> = {
  pglite: makeFolder,
  postgres: makeDatabase,
  sdk: makeDatabase,
  playground: makeDatabase,
};

/** vitest's global set-up: each kind of database that the projects of this run need is filled once. */
export default async function setup({ vitest }: TestProject): Promise<() => Promise<void>> {
  const makers = new Set(vitest.projects.flatMap(({ name }) => madeFor[name] ?? []));
  const databases = await Promise.all([...makers].map(async (make) => [make, await make()] as const));
  for (const [make, { template }] of databases) {
    for (const project of vitest.projects)
      if (madeFor[project.name] === make) project.provide('template', template);
  }
  return async () => {
    for (const [, { remove }] of databases) await remove();
  };
}
