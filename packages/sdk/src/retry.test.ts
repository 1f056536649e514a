import { describe, expect, test } from 'vitest';
import { createClient } from './index.ts';
import { type Retry, type RetryOptions, retrying } from './retry.ts';
import { type Answer, startServer } from './test/server.ts';

const viewer = { viewer: { name: true } } as const;
const good: Answer = { body: { data: { viewer: { name: 'An' }, admitMember: { userErrors: [] } } } };
const failed = (code: string, status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { errors: [{ message: code, extensions: { code } }] },
});

/** A server that gives one answer after the other, the last one for ever, and a client that sends again. */
async function start(answers: readonly Answer[], options: RetryOptions = {}) {
  const { url, requests } = await startServer(
    () => answers[Math.min(requests.length, answers.length) - 1] as Answer,
  );
  const retries: Retry[] = [];
  const onRetry = (retry: Retry) => void retries.push(retry);
  const dangbo = createClient({ url, fetch: retrying({ firstWait: 1, onRetry, ...options }) });
  return { dangbo, requests, retries };
}

const admission = (idempotencyKey?: string) =>
  ({
    admitMember: {
      $: {
        input: {
          fileNumber: '000001H',
          fullName: 'Nguyễn Văn An',
          cellId: 'T3JnYW5pemF0aW9uOjI',
          admissionDecidedOn: '2020-01-01',
          admittedOn: '2020-01-02',
          idempotencyKey,
        },
      },
      userErrors: { code: true },
    },
  }) as const;

describe('a query is sent again', () => {
  test.each<[string, Answer, string]>([
    ['after a throttled answer', failed('RATE_LIMITED', 429), 'RATE_LIMITED'],
    ['after a throttled answer with status 200', failed('RATE_LIMITED', 200), 'RATE_LIMITED'],
    ['by an overloaded server', failed('OVERLOADED', 503), 'OVERLOADED'],
    ['while the database is away', failed('DATABASE_UNAVAILABLE', 503), 'DATABASE_UNAVAILABLE'],
    ["after a proxy's page", { status: 502, body: '<html>Bad Gateway</html>' }, 'BAD_RESPONSE'],
    ["after a proxy's empty answer", { status: 503, body: '' }, 'BAD_RESPONSE'],
  ])('%s', async (_, answer, code) => {
    const { dangbo, requests, retries } = await start([answer, answer, good]);
    await expect(dangbo.query(viewer)).resolves.toMatchObject({ viewer: { name: 'An' } });
    expect(requests).toHaveLength(3);
    expect(retries).toMatchObject([
      { attempt: 1, status: answer.status, code },
      { attempt: 2, status: answer.status, code },
    ]);
  });

  test('after a failed connection, and then the error is NETWORK', async () => {
    const retries: Retry[] = [];
    const fetch = retrying({ firstWait: 1, onRetry: (retry) => retries.push(retry) });
    const dangbo = createClient({ url: 'http://127.0.0.1:1/graphql', fetch });
    await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'NETWORK' });
    expect(retries.map(({ attempt, status, code }) => [attempt, status, code])).toEqual([
      [1, undefined, 'NETWORK'],
      [2, undefined, 'NETWORK'],
      [3, undefined, 'NETWORK'],
    ]);
  });

  test('four times at most, and then its error is that of the last answer', async () => {
    const { dangbo, requests } = await start([failed('OVERLOADED', 503)]);
    await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'OVERLOADED', status: 503 });
    expect(requests).toHaveLength(4);
  });

  test('page by page, as an iteration reads them', async () => {
    const page = (id: string, hasNextPage: boolean): Answer => ({
      body: { data: { members: { nodes: [{ id }], pageInfo: { hasNextPage, endCursor: id } } } },
    });
    const throttled = failed('RATE_LIMITED', 200);
    const { dangbo } = await start([
      page('a', true),
      throttled,
      page('b', true),
      throttled,
      page('c', false),
    ]);
    const ids: string[] = [];
    for await (const { id } of dangbo.iterate({ members: { nodes: { id: true } } })) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
  });
});

test.each<[string, Answer]>([
  ['what is wrong with it', failed('INVALID_VALUE', 400)],
  ['that it takes too long', failed('REQUEST_TIMEOUT', 504)],
  ['that the server failed', failed('INTERNAL_ERROR', 500)],
  ['that too many sign-ins failed', failed('TOO_MANY_SIGN_INS', 429, { 'retry-after': '1' })],
  ['that the disk is full', failed('DATABASE_FULL', 507)],
])('an answer that says %s is not asked for again', async (_, answer) => {
  const { dangbo, requests } = await start([answer, good]);
  await expect(dangbo.query(viewer)).rejects.toMatchObject({ status: answer.status });
  expect(requests).toHaveLength(1);
});

