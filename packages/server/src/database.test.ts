import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from './config.ts';
import { type RunningServer, start } from './start.ts';
import { administer, withDatabase } from './test/template.ts';

const template = inject('template');
const database = `dangbo_empty_${process.pid}`;
const onPostgres = template.kind === 'postgres';

let url: string;
let auditFolder: string;
let servers: RunningServer[] = [];
beforeAll(async () => {
  auditFolder = await mkdtemp(join(tmpdir(), 'dangbo-audit-'));
  if (template.kind !== 'postgres') return;
  await administer(template.serverUrl, `create database ${database} template template0 encoding 'UTF8'`);
  url = withDatabase(template.serverUrl, database);
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await rm(auditFolder, { recursive: true });
  if (template.kind === 'postgres') await administer(template.serverUrl, `drop database ${database}`);
});

// On PGlite a folder has one server.
test.runIf(onPostgres)('three servers that start together on an empty database make it once', async () => {
  const config = readConfig({ PORT: '0', DATABASE_URL: url, AUDIT_DIR: auditFolder, SAMPLE: 'bloc' });
  servers = await Promise.all([start(config), start(config), start(config)]);
  for (const server of servers) {
    const response = await fetch(`${server.url}/graphql?query={organization(code:"DUK"){memberCount}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toMatchObject({ data: { organization: { memberCount: 4374 } } });
  }
});

test.runIf(onPostgres)('a database that is not there is told in one sentence', async () => {
  const config = readConfig({ PORT: '0', DATABASE_URL: withDatabase(url, 'dangbo_nowhere') });
  await expect(start(config)).rejects.toThrow(
    'DATABASE_URL: no connection to PostgreSQL: there is no such database.',
  );
});
