import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { readConfig } from '../shared/config.ts';
import { type StartOptions, start } from '../start.ts';
import type { SentStatement } from './plans.ts';
import { post } from './post.ts';
import { administer, copyFolder, copyOf, nameOf, withDatabase } from './template.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
type Data = any;

/** The ways in which a caller queries a test server. */
export interface TestCaller {
  /** Sends a query over HTTP and gives its data. @throws where the answer has errors */
  query(document: string, variables?: object): Promise<Data>;
  /** Sends a query over HTTP and gives the whole answer. */
  request(document: string, variables?: object): Promise<{ status: number; headers: Headers; body: Data }>;
  /** The same caller, with a purpose stated. */
  stating(purpose: string): TestCaller;
}

export interface TestServer extends TestCaller {
  url: string;
  /** For recounts from the raw rows, never for what a client can ask. */
  database: Database;
  /** The same server, asked with a bearer token. */
  as(token: string): TestCaller;
  /** The SQL statements that ran while something did, but for those that find out who asks. */
  statements(run: () => Promise<unknown>): Promise<string[]>;
  /** Those of them that read what was asked for, beside what opens and ends the session. */
  reads(run: () => Promise<unknown>): Promise<string[]>;
  /** The same statements, each with what it was sent with. */
  sent(run: () => Promise<unknown>): Promise<SentStatement[]>;
  stop(): Promise<void>;
}

export interface DatabaseCopy {
  environment: Record<string, string>;
  remove(): Promise<void>;
}

/** True if a statement sets the settings of a session, or reads the state of the database. */
const opensSession = (sql: string) => /^select pg_current_snapshot\(|\bset_config\(/.test(sql);

/** The number of databases that this process has copied. */
let copies = 0;

/**
 * A server of its own, over HTTP, on a copy of the sample bloc in the database that this test project is for, or on the
 * sample that the setting SAMPLE names.
 */
export const startTestServer = async (
  settings: Record<string, string> = {},
  options: StartOptions = {},
): Promise<TestServer> =>
  serveDatabase(await copyDatabase('SAMPLE' in settings ? 'none' : 'bloc'), settings, options);

let shared: Promise<TestServer> | undefined;

/**
 * The server of this process on the sample bloc, asked as its local administrator: for files that change nothing and
 * make no caller. A process runs one file after the other, and its files share it until the process ends.
 */
export function sharedServer(): Promise<Omit<TestServer, 'stop'>> {
  shared ??= startTestServer();
  return shared;
}

/** A server over HTTP on a database that goes with it. */
export async function serveDatabase(
  { environment, remove }: DatabaseCopy,
  settings: Record<string, string> = {},
  options: StartOptions = {},
): Promise<TestServer> {
  const log: SentStatement[] = [];
  const server = await start(readConfig({ PORT: '0', ...environment, ...settings }), {
    limitsTime: false,
    ...options,
    onQuery: (sql, parameters) => log.push({ sql, parameters }),
  });

  const sent: TestServer['sent'] = async (run) => {
    log.length = 0;
    await run();
    return log.filter(({ sql }) => !/^select .* from "(api_key|account)"/.test(sql));
  };
  return {
    url: server.url,
    database: server.database,
    ...callerOf(server.url),
    as: (token) => callerOf(server.url, { authorization: `Bearer ${token}` }),
    statements: async (run) => (await sent(run)).map(({ sql }) => sql),
    reads: async (run) =>
      (await sent(run))
        .map(({ sql }) => sql)
        .filter((sql) => /^(select|with)\b/.test(sql) && !opensSession(sql)),
    sent,
    stop: async () => {
      await server.stop();
      await remove();
    },
  };
}

function callerOf(url: string, headers: Record<string, string> = {}): TestCaller {
  const request: TestCaller['request'] = async (document, variables) => {
    const { text, ...reply } = await post(url, { query: document, variables }, headers);
    return { ...reply, body: JSON.parse(text) as Data };
  };
  return {
    request,
    stating: (purpose) => callerOf(url, { ...headers, 'x-purpose': encodeURIComponent(purpose) }),
    query: async (document, variables) => {
      const { body } = await request(document, variables);
      if (body.errors) throw new Error(JSON.stringify(body.errors, null, 2));
      return body.data;
    },
  };
}

/** A copy of the sample bloc, of the empty database or of another copy that nothing uses, as the settings that name it. */
export async function copyDatabase(from: 'bloc' | 'none' | DatabaseCopy = 'bloc'): Promise<DatabaseCopy> {
  const template = inject('template');
  if (template.kind === 'pglite') {
    const source =
      typeof from === 'string'
        ? join(template.folder, nameOf('template', from))
        : (from.environment.DATA_DIR as string);
    const folder = await copyFolder(template.folder, source);
    return { environment: { DATA_DIR: folder }, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  const { serverUrl, database: filled, folder } = template;
  const [source, audit] =
    typeof from === 'string'
      ? [nameOf(filled, from), join(folder, nameOf(filled, from))]
      : [
          new URL(from.environment.DATABASE_URL as string).pathname.slice(1),
          from.environment.AUDIT_DIR as string,
        ];
  const database = `${filled}_${process.pid}_${++copies}`;
  await administer(serverUrl, `create database ${database} ${copyOf(source)}`);
  const auditFolder = await mkdtemp(join(folder, 'audit-'));
  await cp(audit, auditFolder, { recursive: true });
  return {
    environment: { DATABASE_URL: withDatabase(serverUrl, database), AUDIT_DIR: auditFolder },
    remove: async () => {
      const [counted] = await administer(
        serverUrl,
        `select deadlocks::int from pg_stat_database where datname = '${database}'`,
      );
      await administer(serverUrl, `drop database ${database}`);
      await rm(auditFolder, { recursive: true, force: true });
      // Each ends after a second, and most are tried again: no test would notice.
      if (counted?.deadlocks) throw new Error(`${counted.deadlocks} transactions were in a deadlock.`);
    },
  };
}
