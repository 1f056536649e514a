import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServedSchema } from '../../schema.ts';
import { examples, readExample } from '../../test/examples.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { randomQuery } from '../../test/random-queries.ts';
import { mutation } from '../../test/run-mutation.ts';
import { listSizes, usualSize } from './cost.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const costOf = async (document: string, variables?: object): Promise<number> =>
  (await server.request(document, variables)).body.extensions.cost.requested;

describe('the requested cost', () => {
  test.each([
    ['a value of a row', '{ viewer { name } }', 1],
    ['a row', '{ organization(code: "DUK") { code } }', 1],
    ['a value on a day', '{ organization(code: "DUK") { name } }', 2],
    ['a page without a size', '{ members { nodes { id } } }', 50],
    ['a page', '{ members(first: 7) { totalCount nodes { id organization { id } } } }', 14],
    ['a page from the end', '{ members(last: 7) { edges { node { id } } } }', 7],
    ['years', '{ organization(code: "DUK") { ratings(fromYear: 2011, toYear: 2020) { grade } } }', 11],
    ['introspection', '{ __schema { types { name } } __typename }', 0],
  ])('%s', async (_, document, cost) => {
    expect(await costOf(document)).toBe(cost);
  });

  test('counts the selections of variables, their defaults and fragments', async () => {
    const document =
      'query ($first: Int = 3) { ...F } fragment F on Query { members(first: $first) { nodes { id } } }';
    expect(await costOf(document)).toBe(3);
    expect(await costOf(document, { first: 9 })).toBe(9);
  });

  test('counts only the operation that is run', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query A { viewer { name } } query B { members(first: 100) { nodes { id } } }',
        operationName: 'A',
      }),
    });
    expect(await response.json()).toMatchObject({ extensions: { cost: { requested: 1 } } });
  });

  test('of a mutation grows with its input', async () => {
    const ratings = (count: number) => ({
      input: {
        year: 1999,
        decidedOn: '2000-01-01',
        memberRatings: Array(count).fill({ memberId: 'TWVtYmVyOjk5OTk5OTk5', grade: 'GOOD' }),
      },
    });
    const few = await costOf(mutation('decideRatings'), ratings(1));
    expect(await costOf(mutation('decideRatings'), ratings(101))).toBe(few + 100);
  });

  test('one that is too high is refused before any SQL', async () => {
    const tree = (first: number) =>
      `{ organizations(first: 100) { nodes { descendants(first: 100) { nodes { members(first: ${first}) { nodes { id } } } } } } }`;
    const statements = await server.statements(async () => {
      const { status, body } = await server.request(tree(4));
      expect([status, body.errors[0].extensions.code, body.extensions.cost.requested]).toEqual([
        400,
        'COST_TOO_HIGH',
        50_100,
      ]);
      for (const text of Object.values(body.errors[0].extensions.messages)) {
        expect(text).toMatch(/50100.* 50000/);
      }
    });
    expect(statements).toEqual([]);
  });
});

test('a dry run reports the cost alone, and sends no SQL', async () => {
  const dryRun = async (query: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dry-run': 'true' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: await response.json() };
  };
  const statements = await server.statements(async () => {
    const { status, body } = await dryRun('{ members(first: 7) { nodes { id } } }');
    expect([status, body]).toEqual([200, { data: null, extensions: { cost: { requested: 7 } } }]);
    expect(await dryRun('{ members(first: 101) { totalCount } }')).toMatchObject({ status: 400 });
  });
  expect(statements).toEqual([]);
});

test('every example and every operation of the SDK may be asked', async () => {
  const folders = ['../../examples', '../../../sdk/src/operations'].map((path) =>
    join(import.meta.dirname, '..', path),
  );
  const variables = {
    code: 'DUK',
    fromYear: 2010,
    toYear: 2020,
    asOf: '2020-12-31',
    search: 'An',
    first: 100,
  };
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const own = examples.includes(file) ? readExample(file).variables : {};
      const { status, body } = await server.request(text, { ...variables, fileNumber: '000001A', ...own });
      expect([file, status, body.errors]).toEqual([file, 200, undefined]);
      expect(body.extensions.cost.requested).toBeLessThan(10_000);
    }
  }
});

