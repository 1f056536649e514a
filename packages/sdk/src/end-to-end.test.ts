import { describe, expect, test } from 'vitest';
import { keyOf, makeCallers } from '../../server/src/test/callers.ts';
import { sharedServer, startTestServer } from '../../server/src/test/harness.ts';
import { createClient, DangboError, type Day, schemaHash } from './index.ts';
import { MemberProfileDocument, OrganizationTreeDocument, PeriodReportDocument } from './operations.ts';

const server = await sharedServer();
let requests = 0;

/** A client of the real server that counts its round trips. */
const client = () =>
  createClient({
    url: `${server.url}/graphql`,
    fetch: (...request) => {
      requests += 1;
      return fetch(...request);
    },
  });

describe('the SDK against the server itself', () => {
  test('reads the main query, typed, in one round trip', async () => {
    requests = 0;
    const { organization } = await client().query({
      organization: {
        $: { code: 'DUK' },
        name: true,
        memberCount: true,
        children: {
          $: { first: 100, asOf: '2020-12-31' },
          totalCount: true,
          nodes: {
            code: true,
            kind: true,
            secretary: { headOfAgency: true, member: { fullName: true } },
            ratings: { $: { fromYear: 2010, toYear: 2020 }, year: true, grade: true },
          },
        },
        ratingSummaries: {
          $: { fromYear: 2010, toYear: 2020, subject: 'MEMBER' },
          year: true,
          goodOrBetterRate: true,
        },
      },
    });
    expect(requests).toBe(1);
    expect(organization?.memberCount).toBe(4374);
    expect(organization?.children.nodes.filter(({ secretary }) => secretary?.headOfAgency)).toHaveLength(57);
    expect(organization?.ratingSummaries.map(({ year }) => year)).toEqual([
      2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020,
    ]);
  });

  test('reads a tree level by level, in one round trip', async () => {
    requests = 0;
    const { organization } = await client().query(
      {
        organization: {
          $: { code: 'DUK' },
          children: { $: { first: 100 }, $levels: 2, nodes: { code: true, memberCount: true } },
        },
      },
      { asOf: '2020-12-31', name: 'TreeByLevels' },
    );
    expect(requests).toBe(1);
    const committees = organization?.children.nodes.filter(({ children }) => children?.nodes.length) ?? [];
    expect(committees.length).toBeGreaterThan(10);
    for (const { memberCount, children } of committees) {
      expect(children?.nodes.reduce((sum, cell) => sum + cell.memberCount, 0)).toBe(memberCount);
    }
  });

  test('knows the schema of the server', async () => {
    const response = await fetch(`${server.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.headers.get('x-schema-hash')).toBe(schemaHash);
  });

  test('reports the progress of an iteration', async () => {
    const progress: object[] = [];
    const rows = client().iterate(
      { organization: { $: { code: 'DUK' }, children: { nodes: { code: true } } } },
      { asOf: '2020-12-31', pageSize: 40, onProgress: (state) => progress.push(state) },
    );
    const codes = new Set<string>();
    for await (const { code } of rows) codes.add(code);
    expect(codes.size).toBe(68);
    expect(progress).toEqual([
      { count: 40, totalCount: 68 },
      { count: 68, totalCount: 68 },
    ]);
  });

  test('reads everything as it was on one day', async () => {
    const headsOn = async (asOf?: Day) => {
      const { organization } = await client().query(
        {
          organization: {
            $: { code: 'DUK' },
            memberCount: true,
            children: {
              $: { first: 100, asOf: '2012-12-31' },
              nodes: { secretary: { $: { asOf: '2012-12-31' }, headOfAgency: true } },
            },
          },
        },
        { asOf },
      );
      const heads = organization?.children.nodes.filter(({ secretary }) => secretary?.headOfAgency);
      return [organization?.memberCount, heads?.length];
    };
    const [then, now] = [await headsOn('2012-12-31'), await headsOn()];
    expect(then[0]).toBeLessThan(4374);
    expect(now[0]).toBe(4374);
    // Of the secretaries of 2012, few of those who still serve are the heads of today.
    expect(then[1]).toBeGreaterThan(2 * (now[1] as number));

    const codes: string[] = [];
    const cells = client().iterate(
      { organizations: { $: { filter: { kinds: ['GRASSROOTS_CELL'] } }, nodes: { code: true } } },
      { asOf: '2012-12-31' },
    );
    for await (const { code } of cells) codes.push(code);
    const { organizations } = await client().query({
      organizations: { $: { asOf: '2012-12-31', filter: { kinds: ['GRASSROOTS_CELL'] } }, totalCount: true },
    });
    expect(codes).toHaveLength(organizations.totalCount);
  });

  test('iterates over every member once, page by page', async () => {
    const fileNumbers = new Set<string>();
    requests = 0;
    const members = client().iterate(
      { members: { nodes: { fileNumber: true } } },
      { pageSize: 100, max: 5000 },
    );
    for await (const { fileNumber } of members) fileNumbers.add(fileNumber);
    expect(fileNumbers.size).toBe(4374);
    expect(requests).toBe(44);
  });

  test('executes its own documents', async () => {
    const report = await client().execute(PeriodReportDocument, {
      code: 'DUK',
      fromYear: 2011,
      toYear: 2020,
    });
    expect(report.organization?.periodReport.memberCount).toBe(4374);
  });

  test('sends its own documents by id to a server that accepts no others, and its selections are refused', async () => {
    const strict = await startTestServer({ PERSISTED_OPERATIONS: 'enforce' });
    await makeCallers(strict.database, { officer: { figures: 'everywhere', members: 'everywhere' } });
    const dangbo = createClient({ url: `${strict.url}/graphql`, apiKey: keyOf('officer'), persisted: true });
    const tree = await dangbo.execute(OrganizationTreeDocument, { code: 'DUK', first: 3 });
    expect(tree.organization?.descendants.nodes).toHaveLength(3);
    const profile = await dangbo.execute(MemberProfileDocument, { fileNumber: '000000X' });
    expect(profile.member).toBeNull();
    await expect(dangbo.query({ viewer: { name: true } })).rejects.toMatchObject({
      code: 'PERSISTED_ONLY',
      status: 400,
      messages: { vi: expect.stringContaining('danh mục') },
    });
    await strict.stop();
  });

  test('throws a DangboError, with the code of the server and the path', async () => {
    const refused = client().query({
      organization: { $: { code: 'DUK' }, children: { $: { first: 101 }, totalCount: true } },
    });
    await expect(refused).rejects.toThrow(DangboError);
    await expect(refused).rejects.toMatchObject({
      code: 'PAGE_SIZE_OUT_OF_RANGE',
      path: ['organization', 'children'],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});
