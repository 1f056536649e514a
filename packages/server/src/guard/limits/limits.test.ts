import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { mutation } from '../../test/run-mutation.ts';

const server = await sharedServer();

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** `organization`, then `parent` and so on, `depth` fields deep. */
const nested = (depth: number) =>
  `{ organization(code: "DUK") { ${'parent { '.repeat(depth - 2)}code ${'} '.repeat(depth - 1)}}`;
const ids = (count: number, id: string) => Array(count).fill(id);
const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const children = (declared: string) =>
  `query (${declared}) { organization(code: "DUK") { children(first: $size) { totalCount } } }`;
const agencyId = Buffer.from('Agency:1').toString('base64url');

type Question = [document: string, variables?: object];

/** Each limit: a request at its bound, and one past it. */
const limits: Record<string, { code: string; message: RegExp; at: Question; past: Question }> = {
  depth: {
    code: 'REQUEST_TOO_LARGE',
    message: /13 levels.* 12 .*of their own/,
    at: [nested(12)],
    past: [nested(13)],
  },
  aliases: {
    code: 'REQUEST_TOO_LARGE',
    message: /16 aliases.* 15 /,
    at: [`{ viewer { ${repeat(15, (i) => `a${i}: __typename`)} } }`],
    past: [`{ viewer { ${repeat(16, (i) => `a${i}: __typename`)} } }`],
  },
  'aliases in fragments': {
    code: 'REQUEST_TOO_LARGE',
    message: /16 aliases.* 15 /,
    at: [
      'fragment F on Organization { a: code b: code c: code } { organization(code: "DUK") { ...F parent { ...F parent { ...F parent { ...F parent { ...F } } } } } }',
    ],
    past: [
      'fragment F on Organization { a: code b: code } { organization(code: "DUK") { ...F parent { ...F parent { ...F parent { ...F parent { ...F parent { ...F parent { ...F parent { ...F } } } } } } } } }',
    ],
  },
  'root fields': {
    code: 'REQUEST_TOO_LARGE',
    message: /11 fields at the root.* 10 /,
    at: [`{ ${repeat(10, (i) => `a${i}: __typename`)} }`],
    past: [`{ ${repeat(11, (i) => `a${i}: __typename`)} }`],
  },
  tokens: {
    code: 'REQUEST_TOO_LARGE',
    message: /more than 1000 tokens.* 1000 /,
    at: [tokens(1000)],
    past: [tokens(1001)],
  },
  fields: {
    code: 'REQUEST_TOO_LARGE',
    message: /301 fields.* 300 .*several requests/,
    at: [`fragment F on Viewer { ${'name '.repeat(149)}} { viewer { ...F ...F name } }`],
    past: [`fragment F on Viewer { ${'name '.repeat(150)}} { viewer { ...F ...F } }`],
  },
  'the name of an operation': {
    code: 'REQUEST_TOO_LARGE',
    message: /101 characters in a name.* 100 .*shorter name/,
    at: [`query ${'N'.repeat(100)} { viewer { name } }`],
    past: [`query ${'N'.repeat(101)} { viewer { name } }`],
  },
  'the name of an alias': {
    code: 'REQUEST_TOO_LARGE',
    message: /101 characters in a name.* 100 .*shorter name/,
    at: [`{ viewer { ${'n'.repeat(100)}: name } }`],
    past: [`{ viewer { ${'n'.repeat(101)}: name } }`],
  },
  'first in a variable': {
    code: 'PAGE_SIZE_OUT_OF_RANGE',
    message: /101 .* 1 to 100/,
    at: [children('$size: Int'), { size: 100 }],
    past: [children('$size: Int'), { size: 101 }],
  },
  'first as a default value': {
    code: 'PAGE_SIZE_OUT_OF_RANGE',
    message: /1000000 .* 1 to 100/,
    at: [children('$size: Int = 1')],
    past: [children('$size: Int = 1000000')],
  },
  'last in a fragment': {
    code: 'PAGE_SIZE_OUT_OF_RANGE',
    message: /0 .* 1 to 100/,
    at: ['{ ...F } fragment F on Query { members(last: 1) { totalCount } }'],
    past: ['{ ...F } fragment F on Query { members(last: 0) { totalCount } }'],
  },
  'a negative last beside first': {
    code: 'FIRST_AND_LAST',
    message: /either "first" or "last"/,
    at: ['{ members(first: 1, last: null) { totalCount } }'],
    past: ['{ members(first: 1, last: -1000000) { totalCount } }'],
  },
  'a list that is read': {
    code: 'LIST_TOO_LONG',
    message: /101 items.* 100 /,
    at: [nodes, { ids: ids(100, agencyId) }],
    past: [nodes, { ids: ids(101, agencyId) }],
  },
  'a text that is looked up': {
    code: 'TEXT_TOO_LONG',
    message: /1001 characters.* 1000 /,
    at: ['query($code: String!) { organization(code: $code) { id } }', { code: 'x'.repeat(1000) }],
    past: ['query($code: String!) { organization(code: $code) { id } }', { code: 'x'.repeat(1001) }],
  },
  'a list in an input': {
    code: 'LIST_TOO_LONG',
    message: /251 items.* 250 /,
    at: ratings(250),
    past: ratings(251),
  },
};

