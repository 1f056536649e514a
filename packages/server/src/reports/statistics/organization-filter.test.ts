import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { rawRows } from '../../test/recount.ts';

const server = await sharedServer();

const asOf = '2020-12-31';
interface Child {
  code: string;
  memberCount: number;
  secretary: { headOfAgency: boolean } | null;
  rating: { grade: string } | null;
  ratingSummaries: { rated: number; counts: { grade: string; count: number }[] }[];
}

const children = async (args = ''): Promise<Child[]> => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    children(first: 100, asOf: "${asOf}" ${args}) { nodes { code memberCount(asOf: "${asOf}")
      secretary(asOf: "${asOf}") { headOfAgency(asOf: "${asOf}") } rating(year: 2019) { grade }
      ratingSummaries(fromYear: 2019, toYear: 2019, subject: MEMBER) { rated counts { grade count } } } } } }`);
  return organization.children.nodes;
};
const all = await children();
const codes = (found: readonly Child[]) => found.map(({ code }) => code);

const shareOf = ({ ratingSummaries: [summary] }: Child) =>
  (summary?.counts.find(({ grade }) => grade === 'EXCELLENT')?.count ?? 0) / (summary?.rated ?? 0);

test.each<[string, (child: Child) => boolean]>([
  ['memberCount: { from: 40, to: 80 }', ({ memberCount }) => memberCount >= 40 && memberCount <= 80],
  ['secretaryHeadsAgency: true', ({ secretary }) => secretary?.headOfAgency === true],
  ['secretaryHeadsAgency: false', ({ secretary }) => secretary?.headOfAgency !== true],
  [
    'rating: { year: 2019, grades: [EXCELLENT, SATISFACTORY] }',
    ({ rating }) => rating !== null && ['EXCELLENT', 'SATISFACTORY'].includes(rating.grade),
  ],
  [
    'gradeShare: { year: 2019, grade: EXCELLENT, from: 0.12, to: 0.2 }',
    (child) => shareOf(child) >= 0.12 && shareOf(child) <= 0.2,
  ],
  [
    'not: { or: [{ memberCount: { from: 60 } }, { secretaryHeadsAgency: false }] }',
    ({ memberCount, secretary }) => memberCount < 60 && secretary?.headOfAgency === true,
  ],
])('the filter %s finds what the fields of each organization say', async (filter, matches) => {
  const found = codes(await children(`filter: { ${filter} }`));
  expect(found).toEqual(codes(all.filter(matches)));
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(all.length);
});

test('57 of 68 secretaries head their agency', async () => {
  expect(await children('filter: { secretaryHeadsAgency: true }')).toHaveLength(57);
});

test('organizations come by member count, in pages too', async () => {
  const sorted = all.toSorted((one, other) => other.memberCount - one.memberCount);
  const order = 'orderBy: { field: MEMBER_COUNT, direction: DESC }';
  expect((await children(order)).map(({ memberCount }) => memberCount)).toEqual(
    sorted.map(({ memberCount }) => memberCount),
  );
  const paged: string[] = [];
  let after = '';
  do {
    const { organizations } =
      await server.query(`{ organizations(first: 70, asOf: "${asOf}", ${order} ${after}) {
      nodes { code } pageInfo { hasNextPage endCursor } } }`);
    paged.push(...organizations.nodes.map(({ code }: { code: string }) => code));
    after = organizations.pageInfo.hasNextPage ? `, after: "${organizations.pageInfo.endCursor}"` : '';
  } while (after !== '');
  const [{ count }] = (await rawRows(server)<{ count: number }>(sql`select count(*)::int as count
    from organization_state where ${asOf}::date between valid_from and valid_to - 1`)) as [{ count: number }];
  expect([paged.length, new Set(paged).size]).toEqual([count, count]);
});
