import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallOptions, type ClientOptions, createClient, DangboError } from './index.ts';
import { startSchemaServer } from './test/schema-server.ts';
import { type Answer, startServer } from './test/server.ts';

const viewer = { viewer: { name: true } } as const;
const answer: Answer = { body: { data: { viewer: { name: 'An' } } } };

describe('what a caller passes wrongly is BAD_OPTIONS, with what is wrong, and nothing is sent', () => {
  test.each<[string, object, RegExp]>([
    ['a header that is none', { headers: { 'no name': '1' } }, /no name/],
    ['a header with a line break', { headers: { 'x-one': '1\n2' } }, /header/i],
    ['a key with a line break', { apiKey: 'secret\n' + 'second' }, /header/i],
    ['a purpose with half a character', { purpose: '\ud800' }, /URI/],
    ['a timeout that is a text', { timeout: '5000' }, /`timeout` is 5000/],
    ['a timeout that is a symbol', { timeout: Symbol('long') }, /`timeout` is Symbol\(long\)/],
    ['a negative timeout', { timeout: -1 }, /`timeout` is -1/],
    ['a timeout that is no number', { timeout: Number.NaN }, /`timeout` is NaN/],
    ['no URL', { url: 'not a url' }, /not a url/],
  ])('%s', async (_, options, message) => {
    const { url, requests } = await startServer(() => answer);
    const reading = createClient({ url, ...options } as ClientOptions).query(viewer);
    await expect(reading).rejects.toMatchObject({
      name: 'DangboError',
      code: 'BAD_OPTIONS',
      message: expect.stringMatching(message),
      cause: expect.anything(),
    });
    expect(requests).toEqual([]);
  });

  test('a value that JSON does not have', async () => {
    const { url, requests } = await startServer(() => answer);
    const reading = createClient({ url }).query({
      organization: { $: { id: 1n as unknown as string }, name: true },
    });
    await expect(reading).rejects.toMatchObject({ code: 'BAD_OPTIONS', message: /BigInt/ });
    expect(requests).toEqual([]);
  });

  test.each([0, -1, 0.5, '5', Number.NaN, null])('iterating at most %s rows', async (max) => {
    const { url, requests } = await startServer(() => answer);
    const rows = createClient({ url }).iterate({ members: { nodes: { id: true } } }, { max: max as number });
    await expect(rows.next()).rejects.toMatchObject({ code: 'BAD_OPTIONS', message: `\`max\` is ${max}` });
    const pages = createClient({ url }).iterate(
      { members: { nodes: { id: true } } },
      { pageSize: max as number },
    );
    await expect(pages.next()).rejects.toMatchObject({
      code: 'BAD_OPTIONS',
      message: `\`pageSize\` is ${max}`,
    });
    expect(requests).toEqual([]);
  });
});

test.each([2 ** 31 - 0.5, 2 ** 31, 2 ** 53, Number.POSITIVE_INFINITY, 60_000.5])(
  'a timeout of %s does not end a call at once',
  async (timeout) => {
    const { url } = await startServer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer;
    });
    await expect(createClient({ url, timeout }).query(viewer)).resolves.toEqual({ viewer: { name: 'An' } });
  },
);

test('a timeout of half a millisecond ends it', async () => {
  const { url } = await startServer(() => new Promise<Answer>(() => undefined));
  await expect(createClient({ url }).query(viewer, { timeout: 0.5 })).rejects.toMatchObject({
    code: 'TIMEOUT',
  });
});

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
  'a field %s does not exist',
  async (name) => {
    const { url } = await startSchemaServer();
    const dangbo = createClient({ url });
    const selection = JSON.parse(
      `{ "organization": { "$": { "code": "DUK" }, "${name}": { "name": true } } }`,
    );
    await expect(dangbo.query(selection)).rejects.toMatchObject({ code: 'BAD_SELECTION' });
    const given = JSON.parse(`{ "organization": { "$": { "${name}": "DUK" }, "name": true } }`);
    await expect(dangbo.query(given)).rejects.toMatchObject({ code: 'BAD_SELECTION' });
  },
);

test('whatever is passed, a call ends with data or with a DangboError', async () => {
  const { url } = await startSchemaServer();
  const dangbo = createClient({ url });
  const keys = fc.constantFrom(
    'organization',
    'members',
    'nodes',
    'name',
    '$',
    '$on',
    'code',
    'toString',
    '',
  );
  const selections = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.constantFrom(true, undefined, null, 1, 'x', [], {}),
      fc.anything(),
      fc.dictionary(keys, tie('value')),
    ),
  })).value;
  const iterate = (given: never): Promise<unknown> => dangbo.iterate(given).next();
  const calls = [
    iterate,
    (given: never) => dangbo.query(given),
    (given: never) => dangbo.mutate(given),
    (given: never) => dangbo.execute(given, {}),
    (given: never) => dangbo.query(viewer, given),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), selections, async (call, given) => {
      const failed = await Promise.resolve()
        .then(() => call(given as never))
        .then(
          () => undefined,
          (error) => error,
        );
      expect(failed === undefined || failed instanceof DangboError, String(failed)).toBe(true);
    }),
    { numRuns: 5_000, examples: [[iterate, { organization: { $: true, nodes: true } }]] },
  );
});

test('what a call adds to a signal is gone with it', async () => {
  const { url } = await startServer(() => answer);
  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    listeners += 1;
    addEventListener.apply(signal, given);
  };
  signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    listeners -= 1;
    removeEventListener.apply(signal, given);
  };
  const call: CallOptions = { signal };
  await createClient({ url, signal }).query(viewer, call);
  await createClient({ url, apiKey: async () => 'key' }).query(viewer, call);
  await createClient({ url: 'http://127.0.0.1:1' })
    .query(viewer, call)
    .catch(() => undefined);
  expect(listeners).toBe(0);
});

test('a URL that only the fetch of the caller takes is no fault', async () => {
  const url = '/graphql';
  const failing = async () => Promise.reject(new TypeError('no network'));
  await expect(createClient({ url, fetch: failing }).query(viewer)).rejects.toMatchObject({
    code: 'NETWORK',
  });
  const silent: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  const waiting = createClient({ url, fetch: silent }).query(viewer, { timeout: 20 });
  await expect(waiting).rejects.toMatchObject({ code: 'TIMEOUT' });
});
