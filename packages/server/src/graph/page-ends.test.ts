import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedServer } from '../test/harness.ts';
import { startPlainServer } from '../test/plain-server.ts';

const server = await sharedServer();
const plain = await startPlainServer(server.database);
afterAll(() => plain.stop());

interface List {
  totalCount?: number;
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}
interface Page {
  first?: number;
  last?: number;
  after?: string;
  before?: string;
}

/** A list below a record and one at the root: neither is read by the other's path. */
const lists = {
  'the children of an organization': (selection: string) =>
    `query ($first: Int, $after: String, $last: Int, $before: String) { organization(code: "DUK") {
      list: children(first: $first, after: $after, last: $last, before: $before) { ${selection} } } }`,
  'all cells of one kind': (selection: string) =>
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      list: organizations(first: $first, after: $after, last: $last, before: $before,
        filter: { kinds: [GRASSROOTS_CELL] }, orderBy: { field: NAME, direction: DESC }) { ${selection} } }`,
  'cells by a rating that some lack': (selection: string) =>
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      list: organizations(first: $first, after: $after, last: $last, before: $before,
        filter: { kinds: [GRASSROOTS_CELL] }, orderBy: { field: RATING, year: 2010 }) { ${selection} } }`,
  'cells by a share that some lack, in descending order': (selection: string) =>
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      list: organizations(first: $first, after: $after, last: $last, before: $before,
        filter: { kinds: [GRASSROOTS_CELL] },
        orderBy: { field: GRADE_SHARE, year: 2010, grade: EXCELLENT, direction: DESC }) { ${selection} } }`,
};

const information = 'pageInfo { hasNextPage hasPreviousPage }';
/** The information of a page is read in another way where its rows are selected as well. */
const selections = [information, `edges { cursor node { id } } ${information} totalCount`];

async function ask(url: string, query: string, variables: Page): Promise<List> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: { organization?: object }; errors?: unknown };
  expect(errors).toBeUndefined();
  return ((data.organization ?? data) as { list: List }).list;
}

/** Asks for a page in every way, and gives the places of its rows in the list, with what it says of its ends. */
async function page(list: keyof typeof lists, all: List['edges'], variables: Page) {
  const answers = [];
  for (const url of [server.url, plain.url]) {
    for (const selection of selections) answers.push(await ask(url, lists[list](selection), variables));
  }
  const [answer] = answers.filter(({ edges }) => edges !== undefined) as [List];
  for (const { pageInfo } of answers) expect(pageInfo).toEqual(answer.pageInfo);
  const { hasNextPage, hasPreviousPage } = answer.pageInfo;
  const places = answer.edges.map(({ cursor }) => all.findIndex((edge) => edge.cursor === cursor));
  return { places, hasPreviousPage, hasNextPage };
}

describe.each(Object.keys(lists) as (keyof typeof lists)[])('%s', (list) => {
  let all: List['edges'];
  let size: number;
  beforeAll(async () => {
    const whole = await ask(plain.url, lists[list](selections[1] as string), { first: 100 });
    all = whole.edges;
    size = all.length;
    expect([size, size > 6]).toEqual([whole.totalCount, true]);
  });

  /** A cursor by its place in the list; a negative one counts from the end. */
  const cursorAt = (place: number) => all.at(place)?.cursor as string;
  const range = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => from + i);

  test.each([-1, 0, 1])('a page of its size and %i', async (more) => {
    const isShort = more < 0;
    expect(await page(list, all, { first: size + more })).toEqual({
      places: range(0, Math.min(size + more, size)),
      hasPreviousPage: false,
      hasNextPage: isShort,
    });
    expect(await page(list, all, { last: size + more })).toEqual({
      places: range(isShort ? 1 : 0, size),
      hasPreviousPage: isShort,
      hasNextPage: false,
    });
  });

  test.each([-1, 0, 1])('forward, a page of as many as are left and %i', async (more) => {
    expect(await page(list, all, { first: 3 + more, after: cursorAt(-4) })).toEqual({
      places: range(size - 3, Math.min(size + more, size)),
      hasPreviousPage: true,
      hasNextPage: more < 0,
    });
  });

  test.each([-1, 0, 1])('backward, a page of as many as are left and %i', async (more) => {
    expect(await page(list, all, { last: 3 + more, before: cursorAt(3) })).toEqual({
      places: range(more < 0 ? 1 : 0, 3),
      hasPreviousPage: more < 0,
      hasNextPage: true,
    });
  });

  test('a page beside the row at either end, which is all that comes before or after it', async () => {
    expect(await page(list, all, { first: 2, after: cursorAt(0) })).toEqual({
      places: [1, 2],
      hasPreviousPage: true,
      hasNextPage: true,
    });
    expect(await page(list, all, { last: 2, before: cursorAt(-1) })).toEqual({
      places: [size - 3, size - 2],
      hasPreviousPage: true,
      hasNextPage: true,
    });
  });

  test('a page beyond the row at either end is empty', async () => {
    expect(await page(list, all, { first: 2, after: cursorAt(-1) })).toEqual({
      places: [],
      hasPreviousPage: true,
      hasNextPage: false,
    });
    expect(await page(list, all, { last: 2, before: cursorAt(0) })).toEqual({
      places: [],
      hasPreviousPage: false,
      hasNextPage: true,
    });
  });

  test('between two cursors, a page of exactly the rows between them has no more of them', async () => {
    const between = { after: cursorAt(0), before: cursorAt(3) };
    expect(await page(list, all, { first: 2, ...between })).toEqual({
      places: [1, 2],
      hasPreviousPage: true,
      hasNextPage: false,
    });
    expect(await page(list, all, { last: 2, ...between })).toEqual({
      places: [1, 2],
      hasPreviousPage: false,
      hasNextPage: true,
    });
    expect(await page(list, all, { first: 1, ...between })).toMatchObject({ places: [1], hasNextPage: true });
    expect(await page(list, all, { last: 1, ...between })).toMatchObject({
      places: [2],
      hasPreviousPage: true,
    });
  });
});
