import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

interface ExpectedError {
  message: string;
  extensions: { code: string; messages: { vi: string; en: string } };
}

/** The only error of an answer. */
async function errorOf(document: string, variables?: object) {
  const { body } = await server.request(document, variables);
  expect(body.errors).toHaveLength(1);
  return body.errors[0];
}

/** A cursor of members by name. */
async function memberCursor() {
  const { members } = await server.query('{ members(first: 1) { pageInfo { endCursor } } }');
  return members.pageInfo.endCursor;
}

describe('a missing object is null', () => {
  const unknownMember = Buffer.from('Member:99999999').toString('base64url');

  test('an unknown code, file number or id', async () => {
    const answer = await server.query(
      `query ($id: ID!) {
        organization(code: "NONE") { id } member(fileNumber: "000000X") { id }
        node(id: $id) { id } nodes(ids: [$id]) { id } byId: member(id: $id) { id } }`,
      { id: unknownMember },
    );
    expect(answer).toEqual({ organization: null, member: null, node: null, nodes: [null], byId: null });
  });
});

describe('malformed input is refused with a code, the argument, and a valid form', () => {
  test.each([
    ['an id', '{ organization(id: "x") { id } }', 'INVALID_ID', ['organization', 'id']],
    ['an id of a node', '{ node(id: "T3JnYW5pemF0aW9u") { id } }', 'INVALID_ID', ['node', 'id']],
    ['an id of nodes', '{ nodes(ids: ["?"]) { id } }', 'INVALID_ID', ['nodes', 'ids', 0]],
    [
      'a date',
      '{ organizations(asOf: "2020-02-30") { totalCount } }',
      'INVALID_DATE',
      ['organizations', 'asOf'],
    ],
    ['a date that is a number', '{ a: members(asOf: 2020) { totalCount } }', 'INVALID_DATE', ['a', 'asOf']],
    ['a cursor', '{ members(after: "zzz") { totalCount } }', 'INVALID_CURSOR', ['members', 'after']],
    ['first: 0', '{ members(first: 0) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE', ['members', 'first']],
    ['first: 101', '{ members(first: 101) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE', ['members', 'first']],
    ['last: 101', '{ members(last: 101) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE', ['members', 'last']],
    [
      'first and last',
      '{ members(first: 1, last: 1) { totalCount } }',
      'FIRST_AND_LAST',
      ['members', 'last'],
    ],
    [
      'a year',
      '{ organization(code: "DUK") { rating(year: 1929) { grade } } }',
      'YEAR_OUT_OF_RANGE',
      ['organization', 'rating', 'year'],
    ],
    [
      'years the wrong way round',
      '{ organization(code: "DUK") { ratings(fromYear: 2020, toYear: 2010) { grade } } }',
      'YEARS_REVERSED',
      ['organization', 'ratings', 'fromYear'],
    ],
    [
      'a depth',
      '{ organization(code: "DUK") { descendants(maxDepth: 0) { totalCount } } }',
      'DEPTH_OUT_OF_RANGE',
      ['organization', 'descendants', 'maxDepth'],
    ],
    ['no argument', '{ organization { id } }', 'ONE_ARGUMENT_REQUIRED', ['organization']],
    ['both arguments', '{ member(id: "x", fileNumber: "y") { id } }', 'ONE_ARGUMENT_REQUIRED', ['member']],
    [
      'an enum value',
      '{ organizations(filter: { kinds: [CELL] }) { totalCount } }',
      'INVALID_VALUE',
      ['organizations', 'filter', 'kinds', 0],
    ],
    ['a field', '{ organisation { id } }', 'INVALID_QUERY', undefined],
    ['syntax', '{ organization( }', 'INVALID_QUERY', undefined],
  ])('%s', async (_, document, code, argument) => {
    const { message, extensions } = await errorOf(document);
    expect(extensions.code).toBe(code);
    if (argument) expect(extensions.argument).toEqual(argument);
    expect(message.length).toBeGreaterThan(10);
    expect(extensions.messages.vi).not.toBe(extensions.messages.en);
  });

  test('a date in a variable names where the variable is used', async () => {
    const error = await errorOf(
      'query ($day: Date) { organization(code: "DUK") { children(asOf: $day) { totalCount } } }',
      { day: '31/12/2020' },
    );
    expect(error.extensions).toMatchObject({
      code: 'INVALID_DATE',
      argument: ['organization', 'children', 'asOf'],
    });
    expect(error.extensions.messages.en).toContain('2020-12-31');
  });

  test('a value inside an input object in a variable names its place', async () => {
    const error = await errorOf(
      'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }',
      { filter: { kinds: ['GRASSROOTS_CELL', 'CELL'] } },
    );
    expect(error.extensions).toMatchObject({
      code: 'INVALID_VALUE',
      argument: ['organizations', 'filter', 'kinds', 1],
    });
  });

  test.each([
    ['null', null],
    ['no date', ['ADMITTED_ON', 'soon', 1]],
    ['a NUL', ['ADMITTED_ON', '2020-01-01\0', 1]],
    ['an id too large', ['ADMITTED_ON', '2020-01-01', 2 ** 31]],
  ])('a cursor that holds %s', async (_, content) => {
    const after = Buffer.from(JSON.stringify(content)).toString('base64url');
    const list =
      'query ($after: String) { members(orderBy: { field: ADMITTED_ON }, after: $after) { totalCount } }';
    expect((await errorOf(list, { after })).extensions.code).toBe('INVALID_CURSOR');
  });

  test("an id of another type, and another list's cursor", async () => {
    const { organizations } = await server.query('{ organizations(first: 1) { nodes { id } } }');
    const id = organizations.nodes[0].id;
    expect((await errorOf('query ($id: ID!) { member(id: $id) { id } }', { id })).extensions.code).toBe(
      'INVALID_ID',
    );
    const after = await memberCursor();
    const other =
      'query ($after: String) { members(orderBy: { field: ADMITTED_ON }, after: $after) { totalCount } }';
    expect((await errorOf(other, { after })).extensions.code).toBe('INVALID_CURSOR');
  });
});

