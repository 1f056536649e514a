import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { startPlainServer } from '../test/plain-server.ts';

let server: TestServer;
let plain: Awaited<ReturnType<typeof startPlainServer>>;
beforeAll(async () => {
  server = await startTestServer();
  plain = await startPlainServer(server.database);
});
afterAll(async () => {
  await plain?.stop();
  await server?.stop();
});

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
