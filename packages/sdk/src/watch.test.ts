import { describe, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../server/src/test/fixtures.ts';
import { startTestServer } from '../../server/src/test/harness.ts';
import { createClient } from './index.ts';
import { type Answer, startServer } from './test/server.ts';
import { watch } from './watch.ts';

const version = (text: string | null): Answer => ({
  body: { data: { organization: text && { subtreeVersion: text } } },
});

/** A client of a server that gives these answers one after another, and the last one for ever. */
async function clientOf(...answers: Answer[]) {
  let count = 0;
  const { url, requests } = await startServer(() => {
    count += 1;
    return answers[Math.min(count, answers.length) - 1] as Answer;
  });
  return { dangbo: createClient({ url }), requests };
}

const failing = (code: string, status = 200): Answer => ({
  status,
  body: { data: null, errors: [{ message: code, extensions: { code } }] },
});

async function take(count: number, versions: AsyncGenerator<string>): Promise<string[]> {
  const taken: string[] = [];
  for await (const version of versions) {
    taken.push(version);
    if (taken.length === count) break;
  }
  return taken;
}

test('a change of a record is learnt of, and nothing is yielded without one', async () => {
  const server = await startTestServer();
  try {
    const cell = await newOrganization(server, await newBloc(server, 'WATCH'), 'WATCH-1');
    const dangbo = createClient({ url: `${server.url}/graphql` });
    const versions = watch(dangbo, { code: 'WATCH' }, { interval: 20 });
    const first = await versions.next();
    const second = versions.next();
    await newMember(server, cell);
    expect(await second).not.toEqual(first);
    await versions.return();
  } finally {
    await server.stop();
  }
});

test('each version is yielded once', async () => {
  const answers = ['a', 'a', 'a', 'b', 'b', 'a'].map(version);
  const { dangbo, requests } = await clientOf(...answers);
  expect(await take(3, watch(dangbo, { code: 'DUK' }, { interval: 1 }))).toEqual(['a', 'b', 'a']);
  expect(requests).toHaveLength(6);
});

describe('failures', () => {
  test.each(['RATE_LIMITED', 'OVERLOADED', 'DATABASE_UNAVAILABLE'])('%s is waited out', async (code) => {
    const { dangbo } = await clientOf(version('a'), failing(code, 503), failing(code, 503), version('b'));
    const seen: string[] = [];
    const options = { interval: 1, onFailure: ({ code }: { code: string }) => seen.push(code) };
    expect(await take(2, watch(dangbo, { code: 'DUK' }, options))).toEqual(['a', 'b']);
    expect(seen).toEqual([code, code]);
  });

  test('a page of a proxy is waited out', async () => {
    const { dangbo } = await clientOf({ status: 502, body: 'Bad gateway' }, version('a'));
    expect(await take(1, watch(dangbo, { code: 'DUK' }, { interval: 1 }))).toEqual(['a']);
  });

  test('a lasting one is thrown', async () => {
    const { dangbo } = await clientOf(version('a'), failing('UNAUTHENTICATED', 401));
    await expect(take(2, watch(dangbo, { code: 'DUK' }, { interval: 1 }))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('an organization that does not exist is NOT_FOUND', async () => {
    const { dangbo } = await clientOf(version(null));
    await expect(take(1, watch(dangbo, { code: 'NONE' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test.each([0, -1, Number.NaN])('an interval of %s is refused', async (interval) => {
  const { dangbo, requests } = await clientOf(version('a'));
  await expect(take(1, watch(dangbo, { code: 'DUK' }, { interval }))).rejects.toMatchObject({
    code: 'BAD_OPTIONS',
  });
  expect(requests).toHaveLength(0);
});

test('a signal ends it while it waits, and before it begins', async () => {
  const { dangbo, requests } = await clientOf(version('a'));
  const controller = new AbortController();
  const versions = watch(dangbo, { code: 'DUK' }, { interval: 1_000_000, signal: controller.signal });
  expect(await versions.next()).toEqual({ value: 'a', done: false });
  const next = versions.next();
  controller.abort();
  expect(await next).toEqual({ value: undefined, done: true });
  expect(await take(1, watch(dangbo, { code: 'DUK' }, { signal: AbortSignal.abort() }))).toEqual([]);
  expect(requests).toHaveLength(1);
});
