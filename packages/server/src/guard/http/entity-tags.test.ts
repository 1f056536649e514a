import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'content-type': 'application/json', ...headers },
  });

test('over GET a response that the client already has is not sent again until it changes', async () => {
  const query = '{ organization(code: "DUK") { version } }';
  const first = await get(query);
  const tag = String(first.headers.get('etag'));
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  const body = await first.text();

  const again = await get(query, { 'if-none-match': `"other", W/${tag}` });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);

  await server.database.orm.em.fork().execute(`update organization set version = version + 1`);
  const changed = await get(query, { 'if-none-match': tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
  expect(await changed.text()).not.toBe(body);
});

test('refusals and responses to POST have no tag', async () => {
  expect((await get('{ nothing }')).headers.get('etag')).toBeNull();
  const posted = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  expect([posted.status, posted.headers.get('etag')]).toEqual([200, null]);
});

test('a reading is recorded again even where its response is not sent again', async () => {
  const query = '{ members(first: 1) { nodes { profile { phone { value } } } } }';
  const readings = async () => {
    const em = server.database.orm.em.fork();
    return em
      .execute<unknown[]>(`select from audit_entry where action = 'READ'`)
      .then(({ length }) => length);
  };
  const tag = String((await get(query)).headers.get('etag'));
  expect(await readings()).toBe(1);
  expect((await get(query, { 'if-none-match': tag })).status).toBe(304);
  expect(await readings()).toBe(2);
});
