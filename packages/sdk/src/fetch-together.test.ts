import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../server/src/test/callers.ts';
import { startTestServer, type TestServer } from '../../server/src/test/harness.ts';
import { deduping } from './dedupe.ts';
import { overGet } from './get.ts';
import { createClient } from './index.ts';
import { type ObservedResponse, observing } from './observe.ts';
import { MemberProfileDocument } from './operations.ts';
import { refreshing } from './refresh.ts';
import { retrying } from './retry.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await makeCallers(server.database, { officer: { figures: 'everywhere', members: 'everywhere' } });
});
afterAll(() => server?.stop());

const organization = { organization: { $: { code: 'DUK' }, memberCount: true } } as const;

/** Every `fetch` of this package, one around the other, and what the innermost one sent and got. */
function start(tokens: readonly string[] = [keyOf('officer')]) {
  const sent: [method: string | undefined, status: number, tag: string | null][] = [];
  const observed: ObservedResponse[] = [];
  const onResponse = (response: ObservedResponse) => void observed.push(response);
  const recorded: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    sent.push([init?.method, response.status, response.headers.get('etag')]);
    return response;
  };
  let next = 0;
  const getToken = () => tokens[next++] ?? '';
  const together = overGet({
    fetch: deduping({
      fetch: observing({
        onResponse,
        fetch: refreshing({ getToken, fetch: retrying({ fetch: recorded }) }),
      }),
    }),
  });
  const dangbo = createClient({ url: `${server.url}/graphql`, persisted: true, fetch: together });
  return { dangbo, sent, observed };
}

test('together they send one request by GET for equal queries, with a new token where one is refused', async () => {
  const { dangbo, sent, observed } = start(['dangbo_none', keyOf('officer')]);
  const results = await Promise.all([dangbo.query(organization), dangbo.query(organization)]);
  expect(results).toEqual([1, 2].map(() => ({ organization: { memberCount: 4374 } })));
  expect(sent).toEqual([
    ['GET', 401, null],
    ['GET', 200, expect.stringMatching(/^".+"$/)],
  ]);
  expect(observed).toMatchObject([
    {
      attempts: 2,
      status: 200,
      cost: expect.any(Number),
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    },
  ]);
  expect(observed[0]?.request).toMatchObject({ kind: 'query', url: `${server.url}/graphql` });
});

test('a document of the manifest is asked for by its id, by GET, once for equal calls', async () => {
  const { dangbo, sent } = start();
  const { members } = await server
    .as(keyOf('officer'))
    .query('{ members(first: 1) { nodes { fileNumber } } }');
  const [variables] = members.nodes;
  const ask = () => dangbo.execute(MemberProfileDocument, variables);
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toMatchObject({ member: variables });
  expect(other).toEqual(one);
  expect(sent).toEqual([['GET', 200, expect.any(String)]]);
});

test('a request whose answer has not changed gets 304, and reads nothing from the database', async () => {
  const { dangbo, sent } = start();
  await dangbo.query(organization);
  const [, , tag] = sent[0] ?? [];
  // A commit of another test file in the same PostgreSQL ends what is cached.
  const ask = () =>
    dangbo.query(organization, { headers: { 'if-none-match': String(tag) } }).catch((error) => error);
  await expect.poll(() => server.reads(ask)).toEqual([]);
  expect(sent.at(-1)).toEqual(['GET', 304, tag]);
});
