import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCallers } from '../test/callers.ts';
import { askAt } from '../test/crawl-fixture.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { startPlainServer } from '../test/plain-server.ts';
import { encodeCursor } from './cursor.ts';

let server: TestServer;
/** A server on the same database, in which graphql-js resolves each field. */
let plain: Awaited<ReturnType<typeof startPlainServer>>;
/** Two organizations under the bloc. */
let two: number[];

beforeAll(async () => {
  // The log gets the error of a failed field that the client gets here.
  const log = new Writable({ write: (_chunk, _encoding, done) => done() });
  server = await startTestServer({}, { log });
  const em = server.database.orm.em.fork();
  const rows = await em.execute<{ id: number }[]>(
    `select organization_id as id from organization_state join organization on organization.id = organization_id
     where parent_id = 1 and organization_state.valid_to = 'infinity' order by code limit 2`,
  );
  two = rows.map(({ id }) => id);
  // A name that JSON must escape, and one of the bloc's organizations without a secretary.
  await em.execute(
    `update organization_state set name = 'Chi bộ "A\\B"' || chr(9) || chr(1) || '😀' where organization_id = ?`,
    [two[0]],
  );
  await em.execute(`delete from position where role = 'SECRETARY' and organization_id = ?`, [two[1]]);
  // The database otherwise refuses it: an organization without any state.
  await em.transactional(async (unchecked) => {
    await unchecked.execute('set local session_replication_role = replica');
    await unchecked.execute(`insert into organization (code) values ('LONE')`);
  });
  await makeCallers(server.database, {
    all: { figures: 'everywhere', members: 'everywhere' },
  });
  plain = await startPlainServer(server.database, { log });
});
afterAll(async () => {
  await plain?.stop();
  await server?.stop();
});

/** Reports whether a result was built in SQL, and by how many statements; it must equal that of graphql-js. */
async function readsOf(query: string): Promise<{ inSql: boolean; statements: number }> {
  let text = '';
  const reads = await server.reads(async () => {
    ({ text } = await askAt(server.url, 'all')(query));
  });
  const expected = await askAt(plain.url, 'all')(query);
  expect(text).toBe(expected.text);
  return { inSql: reads.some((sql) => / as result, /.test(sql)), statements: reads.length };
}

describe('the result is built in SQL for', () => {
  test.each([
    ['names that JSON escapes', '{ organization(code: "DUK") { children { nodes { name } } } }'],
    [
      'ids and types',
      '{ __typename organization(code: "DUK") { __typename id secretary { id __typename } } }',
    ],
    [
      'partial dates',
      '{ organizations(first: 100) { nodes { establishedOn dissolvedOn history { type effectiveOn } } } }',
    ],
    ['a missing object at the root', '{ organization(code: "none") { name } }'],
    [
      'missing objects',
      '{ organization(code: "DUK") { children { nodes { secretary { role } rating(year: 1999) { grade } } } } }',
    ],
    [
      'pages from either end, with cursors and counts',
      `{ organization(code: "DUK") { children(first: 3) { totalCount edges { cursor node { code } } }
        last: children(last: 3) { nodes { code } } none: children(filter: { search: "zzz" }) { totalCount nodes { id } } } }`,
    ],
    [
      'page info',
      `{ organization(code: "DUK") {
        first: children(first: 2) { nodes { code } pageInfo { ...all } }
        next: children(first: 100, after: "${encodeCursor('CODE', { value: 'DUK-02', id: 3 })}") { pageInfo { ...all } }
        none: children(filter: { search: "zzz" }) { pageInfo { ...all } }
        any: children { pageInfo { hasPreviousPage } } } }
      fragment all on PageInfo { hasNextPage hasPreviousPage startCursor endCursor __typename }`,
    ],
    [
      'by name, from the last',
      `{ organization(code: "DUK") { members(first: 7, includeDescendants: true, orderBy: { field: NAME, direction: DESC }) {
        edges { cursor node { fullName birthYear officialOn status organization { code } } } } } }`,
    ],
    [
      'two aliases of the same field',
      `{ a: organization(code: "DUK") { one: rating(year: 2019) { year grade } other: rating(year: 2018) { year grade }
        then: name(asOf: "2012-01-01") name kind memberCount own: memberCount(includeDescendants: false) } }`,
    ],
    [
      'fields of the state of a day, and of another',
      '{ organization(code: "DUK") { children(asOf: "2019-01-01") { nodes { parent { code } agency { name } name(asOf: "2019-01-01") kind } } } }',
    ],
    [
      'a field that is selected twice',
      '{ organization(code: "DUK") { secretary { id } code secretary { role member { fullName } } } }',
    ],
    [
      'several of one kind by their ids',
      '{ a: organization(id: "T3JnYW5pemF0aW9uOjE") { code } b: organization(id: "T3JnYW5pemF0aW9uOjI") { code } }',
    ],
    ['a field of an interface', '{ organization(code: "DUK") { ... on Node { id } __typename } }'],
    [
      'sums by year, with the objects in them',
      `{ organization(code: "DUK") { ratingSummaries(fromYear: 2006, toYear: 2019, subject: MEMBER) {
        year rated goodOrBetter goodOrBetterRate subject counts { grade count } }
        organizations: ratingSummaries(fromYear: 2018, toYear: 2019, subject: ORGANIZATION, kinds: [SUBORDINATE_CELL]) { counts { count __typename } } } }`,
    ],
    [
      'page info from the end',
      `{ organization(code: "DUK") { a: children(last: 2) { pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }
        b: children(last: 2, before: "${encodeCursor('CODE', { value: 'DUK-02', id: 3 })}") { nodes { code } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }
        c: children(last: 100) { pageInfo { hasPreviousPage startCursor } } } }`,
    ],
    [
      'fields left out',
      '{ organization(code: "DUK") { code name @skip(if: true) kind @include(if: false) } }',
    ],
    [
      'fragments',
      `{ organization(code: "DUK") { ...a ... on Organization { version } } } fragment a on Organization { code memberCount }`,
    ],
  ])('%s', async (_, query) => {
    const { inSql, statements } = await readsOf(query);
    expect(statements).toBe(1);
    expect(inSql).toBe(true);
  });
});

describe('resolvers are called, with the same result, for', () => {
  test.each([
    ['a field with an ordinary resolver', '{ viewer { name } organization(code: "DUK") { code } }'],
    ['a node by its id', '{ node(id: "T3JnYW5pemF0aW9uOjE") { id } }'],
    ['an invalid argument', '{ organization(code: "DUK") { rating(year: 1) { grade } code } }'],
  ])('%s', async (_, query) => {
    expect((await readsOf(query)).inSql).toBe(false);
  });
});

test('a null in a non-null field, from faulty records, is reported by its field', async () => {
  const query = '{ organization(code: "LONE") { code name } }';
  const { body } = await askAt(server.url, 'all')(query);
  expect(body).toMatchObject({ data: { organization: null }, errors: [{ path: ['organization', 'name'] }] });
  expect((await readsOf(query)).inSql).toBe(true);
});
