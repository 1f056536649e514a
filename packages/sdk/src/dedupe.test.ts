import { expect, test, vi } from 'vitest';
import { deduping } from './dedupe.ts';
import { createClient } from './index.ts';
import { MemberProfileDocument } from './operations.ts';
import { startServer } from './test/server.ts';

const viewer = { viewer: { name: true } } as const;

/** A server that echoes the number of the request, when it is let go, and a client that shares equal queries. */
async function start() {
  const { promise: isOpen, resolve: open } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const ended: unknown[] = [];
  const { url, requests } = await startServer(async () => {
    const name = String(requests.length);
    arrive();
    await isOpen;
    return { body: { data: { viewer: { name } } } };
  });
  const watched: typeof fetch = (input, init) => {
    init?.signal?.addEventListener('abort', () => ended.push(init.signal?.reason));
    return fetch(input, init);
  };
  const client = { url, fetch: deduping({ fetch: watched }) };
  return { dangbo: createClient(client), client, requests, open, arrived, ended };
}

test('equal queries of one tick are one request, and each gets a result of its own', async () => {
  const { dangbo, requests, open } = await start();
  open();
  const [first, second] = await Promise.all([dangbo.query(viewer), dangbo.query(viewer)]);
  expect([first, second]).toEqual([{ viewer: { name: '1' } }, { viewer: { name: '1' } }]);
  expect(first).not.toBe(second);
  expect(await dangbo.query(viewer)).toEqual({ viewer: { name: '2' } });
  expect(requests).toHaveLength(2);
});

test('they are one also where the key is asked for first', async () => {
  const { client, requests, open } = await start();
  open();
  const apiKey = () => new Promise<string>((resolve) => setTimeout(resolve, 5, 'key'));
  const dangbo = createClient({ ...client, apiKey });
  await Promise.all([dangbo.query(viewer), dangbo.query(viewer), dangbo.query(viewer)]);
  expect(requests).toHaveLength(1);
});

test('queries that differ in text, variables, headers, key or purpose are not shared', async () => {
  const { dangbo, client, requests, open } = await start();
  open();
  await Promise.all([
    dangbo.query(viewer),
    dangbo.query({ viewer: { name: true, id: true } }),
    dangbo.query({ member: { $: { id: 'a' }, fullName: true } }),
    dangbo.query({ member: { $: { id: 'b' }, fullName: true } }),
    dangbo.query(viewer, { headers: { 'x-dry-run': 'true' } }),
    dangbo.query(viewer, { purpose: 'Rà soát' }),
    createClient({ ...client, apiKey: 'another' }).query(viewer),
  ]);
  expect(requests).toHaveLength(7);
});

test('mutations are not shared, nor what may be one', async () => {
  const { dangbo, client, requests, open } = await start();
  open();
  const disable = () =>
    dangbo.mutate({
      disableAccount: { $: { input: { accountId: 'a' } }, userErrors: { code: true } },
    });
  const byId = createClient({ ...client, persisted: true });
  const profile = () => byId.execute(MemberProfileDocument, { fileNumber: '000001H' });
  await Promise.all([disable(), disable(), profile(), profile()]);
  expect(requests).toHaveLength(4);
});

test('a signal ends the waiting of its own call alone', async () => {
  const { dangbo, requests, open, arrived, ended } = await start();
  const controller = new AbortController();
  const left = dangbo.query(viewer, { signal: controller.signal });
  const stays = dangbo.query(viewer);
  await arrived;
  controller.abort();
  await expect(left).rejects.toMatchObject({ code: 'ABORTED' });
  expect(ended).toEqual([]);
  open();
  expect(await stays).toEqual({ viewer: { name: '1' } });
  expect(requests).toHaveLength(1);
});

test('the request ends when no call waits any more, and a later call sends its own', async () => {
  const { dangbo, requests, open, arrived, ended } = await start();
  const controller = new AbortController();
  const calls = [1, 2].map(() => dangbo.query(viewer, { signal: controller.signal }));
  await arrived;
  controller.abort(new Error('left the page'));
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'ABORTED' });
  expect(ended).toMatchObject([{ message: 'left the page' }]);
  open();
  expect(await dangbo.query(viewer)).toEqual({ viewer: { name: '2' } });
  expect(requests).toHaveLength(2);
});

test('what is asked for after an answer is asked for anew, though no timer has run since', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    let requests = 0;
    const shared = deduping({ fetch: async () => new Response(String(++requests)) });
    const query = { method: 'POST', body: JSON.stringify({ query: '{ viewer { name } }' }) };
    const ask = async () => (await shared('http://127.0.0.1:1/graphql', query)).text();
    expect(await Promise.all([ask(), ask()])).toEqual(['1', '1']);
    expect(await ask()).toBe('2');
  } finally {
    vi.useRealTimers();
  }
});

test('a failure is that of every call, and a call that was cancelled before sends nothing', async () => {
  const failing = createClient({ url: 'http://127.0.0.1:1/graphql', fetch: deduping() });
  const failures = await Promise.allSettled([failing.query(viewer), failing.query(viewer)]);
  expect(failures).toMatchObject([{ reason: { code: 'NETWORK' } }, { reason: { code: 'NETWORK' } }]);
  const { dangbo, requests } = await start();
  const gone = dangbo.query(viewer, { signal: AbortSignal.abort() });
  await expect(gone).rejects.toMatchObject({ code: 'ABORTED' });
  expect(requests).toHaveLength(0);
});