describe('the size of a result', () => {
  const schema = buildServedSchema();

  /** The rows and the values on a day of an answer. */
  function actualCost(
    type: GraphQLCompositeType,
    set: SelectionSetNode,
    data: Record<string, unknown>,
  ): number {
    const fields = set.selections.filter((selection): selection is FieldNode => selection.kind === 'Field');
    return fields.reduce((sum, { name, selectionSet }) => {
      const field = isObjectType(type) ? type.getFields()[name.value] : undefined;
      if (!field) return sum;
      const of = getNamedType(field.type);
      if (isLeafType(of)) return sum + (field.args.length > 0 ? 1 : 0);
      const part = /(Connection|Edge)$/;
      const counts =
        part.test(of.name) || (part.test(type.name) && name.value !== 'nodes' && name.value !== 'edges');
      const rows = [data[name.value]].flat().filter((row) => row !== null) as Record<string, unknown>[];
      const inner = rows.map((row) =>
        actualCost(of as GraphQLCompositeType, selectionSet as SelectionSetNode, row),
      );
      return sum + (counts ? 0 : rows.length) + inner.reduce((total, cost) => total + cost, 0);
    }, 0);
  }

  /** The fields of a type that are lists without pages and without a span of years, which no argument has to bound. */
  const listsOf = (type: GraphQLObjectType): string[] =>
    Object.values(type.getFields())
      .filter((field) => isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type)))
      .filter(({ args }) =>
        args.every((argument) => argument.name !== 'fromYear' && !isRequiredArgument(argument)),
      )
      .map(({ name }) => name);

  test('counts what refers to documents that refer to one, and all again from one that is referred to', async () => {
    const below = 'referredToBy { document { referredToBy { document { symbol } } } }';
    const from = (selection: string) => `{ document(symbol: "22-NQ/TW", year: 2008) { ${selection} } }`;
    expect(await costOf(from(below))).toBe(1 + 100 * (1 + 1 + 5 * 2));
    const around = `referredToBy { document { relations { document { ${below} } } } }`;
    const { body } = await server.request(from(around));
    expect(body.errors[0].extensions.code).toBe('COST_TOO_HIGH');
  });

  const paged = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const { nodes } = (getNamedType(type) as GraphQLObjectType).getFields?.() ?? {};
    const node = nodes && getNamedType(nodes.type);
    return isObjectType(node) && listsOf(node).length > 0 ? [[name, node] as const] : [];
  });

  test.each(paged)('has no more rows in a list of any of the %s than are counted', async (list, type) => {
    const lists = listsOf(type);
    const selection = lists.map((name) => `${name} { __typename }`).join(' ');
    const longest = Object.fromEntries(lists.map((name) => [name, 0]));
    let cursor: string | null = null;
    do {
      const document = `query($after: String) { page: ${list}(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`;
      const { page } = await server.stating('Thống kê').query(document, { after: cursor });
      for (const node of page.nodes)
        for (const name of lists) longest[name] = Math.max(longest[name] as number, node[name].length);
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (cursor !== null);
    for (const [name, length] of Object.entries(longest)) {
      const counted = listSizes[`${type.name}.${name}`] ?? usualSize;
      expect([name, Math.max(length, counted)]).toEqual([name, counted]);
    }
  });

  test('of a thousand queries costs at most what was requested', async () => {
    const asked = { answered: 0, rows: 0 };
    const ask = async (document: string) => {
      const { status, body } = await server.stating('Thống kê').request(document);
      if (status !== 200) {
        expect(body.errors[0].extensions.code).toBe('COST_TOO_HIGH');
        return;
      }
      expect(body.errors).toBeUndefined();
      const [operation] = parse(document).definitions as [OperationDefinitionNode];
      const query = schema.getQueryType() as GraphQLCompositeType;
      const actual = actualCost(query, operation.selectionSet, body.data);
      expect(actual).toBeLessThanOrEqual(body.extensions.cost.requested);
      asked.answered++;
      asked.rows += actual;
    };
    // Five at once, which takes less time.
    const queries = (draw: fc.GeneratorValue) => Array.from({ length: 5 }, () => randomQuery(draw));
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        await Promise.all(queries(draw).map(ask));
      }),
      { numRuns: 200 },
    );
    expect(asked.answered).toBeGreaterThan(900);
    expect(asked.rows).toBeGreaterThan(20_000);
  });
});
