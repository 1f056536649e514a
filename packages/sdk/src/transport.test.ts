import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { type CallOptions, createClient } from './index.ts';
import { type Answer, startServer } from './test/server.ts';

const viewer = { viewer: { name: true } } as const;
const answer: Answer = { body: { data: { viewer: { name: 'An' } } } };
const startSilentServer = () => startServer(() => new Promise<Answer>(() => undefined));

test('key and headers are sent; those of the call take precedence', async () => {
  const { url, requests } = await startServer(() => answer);
  const dangbo = createClient({ url, apiKey: 'secret', headers: { 'X-One': '1', 'X-Two': '2' } });
  await dangbo.query(viewer, { headers: { 'x-two': 'two' } });
  expect(requests[0]?.headers).toMatchObject({
    authorization: 'Bearer secret',
    'content-type': 'application/json',
    'x-one': '1',
    'x-two': 'two',
  });
});

describe('a key from a function', () => {
  test('is requested before every call, once for concurrent calls', async () => {
    const { url, requests } = await startServer(() => answer);
    let given = 0;
    const dangbo = createClient({ url, apiKey: async () => `token ${++given}` });
    await Promise.all([dangbo.query(viewer), dangbo.query(viewer)]);
    await dangbo.query(viewer);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token 1',
      'Bearer token 1',
      'Bearer token 2',
    ]);
  });

  test('may be undefined', async () => {
    const { url, requests } = await startServer(() => answer);
    await createClient({ url, apiKey: () => undefined }).query(viewer);
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('fails the call with NO_KEY where the function fails, but not the next call', async () => {
    const { url, requests } = await startServer(() => answer);
    let asked = 0;
    const apiKey = () => {
      if (++asked === 1) throw new Error('logged out');
      return 'key';
    };
    const dangbo = createClient({ url, apiKey });
    await expect(dangbo.query(viewer)).rejects.toMatchObject({
      code: 'NO_KEY',
      cause: { message: 'logged out' },
    });
    expect(requests).toEqual([]);
    await expect(dangbo.query(viewer)).resolves.toEqual({ viewer: { name: 'An' } });
  });

  test('is subject to the same timeout as the response', async () => {
    const dangbo = createClient({
      url: 'http://127.0.0.1:1',
      apiKey: () => new Promise<string>(() => undefined),
    });
    await expect(dangbo.query(viewer, { timeout: 20 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    const controller = new AbortController();
    const reading = dangbo.query(viewer, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'ABORTED' });
    await expect(dangbo.query(viewer, { signal: controller.signal })).rejects.toMatchObject({
      code: 'ABORTED',
    });
  });
});

test('the purpose is sent in ASCII; that of the call takes precedence', async () => {
  const { url, requests } = await startServer(() => answer);
  const dangbo = createClient({ url, purpose: 'Rà soát hồ sơ đảng viên' });
  await dangbo.query(viewer);
  await dangbo.query(viewer, { purpose: 'Thống kê, 100 %' });
  const purposes = requests.map(({ headers }) => String(headers['x-purpose']));
  for (const purpose of purposes) expect(purpose).toMatch(/^[!-~]+$/);
  expect(purposes.map(decodeURIComponent)).toEqual(['Rà soát hồ sơ đảng viên', 'Thống kê, 100 %']);
});

test('functions give the headers and the purpose that hold now; those of the call take precedence', async () => {
  const { url, requests } = await startServer(() => answer);
  let page = 'Danh sách';
  const dangbo = createClient({
    url,
    purpose: () => page,
    headers: () => ({ 'accept-language': 'vi', 'x-page': encodeURIComponent(page) }),
  });
  await dangbo.query(viewer);
  page = 'Hồ sơ';
  await dangbo.query(viewer, { headers: { 'accept-language': 'en' } });
  await dangbo.query(viewer, { purpose: 'Thống kê' });
  expect(
    requests.map(({ headers }) => [
      decodeURIComponent(String(headers['x-purpose'])),
      headers['accept-language'],
      decodeURIComponent(String(headers['x-page'])),
    ]),
  ).toEqual([
    ['Danh sách', 'vi', 'Danh sách'],
    ['Hồ sơ', 'en', 'Hồ sơ'],
    ['Thống kê', 'vi', 'Hồ sơ'],
  ]);
  const failing = createClient({
    url,
    purpose: () => {
      throw new Error('No page is open');
    },
  });
  await expect(failing.query(viewer)).rejects.toMatchObject({
    code: 'BAD_OPTIONS',
    message: 'No page is open',
  });
});

test('a custom fetch is called as a plain function', async () => {
  const receivers: unknown[] = [];
  const dangbo = createClient({
    url: 'https://dangbo.invalid/graphql',
    fetch: async function (this: unknown) {
      receivers.push(this);
      return Response.json(answer.body);
    },
  });
  await expect(dangbo.query(viewer)).resolves.toEqual({ viewer: { name: 'An' } });
  expect(receivers).toEqual([undefined]);
});

test.each<[string, CallOptions, CallOptions]>([
  ['the client', { timeout: 20 }, {}],
  ['the call', { timeout: 60_000 }, { timeout: 20 }],
])('the timeout of %s ends the call with TIMEOUT', async (_, client, call) => {
  const { url } = await startSilentServer();
  await expect(createClient({ url, ...client }).query(viewer, call)).rejects.toMatchObject({
    name: 'DangboError',
    code: 'TIMEOUT',
  });
});

test('a timeout of 0 waits', async () => {
  const { url } = await startServer(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return answer;
  });
  await expect(createClient({ url, timeout: 20 }).query(viewer, { timeout: 0 })).resolves.toEqual({
    viewer: { name: 'An' },
  });
});

test('a body that stalls ends with TIMEOUT too', async () => {
  const dangbo = createClient({
    url: 'https://dangbo.invalid/graphql',
    timeout: 20,
    fetch: async (_, init) => {
      const fail = (stream: ReadableStreamDefaultController) =>
        init?.signal?.addEventListener('abort', () => stream.error(init.signal?.reason));
      return new Response(new ReadableStream({ start: (stream) => fail(stream) }));
    },
  });
  await expect(dangbo.query(viewer)).rejects.toMatchObject({ code: 'TIMEOUT' });
});

test.each<[string, (signal: AbortSignal) => [CallOptions, CallOptions]]>([
  ['the client', (signal) => [{ signal }, {}]],
  ['the call', (signal) => [{}, { signal }]],
])('a signal of %s ends the call with ABORTED and the reason', async (_, options) => {
  const { url } = await startSilentServer();
  const controller = new AbortController();
  const [client, call] = options(controller.signal);
  const reading = createClient({ url, ...client }).query(viewer, call);
  setTimeout(() => controller.abort(new Error('left the page')), 20);
  await expect(reading).rejects.toMatchObject({ code: 'ABORTED', cause: { message: 'left the page' } });
});

test('half an answer is NETWORK too, and said to be cut off', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    response.write('{"data":{"viewer":', () => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(createClient({ url }).query(viewer)).rejects.toMatchObject({
    code: 'NETWORK',
    message: `${url} was cut off in its response`,
    cause: expect.any(TypeError),
  });
  server.close();
});

test('a failed connection is NETWORK, with the cause', async () => {
  const reading = createClient({ url: 'http://127.0.0.1:1/graphql' }).query(viewer);
  await expect(reading).rejects.toMatchObject({ code: 'NETWORK', cause: expect.any(TypeError) });
});
