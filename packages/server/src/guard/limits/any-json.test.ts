import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { buildServedSchema } from '../../schema.ts';
import { scopesOf } from '../../shared/permission.ts';
import { anyJson, anyValueOf } from '../../test/any-json.ts';
import { operationWithArguments } from '../../test/argument-operation.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { inputValue, pathsOf } from '../../test/input-values.ts';
import { withId } from '../../test/mutations.ts';
import { nodeTypeNames } from '../../test/node-types.ts';
import { type Step, shortestPaths } from '../../test/paths.ts';
import { tableOf } from '../../test/scope-oracle.ts';

const schema = buildServedSchema();
const log = new PassThrough();
let server: TestServer;
/** An object of each type of nodes. */
const ids = new Map<string, string>();
beforeAll(async () => {
  server = await startTestServer({}, { log });
  await makeCallers(server.database, { anybody: scopesOf('everywhere') });
  for (const type of nodeTypeNames) {
    const rows = await server.database.orm.em
      .fork()
      .execute<{ id: number | null }[]>(`select min(id) as id from ${tableOf(type)}`);
    ids.set(type, encodeId(type, rows[0]?.id ?? 1));
  }
});

const idOf = (type: string) => ids.get(type) ?? (ids.get('Organization') as string);

const authorization = { authorization: `Bearer ${keyOf('anybody')}` };

/** Sends a body, a text as it is, and checks that whatever is wrong with it is said to be the client's fault. */
async function send(body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await expectClientsFault(response, body);
}

async function expectClientsFault(response: Response, body: unknown): Promise<void> {
  const answer = await response.text();
  const sent = JSON.stringify(body).slice(0, 2_000);
  expect(response.status, `${answer} of ${sent}`).toBeLessThan(500);
  for (const { extensions } of JSON.parse(answer).errors ?? []) {
    expect(extensions.code, `${answer} of ${sent}`).toMatch(/^[A-Z_]+$/);
    expect(extensions.code, `${answer} of ${sent}`).not.toBe('INTERNAL_ERROR');
    for (const language of ['vi', 'en']) expect(extensions.messages[language]).toMatch(/\S/);
  }
}

const ways = [...shortestPaths(schema).values()].filter(
  (path) => (path.at(-1) as Step).field.args.length > 0,
);
const reads = ways.filter(([first]) => first?.type === 'Query');
const writes = ways.filter((path) => path[0]?.type === 'Mutation' && path.length === 1);

describe('whatever a JSON client sends is answered, or refused as its own fault', () => {
  test.each([
    ['every argument that is read', reads, 1_500],
    ['every mutation', writes, 800],
  ])(
    'to %s',
    async (_, among, numRuns) => {
      expect(among.length).toBeGreaterThan(20);
      const sent = fc.constantFrom(...among).chain((path) =>
        fc.record({
          query: fc.constant(operationWithArguments(path, idOf)),
          variables: fc.record(
            Object.fromEntries(
              (path.at(-1) as Step).field.args.map(({ name, type }) => [
                name,
                anyValueOf(type, [...ids.values()]),
              ]),
            ),
            { requiredKeys: [] },
          ),
        }),
      );
      await fc.assert(
        fc.asyncProperty(sent, (request) => send(request)),
        { numRuns },
      );
    },
    120_000,
  );
});

test('NUL in any text, which PostgreSQL has in none, is refused or found nowhere', async () => {
  let texts = 0;
  for (const path of ways) {
    const query = operationWithArguments(path, idOf);
    for (const { name, type } of (path.at(-1) as Step).field.args) {
      for (const place of pathsOf('String', type)) {
        const given = inputValue(type, name, idOf, place);
        await send({ query, variables: { [name]: withId(given, place, 'a\0b') } });
        texts += 1;
      }
    }
  }
  expect(texts).toBeGreaterThan(100);
});