describe('a filter that matches no row returns an empty list', () => {
  test.each([
    ['none of the kinds', '{ it: organizations(filter: { kinds: [] }) { totalCount } }'],
    ['none of the statuses', '{ it: members(filter: { statuses: [] }) { totalCount } }'],
    ['a search for signs alone', '{ it: members(filter: { search: "% _" }) { totalCount } }'],
    ['a search with a NUL', String.raw`{ it: members(filter: { search: "zzz\u0000zzz" }) { totalCount } }`],
  ])('%s', async (_, document) => {
    expect(await server.query(document)).toEqual({ it: { totalCount: 0 } });
  });

  test('none of the roles, no kind that counts, a code with a NUL', async () => {
    const { organization, none } =
      await server.query(String.raw`{ none: organization(code: "DUK\u0000") { id }
      organization(code: "DUK") { positions(roles: []) { id }
        ratingSummaries(fromYear: 2020, toYear: 2020, subject: ORGANIZATION, kinds: []) { rated } } }`);
    expect([organization, none]).toEqual([{ positions: [], ratingSummaries: [{ rated: 0 }] }, null]);
  });
});

describe('another spelling is found', () => {
  test('a code in NFD, a file number in lower case', async () => {
    const { members } = await server.query('{ members(first: 1) { nodes { fileNumber } } }');
    const [{ fileNumber }] = members.nodes;
    const { member, organization } = await server.query(
      'query ($fileNumber: String!) { member(fileNumber: $fileNumber) { fileNumber } organization(code: " DUK ") { code } }',
      { fileNumber: ` ${fileNumber.toLowerCase().normalize('NFD')}` },
    );
    expect([member, organization]).toEqual([{ fileNumber }, { code: 'DUK' }]);
  });
});

