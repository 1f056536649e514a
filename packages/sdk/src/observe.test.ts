import { expect, test, vi } from 'vitest';
import { createClient } from './index.ts';
import { type ObservedRequest, type ObservedResponse, type ObserveOptions, observing } from './observe.ts';
import { MemberProfileDocument } from './operations.ts';
import { refreshing } from './refresh.ts';
import { retrying } from './retry.ts';
import { type Answer, startServer } from './test/server.ts';

const viewer = { viewer: { name: true } } as const;
const good: Answer = {
  headers: { 'x-request-id': 'request-7' },
  body: { data: { viewer: { name: 'Ân' }, disableAccount: {} }, extensions: { cost: { requested: 3 } } },
};
const throttled: Answer = {
  status: 429,
  headers: { 'x-request-id': 'request-6' },
  body: { errors: [{ message: 'Later', extensions: { code: 'RATE_LIMITED' } }] },
};

async function start(answers: readonly Answer[], options: ObserveOptions = {}, persisted = false) {
  const { url, requests } = await startServer(
    () => answers[Math.min(requests.length, answers.length) - 1] as Answer,
  );
  const observed: ObservedResponse[] = [];
  const onResponse = (response: ObservedResponse) => void observed.push(response);
  const fetch = observing({ onResponse, fetch: retrying({ firstWait: 1, attempts: 2 }), ...options });
  return { dangbo: createClient({ url, fetch, persisted }), url, requests, observed };
}

test('a call is reported with its operation, duration, cost, request id, status and bytes', async () => {
  const begun: ObservedRequest[] = [];
  const onRequest = (request: ObservedRequest) => void begun.push(request);
  const { dangbo, url, observed } = await start([good], { onRequest });
  expect(await dangbo.query(viewer)).toEqual((good.body as { data: unknown }).data);
  expect(observed).toEqual([
    {
      request: { url, kind: 'query', name: undefined, documentId: undefined },
      duration: expect.any(Number),
      attempts: 1,
      status: 200,
      code: undefined,
      cost: 3,
      requestId: 'request-7',
      bytes: Buffer.byteLength(JSON.stringify(good.body)),
      failure: undefined,
    },
  ]);
  expect(observed[0]?.duration).toBeGreaterThan(0);
  expect(observed[0]?.request).toBe(begun[0]);
});

test('names and kinds are those of the document', async () => {
  const { dangbo, url, observed } = await start([good]);
  await dangbo.execute(MemberProfileDocument, { fileNumber: '000001H' });
  const byId = createClient({
    url,
    persisted: true,
    fetch: observing({ onResponse: (r) => observed.push(r) }),
  });
  await byId.execute(MemberProfileDocument, { fileNumber: '000001H' });
  await dangbo.mutate({
    disableAccount: { $: { input: { accountId: 'a' } }, userErrors: { code: true } },
  });
  await dangbo.query(viewer, { name: 'Who' });
  const [text, id, mutation, named] = observed.map(({ request }) => request);
  expect(text).toMatchObject({ kind: 'query', name: 'MemberProfile', documentId: undefined });
  expect(id).toMatchObject({ kind: undefined, documentId: expect.stringMatching(/^sha256:/) });
  expect(mutation).toMatchObject({ kind: 'mutation' });
  expect(named).toMatchObject({ kind: 'query', name: 'Who' });
});

test('attempts are counted for each call, also where the last one fails', async () => {
  const { dangbo, observed } = await start([throttled, good, throttled, throttled]);
  await dangbo.query(viewer);
  await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'RATE_LIMITED', requestId: 'request-6' });
  expect(observed).toMatchObject([
    { attempts: 2, status: 200, code: undefined },
    { attempts: 2, status: 429, code: 'RATE_LIMITED', requestId: 'request-6', cost: undefined },
  ]);
});

test('a call without an answer is reported with the reason', async () => {
  const observed: ObservedResponse[] = [];
  const fetch = observing({ onResponse: (response) => observed.push(response) });
  const dangbo = createClient({ url: 'http://127.0.0.1:1/graphql', fetch });
  await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'NETWORK' });
  await expect(dangbo.query(viewer, { signal: AbortSignal.abort('left') })).rejects.toMatchObject({
    code: 'ABORTED',
  });
  expect(observed).toMatchObject([
    {
      status: undefined,
      bytes: undefined,
      requestId: undefined,
      code: 'NETWORK',
      failure: expect.any(TypeError),
    },
    { status: undefined, code: undefined, failure: 'left' },
  ]);
});

test('a page of a proxy and a token that is missing have the code that the call fails with', async () => {
  const { dangbo, observed } = await start([{ status: 502, body: '<html>Bad Gateway</html>' }]);
  await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'BAD_RESPONSE' });
  expect(observed[0]).toMatchObject({ status: 502, code: 'BAD_RESPONSE' });
  const getToken = () => Promise.reject(new Error('signed out'));
  const onResponse = (response: ObservedResponse) => observed.push(response);
  const fetch = observing({ onResponse, fetch: refreshing({ getToken }) });
  const signedOut = createClient({ url: 'http://127.0.0.1:1/graphql', fetch });
  await expect(signedOut.query(viewer)).rejects.toMatchObject({ code: 'NO_KEY' });
  expect(observed.at(-1)).toMatchObject({ code: 'NO_KEY' });
});

test("the headers that onRequest returns are sent, beside the client's own", async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const { dangbo, requests } = await start([good], { onRequest: () => ({ traceparent }) });
  await dangbo.query(viewer, { purpose: 'Check' });
  expect(requests[0]?.headers).toMatchObject({ traceparent, 'x-purpose': 'Check' });
});

test('a hook that throws does not change the call; the console shows its error', async () => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fail = (message: string) => () => {
    throw new Error(message);
  };
  const { dangbo } = await start([good], { onRequest: fail('before'), onResponse: fail('after') });
  expect(await dangbo.query(viewer)).toMatchObject({ viewer: { name: 'Ân' } });
  expect(shown.mock.calls.flat().map(String)).toEqual(['Error: before', 'Error: after']);
  shown.mockRestore();
});
