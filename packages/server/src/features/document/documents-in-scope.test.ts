import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { findCallers } from '../../test/find-callers.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
let ids: string[];
beforeAll(async () => {
  server = await startTestServer();
  const { committee, bloc, mixed, figures } = await findCallers(server.database);
  await makeCallers(server.database, {
    committee: { ...committee },
    bloc: { ...bloc },
    mixed: { ...mixed },
    figures: { ...figures },
    everywhere: { figures: 'everywhere', members: 'everywhere' },
    // Members everywhere, and figures of a few organizations.
    members: { ...committee, members: 'everywhere' },
  });
  const rows = await server.database.orm.em
    .fork()
    .execute<{ id: number }[]>('select id from document order by issued_on desc, id desc');
  ids = rows.map(({ id }) => encodeId('Document', id));
});
afterAll(() => server?.stop());

/** The documents that a caller sees by their ids, the newest first. */
async function seenById(key: string): Promise<string[]> {
  const seen: string[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const { nodes } = await server
      .as(keyOf(key))
      .query('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(at, at + 100) });
    seen.push(...nodes.flatMap((node: { id: string } | null) => node?.id ?? []));
  }
  return seen;
}

/** The documents that a caller lists in pages, the newest first. */
async function listed(key: string): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { documents } = await server
      .as(keyOf(key))
      .query(
        'query($after: String) { documents(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      );
    found.push(...documents.nodes.map(({ id }: { id: string }) => id));
    after = documents.pageInfo.hasNextPage ? documents.pageInfo.endCursor : null;
    if (after === null) expect(documents.totalCount).toBe(found.length);
  } while (after !== null);
  return found;
}

test.each(['committee', 'bloc', 'mixed', 'figures', 'members'])(
  'all documents that are seen by their ids are in the list, in order, for a caller whose scope is %s',
  async (key) => {
    const seen = await seenById(key);
    expect(seen.length).toBeGreaterThan(0);
    expect(await listed(key)).toEqual(seen);
  },
);

test('with a small scope the list reads what refers to documents, and not all of them', async () => {
  const readBy = (key: string) =>
    server.reads(() => server.as(keyOf(key)).query('{ documents(first: 10) { nodes { id } } }'));
  expect((await readBy('committee')).join()).toContain('document_reference');
  expect((await readBy('everywhere')).join()).not.toContain('document_reference');
});
