import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeCursor } from '../../graph/cursor.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { rawRows } from '../../test/recount.ts';

let server: TestServer;
/** The ids of all organizations by their codes. */
let ids: Map<string, number>;
beforeAll(async () => {
  server = await startTestServer();
  // Every organization of the sample has a secretary.
  await server.database.orm.em.fork().transactional(async (em) => {
    await em.execute('set local session_replication_role = replica');
    await em.execute(`delete from position where role = 'SECRETARY' and organization_id in
      (select id from organization order by code desc limit 30)`);
  });
  const existing = await rawRows(server)<{ code: string; id: number }>(sql`select code, organization.id
    from organization join organization_state on organization_id = organization.id
    where ${asOf}::date between organization_state.valid_from and organization_state.valid_to - 1`);
  ids = new Map(existing.map(({ code, id }) => [code, id]));
});
afterAll(() => server?.stop());

const asOf = '2020-12-31';
const year = 2010;
/** Fewer than there are organizations without a figure, so that pages end among them. */
const size = 25;
const fields = `code secretary(asOf: "${asOf}") { headOfAgency(asOf: "${asOf}") } rating(year: ${year}) { grade }
  ratingSummaries(fromYear: ${year}, toYear: ${year}, subject: MEMBER) { rated counts { grade count } }`;

interface Organization {
  code: string;
  secretary: { headOfAgency: boolean } | null;
  rating: { grade: string } | null;
  ratingSummaries: { rated: number; counts: { grade: string; count: number }[] }[];
}

/** The codes of all organizations in an order, in pages from one end or the other. */
async function walk(order: string, from: 'start' | 'end'): Promise<Organization[]> {
  const found: Organization[] = [];
  let cursor = '';
  for (let more = true; more; ) {
    const page = from === 'start' ? `first: ${size}${cursor}` : `last: ${size}${cursor}`;
    const { organizations } =
      await server.query(`{ organizations(${page}, asOf: "${asOf}", orderBy: ${order}) {
      nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    const { nodes, pageInfo } = organizations;
    if (from === 'start') found.push(...nodes);
    else found.unshift(...nodes);
    cursor = from === 'start' ? `, after: "${pageInfo.endCursor}"` : `, before: "${pageInfo.startCursor}"`;
    more = from === 'start' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
  }
  return found;
}

/** The grades of organizations up to 2017, the best first. */
const grades = ['CLEAN_AND_STRONG', 'GOOD', 'SATISFACTORY', 'WEAK'];

const figures: [order: string, figure: (organization: Organization) => number | undefined][] = [
  [
    'field: SECRETARY_HEADS_AGENCY',
    ({ secretary }) => (secretary ? Number(secretary.headOfAgency) : undefined),
  ],
  [`field: RATING, year: ${year}`, ({ rating }) => (rating ? grades.indexOf(rating.grade) : undefined)],
  [
    `field: GRADE_SHARE, year: ${year}, grade: EXCELLENT`,
    ({ ratingSummaries: [summary] }) => {
      const count = summary?.counts.find(({ grade }) => grade === 'EXCELLENT')?.count ?? 0;
      return summary && summary.rated > 0 ? count / summary.rated : undefined;
    },
  ],
];

test.each(figures)(
  'organizations by { %s }, in pages from both ends, those without a figure last',
  async (order, figure) => {
    for (const direction of ['ASC', 'DESC']) {
      const sign = direction === 'ASC' ? 1 : -1;
      const found = await walk(`{ ${order}, direction: ${direction} }`, 'start');
      const keys = found.map((each) => ({ id: ids.get(each.code) ?? 0, figure: figure(each) }));
      const expected = keys.toSorted((one, other) => {
        const [left, right] = [one.figure ?? sign * 9, other.figure ?? sign * 9];
        return sign * (left - right || one.id - other.id);
      });
      expect(keys).toEqual(expected);
      expect(new Set(found.map(({ code }) => code))).toEqual(new Set(ids.keys()));
      expect(found).toHaveLength(ids.size);
      expect(await walk(`{ ${order}, direction: ${direction} }`, 'end')).toEqual(found);
      expect(keys.at(-size)?.figure).toBeUndefined();
      expect(new Set(keys.map((key) => key.figure)).size).toBeGreaterThan(2);
    }
  },
);

const list = (order: string, after = '') =>
  server.request(`{ organizations(first: 1, orderBy: { ${order} }${after}) { pageInfo { endCursor } } }`);

test.each([
  ['field: RATING', 'ORDER_INCOMPLETE', 'year'],
  ['field: RATING, year: null', 'ORDER_INCOMPLETE', 'year'],
  ['field: GRADE_SHARE, grade: GOOD', 'ORDER_INCOMPLETE', 'year'],
  ['field: GRADE_SHARE, year: 2019', 'ORDER_INCOMPLETE', 'grade'],
  ['field: RATING, year: 2019, grade: GOOD', 'ORDER_WITHOUT_FIGURE', 'grade'],
  ['field: NAME, year: 2019', 'ORDER_WITHOUT_FIGURE', 'year'],
  ['field: SECRETARY_HEADS_AGENCY, grade: GOOD', 'ORDER_WITHOUT_FIGURE', 'grade'],
  ['field: RATING, year: 1929', 'YEAR_OUT_OF_RANGE', 'year'],
])('the order { %s } is refused with %s', async (order, code, name) => {
  const { status, body } = await list(order);
  expect([status, body.errors.length, body.errors[0].extensions]).toMatchObject([
    200,
    1,
    { code, argument: ['organizations', 'orderBy', name] },
  ]);
});

test('a cursor holds for its own figure alone, and for both directions', async () => {
  const order = 'field: GRADE_SHARE, year: 2019, grade: GOOD';
  const { body } = await list(order);
  const after = `, after: "${body.data.organizations.pageInfo.endCursor}"`;
  expect((await list(order, after)).body.errors).toBeUndefined();
  expect((await list(`${order}, direction: DESC`, after)).body.errors).toBeUndefined();
  for (const other of [
    'field: GRADE_SHARE, year: 2018, grade: GOOD',
    'field: GRADE_SHARE, year: 2019, grade: EXCELLENT',
    'field: RATING, year: 2019',
    'field: SECRETARY_HEADS_AGENCY',
    'field: CODE',
  ]) {
    expect((await list(other, after)).body.errors[0].extensions.code).toBe('INVALID_CURSOR');
  }
});

test.each(['x', '-1', 'NaN', 'Infinity', '1e-999', ' 1', '0x1'])(
  'a cursor that holds %j in place of a figure is refused',
  async (value) => {
    const after = `, after: "${encodeCursor('RATING 2019', { value, id: 1 })}"`;
    const { body } = await list('field: RATING, year: 2019', after);
    expect(body.errors[0].extensions.code).toBe('INVALID_CURSOR');
  },
);