describe('a value that is wrong for its place is the fault of the client', () => {
  test('null for a variable whose default fills a place that must not be null', async () => {
    for (const path of [...reads, ...writes]) {
      const query = operationWithArguments(path, idOf, true);
      const { args } = (path.at(-1) as Step).field;
      await send({ query, variables: Object.fromEntries(args.map(({ name }) => [name, null])) });
    }
  });

  test('in a directive', async () => {
    const query = `query($show: Boolean = true, $day: Date = "2020-12-31") @asOf(date: $day) {
      organizations @include(if: $show) @skip(if: $show) { totalCount } }`;
    const variables = fc.record({ show: anyJson, day: anyJson }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(variables, (given) => send({ query, variables: given })),
      { numRuns: 100 },
    );
  });
});

const query = '{ organizations(first: 1) { totalCount } }';
const operations = fc.oneof(
  fc.constantFrom(
    query,
    `query A ${query} query B ${query}`,
    'subscription { organizations { totalCount } }',
    'subscription A { __typename }',
    'fragment F on Query { __typename }',
    'mutation { __typename }',
    'type Query { a: Int }',
    '{ __typename @include }',
    '{ ...F } fragment F on Query { ...F }',
  ),
  fc.string({ unit: 'binary' }),
  anyJson,
);

describe('a body that is no request is the fault of the client', () => {
  test('with any JSON in any of its keys, and others', async () => {
    const body = fc.record(
      {
        query: operations,
        variables: anyJson,
        operationName: fc.oneof(fc.constantFrom('A', 'B', ''), anyJson),
        extensions: fc.oneof(fc.constant({ persistedQuery: { version: 1, sha256Hash: 'x' } }), anyJson),
        documentId: anyJson,
        __proto__: anyJson,
        constructor: anyJson,
      },
      { requiredKeys: [] },
    );
    const bodies = fc.oneof(
      { weight: 8, arbitrary: body },
      { weight: 1, arbitrary: anyJson },
      fc.array(body),
    );
    await fc.assert(
      fc.asyncProperty(bodies, (sent) => send(sent)),
      { numRuns: 400 },
    );
  });

  test.each([10, 1_000, 100_000])('nested %i deep, wherever it is', async (depth) => {
    const deep = '['.repeat(depth) + ']'.repeat(depth);
    const object = `${'{"a":'.repeat(depth / 5)}1${'}'.repeat(depth / 5)}`;
    const declared = 'query($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }';
    for (const value of [deep, object]) {
      await send(value);
      for (const key of ['variables', 'extensions', 'query', 'operationName', 'documentId', 'other'])
        await send(`{"query":${JSON.stringify(query)},"${key}":${value}}`);
      for (const text of [query, declared])
        await send(`{"query":${JSON.stringify(text)},"variables":{"filter":${value}}}`);
      await send({ query: `{ organizations(filter: ${value}) { totalCount } }` });
    }
  });

  test.each([
    ['compressed', { 'content-encoding': 'gzip' }],
    ['of another type', { 'content-type': 'application/xml' }],
    ['in another encoding', { 'content-type': 'application/json; charset=utf-16' }],
    ['of no type', { 'content-type': '' }],
  ])('%s', async (_, headers) => {
    await send({ query }, headers);
  });

  test('or a query string', async () => {
    const value = fc.oneof(
      fc.constantFrom('', 'null', '[]', '1', '{', '{"a":1}', query),
      fc.string({ unit: 'binary' }),
    );
    const parameters = fc.record(
      { query: value, variables: value, operationName: value, extensions: value, x: value },
      { requiredKeys: [] },
    );
    const ask = async (given: Record<string, string>) => {
      const response = await fetch(`${server.url}/graphql?${new URLSearchParams(given)}`, {
        headers: { ...authorization, 'apollo-require-preflight': 'true' },
      });
      await expectClientsFault(response, given);
    };
    await fc.assert(fc.asyncProperty(parameters, ask), { numRuns: 150 });
  });
});

test('nothing of it was logged', async () => {
  await server.stop();
  expect(await text(log.end())).toBe('');
});