/** Nine equal fields of 110 tokens, and ids for the rest. */
function tokens(count: number): string {
  const field = `nodes(ids: [${repeat(100, () => `"${agencyId}"`)}]) { id }`;
  return `{ ${repeat(9, () => field).slice(0, -1)} ${'id '.repeat(count - 992)}} }`;
}

function ratings(count: number): Question {
  const memberId = Buffer.from('Member:99999999').toString('base64url');
  const memberRatings = Array(count).fill({ memberId, grade: 'GOOD' });
  return [mutation('decideRatings'), { input: { year: 2019, decidedOn: '2020-01-15', memberRatings } }];
}

/** The answer to a request that is past a limit, and the SQL that it cost. */
async function refusal(...question: Question) {
  let answer = await server.request(...question);
  const statements = await server.statements(async () => {
    answer = await server.request(...question);
  });
  return { answer, statements };
}

describe('each limit', () => {
  test.each(Object.entries(limits))('%s', async (_, { code, message: pattern, at, past }) => {
    expect((await server.request(...at)).body.errors).toBeUndefined();

    const { answer, statements } = await refusal(...past);
    expect(statements).toEqual([]);
    expect(answer.status).toBe(400);
    expect(answer.body.data).toBeUndefined();
    const [{ extensions, message }] = answer.body.errors;
    expect([answer.body.errors.length, extensions.code]).toEqual([1, code]);
    expect(message).toMatch(pattern);
    expect(extensions.messages.en).toBe(message);
    expect(extensions.messages.vi).not.toBe(message);
  });

  test('a body of 256 KiB, and one byte more', async () => {
    const post = async (size: number) => {
      const body = JSON.stringify({ query: '{ __typename }' });
      return fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body + ' '.repeat(size - body.length),
      });
    };
    expect((await post(262_144)).status).toBe(200);
    const refused = await post(262_145);
    const { errors } = (await refused.json()) as { errors: { message: string }[] };
    expect([refused.status, errors[0]?.message]).toEqual([
      413,
      'The request has 262145 bytes; at most 262144 are taken. Split it over several requests.',
    ]);
  });
});

describe('a request that grows without bound is refused before anything is read', () => {
  const doubling = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`,
  );
  test.each([
    [
      'fragments that spread others twice',
      `{ viewer { ...F0 } } ${doubling.join(' ')} fragment F60 on Viewer { name }`,
    ],
    ['a fragment that spreads itself', '{ viewer { ...F } } fragment F on Viewer { name ...F }'],
    [
      'fragments that spread each other',
      '{ viewer { ...F } } fragment F on Viewer { ...G } fragment G on Viewer { ...F }',
    ],
    [
      'introspection in circles',
      `{ __schema { types { ${'fields { type { '.repeat(5)}name ${'} }'.repeat(5)} } } }`,
    ],
    ['many wrong fields', `{ viewer { ${repeat(250, (i) => `wrong${i}`)} } }`],
  ])('%s', async (_, document) => {
    const { answer, statements } = await refusal(document);
    expect(statements).toEqual([]);
    const { status, body } = answer;
    expect(status).toBe(400);
    expect(body.errors.length).toBeLessThanOrEqual(6);
  });
});

describe('introspection', () => {
  const whole = getIntrospectionQuery({
    schemaDescription: true,
    inputValueDeprecation: true,
    directiveIsRepeatable: true,
    specifiedByUrl: true,
    oneOf: true,
  });

  test('works with the query of GraphiQL', async () => {
    const { __schema } = await server.query(whole);
    expect(__schema.types.length).toBeGreaterThan(50);
  });

  test('excuses no other field from the depth', async () => {
    const { body } = await server.request(whole.replace('__schema {', 'viewer { name } __schema {'));
    expect(body.errors[0].extensions.code).toBe('REQUEST_TOO_LARGE');
  });
});
