import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../test/callers.ts';
import { type Answer, expectedErrors, rootQuestions } from '../test/crawl.ts';
import { askAt, type CrawlFixture, prepareCrawl, schema } from '../test/crawl-fixture.ts';
import { nestedQuestions } from '../test/nested-questions.ts';
import { startPlainServer } from '../test/plain-server.ts';
import { randomPath } from '../test/random-paths.ts';
import { randomQuery } from '../test/random-queries.ts';

/** PostgreSQL 18, where every kind of caller is compared; an older one has what may differ by SQL and plans. */
const isMain = process.env.TEST_DATABASE_URL === undefined;

/** A server with plans, and one on the same database in which graphql-js resolves each field. */
let fixture: CrawlFixture;
let plain: Awaited<ReturnType<typeof startPlainServer>>;

beforeAll(async () => {
  fixture = await prepareCrawl(undefined, 'district');
  plain = await startPlainServer(fixture.server.database);
});
afterAll(async () => {
  await plain?.stop();
  await fixture?.server.stop();
});

/** Compares a planned result with that of graphql-js by loaders alone. */
const comparedAs = (key: string) => async (document: string, variables: object | undefined, text: string) => {
  const expected = await askAt(plain.url, key)(document, variables);
  return expected.text === text ? [] : [`not ${expected.text.slice(0, 300)} but ${text.slice(0, 300)}`];
};

const callers = isMain ? ['bloc', 'committee', 'mixed', 'accessManager'] : ['bloc'];

describe.each(callers)('a planned result for %s', (key) => {
  test('equals that of the loaders, for every field of every type in every way', async () => {
    const { ask, may, known } = fixture.crawlerAs(key, {
      allValues: isMain && ['mixed', 'accessManager'].includes(key),
      // Any organization is found alike: ten of the codes are enough.
      allCodes: false,
    });
    const differences = comparedAs(key);
    const queries = [
      ...rootQuestions(schema, may, known).map((query) => [query]),
      // Eleven lists of the whole bloc in one statement could take longer than it may.
      ...nestedQuestions(schema, may, known, key === 'bloc' ? 6 : undefined),
    ];
    let [answered, built] = [0, 0];
    for (const ways of queries) {
      for (const query of ways) {
        let answer: Answer | undefined;
        const statements = await fixture.server.reads(async () => {
          answer = await ask(query);
        });
        const { text, body } = answer as unknown as Answer;
        const code = body.errors?.[0].extensions.code;
        // Then it is asked of fewer objects.
        if (code === 'COST_TOO_HIGH' && query !== ways.at(-1)) continue;
        expect([undefined, ...expectedErrors], `${text} of ${query}`).toContain(code);
        expect(await differences(query, undefined, text)).toEqual([]);
        if (code === undefined) answered += 1;
        if (statements.some((sql) => / as result, /.test(sql))) built += 1;
        break;
      }
    }
    // Of the rest, most read objects by their ids, or accounts.
    expect(built / answered).toBeGreaterThan(key === 'accessManager' ? 0.75 : 0.9);
  });

  test('equals that of the loaders for random queries of any depth', async () => {
    const { ask, may, known } = fixture.crawlerAs(key);
    const differences = comparedAs(key);
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.boolean(), async (draw, wide) => {
        const query = wide ? randomQuery(draw) : randomPath(draw, schema, may, known);
        const { text } = await ask(query);
        expect(await differences(query, undefined, text)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a nested query', () => {
  test.each([
    [
      'organizations, their secretaries and ratings',
      `{ organization(code: "DUK") { children(first: 100, asOf: "2020-12-31") { totalCount nodes {
        name(asOf: "2019-06-30") kind secretary(asOf: "2020-12-31") { headOfAgency member { fullName } }
        ratings(fromYear: 2010, toYear: 2020) { year grade } } } } }`,
    ],
    [
      'members with their cells',
      `{ organization(code: "DUK") { members(first: 50, includeDescendants: true) { edges { cursor node {
        fullName organization { code parent { name } } ratings { grade } } } } } }`,
    ],
    [
      'three levels',
      `{ organization(code: "DUK") { memberCount children(first: 50) { nodes { memberCount rating(year: 2019) { grade }
        children(first: 20) { nodes { name memberCount secretary { role member { fullName } } } } } } } }`,
    ],
  ])('%s takes one statement', async (_, query) => {
    const { server } = fixture;
    const ask = () => server.as(keyOf('bloc')).query(query);
    expect(await server.reads(ask)).toHaveLength(1);
  });
});
