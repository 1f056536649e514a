import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest';
import { createClient, type DangboError, type Id } from './index.ts';
import { MemberProfileDocument, TypedDocumentString } from './operations.ts';
import {
  documentMutationOptions,
  documentQueryOptions,
  infiniteQueryOptions,
  mutationOptions,
  queryOptions,
} from './react.ts';
import { startSchemaServer } from './test/schema-server.ts';
import { startServer } from './test/server.ts';

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
afterEach(() => queries.clear());

const organization = { organization: { $: { code: 'DUK' }, name: true, memberCount: true } } as const;
const members = {
  members: { $: { filter: { search: 'An' } }, nodes: { id: true, fullName: true } },
} as const;

async function start() {
  const { url, requests } = await startSchemaServer();
  return { dangbo: createClient({ url }), requests };
}

describe('a query', () => {
  test('of a selection gives its result, typed, and is cached under its key', async () => {
    const { dangbo, requests } = await start();
    const options = queryOptions(dangbo, organization, { asOf: '2020-12-31', purpose: 'Check' });
    const data = await queries.fetchQuery({ ...options, staleTime: 1_000 });
    expect(data).toEqual({ organization: { name: 'name', memberCount: 7 } });
    expectTypeOf(data).toEqualTypeOf<{ organization: { name: string; memberCount: number } | null }>();
    expectTypeOf(queries.getQueryData(options.queryKey)).toEqualTypeOf<typeof data | undefined>();
    expect(queries.getQueryData(options.queryKey)).toEqual(data);
    await queries.fetchQuery({ ...options, staleTime: 1_000 });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      variables: { asOf: '2020-12-31' },
      headers: { 'x-purpose': 'Check' },
    });
  });

  test('of a document gives its data', async () => {
    const { dangbo } = await start();
    const options = documentQueryOptions(dangbo, MemberProfileDocument, { fileNumber: '000001H' });
    const { member } = await queries.fetchQuery(options);
    expect(member?.fullName).toBe('fullName');
    expect(options.queryKey[2]).toContain('query MemberProfile');
    // @ts-expect-error: the variable is required
    documentQueryOptions(dangbo, MemberProfileDocument, {});
  });

  test('has a key that depends on the request alone, not on the order of its fields', async () => {
    const { dangbo } = await start();
    const hash = (options: { queryKey: readonly unknown[] }) =>
      queries.getQueryCache().build(queries, options).queryHash;
    const { memberCount, name, $ } = organization.organization;
    const reordered = { organization: { memberCount, name, $ } };
    expect(hash(queryOptions(dangbo, reordered))).toBe(hash(queryOptions(dangbo, organization)));
    const otherwise = queryOptions(dangbo, organization, { timeout: 5, name: 'Committee' });
    expect(hash(otherwise)).toBe(hash(queryOptions(dangbo, organization)));
    const others = [
      queryOptions(dangbo, organization),
      queryOptions(dangbo, organization, { asOf: '2020-12-31' }),
      queryOptions(dangbo, organization, { purpose: 'Check' }),
      queryOptions(dangbo, { organization: { $, name } }),
      documentQueryOptions(dangbo, MemberProfileDocument, { fileNumber: 'a' }),
      documentQueryOptions(dangbo, MemberProfileDocument, { fileNumber: 'b' }),
      infiniteQueryOptions(dangbo, members),
      infiniteQueryOptions(dangbo, members, { pageSize: 10 }),
    ];
    expect(new Set(others.map(hash)).size).toBe(others.length);
  });

  test('may be narrowed by `select`', async () => {
    const { dangbo } = await start();
    const observer = new QueryObserver(queries, {
      ...queryOptions(dangbo, organization),
      select: (data) => data.organization?.name,
    });
    const { data, error } = await observer.refetch();
    expect(data).toBe('name');
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
    expectTypeOf(error).toEqualTypeOf<DangboError | null>();
  });

  test('fails with a DangboError, and ends when nobody wants it any more', async () => {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<unknown>();
    const hanging: typeof fetch = (_, init) =>
      new Promise(() => {
        init?.signal?.addEventListener('abort', () => ended.resolve(init.signal?.aborted));
        begun.resolve();
      });
    const dangbo = createClient({ url: '/graphql', fetch: hanging });
    const leave = new QueryObserver(queries, queryOptions(dangbo, organization)).subscribe(() => undefined);
    await begun.promise;
    leave();
    expect(await ended.promise).toBe(true);
    const { url } = await startServer(() => ({ body: '<html>' }));
    const broken = queries.fetchQuery(
      queryOptions(createClient({ url }), organization, { asOf: '2020-01-01' }),
    );
    await expect(broken).rejects.toMatchObject({ name: 'DangboError', code: 'BAD_RESPONSE' });
  });
});

describe('an infinite query', () => {
  test('reads the pages of a connection until they end', async () => {
    const { dangbo, requests } = await start();
    const options = infiniteQueryOptions(dangbo, members, { pageSize: 10, asOf: '2020-12-31' });
    const observer = new InfiniteQueryObserver(queries, {
      ...options,
      select: ({ pages }) => pages.flatMap(({ nodes }) => nodes),
    });
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    while (observer.getCurrentResult().hasNextPage) await observer.fetchNextPage();
    const result = observer.getCurrentResult();
    stop();
    expect(result.data).toHaveLength(25);
    expectTypeOf(result.data).toEqualTypeOf<{ id: Id<'Member'>; fullName: string }[] | undefined>();
    expectTypeOf(result.error).toEqualTypeOf<DangboError | null>();
    const pages = requests.map(({ variables }) => Object.entries(variables ?? {}));
    expect(pages.map((page) => page.find(([name]) => name.startsWith('after'))?.[1])).toEqual([
      undefined,
      '10',
      '20',
    ]);
  });

  test('fails where the cursor stays where it is, and a selection without a connection is refused', async () => {
    const { url } = await startServer(() => ({
      body: { data: { members: { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'stuck' } } } },
    }));
    const options = infiniteQueryOptions(createClient({ url }), members);
    const pages = queries.fetchInfiniteQuery({ ...options, pages: 3 });
    await expect(pages).rejects.toMatchObject({ code: 'CURSOR_STUCK' });
    // @ts-expect-error: it leads to no connection
    expect(() => infiniteQueryOptions(createClient({ url }), organization)).toThrow(/one path/);
  });
});

describe('a mutation', () => {
  test('sends the selection that its variables give', async () => {
    const { dangbo, requests } = await start();
    const options = mutationOptions(dangbo, (accountId: string) => ({
      disableAccount: { $: { input: { accountId } }, account: { name: true }, userErrors: { code: true } },
    }));
    const data = await new MutationObserver(queries, options).mutate('a');
    expect(data.disableAccount.account?.name).toBe('name');
    expectTypeOf(data.disableAccount.account).toEqualTypeOf<{ name: string } | null>();
    expect(requests[0]?.variables).toEqual({ input_0: { accountId: 'a' } });
  });

  test('sends a document with its variables', async () => {
    const { dangbo, requests } = await start();
    const document = new TypedDocumentString<{ disableAccount: object }, { input: { accountId: string } }>(
      'mutation Disable($input: DisableAccountInput!) { disableAccount(input: $input) { account { id } } }',
    );
    const observer = new MutationObserver(queries, documentMutationOptions(dangbo, document));
    expect(await observer.mutate({ input: { accountId: 'a' } })).toHaveProperty('disableAccount');
    expect(requests[0]?.variables).toEqual({ input: { accountId: 'a' } });
  });
});
