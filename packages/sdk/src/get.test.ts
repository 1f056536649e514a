import { expect, test } from 'vitest';
import { type GetOptions, overGet } from './get.ts';
import { createClient } from './index.ts';
import { MemberProfileDocument, TypedDocumentString } from './operations.ts';
import { retrying } from './retry.ts';
import { startServer } from './test/server.ts';

const organization = { organization: { $: { code: 'DUK' }, name: true } } as const;
const variables = { fileNumber: '000001H' };

async function start(options: GetOptions = {}) {
  const { url, requests } = await startServer(({ method, documentId }) =>
    documentId === changing && method === 'GET'
      ? { status: 405, body: { errors: [{ message: 'By POST', extensions: { code: 'NOT_SERVED' } }] } }
      : { body: { data: { organization: null, member: null, disableAccount: { userErrors: [] } } } },
  );
  const client = { url, persisted: true, fetch: overGet(options) };
  return { dangbo: createClient(client), client, requests };
}

const hash = 'a'.repeat(64);
const changing = `sha256:${hash}`;

test('a query and a document id are sent by GET, with their variables', async () => {
  const { dangbo, requests } = await start();
  await dangbo.query(organization, { purpose: 'Kiểm tra' });
  await dangbo.execute(MemberProfileDocument, variables);
  expect(requests).toMatchObject([
    { method: 'GET', query: expect.stringContaining('organization'), variables: { code_0: 'DUK' } },
    { method: 'GET', documentId: expect.stringMatching(/^sha256:/), variables },
  ]);
  const { headers } = requests[0] as (typeof requests)[0];
  expect(headers).toMatchObject({ 'apollo-require-preflight': 'true', 'x-purpose': 'Ki%E1%BB%83m%20tra' });
  expect(headers).not.toHaveProperty('content-type');
});

test('a URL that has parameters keeps them', async () => {
  const { client, requests } = await start();
  await createClient({ ...client, url: `${client.url}?operationName=Own` }).query(organization);
  expect(requests).toMatchObject([{ operationName: 'Own', variables: { code_0: 'DUK' } }]);
});

test('a URL that is too long is sent by POST, as it was', async () => {
  const { dangbo, requests } = await start();
  const filter = (length: number) =>
    ({ members: { $: { filter: { search: 'a'.repeat(length) } }, totalCount: true } }) as const;
  await dangbo.query(filter(3_000));
  await dangbo.query(filter(4_000));
  expect(requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  const short = await start({ longestUrl: 50 });
  await short.dangbo.query(organization);
  expect(short.requests).toMatchObject([{ method: 'POST', variables: { code_0: 'DUK' } }]);
});

test('a mutation is sent by POST, and one by its id after the server has refused a GET, once', async () => {
  const { dangbo, requests } = await start();
  const input = { accountId: 'a' };
  await dangbo.mutate({ disableAccount: { $: { input }, userErrors: { code: true } } });
  expect(requests.map(({ method }) => method)).toEqual(['POST']);
  const document = new TypedDocumentString<object, Record<string, never>>('mutation { x }', { hash });
  await dangbo.execute(document);
  await dangbo.execute(document);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'POST']);
});

test('what is sent by GET is sent again after a failure, also by its id', async () => {
  const { url, requests } = await startServer(() =>
    requests.length === 1 ? { status: 503, body: '' } : { body: { data: { member: null } } },
  );
  const fetch = overGet({ fetch: retrying({ firstWait: 1 }) });
  await createClient({ url, persisted: true, fetch }).execute(MemberProfileDocument, variables);
  expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
});