describe('a mutation', () => {
  test('is sent once where it may have been done', async () => {
    for (const answer of [failed('DATABASE_UNAVAILABLE', 503), { status: 502, body: '' }]) {
      const { dangbo, requests } = await start([answer, good]);
      await expect(dangbo.mutate(admission())).rejects.toMatchObject({ status: answer.status });
      expect(requests).toHaveLength(1);
    }
  });

  test('is sent again with an idempotency key, or where the server refused to begin', async () => {
    const unavailable = failed('DATABASE_UNAVAILABLE', 503);
    for (const [answer, key] of [[unavailable, 'key-1'] as const, [failed('RATE_LIMITED', 429)] as const]) {
      const { dangbo, requests } = await start([answer, good]);
      await expect(dangbo.mutate(admission(key))).resolves.toMatchObject({ admitMember: { userErrors: [] } });
      expect(requests.map(({ variables }) => variables)).toEqual([
        requests[0]?.variables,
        requests[0]?.variables,
      ]);
      expect(requests).toHaveLength(2);
    }
  });

  test('is recognized in any document, and what is sent as a hash counts as one', async () => {
    const unavailable = failed('DATABASE_UNAVAILABLE', 503);
    const sent = async (body: object) => {
      const { requests, url } = await startServer(() => (requests.length > 1 ? good : unavailable));
      await retrying({ firstWait: 1 })(url, { method: 'POST', body: JSON.stringify(body) });
      return requests.length;
    };
    expect(await sent({ query: '# A note on this mutation\n{ viewer { name } }' })).toBe(1);
    expect(await sent({ query: '# A note\n\n  { viewer { name } }' })).toBe(2);
    expect(await sent({ query: 'query Who { viewer { name } }' })).toBe(2);
    expect(await sent({ query: 'fragment F on Query { viewer { name } } mutation { x }' })).toBe(1);
    expect(await sent({ query: 'query A { viewer { name } } mutation B { x }', operationName: 'B' })).toBe(1);
    expect(await sent({ documentId: `sha256:${'a'.repeat(64)}` })).toBe(1);
  });
});

describe('the wait', () => {
  test('is as long as the server asks for, and no longer than allowed', async () => {
    const { dangbo, requests, retries } = await start([
      failed('RATE_LIMITED', 429, { 'retry-after': '1' }),
      good,
    ]);
    await dangbo.query(viewer);
    expect(retries[0]?.wait).toBeGreaterThanOrEqual(1_000);
    expect(requests).toHaveLength(2);
    const date = new Date(Date.now() + 2_500).toUTCString();
    const dated = await start([failed('RATE_LIMITED', 429, { 'retry-after': date }), good], {
      longestWait: 500,
    });
    await expect(dated.dangbo.query(viewer)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const long = await start([failed('RATE_LIMITED', 429, { 'retry-after': '60' }), good]);
    await expect(long.dangbo.query(viewer)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
    expect(long.requests).toHaveLength(1);
  });

  test('is random, below a limit that doubles', async () => {
    const waits: number[][] = [[], [], []];
    for (let time = 0; time < 20; time++) {
      const { dangbo, retries } = await start([failed('OVERLOADED', 503)], { firstWait: 4, longestWait: 10 });
      await dangbo.query(viewer).catch(() => undefined);
      for (const { attempt, wait } of retries) waits[attempt - 1]?.push(wait);
    }
    for (const [index, limit] of [4, 8, 10].entries()) {
      expect(new Set(waits[index]).size).toBeGreaterThan(15);
      expect(Math.max(...(waits[index] ?? []))).toBeLessThanOrEqual(limit);
    }
    expect(Math.max(...(waits[2] ?? []))).toBeGreaterThan(4);
  });

  test('ends with the timeout or the signal of the call', async () => {
    const throttled = failed('RATE_LIMITED', 429, { 'retry-after': '5' });
    const late = await start([throttled]);
    await expect(late.dangbo.query(viewer, { timeout: 50 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    const controller = new AbortController();
    const left = await start([throttled], { onRetry: () => controller.abort(new Error('left the page')) });
    await expect(left.dangbo.query(viewer, { signal: controller.signal })).rejects.toMatchObject({
      code: 'ABORTED',
      cause: { message: 'left the page' },
    });
  });
});
