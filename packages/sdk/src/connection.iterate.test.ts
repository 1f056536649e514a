import { expect, test } from 'vitest';
import { createClient, type IterateOptions } from './index.ts';
import { startSchemaServer } from './test/schema-server.ts';
import { startServer } from './test/server.ts';

async function readMembers(url: string, options?: IterateOptions): Promise<string[]> {
  const rows: string[] = [];
  for await (const { id } of createClient({ url }).iterate({ members: { nodes: { id: true } } }, options)) {
    rows.push(id);
  }
  return rows;
}

const page = (ids: string[], endCursor: string | null, hasNextPage = true) => ({
  body: { data: { members: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage, endCursor } } } },
});

test('all rows of all pages, in order', async () => {
  const { url, requests } = await startSchemaServer();
  const rows = await readMembers(url, { pageSize: 10 });
  expect(rows).toEqual(Array.from({ length: 25 }, (_, index) => `Member:${index + 1}`));
  expect(requests.map(({ variables }) => variables)).toEqual([
    { first_0: 10 },
    { first_0: 10, after_1: '10' },
    { first_0: 10, after_1: '20' },
  ]);
});

test('a nested connection, with arguments and aliases on the way', async () => {
  const { url } = await startSchemaServer();
  const names: string[] = [];
  const rows = createClient({ url }).iterate({
    'committee:organization': {
      $: { code: 'DUK' },
      'people:members': {
        $: { includeDescendants: true, filter: { search: 'an' } },
        nodes: { fullName: true },
      },
    },
  });
  for await (const { fullName } of rows) names.push(fullName);
  expect(names).toHaveLength(25);
});

test('a page is fetched when the previous one is used up', async () => {
  const { url, requests } = await startSchemaServer();
  const rows = createClient({ url }).iterate({ members: { nodes: { id: true } } }, { pageSize: 10 });
  expect(requests).toHaveLength(0);
  for (let count = 0; count < 10; count++) await rows.next();
  expect(requests).toHaveLength(1);
  await rows.next();
  expect(requests).toHaveLength(2);
});

test('a sufficient max has no effect; with rows left it throws after the last one', async () => {
  const { url, requests } = await startSchemaServer();
  await expect(readMembers(url, { max: 25 })).resolves.toHaveLength(25);
  requests.length = 0;
  const rows = createClient({ url }).iterate({ members: { nodes: { id: true } } }, { max: 24, pageSize: 10 });
  for (let count = 0; count < 24; count++) expect((await rows.next()).done).toBe(false);
  await expect(rows.next()).rejects.toMatchObject({ code: 'MAX_REACHED' });
  expect(requests.at(-1)?.variables).toMatchObject({ first_0: 4 });
});

test.each([
  ['is null', null],
  ['stays', 'a'],
  ['comes back to an earlier one', 'b'],
])('a cursor that %s throws CURSOR_STUCK, and does not loop', async (_, last) => {
  const cursors = ['b', 'a', last];
  const { url, requests } = await startServer(() => page(['Member:1'], cursors[requests.length - 1] ?? null));
  await expect(readMembers(url)).rejects.toMatchObject({ code: 'CURSOR_STUCK' });
  expect(requests).toHaveLength(3);
});

test('an empty page with a new cursor does not end the iteration', async () => {
  const answers = [page([], 'a'), page(['Member:1'], null, false)];
  const { url, requests } = await startServer(() => answers[requests.length - 1] ?? page([], null));
  await expect(readMembers(url)).resolves.toEqual(['Member:1']);
});

test('a missing parent throws, and is not an empty list', async () => {
  const { url } = await startServer(() => ({ body: { data: { organization: null } } }));
  const rows = createClient({ url }).iterate({
    organization: { $: { code: '?' }, members: { nodes: { id: true } } },
  });
  await expect(rows.next()).rejects.toMatchObject({ code: 'NOT_FOUND', path: ['organization', 'members'] });
});

test('a failing page throws', async () => {
  const answers = [page(['Member:1'], 'a'), { status: 502, body: 'Bad Gateway' }];
  const { url, requests } = await startServer(() => answers[requests.length - 1] ?? page([], null));
  await expect(readMembers(url)).rejects.toMatchObject({ code: 'BAD_RESPONSE', status: 502 });
});

test.each([
  ['two paths', { members: { nodes: { id: true } }, organizations: { nodes: { id: true } } }],
  ['no connection', { viewer: { name: true } }],
  ['own paging', { members: { $: { first: 5 }, nodes: { id: true } } }],
])('%s is refused without types too', async (_, selection) => {
  const rows = createClient({ url: 'http://127.0.0.1:1' }).iterate(selection as never);
  await expect(rows.next()).rejects.toMatchObject({ code: 'BAD_SELECTION' });
});
