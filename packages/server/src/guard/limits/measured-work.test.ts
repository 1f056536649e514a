import fc from 'fast-check';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { buildServedSchema } from '../../schema.ts';
import { operationWithArguments } from '../../test/argument-operation.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { nodeTypeNames } from '../../test/node-types.ts';
import { type Step, shortestPaths } from '../../test/paths.ts';
import { explainReads } from '../../test/plans.ts';
import { tableOf } from '../../test/scope-oracle.ts';

const schema = buildServedSchema();
let server: TestServer;
const ids = new Map<string, string[]>();
beforeAll(async () => {
  server = await startTestServer();
  for (const type of nodeTypeNames) {
    const rows = await server.database.orm.em
      .fork()
      .execute<{ id: number }[]>(`select id from ${tableOf(type)} order by id limit 100`);
    ids.set(
      type,
      rows.map(({ id }) => encodeId(type, id)),
    );
  }
});
afterAll(() => server?.stop());

const idOf = (type: string) => ids.get(type)?.[0] ?? ((ids.get('Organization') as string[])[0] as string);
const reads = [...shortestPaths(schema).values()].filter(
  (path) => path[0]?.type === 'Query' && (path.at(-1) as Step).field.args.length > 0,
);

const manyWords = Array.from({ length: 40 }, (_, place) => `tên${place}`).join(' ');

/** The largest values that a client may send, and small ones. */
function given(type: GraphQLInputType, name: string, depth = 0): fc.Arbitrary<unknown> {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = given(nullable.ofType, name, depth + 1);
    const most = isInputObjectType(getNamedType(nullable)) ? 5 : 100;
    return fc.array(item, { maxLength: most, size: 'max' });
  }
  if (isEnumType(nullable)) return fc.constantFrom(...nullable.getValues().map((value) => value.name));
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => depth < 3 || !isInputObjectType(getNamedType(field.type)),
    );
    return fc.record(
      Object.fromEntries(fields.map((field) => [field.name, given(field.type, field.name, depth + 1)])),
      {
        requiredKeys: fields.filter(isRequiredInputField).map((field) => field.name),
      },
    );
  }
  const scalars: Record<string, fc.Arbitrary<unknown>> = {
    ID: fc.constantFrom(...[...ids.values()].flat()),
    Boolean: fc.boolean(),
    Date: fc.constantFrom('2020-12-31', '2010-01-01', '1930-02-03', '9999-12-31'),
    Int: /year/i.test(name) ? fc.constantFrom(1930, 2010, 2020, 2100) : fc.constantFrom(1, 5, 100),
  };
  return scalars[nullable.name] ?? fc.constantFrom('DUK', 'Nguyễn', 'a '.repeat(500), manyWords);
}

interface Work {
  cost: number;
  pages: number;
  estimate: number;
}

/** The cost of a query, and the work that its statements are; undefined where it is refused. */
async function workOf(query: string, variables: object): Promise<Work | undefined> {
  let reply: Awaited<ReturnType<TestServer['request']>> | undefined;
  const sent = await server.sent(async () => {
    reply = await server.stating('Thống kê').request(query, variables);
  });
  if (reply?.status !== 200) return undefined;
  const touched = await explainReads(server.database.native as pg.Pool, sent);
  const sum = (of: 'pages' | 'estimate') => touched.reduce((total, each) => total + each[of], 0);
  return { cost: reply.body.extensions.cost.requested, pages: sum('pages'), estimate: sum('estimate') };
}

/**
 * Measured in pages and in PostgreSQL's own estimate, which are the same on every machine. The estimate also counts what
 * a field reads whatever it is asked for, so that only what its arguments add is compared. Two lists
 * are known to read the records of a whole subtree for each page, since no index knows subtrees.
 */
const timesAllowed: Readonly<Record<string, number>> = { memberEvents: 50, meetings: 50 };

test.runIf(inject('template').kind === 'postgres')(
  'whatever the arguments of a field are, its cost counts the work that they make',
  async () => {
    const least = new Map<string, Work>();
    for (const path of reads) {
      const query = operationWithArguments(path, idOf);
      const required = (path.at(-1) as Step).field.args.filter(isRequiredArgument);
      const [variables] = fc.sample(
        fc.record(Object.fromEntries(required.map(({ name, type }) => [name, given(type, name)]))),
        { numRuns: 1, seed: 1 },
      );
      const work = await workOf(query, variables as object);
      if (work) least.set(query, work);
    }
    const asked = fc.constantFrom(...reads).chain((path) =>
      fc.record({
        query: fc.constant(operationWithArguments(path, idOf)),
        times: fc.constant(timesAllowed[(path.at(-1) as Step).field.name] ?? 1),
        variables: fc.record(
          Object.fromEntries(
            (path.at(-1) as Step).field.args.map(({ name, type }) => [name, given(type, name)]),
          ),
          { requiredKeys: [] },
        ),
      }),
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ query, variables, times }) => {
        const work = await workOf(query, variables);
        if (work === undefined) return;
        answered += 1;
        const more = work.estimate - (least.get(query)?.estimate ?? 0);
        expect(work.pages).toBeLessThanOrEqual(times * (800 + 30 * work.cost));
        expect(more).toBeLessThanOrEqual(times * (500 + 400 * work.cost));
      }),
      { numRuns: 800 },
    );
    expect(answered).toBeGreaterThan(300);
  },
);
