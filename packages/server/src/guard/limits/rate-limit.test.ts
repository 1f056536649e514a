import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { newToken } from '../../test/keys.ts';

/** Two units are refilled each second. */
const limit = 120;
let server: TestServer;
let tokens: string[];
beforeAll(async () => {
  // Nothing flows back but by the tests' own clock.
  vi.useFakeTimers({ toFake: ['performance'] });
  server = await startTestServer({ RATE_LIMIT: String(limit) });
  const administrator = await newToken(server);
  const more = () => newToken(server.as(administrator), 'ANALYST');
  tokens = [administrator, await more(), await more(), await more()];
});
afterAll(async () => {
  vi.useRealTimers();
  await server?.stop();
});

async function ask(query: string, headers: Record<string, string> = {}, caller = 1) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[caller]}`, ...headers },
    body: JSON.stringify({ query }),
  });
  const header = (name: string) => response.headers.get(name) && Number(response.headers.get(name));
  return {
    status: response.status,
    body: (await response.json()) as { errors?: { extensions: { code: string; messages: object } }[] },
    limit: header('ratelimit-limit'),
    remaining: header('ratelimit-remaining') as number,
    reset: header('ratelimit-reset') as number,
    retryAfter: header('retry-after') as number,
  };
}
const page = (first: number) => `{ members(first: ${first}) { nodes { id } } }`;

test('a caller learns the remaining cost, and may retry at the time that the response names', async () => {
  expect(await ask(page(90))).toMatchObject({ status: 200, limit, retryAfter: null });
  const { remaining, reset } = await ask('{ __typename }');
  expect([remaining, reset]).toEqual([29, 46]);

  const statements = await server.statements(async () => {
    const refused = await ask(page(100));
    expect(refused).toMatchObject({ status: 429, limit, remaining: 29, retryAfter: 36 });
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      messages: {
        vi: expect.stringMatching(/100.* 29;/),
        en: expect.stringMatching(/100.* 29 /),
      },
    });
  });
  expect(statements).toEqual([]);

  // The refused request took nothing; the next two are at the bound and beyond it.
  expect(await ask('{ __typename }')).toMatchObject({ remaining: 28 });
  expect(await ask(page(28))).toMatchObject({ status: 200, remaining: 0 });
  expect(await ask(page(5))).toMatchObject({ status: 429, retryAfter: 3 });
  vi.advanceTimersByTime(2_000);
  expect(await ask(page(5))).toMatchObject({ status: 429, retryAfter: 1 });
  vi.advanceTimersByTime(1_000);
  expect(await ask(page(5))).toMatchObject({ status: 200, remaining: 1 });
});

test('each caller has their own bucket, and concurrent requests take no more than it holds', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(page(20), {}, 2)));
  const taken = 20 * answers.filter(({ status }) => status === 200).length;
  expect(taken).toBe(limit);
});

test('a dry run is free, and a cost above the capacity has its own error', async () => {
  const dryRun = { 'x-dry-run': 'true' };
  expect(await ask(page(50), dryRun, 3)).toMatchObject({ status: 200, limit: null });
  const refused = await ask('{ members(first: 100) { nodes { organization { id } } } }', {}, 3);
  expect(refused).toMatchObject({ status: 400, retryAfter: null });
  expect(refused.body.errors?.[0]?.extensions.code).toBe('COST_TOO_HIGH');
  expect(await ask(page(100), {}, 3)).toMatchObject({ status: 200, remaining: 20 });
});
