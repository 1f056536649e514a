import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

const members =
  '{ organization(code: "DUK") { members(first: 100, includeDescendants: true) { nodes { fullName } } } }';

/** Sends a request as it is: `fetch` would decompress the answer. */
async function ask(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body = '') {
  const sent = request(`${server.url}${path}`, { method, headers }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

const post = (query: string, encoding?: string) =>
  ask(
    'POST',
    '/graphql',
    { 'content-type': 'application/json', ...(encoding && { 'accept-encoding': encoding }) },
    JSON.stringify({ query }),
  );

test.each([
  ['br', 'br, gzip', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
])(
  'an answer is compressed by %s where the client takes it, and says the same',
  async (name, taken, decompress) => {
    const [plain, compressed] = [await post(members), await post(members, taken)];
    expect([plain.headers['content-encoding'], compressed.headers['content-encoding']]).toEqual([
      undefined,
      name,
    ]);
    expect(compressed.headers.vary).toContain('accept-encoding');
    expect(compressed.body.length).toBeLessThan(plain.body.length / 2);
    const dataOf = (body: Buffer) => JSON.parse(body.toString()).data;
    expect(dataOf(decompress(compressed.body))).toEqual(dataOf(plain.body));
  },
);

test('a small answer is not compressed', async () => {
  const { headers, body } = await post('{ viewer { name } }', 'gzip');
  expect([headers['content-encoding'], Number(headers['content-length'])]).toEqual([undefined, body.length]);
});

test('an answer that the client has is recognized by its tag, compressed or not', async () => {
  const path = `/graphql?query=${encodeURIComponent(members)}`;
  const json = { 'content-type': 'application/json' };
  const first = await ask('GET', path, { ...json, 'accept-encoding': 'br' });
  expect([first.status, first.headers['content-encoding']]).toEqual([200, 'br']);
  const again = await ask('GET', path, {
    ...json,
    'accept-encoding': 'br',
    'if-none-match': String(first.headers.etag),
  });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});
