import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../../shared/config.ts';
import { type RunningServer, start } from '../../start.ts';
import { administer, type Template, withDatabase } from '../../test/template.ts';

const { serverUrl } = inject('template') as Extract<Template, { kind: 'postgres' }>;
const name = `dangbo_login_${process.pid}`;

let folder: string;

/** The database as a login sees it that owns it, and may do nothing else on the server. */
function settings(): Record<string, string> {
  const url = new URL(withDatabase(serverUrl, name));
  url.username = name;
  url.password = 'secret';
  return { PORT: '0', DATABASE_URL: url.href, AUDIT_DIR: folder };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dangbo-login-'));
  await administer(serverUrl, `create role ${name} login password 'secret'`);
  await administer(serverUrl, `create database ${name} owner ${name} template template0 encoding 'UTF8'`);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await administer(serverUrl, `drop database if exists ${name} with (force)`);
  await administer(serverUrl, `drop role if exists ${name}`);
});

test('a login that may not take on the roles of the API is refused with what it lacks', async () => {
  await expect(start(readConfig(settings()))).rejects.toThrow(/CREATEROLE.*dangbo_reader and dangbo_writer/);
});

test('with the roles that a superuser gave it a login that is none serves', async () => {
  await administer(serverUrl, `grant dangbo_reader, dangbo_writer to ${name}`);
  let server: RunningServer | undefined;
  try {
    server = await start(readConfig(settings()));
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name scopes { name } } organizations { totalCount } }' }),
    });
    expect(await answer.json()).toMatchObject({
      data: { viewer: { scopes: [] }, organizations: { totalCount: 0 } },
    });
  } finally {
    await server?.stop();
  }
});
