import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, graphql, Kind, parse, print, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../server/src/test/harness.ts';
import { refusing } from './refuse.ts';
import { mockFetch } from './testing.ts';

const server = join(import.meta.dirname, '../../server');
const schema = buildSchema(readFileSync(join(server, 'schema.graphql'), 'utf8'));

/** Sends a text to a mock that refuses as the server does, and gives the whole answer. */
async function ask(query: string, variables: object = {}, options = {}) {
  const fetch = refusing({ fetch: mockFetch(options) });
  const answer = await fetch('', { method: 'POST', body: JSON.stringify({ query, variables }) });
  return answer.json();
}

/** The same text, with the type of every object, by which the executor resolves those of an interface. */
const withTypeNames = (text: string) =>
  print(
    visit(parse(text), {
      SelectionSet: ({ selections, ...set }) => ({
        ...set,
        selections: [...selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
      }),
    }),
  );

describe('the answer to an example of the server conforms to the schema', () => {
  const folder = join(server, 'examples');
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => [name, join(folder, name.replace('.graphql', '.variables.json'))] as const);

  test.each(documents)('%s', async (name, variables) => {
    const source = withTypeNames(readFileSync(join(folder, name), 'utf8'));
    const variableValues = existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {};
    for (const seed of [1, 2, 3]) {
      const { data, errors } = await ask(source, variableValues, { seed });
      expect(errors).toBeUndefined();
      const checked = await graphql({
        schema,
        source,
        variableValues,
        rootValue: data,
        fieldResolver: (from, _args, _context, { path }) => from[path.key],
      });
      expect(JSON.parse(JSON.stringify(checked))).toEqual({ data });
    }
  });

  test('there are many such examples', () => expect(documents.length).toBeGreaterThan(10));
});

const changeOfBirthDate = (date: string) => `mutation {
  updateMemberProfile(input: { memberId: "TWVtYmVyOjE", expectedVersion: 1, profile: { birthDate: "${date}" } }) {
    userErrors { code } } }`;

describe('what the server refuses, the mock refuses with the same code', async () => {
  const real = await sharedServer();
  test.each<[string, string, object?]>([
    ['an unknown field', '{ viewer { nmae } }'],
    ['an unknown field in a fragment', '{ node(id: "TWVtYmVyOjE") { ... on Account { nmae } } }'],
    ['an unknown argument', '{ organization(cod: "DUK") { id } }'],
    ['a missing argument', '{ node { id } }'],
    ['a missing selection', '{ viewer }'],
    ['a selection of a plain value', '{ viewer { name { x } } }'],
    ['an unknown type', '{ node(id: "TWVtYmVyOjE") { ... on Membre { id } } }'],
    ['an unknown fragment', '{ ...Missing }'],
    ['a value of another type', '{ members(first: "ten") { totalCount } }'],
    ['an unknown enum value', '{ members(filter: { statuses: [FRESH] }) { totalCount } }'],
    ['an unknown field of an input', '{ members(filter: { surch: "a" }) { totalCount } }'],
    ['a text that is cut off', '{ viewer { name }'],
    ['a text that is none', '{ viewer { name } } }'],
    ['a name that every object has', '{ viewer { toString } }'],
    ['a page of none', '{ members(first: 0) { totalCount } }'],
    ['a page of too many', '{ members(first: 101) { totalCount } }'],
    ['both ends of a list', '{ members(first: 1, last: 1) { totalCount } }'],
    ['a cursor of another list', '{ members(after: "x") { totalCount } }'],
    ['a directive that is unknown', '{ viewer { name @shown } }'],
    ['a directive out of its place', '{ viewer { name @asOf(date: "2020-12-31") } }'],
    ['a variable that is not declared', '{ members(first: $first) { totalCount } }'],
    ['a variable that is not used', 'query ($first: Int) { viewer { name } }'],
    ['a variable of another type', 'query ($first: String) { members(first: $first) { totalCount } }'],
    ['fields of one name that differ', '{ viewer { name name: id } }'],
    ['a fragment within itself', '{ viewer { ...A } } fragment A on Viewer { ...A }'],
    ['one of two operations', 'query A { viewer { name } } query B { viewer { name } }'],
    ['an operation of another kind', 'subscription { viewer { name } }'],
    ['a day that is a number', '{ members(asOf: 2020) { totalCount } }'],
    ['a moment of another form', '{ auditLog(filter: { fromTime: "2020-12-31" }) { totalCount } }'],
    ['a partial date of a month that is none', changeOfBirthDate('2020-13')],
    ['a partial date without its year and day', changeOfBirthDate('XXXX-11')],
  ])('%s', async (_, text) => {
    const { body } = await real.request(text);
    const code = body.errors?.[0].extensions.code;
    expect(code).toMatch(/^[A-Z_]+$/);
    const answer = await ask(text);
    expect(answer.errors?.[0].extensions.code).toBe(code);
    expect(answer).not.toHaveProperty('data');
  });

  test.each<[string, object]>([
    ['of another type', { first: 'ten' }],
    ['that is an unknown enum value', { statuses: ['FRESH'] }],
    ['that is no day', { asOf: 'yesterday' }],
    ['that is a day of no month', { asOf: '2020-13-01' }],
    ['that is a day which its month has not', { asOf: '2021-02-30' }],
    ['that is no moment', { fromTime: '2020-12-31T25:00:00Z' }],
  ])('a variable %s', async (_, variables) => {
    const text = `query ($first: Int, $statuses: [MembershipStatus!], $asOf: Date, $fromTime: DateTime) {
      members(first: $first, asOf: $asOf, filter: { statuses: $statuses }) { totalCount }
      auditLog(filter: { fromTime: $fromTime }) { totalCount } }`;
    const { body } = await real.request(text, variables);
    const code = body.errors?.[0].extensions.code;
    expect(code).toMatch(/^INVALID_(VALUE|DATE|DATE_TIME)$/);
    expect((await ask(text, variables)).errors?.[0].extensions.code).toBe(code);
  });
});

test('takes the first day of the epoch, and partial dates of every form', async () => {
  const members = '{ members(asOf: "1970-01-01") { totalCount } }';
  expect(await ask(members)).toHaveProperty('data.members');
  for (const birthDate of ['1965', '1965-03', '1965-03-12', 'XXXX-11-25'])
    expect(await ask(changeOfBirthDate(birthDate))).toEqual({
      data: { updateMemberProfile: { userErrors: [] } },
    });
});

test('what cannot be read is refused as by the server, whatever it is', async () => {
  const text = `query A($a: Int = 1, $b: [MembershipStatus!]) @asOf(date: "2020-12-31") { viewer { ...F name @include(if: true) } m: members(first: $a, filter: { search: "a\\u0041\\n", statuses: $b }) { nodes { id } } } fragment F on Viewer { id } # end`;
  expect(await ask(text)).toHaveProperty('data');
  const place = fc.integer({ min: 0, max: text.length });
  const mutilated = fc
    .tuple(place, place, fc.string({ maxLength: 4 }))
    .map(([from, to, added]) => text.slice(0, from) + added + text.slice(to));
  await fc.assert(
    fc.asyncProperty(mutilated, async (document) => {
      const { data, errors } = await ask(document);
      expect(data ?? errors[0].extensions.code).toEqual(expect.anything());
    }),
    { numRuns: 500 },
  );
});
