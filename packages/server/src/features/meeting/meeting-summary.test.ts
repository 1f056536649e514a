import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { sharedServer, startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { done, refused } from '../../test/run-mutation.ts';
import { rowsOf } from '../../test/sample-rows.ts';

const figures = `year cells regular thematic extraordinary cellsThatMetEnough fewestRegular mostRegular
  cellsOwingThematic cellsThatMetThematic attendanceRate lowestAttendanceRate highestAttendanceRate
  all: attendanceRate(basis: ALL_MEMBERS) lowestOfAll: lowestAttendanceRate(basis: ALL_MEMBERS)
  highestOfAll: highestAttendanceRate(basis: ALL_MEMBERS)
  rest: attendanceRate(basis: LESS_EXEMPT_AND_EXCUSED) lowestOfRest: lowestAttendanceRate(basis: LESS_EXEMPT_AND_EXCUSED)
  highestOfRest: highestAttendanceRate(basis: LESS_EXEMPT_AND_EXCUSED)`;
type Summary = Record<string, number | null>;

async function summariesOf(caller: TestCaller, code: string, from: number, to = from): Promise<Summary[]> {
  const { organization } = await caller.query(
    `query($code: String!, $from: Int!, $to: Int!) { organization(code: $code) {
      meetingSummaries(fromYear: $from, toYear: $to) { ${figures} } } }`,
    { code, from, to },
  );
  return organization.meetingSummaries;
}

describe('of the sample', async () => {
  const server = await sharedServer();
  const { rows } = rowsOf(server.database);

  /** The years of cells counted day by day and meeting by meeting, in the tree of each cell's last day of the year. */
  const recount = (code: string) =>
    rows<Summary>(`
      with place as materialized (
        select * from organization_closure where ancestor_id = (select id from organization where code = '${code}')
      ), days as (
        select organization_id, day::date, extract(year from day)::int as year from organization_state
        cross join lateral generate_series(greatest(valid_from, '2010-01-01'), least(valid_to - 1, '2020-12-31'), '1 day') as day
        where kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') and organization_id in (select descendant_id from place)
      ), months as (
        select organization_id, year, date_trunc('month', day) as month, max(day) as last,
          count(*) = extract(day from date_trunc('month', min(day)) + interval '1 month - 1 day') as whole
        from days group by 1, 2, 3
      ), quarters as (
        select organization_id, year, date_trunc('quarter', month) as quarter,
          count(*) filter (where whole) as months, max(last) as last
        from months group by 1, 2, 3
      ), cells as (
        select organization_id, year, sum(months)::int as months, count(*) filter (where months = 3)::int as quarters, max(last) as counted_on
        from quarters group by 1, 2
      ), meetings as (
        select organization_id, extract(year from held_on)::int as year,
          count(*) filter (where kind = 'REGULAR')::int as regular, count(*) filter (where kind = 'THEMATIC')::int as thematic,
          count(*) filter (where kind = 'EXTRAORDINARY')::int as extraordinary,
          count(distinct date_trunc('quarter', held_on)) filter (where kind = 'THEMATIC') as quarters_held,
          sum(present)::int as present, sum(excused)::int as excused, sum(unexcused)::int as unexcused, sum(exempt)::int as exempt
        from meeting where not cancelled group by 1, 2
      ), held as (
        select organization_id, year, months, quarters, coalesce(regular, 0) as regular, coalesce(thematic, 0) as thematic,
          coalesce(extraordinary, 0) as extraordinary, coalesce(quarters_held, 0) as quarters_held,
          present, excused, unexcused, exempt
        from cells join place on descendant_id = organization_id and valid_from <= counted_on and valid_to > counted_on
        left join meetings using (organization_id, year)
      ), rates as (
        select *, present::float8 / nullif(present + excused + unexcused, 0) as due,
          present::float8 / nullif(present + excused + unexcused + exempt, 0) as of_all,
          present::float8 / nullif(present + unexcused, 0) as rest from held
      )
      select year, count(*) filter (where months > 0)::int as cells, sum(regular)::int as regular,
        sum(thematic)::int as thematic, sum(extraordinary)::int as extraordinary,
        count(*) filter (where months > 0 and regular >= months)::int as "cellsThatMetEnough",
        min(regular) filter (where months = 12) as "fewestRegular", max(regular) filter (where months = 12) as "mostRegular",
        case when year >= 2012 then count(*) filter (where quarters > 0)::int end as "cellsOwingThematic",
        case when year >= 2012 then count(*) filter (where quarters > 0 and quarters_held >= quarters)::int end as "cellsThatMetThematic",
        sum(present)::float8 / sum(present + excused + unexcused) as "attendanceRate",
        min(due) as "lowestAttendanceRate", max(due) as "highestAttendanceRate",
        sum(present)::float8 / sum(present + excused + unexcused + exempt) as all, min(of_all) as "lowestOfAll", max(of_all) as "highestOfAll",
        sum(present)::float8 / sum(present + unexcused) as rest, min(rest) as "lowestOfRest", max(rest) as "highestOfRest"
      from rates group by year order by year`);

  test('figures of a subtree equal a recount of its meetings and the days of its cells', async () => {
    const codes = await rows<{ code: string }>(`
      (select code from organization join organization_event on organization_id = organization.id and type = 'UPGRADED' order by code limit 2)
      union all (select code from organization join organization_event on organization_id = organization.id and type = 'MOVED' order by code limit 1)
      union all (select code from organization where dissolved_on is not null order by code limit 2)
      union all (select code from organization join organization_state on organization_id = organization.id where kind = 'DEPARTMENT_COMMITTEE' order by code limit 2)
      union all select unnest(array['DUK', 'DUK-05'])`);
    expect(codes.length).toBeGreaterThan(7);
    for (const { code } of codes) {
      const expected = new Map((await recount(code)).map((summary) => [summary.year, summary]));
      for (const summary of await summariesOf(server, code, 2010, 2020))
        expect([code, summary]).toEqual([code, expected.get(summary.year ?? 0) ?? empty(summary.year ?? 0)]);
    }
  });

  const empty = (year: number): Summary => {
    const none = ['cells', 'regular', 'thematic', 'extraordinary', 'cellsThatMetEnough'];
    const nulls = [
      'fewestRegular',
      'mostRegular',
      'attendanceRate',
      'lowestAttendanceRate',
      'highestAttendanceRate',
    ];
    const more = ['all', 'lowestOfAll', 'highestOfAll', 'rest', 'lowestOfRest', 'highestOfRest'];
    const byRule = year >= 2012 ? 0 : null;
    return {
      year,
      ...Object.fromEntries(none.map((name) => [name, 0])),
      ...Object.fromEntries([...nulls, ...more].map((name) => [name, null])),
      ...{ cellsOwingThematic: byRule, cellsThatMetThematic: byRule },
    };
  };

  test('facts 8 to 10: every cell meets enough, attendance is 0.80 to 1.00, and thematic meetings never fall', async () => {
    const years = await summariesOf(server, 'DUK', 2010, 2020);
    for (const year of years) {
      expect(year.cellsThatMetEnough).toBe(year.cells);
      expect(year.fewestRegular).toBeGreaterThanOrEqual(12);
      expect([year.year, year.lowestAttendanceRate, year.highestAttendanceRate]).toEqual([year.year, 0.8, 1]);
    }
    const thematic = years.map((year) => year.thematic ?? 0);
    expect(thematic).toEqual(thematic.toSorted((one, other) => one - other));
    expect(years.at(-1)?.cellsThatMetThematic).toBe(years.at(-1)?.cellsOwingThematic);
  });

  test('a span the wrong way round is refused', async () => {
    const { body } = await server.request(
      '{ organization(code: "DUK") { meetingSummaries(fromYear: 2020, toYear: 2010) { year } } }',
    );
    expect(body.errors[0].extensions.code).toBe('YEARS_REVERSED');
  });
});

describe('as the tree changes', () => {
  let server: TestServer;
  let bloc: { id: string; code: string; version: number };
  beforeAll(async () => {
    server = await startTestServer();
    bloc = await newBloc(server, 'T');
  });
  afterAll(() => server?.stop());

  const meet = (cellId: string, year: number, months: readonly number[], kind = 'REGULAR') =>
    Promise.all(
      months.map((month) => {
        const heldOn = `${year}-${String(month).padStart(2, '0')}-20`;
        return done(server, 'recordMeeting', { cellId, kind, heldOn, absences: [] });
      }),
    );
  const monthsFrom = (first: number, last = 12) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const [summary, counts] = [
    async (code: string, year: number) => (await summariesOf(server, code, year))[0] as Summary,
    ['cells', 'cellsThatMetEnough', 'fewestRegular', 'mostRegular', 'cellsOwingThematic'] as const,
  ];
  const countsOf = async (code: string, year: number) => {
    const found = await summary(code, year);
    return counts.map((name) => found[name]);
  };

  test('a cell owes a meeting in each month that it exists all of', async () => {
    const cell = await newOrganization(server, bloc, 'T-1', 'GRASSROOTS_CELL', '2012-03-02');
    await newMember(server, cell, undefined, '2012-03-10');
    expect(await countsOf('T-1', 2011)).toEqual([0, 0, null, null, null]);
    expect(await countsOf('T-1', 2012)).toEqual([1, 0, null, null, 1]);
    await meet(cell.id, 2012, monthsFrom(4, 11));
    expect(await countsOf('T-1', 2012)).toEqual([1, 0, null, null, 1]);
    await meet(cell.id, 2012, [12]);
    expect(await countsOf('T-1', 2012)).toEqual([1, 1, null, null, 1]);
    expect(await countsOf('T-1', 2013)).toEqual([1, 0, 0, 0, 1]);
    await meet(cell.id, 2013, monthsFrom(1));
    expect(await countsOf('T', 2013)).toEqual([1, 1, 12, 12, 1]);

    await newOrganization(server, bloc, 'T-2', 'GRASSROOTS_CELL', '2012-12-01');
    await newOrganization(server, bloc, 'T-3', 'GRASSROOTS_CELL', '2012-12-02');
    expect(await countsOf('T', 2012)).toEqual([2, 1, null, null, 1]);
    // A cell that is recorded late has met in none of its months.
    expect(await countsOf('T', 2013)).toEqual([3, 1, 0, 12, 3]);
  });

  test('thematic meetings replace no regular one, and count by the quarter', async () => {
    const cell = await newOrganization(server, bloc, 'T-5', 'GRASSROOTS_CELL', '2018-01-01');
    await newMember(server, cell, undefined, '2018-01-02');
    await meet(cell.id, 2018, monthsFrom(1), 'THEMATIC');
    expect(await summary('T-5', 2018)).toMatchObject({
      regular: 0,
      thematic: 12,
      cellsThatMetEnough: 0,
      cellsThatMetThematic: 1,
    });
    await meet(cell.id, 2019, [1, 2, 3, 4, 7], 'THEMATIC');
    expect(await summary('T-5', 2019)).toMatchObject({
      thematic: 5,
      cellsOwingThematic: 1,
      cellsThatMetThematic: 0,
    });
    await meet(cell.id, 2019, [10], 'THEMATIC');
    expect(await summary('T-5', 2019)).toMatchObject({ cellsThatMetThematic: 1 });
    await meet(cell.id, 2011, [], 'THEMATIC');
    expect(await summary('T-5', 2011)).toMatchObject({
      cellsOwingThematic: null,
      cellsThatMetThematic: null,
    });
  });

  test('an upgrade moves the meetings of its cell nowhere, and what each owes follows its months', async () => {
    const cell = await newOrganization(server, bloc, 'T-6', 'GRASSROOTS_CELL', '2014-01-01');
    const members = [
      await newMember(server, cell, undefined, '2014-01-02'),
      await newMember(server, cell, undefined, '2014-01-02'),
    ];
    await meet(cell.id, 2014, monthsFrom(1));
    await meet(cell.id, 2015, monthsFrom(1, 5));
    expect(await countsOf('T-6', 2015)).toEqual([1, 0, 5, 5, 1]);
    const upgrade = (effectiveOn: string) => ({
      organizationId: cell.id,
      expectedVersion: 1,
      effectiveOn,
      cells: members.map(({ id }, index) => ({
        code: `T-6-${index}`,
        name: `Chi bộ ${index}`,
        memberIds: [id],
      })),
    });
    expect(await refused(server, 'upgradeOrganization', upgrade('2015-05-20'))).toEqual([
      ['MEETINGS_AFTER', 'input.effectiveOn'],
    ]);
    await done(server, 'upgradeOrganization', upgrade('2015-06-01'));
    expect(await countsOf('T-6', 2014)).toEqual([1, 1, 12, 12, 1]);
    // The cell owed five and has held them; its two heirs owe seven each.
    expect(await countsOf('T-6', 2015)).toEqual([3, 1, null, null, 3]);
    expect(await summary('T-6', 2015)).toMatchObject({ regular: 5, attendanceRate: 1 });
    expect(
      await refused(server, 'recordMeeting', {
        cellId: cell.id,
        kind: 'REGULAR',
        heldOn: '2015-06-01',
        absences: [],
      }),
    ).toEqual([['NO_CELL_MEETINGS', 'input.cellId']]);
    const { organization } = await server.query(
      `{ organization(code: "T-6") { meetings { totalCount } all: meetings(includeDescendants: true) { totalCount } children { nodes { id } } } }`,
    );
    expect([organization.meetings.totalCount, organization.all.totalCount]).toEqual([17, 17]);
    for (const { id } of organization.children.nodes) await meet(id, 2015, monthsFrom(6));
    expect(await countsOf('T-6', 2015)).toEqual([3, 3, null, null, 3]);
    expect(await countsOf('T-6', 2016)).toEqual([2, 0, 0, 0, 2]);
  });
});
