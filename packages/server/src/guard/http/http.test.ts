import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../shared/config.ts';
import { start } from '../../start.ts';
import { copyDatabase, startTestServer, type TestServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';

const origin = 'https://example.org';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ CORS_ORIGINS: `https://other.example,${origin}` });
});
afterAll(() => server?.stop());

const post = (headers: Record<string, string>) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });

test.each(['/', '/explore/organization/DUK', '/graphql', '/health/live', '/nothing'])(
  '%s comes with security headers',
  async (path) => {
    const { headers } = await fetch(server.url + path);
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
  },
);

test('the explorer is served at each of its addresses, and beside them is nothing', async () => {
  const get = (path: string) => fetch(server.url + path);
  for (const path of ['/explore', '/explore/', '/explore/organization/DUK?asOf=2010-01-01']) {
    const page = await get(path);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('tra cứu tổ chức đảng');
  }
  for (const path of ['/explored', '/explore.html', '/organization/DUK'])
    expect((await get(path)).status).toBe(404);
});

test('the answer to a POST is stored by nobody', async () => {
  expect((await post({})).headers.get('cache-control')).toBe('no-store');
});

describe('pages of other origins', () => {
  test('may send requests where they are listed, and read the response headers', async () => {
    const { headers } = await post({ origin });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    for (const name of ['x-request-id', 'x-schema-hash', 'retry-after', 'ratelimit-remaining']) {
      expect(headers.get('access-control-expose-headers')).toContain(name);
    }
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  test.each(['authorization', 'x-purpose', 'apollo-require-preflight', 'traceparent', 'tracestate'])(
    'may send the header %s',
    async (name) => {
      const { status, headers } = await fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': `content-type,${name}`,
        },
      });
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-headers')?.split(/, ?/)).toContain(name);
    },
  );

  test.each(['https://example.org.evil.example', 'http://example.org', 'null'])(
    '%s may not',
    async (other) => {
      expect((await post({ origin: other })).headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('may not send requests that need no preflight: a form, or a plain GET', async () => {
    const form = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    const get = await fetch(`${server.url}/graphql?query={viewer{name}}`);
    expect(get.status).toBe(400);
  });
});

test('none may send requests where none is listed', async () => {
  const closed = await startTestServer();
  const { headers } = await fetch(`${closed.url}/health/live`, { headers: { origin } });
  expect(headers.get('access-control-allow-origin')).toBeNull();
  await closed.stop();
});

interface Answer {
  data: { organizations: { nodes: { id: string }[] } };
  errors: { extensions: { code: string } }[];
}

test('in production the log says that the database failed, and contains no argument and no recorded value', async () => {
  const { environment, remove } = await copyDatabase();
  const log = new PassThrough();
  const settings = { PORT: '0', NODE_ENV: 'production', ...environment };
  const { url, database, stop } = await start(readConfig(settings), { log });
  const ask = async (query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const cells = '{ organizations(first: 1, filter: { kinds: [SUBORDINATE_CELL] }) { nodes { id } } }';
  const [cell] = (await ask(cells, {})).data.organizations.nodes;

  // Values in the parameters of a read, and values that the ORM writes into its own messages.
  await database.orm.em.fork().execute('alter table member_event rename to member_event_away');
  const admission = {
    cellId: cell?.id,
    fileNumber: '999999CN',
    fullName: 'Canary Văn An',
    admissionDecidedOn: '2020-05-01',
    admittedOn: '2020-05-19',
  };
  const failed = [await ask(mutation('admitMember'), { input: admission })];
  await database.orm.em.fork().execute('alter table member rename to member_away');
  const search = 'query ($search: String) { members(filter: { search: $search }) { totalCount } }';
  failed.push(await ask(search, { search: 'canary' }));
  for (const { errors } of failed) expect(errors[0]?.extensions.code).toBe('INTERNAL_ERROR');

  await stop();
  await remove();
  const logged = (await text(log.end())).trim().split('\n');
  expect(logged).toHaveLength(2);
  for (const line of logged) {
    expect(JSON.parse(line)).toMatchObject({ err: { code: '42P01', message: 'SQLSTATE 42P01' } });
    expect(line).not.toMatch(/canary|999999CN|insert into|from "member"/i);
  }
});
