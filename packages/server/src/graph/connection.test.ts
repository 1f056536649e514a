import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string;
  endCursor: string;
}

const listQuery = `query ($first: Int, $after: String, $last: Int, $before: String, $order: OrganizationOrder!) {
  organization(code: "DUK") { children(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
    edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } } }`;

async function page(variables: object): Promise<{ codes: string[]; pageInfo: PageInfo; cursors: string[] }> {
  const { organization } = await server.query(listQuery, variables);
  const { edges, pageInfo, totalCount } = organization.children;
  expect(totalCount).toBe(68);
  return {
    codes: edges.map((edge: { node: { code: string } }) => edge.node.code),
    cursors: edges.map((edge: { cursor: string }) => edge.cursor),
    pageInfo,
  };
}

const orders = fc.record({
  field: fc.constantFrom('CODE', 'NAME'),
  direction: fc.constantFrom('ASC', 'DESC'),
});

test('pages of any size, read in either direction, contain the whole list once', async () => {
  await fc.assert(
    fc.asyncProperty(
      orders,
      fc.integer({ min: 7, max: 100 }),
      fc.boolean(),
      async (order, size, backward) => {
        const whole = (await page({ first: 100, order })).codes;
        const walked: string[] = [];
        let cursor: string | undefined;
        for (let more = true; more; ) {
          const { codes, pageInfo } = await page(
            backward ? { last: size, before: cursor, order } : { first: size, after: cursor, order },
          );
          if (backward) walked.unshift(...codes);
          else walked.push(...codes);
          expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== undefined);
          cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
          more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
        }
        expect(walked).toEqual(whole);
      },
    ),
    { numRuns: 12 },
  );
});

test('after and before together select the rows between them', async () => {
  const order = { field: 'CODE', direction: 'ASC' };
  const whole = await page({ first: 100, order });
  const between = await page({ first: 100, after: whole.cursors[9], before: whole.cursors[20], order });
  expect(between.codes).toEqual(whole.codes.slice(10, 20));
});

test('a cursor keeps its position when its row is removed and others are added', async () => {
  const members = async (after?: string) => {
    const { organization } = await server.query(
      `query ($after: String) { organization(code: "DUK") { members(includeDescendants: true, first: 5, after: $after) {
        nodes { id } pageInfo { endCursor } } } }`,
      { after },
    );
    return organization.members;
  };
  const first = await members();
  const second = await members(first.pageInfo.endCursor);
  const gone = first.nodes[4].id;

  const { member } = await server.query('query ($id: ID!) { member(id: $id) { version } }', { id: gone });
  const { transferMember } = await server.query(
    `mutation ($input: TransferMemberInput!) { transferMember(input: $input) { userErrors { code } } }`,
    {
      input: {
        memberId: gone,
        expectedVersion: member.version,
        effectiveOn: '2021-03-01',
        outsidePlace: 'Tỉnh khác',
      },
    },
  );
  expect(transferMember.userErrors).toEqual([]);

  expect((await members()).nodes.map(({ id }: { id: string }) => id)).not.toContain(gone);
  expect(await members(first.pageInfo.endCursor)).toEqual(second);
});
