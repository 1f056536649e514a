import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ RATE_LIMIT: '100' });
});
afterAll(() => server?.stop());

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const header = (name: string) => response.headers.get(name) && Number(response.headers.get(name));
  return {
    status: response.status,
    body: (await response.json()) as { errors?: { extensions: { code: string; messages: object } }[] },
    limit: header('ratelimit-limit'),
    remaining: header('ratelimit-remaining'),
    reset: header('ratelimit-reset'),
    retryAfter: header('retry-after'),
  };
}
const page = (first: number) => `{ members(first: ${first}) { nodes { id } } }`;

test('a caller may ask for so much cost a minute, and is told what is left', async () => {
  expect(await ask(page(60))).toMatchObject({ status: 200, limit: 100, remaining: 40, retryAfter: null });
  expect(await ask('{ __typename }')).toMatchObject({ status: 200, remaining: 39 });

  const statements = await server.statements(async () => {
    const refused = await ask(page(50));
    expect(refused).toMatchObject({ status: 429, limit: 100, remaining: 39, retryAfter: refused.reset });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(60);
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      messages: { vi: expect.stringMatching(/50.* 39/), en: expect.stringMatching(/50.* 39/) },
    });
  });
  expect(statements).toEqual([]);

  // What was refused took nothing.
  expect(await ask(page(39))).toMatchObject({ status: 200, remaining: 0 });
  expect(await ask('{ __typename }')).toMatchObject({ status: 429 });
});

test('a dry run is free, and what no minute would do for is told apart', async () => {
  expect(await ask(page(50), { 'x-dry-run': 'true' })).toMatchObject({ status: 200, limit: null });
  const refused = await ask('{ members(first: 100) { nodes { organization { id } } } }');
  expect(refused).toMatchObject({ status: 400, retryAfter: null });
  expect(refused.body.errors?.[0]?.extensions.code).toBe('COST_TOO_HIGH');
});
