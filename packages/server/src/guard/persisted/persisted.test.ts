import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { copyDatabase, serveDatabase, startTestServer, type TestServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';
import { documentIdOf } from './manifest.ts';

const known = 'query Known($code: String!) { organization(code: $code) { code } }';
const broad = `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
const change = mutation('admitMember');
const introspection = '{ __schema { queryType { name } } }';
const free = 'query Free { viewer { name } }';
const variables = { code: 'DUK' };
const answer = { data: { organization: variables } };

const scopes = { figures: 'everywhere', members: 'everywhere' } as const;
const callers = {
  officer: scopes,
  analyst: { ...scopes, schema: [1] },
  administrator: { ...scopes, schema: 'everywhere' },
} as const;

let folder: string;
let settings: Record<string, string>;
let lines: string[];
const log = new PassThrough().on('data', (chunk) => lines.push(String(chunk)));
const servers: Record<string, TestServer> = {};

beforeAll(async () => {
  lines = [];
  folder = await mkdtemp(join(tmpdir(), 'dangbo-persisted-'));
  settings = { PERSISTED_MANIFEST: join(folder, 'manifest.json') };
  const texts = [known, broad, change, introspection].map((text) => [documentIdOf(text), text]);
  await writeFile(settings.PERSISTED_MANIFEST as string, JSON.stringify(Object.fromEntries(texts)));
  for (const mode of ['off', 'log', 'enforce']) {
    const server = await startTestServer(
      { ...settings, PERSISTED_OPERATIONS: mode },
      mode === 'log' ? { log } : {},
    );
    servers[mode] = server;
    await makeCallers(server.database, callers);
  }
});

afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const serverOf = (mode: string) => servers[mode] as TestServer;

async function post(mode: string, body: object, caller = 'officer') {
  const response = await fetch(`${serverOf(mode).url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf(caller)}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function get(mode: string, parameters: Record<string, string>) {
  const response = await fetch(`${serverOf(mode).url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { 'apollo-require-preflight': 'true', authorization: `Bearer ${keyOf('officer')}` },
  });
  return { status: response.status, body: await response.json() };
}

const refused = (code: string) => ({
  status: 400,
  body: { errors: [{ extensions: { code, messages: { vi: expect.any(String) } } }] },
});

describe.each(['off', 'log', 'enforce'])('in the mode %s', (mode) => {
  test('an operation may be requested by its id, by POST and by GET', async () => {
    const documentId = documentIdOf(known);
    expect(await post(mode, { documentId, variables })).toMatchObject({ status: 200, body: answer });
    const query = { documentId, variables: JSON.stringify(variables), operationName: 'Known' };
    expect(await get(mode, query)).toMatchObject({ status: 200, body: answer });
  });

  test('an id that is not in the manifest is reported, whatever its form', async () => {
    for (const documentId of [documentIdOf(free), 'x', '', 7, ['a'], {}, '__proto__']) {
      expect(await post(mode, { documentId })).toMatchObject(refused('PERSISTED_NOT_FOUND'));
    }
    expect(await get(mode, { documentId: documentIdOf(free) })).toMatchObject(refused('PERSISTED_NOT_FOUND'));
  });

  test('an id and a text together are refused', async () => {
    const both = { documentId: documentIdOf(known), query: known };
    expect(await post(mode, both)).toMatchObject(refused('ONE_ARGUMENT_REQUIRED'));
    expect(await get(mode, both)).toMatchObject(refused('ONE_ARGUMENT_REQUIRED'));
  });

  test('a text of the manifest may be sent as it is', async () => {
    expect(await post(mode, { query: known, variables })).toMatchObject({ status: 200, body: answer });
  });

  test('limits apply to persisted operations too, and a GET changes nothing', async () => {
    const beyond = await post(mode, { documentId: documentIdOf(broad) });
    expect(beyond).toMatchObject(refused('REQUEST_TOO_LARGE'));
    const { body } = await post(mode, { documentId: documentIdOf(known), variables });
    expect(body).toMatchObject({ extensions: { cost: { requested: expect.any(Number) } } });
    const { status } = await get(mode, { documentId: documentIdOf(change), variables: '{"input":{}}' });
    expect(status).toBe(405);
  });

  test('a persisted introspection needs its permission', async () => {
    const body = { documentId: documentIdOf(introspection) };
    expect((await post(mode, body)).status).toBe(403);
    expect((await post(mode, body, 'analyst')).status).toBe(200);
  });
});

test('texts outside the manifest are served in the modes off and log', async () => {
  for (const mode of ['off', 'log']) expect((await post(mode, { query: free })).status).toBe(200);
});

test('the mode log reports each of them once, by its hash and name alone', async () => {
  const search = 'query Search($search: String) { members(filter: { search: $search }) { totalCount } }';
  lines.length = 0;
  for (const name of ['canary one', 'canary two']) {
    expect((await post('log', { query: search, variables: { search: name } })).status).toBe(200);
  }
  await post('log', { query: known, variables });
  await post('log', { query: 'query Canary { nothing }' });
  const [line = '', ...more] = lines.join('').trim().split('\n');
  expect(more).toEqual([]);
  expect(JSON.parse(line)).toMatchObject({
    level: 40,
    documentId: documentIdOf(search),
    operationName: 'Search',
  });
  expect(line).not.toMatch(/canary/i);
});

describe('the mode enforce', () => {
  test('refuses other texts before they are parsed, and says how to proceed', async () => {
    for (const query of [free, '{{{', `${known} `]) {
      let result = await post('enforce', { query, variables });
      expect(result).toMatchObject(refused('PERSISTED_ONLY'));
      expect(JSON.stringify(result.body)).toContain(documentIdOf(query));
      result = await get('enforce', { query });
      expect(result).toMatchObject(refused('PERSISTED_ONLY'));
    }
    expect(await serverOf('enforce').statements(() => post('enforce', { query: free }))).toEqual([]);
  });

  test('serves them to callers who may see the schema everywhere, and to no others', async () => {
    expect((await post('enforce', { query: introspection }, 'administrator')).status).toBe(200);
    expect((await post('enforce', { query: free }, 'administrator')).status).toBe(200);
    expect(await post('enforce', { query: free }, 'analyst')).toMatchObject(refused('PERSISTED_ONLY'));
  });

  test.each<[string, object]>([
    ['a list of requests', [{ query: free }]],
    ['a text that is a list', { query: [free] }],
    ['a hash of automatic persisted queries', extensions(free)],
    ['a text registered by its hash', { query: free, ...extensions(free) }],
    ['an empty body', {}],
  ])('cannot be circumvented by %s', async (_, body) => {
    const result = await post('enforce', body);
    expect(result.body).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    expect(result.body).not.toHaveProperty('data');
  });

  test('cannot be circumvented by a parameter given twice', async () => {
    const query = new URLSearchParams([
      ['query', known],
      ['query', free],
    ]);
    const { status } = await fetch(`${serverOf('enforce').url}/graphql?${query}`, {
      headers: { 'apollo-require-preflight': 'true', authorization: `Bearer ${keyOf('officer')}` },
    });
    expect(status).toBe(400);
  });
});

function extensions(text: string) {
  const sha256Hash = documentIdOf(text).replace('sha256:', '');
  return { extensions: { persistedQuery: { version: 1, sha256Hash } } };
}

test('the manifest of the server contains the operations of the playground and of the report page', async () => {
  const server = await serveDatabase(await copyDatabase(), { PERSISTED_OPERATIONS: 'enforce' });
  await makeCallers(server.database, callers);
  const folders = [
    '../../examples',
    '../../../playground/src/access',
    '../../report-page',
    '../../report-page/rows',
  ].map((path) => join(import.meta.dirname, '..', path));
  const files = folders.flatMap((path) => readdirSync(path).map((name) => join(path, name)));
  const operations = files.filter((file) => file.endsWith('.graphql'));
  expect(operations.length).toBeGreaterThan(5);
  for (const file of operations) {
    const headers = { authorization: `Bearer ${keyOf('officer')}`, 'x-dry-run': 'true' };
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: readFileSync(file, 'utf8') }),
    });
    expect(await response.text()).not.toContain('PERSISTED_ONLY');
  }
  await server.stop();
});

test('a manifest whose ids are not those of its texts is refused', async () => {
  const file = join(folder, 'wrong.json');
  for (const wrong of [{ 'sha256:00': known }, { [documentIdOf(free)]: known }, [known], 'x']) {
    await writeFile(file, JSON.stringify(wrong));
    const copy = await copyDatabase();
    await expect(serveDatabase(copy, { PERSISTED_MANIFEST: file })).rejects.toThrow(/^PERSISTED_MANIFEST/);
    await copy.remove();
  }
});
