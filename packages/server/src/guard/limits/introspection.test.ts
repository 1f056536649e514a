import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  const members = { figures: 'everywhere', members: 'everywhere' } as const;
  server = await startTestServer();
  await makeCallers(server.database, { officer: members, analyst: { ...members, schema: [1] } });
});
afterAll(() => server?.stop());

async function ask(caller: string, query: string, variables?: object) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf(caller)}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

const introspections = [
  ['the whole schema', getIntrospectionQuery(), '__schema'],
  ['one type', '{ __type(name: "Member") { name } }', '__type'],
  ['an alias', '{ viewer { name } a: __type(name: "Member") { name } }', '__type'],
  [
    'a fragment',
    '{ ...F } fragment F on Query { ... @skip(if: false) { __schema { types { name } } } }',
    '__schema',
  ],
] as const;

describe('introspection', () => {
  test.each(introspections)('%s is refused without the permission, with no SQL', async (_, query, what) => {
    let answer = await ask('officer', query);
    const statements = await server.statements(async () => {
      answer = await ask('officer', query);
    });
    expect(statements).toEqual([]);
    expect(answer.status).toBe(403);
    const { data, errors } = JSON.parse(answer.text);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(what), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(errors[0].extensions.messages.vi).toContain(what);
  });

  test.each(introspections)('%s is allowed for callers with the permission', async (_, query) => {
    expect((await ask('analyst', query)).status).toBe(200);
  });

  test('__typename needs no permission', async () => {
    const { status, text } = await ask('officer', '{ __typename viewer { __typename } }');
    expect([status, JSON.parse(text).data.__typename]).toEqual([200, 'Query']);
  });
});

describe('suggestions for a wrong name', () => {
  test.each<[string, string, string, object?]>([
    ['a field', '{ viewer { nam } }', '"name"'],
    ['a field with fields', '{ viewer }', '"viewer'],
    ['an argument', '{ member(fileNumbe: "1") { id } }', '"fileNumber"'],
    ['a type', '{ node(id: "x") { ... on Membe { id } } }', '"Member"'],
    [
      'an enum value',
      '{ organizations(filter: { kinds: [GRASSROOTS_CEL] }) { totalCount } }',
      '"GRASSROOTS_CELL"',
    ],
    ['an input', '{ organizations(filter: { kind: GRASSROOTS_CELL }) { totalCount } }', '"kinds"'],
    [
      'a variable',
      'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }',
      '"kinds"',
      { filter: { kind: [] } },
    ],
  ])('of %s are returned only to callers who may see the schema', async (_, query, name, variables) => {
    const suggested = await ask('analyst', query, variables);
    expect(suggested.text).toContain('Did you mean');
    expect(suggested.text).toContain(name.replaceAll('"', '\\"'));

    const hidden = await ask('officer', query, variables);
    expect([hidden.status, hidden.text.includes('Did you mean')]).toEqual([suggested.status, false]);
    const [{ message, extensions }] = JSON.parse(hidden.text).errors;
    expect(extensions.messages.vi).toMatch(/\.$/);
    for (const text of [message, ...Object.values<string>(extensions.messages)]) {
      expect(text).not.toMatch(/Có phải là|các giá trị|which has/);
      if (name !== '"viewer') expect(text).not.toContain(name);
    }
  });
});
