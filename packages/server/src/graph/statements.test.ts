import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** The SQL statements of a query, for a page of `first` rows. */
const statementsOf = (query: (first: number) => string, first: number) =>
  server.reads(() => server.query(query(first)));

/** Every list and relation, at two levels. */
const queries: Record<string, (first: number) => string> = {
  'the main job': (first) => `{ organization(code: "DUK") { name memberCount
    children(first: ${first}, asOf: "2020-12-31") { totalCount nodes {
      code name kind secretary { headOfAgency member { fullName } } ratings(fromYear: 2010, toYear: 2020) { year grade } } }
    ratingSummaries(fromYear: 2010, toYear: 2020, subject: MEMBER) { year rated goodOrBetter goodOrBetterRate } } }`,
  'all fields of organizations': (
    first,
  ) => `{ organizations(first: ${first}, filter: { kinds: [GRASSROOTS_COMMITTEE] }) {
    nodes { id code name kind establishedOn dissolvedOn agency { id name } parent { id name } ancestors { id name }
      history { type effectiveOn document { symbol } } secretary { member { fullName } } positions { role term { name } }
      memberCount rating(year: 2019) { grade stages { stage grade } organization { name } }
      children(first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { name kind memberCount
        secretary { member { fullName status } headOfAgency organization { name } }
        members(first: 5) { totalCount nodes { fullName status organization { name } positions { role } } } } }
      descendants(first: 5) { totalCount nodes { name } }
      ratingSummaries(fromYear: 2015, toYear: 2020, subject: ORGANIZATION, kinds: [SUBORDINATE_CELL]) { rated counts { grade count } } } } }`,
  'all fields of members': (
    first,
  ) => `{ members(first: ${first}) { totalCount nodes { id fullName birthYear status
    profile { sex birthDate { value } phone { masking value } permanentAddress { value } }
    organization { name kind parent { name } } positions { role organization { name } headOfAgency }
    rating(year: 2020) { grade stages { stage grade ratedOn } } ratings { year grade organization { name } member { fullName } } } } }`,
};

test.each(Object.entries(queries))('%s needs no more statements for more rows', async (name, query) => {
  const [few, many] = [await statementsOf(query, 20), await statementsOf(query, 60)];
  // The same read may be batched once or twice, depending on timing, and more rows may lead to others.
  expect(many.length).toBeLessThanOrEqual(few.length + 4);
  for (const [statement, runs] of Map.groupBy(many, (text) => text)) {
    expect([statement, runs.length <= 6]).toEqual([statement, true]);
  }
  if (name === 'the main job') expect(many.length).toBeLessThanOrEqual(2);
});
