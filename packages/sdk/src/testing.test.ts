import { describe, expect, test, vi } from 'vitest';
import { createClient, type DangboErrorCode } from './index.ts';
import { MemberProfileDocument, PeriodReportDocument, TypedDocumentString } from './operations.ts';
import { createMockClient, type MockOperation, mockFetch } from './testing.ts';

const tree = {
  organization: {
    $: { code: 'DUK' },
    id: true,
    code: true,
    name: true,
    children: {
      nodes: { id: true, name: true, secretary: { role: true, member: { fullName: true, givenName: true } } },
    },
  },
} as const;

/** Sends a text, and gives the whole answer. */
async function ask(query: string, variables: object = {}, options = {}) {
  const answer = await mockFetch(options)('', { method: 'POST', body: JSON.stringify({ query, variables }) });
  return answer.json();
}

describe('what the mock answers', () => {
  test('is the same for the same seed, and another for another', async () => {
    const [first, again, other] = await Promise.all(
      [1, 1, 2].map((seed) => createMockClient({ seed }).query(tree)),
    );
    expect(first).toEqual(again);
    expect(other).not.toEqual(first);
    const dangbo = createMockClient();
    await dangbo.query({ members: { nodes: { fullName: true } } });
    expect(await dangbo.query(tree)).toEqual(first);
  });

  test('has what it was asked by, and the same object under its id', async () => {
    const dangbo = createMockClient();
    const { organization } = await dangbo.query(tree);
    expect(organization?.code).toBe('DUK');
    const [child] = organization?.children.nodes ?? [];
    const { node } = await dangbo.query({
      node: { $: { id: child?.id ?? '' }, id: true, $on: { Organization: { name: true } } },
    });
    expect(node).toEqual({ __typename: 'Organization', id: child?.id, name: child?.name });
    const { nodes } = await dangbo.query({
      nodes: { $: { ids: [child?.id ?? '', 'TWVtYmVyOjE'] }, id: true },
    });
    expect(nodes).toMatchObject([{ id: child?.id }, { id: 'TWVtYmVyOjE' }]);
  });

  test('looks Vietnamese, and fits together', async () => {
    const { members } = await createMockClient({ rows: 40 }).query({
      members: {
        nodes: {
          fullName: true,
          givenName: true,
          admittedOn: true,
          profile: { phone: { masking: true } },
          ratings: { $: { fromYear: 2018, toYear: 2020 }, year: true },
        },
      },
    });
    expect(members.nodes).toHaveLength(40);
    for (const { fullName, givenName, admittedOn, ratings } of members.nodes) {
      expect(fullName).toMatch(new RegExp(`^\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ ${givenName}$`, 'u'));
      expect(new Date(admittedOn).toISOString().slice(0, 10)).toBe(admittedOn);
      expect(ratings.map(({ year }) => year)).toEqual([2018, 2019, 2020]);
    }
    expect(new Set(members.nodes.map(({ fullName }) => fullName)).size).toBeGreaterThan(20);
  });

  test('differs between the objects of a list, also where all are asked by the same year', async () => {
    const { members } = await createMockClient({ rows: 40 }).query({
      members: { nodes: { rating: { $: { year: 2020 }, year: true, grade: true, id: true } } },
    });
    const ratings = members.nodes.flatMap(({ rating }) => rating ?? []);
    expect(new Set(ratings.map(({ year }) => year))).toEqual(new Set([2020]));
    expect(new Set(ratings.map(({ grade }) => grade)).size).toBeGreaterThan(2);
    expect(new Set(ratings.map(({ id }) => id)).size).toBe(ratings.length);
  });

  test('has pages that end, forwards and backwards', async () => {
    const dangbo = createMockClient({ rows: 25 });
    const ids: string[] = [];
    for await (const { id } of dangbo.iterate({ members: { nodes: { id: true } } }, { pageSize: 10 }))
      ids.push(id);
    expect([ids.length, new Set(ids).size]).toEqual([25, 25]);
    const last = await dangbo.query({
      members: {
        $: { last: 10 },
        nodes: { id: true },
        totalCount: true,
        pageInfo: { hasPreviousPage: true, hasNextPage: true },
      },
    });
    expect(last.members).toEqual({
      nodes: ids.slice(-10).map((id) => ({ id })),
      totalCount: 25,
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
  });

  test('goes down a tree by `$levels`', async () => {
    const { organization } = await createMockClient({ rows: 2 }).query({
      organization: { $: { code: 'DUK' }, children: { $levels: 3, nodes: { id: true } } },
    });
    const cells = organization?.children.nodes.flatMap(({ children }) =>
      children?.nodes.flatMap((each) => each.children?.nodes.map(({ id }) => id)),
    );
    expect([cells?.length, new Set(cells).size]).toEqual([8, 8]);
  });

  test('answers documents, mutations, fragments, aliases and directives', async () => {
    const dangbo = createMockClient();
    const { member } = await dangbo.execute(MemberProfileDocument, { fileNumber: '000001H' });
    expect(member?.fileNumber).toBe('000001H');
    const report = await dangbo.execute(PeriodReportDocument, { code: 'DUK', fromYear: 2011, toYear: 2020 });
    expect(report.organization?.periodReport.admissions.byYear.length).toBeGreaterThan(0);
    const { disableAccount } = await dangbo.mutate({
      disableAccount: { $: { input: { accountId: 'a' } }, account: { id: true }, userErrors: { code: true } },
    });
    expect(disableAccount).toEqual({ account: { id: expect.any(String) }, userErrors: [] });
    const text = `# A note with a "quote
      query Who($no: Boolean = false) { viewer { ...Name, ... on Viewer { id } name @include(if: $no) } who: viewer { id @skip(if: false) } viewer { scopes { code } } }
      fragment Name on Viewer { __typename called: name }`;
    expect(await ask(text)).toEqual({
      data: {
        viewer: {
          __typename: 'Viewer',
          called: expect.any(String),
          id: expect.any(String),
          scopes: expect.any(Array),
        },
        who: { id: expect.any(String) },
      },
    });
  });
});

describe('the mock fails', () => {
  test.each<DangboErrorCode>(['RATE_LIMITED', 'UNAUTHENTICATED', 'NETWORK', 'TIMEOUT', 'BAD_RESPONSE'])(
    'with %s',
    async (fail) => {
      await expect(createMockClient({ fail }).query(tree)).rejects.toMatchObject({
        name: 'DangboError',
        code: fail,
      });
    },
  );

  test('for the operations that a function chooses', async () => {
    const asked: MockOperation[] = [];
    const dangbo = createMockClient({
      fail: (operation) => {
        asked.push(operation);
        return operation.name === 'MemberProfile' || operation.name === 'Who' ? 'NOT_FOUND' : undefined;
      },
    });
    await expect(dangbo.execute(MemberProfileDocument, { fileNumber: '1' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const viewer = { viewer: { name: true } } as const;
    await expect(dangbo.query(viewer, { name: 'Who' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await dangbo.query(viewer)).toBeDefined();
    expect(asked).toMatchObject([
      { kind: 'query', name: 'MemberProfile', variables: { fileNumber: '1' } },
      { kind: 'query', name: 'Who' },
      { kind: 'query', name: undefined },
    ]);
  });

  test('for a document without an operation, and for a call that was cancelled', async () => {
    const none = new TypedDocumentString<object, Record<string, never>>('fragment F on Member { id }');
    await expect(createMockClient().execute(none)).rejects.toMatchObject({ code: 'INVALID_QUERY' });
    const gone = createMockClient().query(tree, { signal: AbortSignal.abort() });
    await expect(gone).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

test('it needs no network, and a client of its own options may use it', async () => {
  const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('There is no network'));
  const dangbo = createClient({ url: '/graphql', timeout: 50, fetch: mockFetch({ seed: 3 }) });
  expect(await dangbo.query(tree)).toEqual(await createMockClient({ seed: 3 }).query(tree));
  expect(network).not.toHaveBeenCalled();
  network.mockRestore();
});