describe('a request that is not GraphQL is refused in the same form', () => {
  const post = async (body: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, body: (await response.json()) as { errors: ExpectedError[] } };
  };

  test('a body that is no JSON, or too large', async () => {
    const broken = await post('{"query":');
    const large = await post(
      JSON.stringify({ query: '{ viewer { name } }', padding: 'x'.repeat(256 * 1024) }),
    );
    for (const [{ status, body }, expected] of [
      [broken, [400, 'INVALID_QUERY']],
      [large, [413, 'REQUEST_TOO_LARGE']],
    ] as const) {
      expect([status, body.errors[0]?.extensions.code]).toEqual(expected);
    }
  });

  test.each([
    ['Host', { host: 'evil.example' }],
    ['Host that begins like one of ours', { host: '127.0.0.1.evil.example' }],
    ['Origin', { origin: 'https://evil.example' }],
  ])('a request from elsewhere, by its %s', async (_, headers) => {
    const { port } = new URL(server.url);
    const answer = await new Promise<{ status?: number; body: string }>((resolve, reject) => {
      const options = {
        port,
        path: '/graphql?query={viewer{name}}',
        headers: { ...headers, 'apollo-require-preflight': 'true' },
      };
      get(options, async (response) =>
        resolve({ status: response.statusCode, body: await text(response) }),
      ).on('error', reject);
    });
    expect([answer.status, JSON.parse(answer.body).errors[0].extensions.code]).toEqual([
      403,
      'HOST_NOT_ALLOWED',
    ]);
  });

  test.each([
    ['GET', '/nothing', 404],
    ['PUT', '/graphql', 405],
    ['DELETE', '/graphql?query={viewer{name}}', 405],
  ])('%s %s, where nothing is served', async (method, path, status) => {
    const response = await fetch(server.url + path, { method });
    const { errors } = (await response.json()) as { errors: ExpectedError[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, 'NOT_SERVED']);
    expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, POST' : null);
    const { vi, en } = errors[0]?.extensions.messages ?? { vi: '', en: '' };
    for (const text of [vi, en]) expect(text).toMatch(new RegExp(`${method}.*POST.*/graphql`));
  });

  test('a GET that a page of another site could send says what a client adds', async () => {
    const response = await fetch(`${server.url}/graphql?query={viewer{name}}`);
    const { errors } = (await response.json()) as { errors: ExpectedError[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'HEADER_REQUIRED']);
    const { vi, en } = errors[0]?.extensions.messages ?? { vi: '', en: '' };
    expect(errors[0]?.message).toBe(en);
    for (const text of [vi, en]) expect(text).toMatch(/apollo-require-preflight.*application\/json/);
    expect(`${vi} ${en}`).not.toContain('CSRF');
  });

  test.each([
    ['no text', '{}', 'đối tượng JSON'],
    ['no object', '{"query":"{viewer{name}}","variables":[]}', '"variables" phải là một đối tượng JSON'],
    ['no JSON', '{"query":', 'không phải là JSON'],
  ])('a body with %s is explained in Vietnamese', async (_, text, expected) => {
    const { body } = await post(text);
    expect(body.errors[0]?.extensions.messages.vi).toContain(expected);
  });
});

describe('internal errors', () => {
  test('of the database are masked and logged', async () => {
    const db = server.database.orm.em.fork().getKysely();
    await db.executeQuery({ sql: 'alter table agency rename to agency_away', parameters: [] } as never);
    const { errors } = (
      await server.request(
        '{ organizations(first: 3, filter: { kinds: [GRASSROOTS_CELL] }) { nodes { agency { name } } } }',
      )
    ).body;
    await db.executeQuery({ sql: 'alter table agency_away rename to agency', parameters: [] } as never);
    expect(errors[0].extensions.code).toBe('INTERNAL_ERROR');
    expect(JSON.stringify(errors)).not.toMatch(/agency_away|select|relation|\.ts|stack/i);
  });
});
