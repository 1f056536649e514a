import { expect, test } from 'vitest';
import { createClient } from './index.ts';
import { refreshing } from './refresh.ts';
import { startServer } from './test/server.ts';

const viewer = { viewer: { name: true } } as const;

/** A server that takes one token at a time, and a client that gets the tokens in turn. */
async function start(tokens: readonly string[], getToken?: (refused?: string) => Promise<string>) {
  const server = { accepted: tokens[0] };
  const refused: (string | undefined)[] = [];
  const { url, requests } = await startServer(({ headers }) =>
    headers.authorization === `Bearer ${server.accepted}`
      ? { body: { data: { viewer: { name: 'An' }, disableAccount: { userErrors: [] } } } }
      : { status: 401, body: { errors: [{ message: '?', extensions: { code: 'UNAUTHENTICATED' } }] } },
  );
  const next = async (token: string | undefined) => {
    refused.push(token);
    return tokens[refused.length - 1] as string;
  };
  const dangbo = createClient({ url, fetch: refreshing({ getToken: getToken ?? next }) });
  return { dangbo, server, requests, refused };
}

test('a token is got once, and used until the server refuses it', async () => {
  const { dangbo, server, requests, refused } = await start(['first', 'second']);
  await Promise.all([dangbo.query(viewer), dangbo.query(viewer)]);
  await dangbo.query(viewer);
  expect([requests.length, refused]).toEqual([3, [undefined]]);
  server.accepted = 'second';
  await dangbo.query(viewer);
  await dangbo.query(viewer);
  expect([requests.length, refused]).toEqual([6, [undefined, 'first']]);
});

test('concurrent calls that are refused share one new token, and each is sent again once', async () => {
  const { dangbo, server, requests, refused } = await start(['first', 'second']);
  await dangbo.query(viewer);
  server.accepted = 'second';
  const input = { accountId: 'a' };
  const disable = dangbo.mutate({ disableAccount: { $: { input }, userErrors: { code: true } } });
  await Promise.all([dangbo.query(viewer), dangbo.query(viewer), disable]);
  expect([requests.length, refused]).toEqual([7, [undefined, 'first']]);
});

test('a new token that is refused too ends the call', async () => {
  const { dangbo, server, requests } = await start(['first', 'second', 'third']);
  server.accepted = 'none';
  await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  expect(requests).toHaveLength(2);
  server.accepted = 'third';
  expect(await dangbo.query(viewer)).toMatchObject({ viewer: { name: 'An' } });
});

test('a failure to get one is the error of the calls that wait, and the next call tries anew', async () => {
  let times = 0;
  const { dangbo, requests } = await start(['first'], async () => {
    times++;
    if (times === 1) throw new Error('signed out');
    return 'first';
  });
  const failure = { reason: { code: 'NO_KEY', cause: { message: 'signed out' } } };
  const failures = await Promise.allSettled([dangbo.query(viewer), dangbo.query(viewer)]);
  expect([failures, requests.length, times]).toMatchObject([[failure, failure], 0, 1]);
  expect(await dangbo.query(viewer)).toMatchObject({ viewer: { name: 'An' } });
});

test('the signal and the timeout of a call end its waiting alone', async () => {
  const { promise: token, resolve: give } = Promise.withResolvers<string>();
  const { dangbo } = await start(['first'], () => token);
  const controller = new AbortController();
  const left = dangbo.query(viewer, { signal: controller.signal });
  const late = dangbo.query(viewer, { timeout: 5 });
  const stays = dangbo.query(viewer);
  controller.abort();
  await expect(left).rejects.toMatchObject({ code: 'ABORTED' });
  await expect(late).rejects.toMatchObject({ code: 'TIMEOUT' });
  give('first');
  expect(await stays).toMatchObject({ viewer: { name: 'An' } });
});
