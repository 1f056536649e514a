import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readConfig } from '../config.ts';
import type { Database } from '../database.ts';
import { start } from '../start.ts';
import { administer, copyFolder, withDatabase } from './template.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
type Data = any;

export interface TestServer {
  url: string;
  /** For recounts from the raw rows, never for what a client can ask. */
  database: Database;
  /** Sends a query over HTTP and gives its data. @throws where the answer has errors */
  query(document: string, variables?: object): Promise<Data>;
  /** Sends a query over HTTP and gives the whole answer. */
  request(document: string, variables?: object): Promise<{ status: number; headers: Headers; body: Data }>;
  /** The SQL statements that ran while something did. */
  statements(run: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

export interface DatabaseCopy {
  environment: Record<string, string>;
  remove(): Promise<void>;
}

let made = 0;

/** A server of its own, over HTTP, on a copy of the sample bloc in the database that this test project is for. */
export const startTestServer = async (settings: Record<string, string> = {}): Promise<TestServer> =>
  serveDatabase(await copyDatabase(), settings);

/** A server over HTTP on a database that goes with it. */
export async function serveDatabase(
  { environment, remove }: DatabaseCopy,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  const log: string[] = [];
  const server = await start(readConfig({ PORT: '0', ...environment, ...settings }), {
    onQuery: (sql) => log.push(sql),
  });

  const request = async (document: string, variables?: object) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Data };
  };
  return {
    url: server.url,
    database: server.database,
    request,
    query: async (document, variables) => {
      const { body } = await request(document, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors, null, 2));
      return body.data;
    },
    statements: async (run) => {
      log.length = 0;
      await run();
      return [...log];
    },
    stop: async () => {
      await server.stop();
      await remove();
    },
  };
}

/** A copy of the sample bloc in the database that this test project is for, as the settings that name it. */
export async function copyDatabase(): Promise<DatabaseCopy> {
  const template = inject('template');
  if (template.kind === 'pglite') {
    const folder = await copyFolder(template.folder);
    return { environment: { DATA_DIR: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  const { serverUrl } = template;
  const database = `dangbo_test_${process.pid}_${++made}`;
  await administer(serverUrl, `create database ${database} template ${template.database}`);
  const auditFolder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  return {
    environment: { DATABASE_URL: withDatabase(serverUrl, database), AUDIT_DIR: auditFolder },
    remove: async () => {
      await administer(serverUrl, `drop database ${database}`);
      await rm(auditFolder, { recursive: true, force: true });
    },
  };
}
