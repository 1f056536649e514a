import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { rawRows, subtree } from '../../test/recount.ts';

const server = await sharedServer();

const document = `query($code: String!, $from: Int!, $to: Int!) { organization(code: $code) {
  periodReport(fromYear: $from, toYear: $to) {
    organization { code } fromYear toYear asOf
    grassrootsOrganizationCount grassrootsCommitteeCount grassrootsCellCount
    memberCount officialCount probationaryCount upgradeCount upgrades { code }
    secretaries { total headingAgency headingAgencyRate }
    admissions { total byYear { year count } }
    meetings { year fewestRegular lowestAttendanceRate highestAttendanceRate thematic }
    training { courses committeeMembersTrained byYear { year count } }
    commendations { collectives individuals }
    documents { symbol issuedOn relations(kinds: [IMPLEMENTS]) { document { symbol } } }
    targets { target { indicator value fromYear } results { fromYear result surplus } }
    organizationRatings { year rated goodOrBetter } memberRatings { year rated goodOrBetter } } } }`;

const reportOf = async (code: string, from: number, to: number) =>
  (await server.query(document, { code, from, to })).organization.periodReport;

test('the figures of the source are in the report of the bloc', async () => {
  const report = await reportOf('DUK', 2010, 2020);
  expect(report).toMatchObject({
    organization: { code: 'DUK' },
    fromYear: 2010,
    toYear: 2020,
    asOf: '2020-12-31',
    grassrootsOrganizationCount: 68,
    memberCount: 4374,
    upgradeCount: 7,
    secretaries: { total: 68, headingAgency: 57, headingAgencyRate: 0.8382352941176471 },
  });
  expect(report.grassrootsCommitteeCount + report.grassrootsCellCount).toBe(68);
  expect(report.officialCount + report.probationaryCount).toBe(4374);
  expect(report.upgrades).toHaveLength(7);
  expect(report.admissions.total).toBe(1847);
  expect(report.meetings).toHaveLength(11);
  for (const { fewestRegular, lowestAttendanceRate, highestAttendanceRate } of report.meetings) {
    expect(fewestRegular).toBeGreaterThanOrEqual(12);
    expect(lowestAttendanceRate).toBe(0.8);
    expect(highestAttendanceRate).toBe(1);
  }
  const thematic = report.meetings.map((meetings: { thematic: number }) => meetings.thematic);
  expect(thematic).toEqual(thematic.toSorted((one: number, other: number) => one - other));
  expect(report.commendations).toEqual({ collectives: 8, individuals: 14 });
  const implementing = report.documents.filter(({ relations }: { relations: { document: object }[] }) =>
    relations.some(({ document }) => (document as { symbol: string }).symbol === '22-NQ/TW'),
  );
  expect(report.documents[0]).toMatchObject({ symbol: '22-NQ/TW', issuedOn: '2008-02-02' });
  expect(implementing.length).toBeGreaterThan(0);
  const due = report.targets.filter(
    ({ target }: { target: { fromYear: number } }) => target.fromYear <= 2020,
  );
  expect(due).toMatchObject([
    { target: { indicator: 'ADMISSIONS' }, results: [{ fromYear: 2010, result: 'EXCEEDED' }] },
  ]);
  const later = report.targets.filter(
    ({ target }: { target: { fromYear: number } }) => target.fromYear > 2020,
  );
  expect(
    later.map(({ target }: { target: { indicator: string; value: number } }) => [
      target.indicator,
      target.value,
    ]),
  ).toEqual([
    ['GRASSROOTS_GOOD_OR_BETTER', 90],
    ['MEMBERS_GOOD_OR_BETTER', 90],
    ['ADMISSIONS', 120],
    ['OWN_RATING_GOOD_OR_BETTER', 1],
  ]);
  for (const { results } of later) expect(results).toMatchObject([{ fromYear: 2021, result: 'NOT_YET_DUE' }]);
  expect(report.admissions.byYear.map(({ year }: { year: number }) => year)).toEqual(
    Array.from({ length: 11 }, (_, index) => 2010 + index),
  );
});

test('a report is one statement, with any selection', async () => {
  const reads = await server.reads(() => reportOf('DUK', 2011, 2019));
  expect(reads).toHaveLength(1);
});

const raw = rawRows(server);
const one = async <Row>(statement: Parameters<typeof raw>[0]) => (await raw<Row>(statement))[0] as Row;

const on = (table: string, day: string) =>
  sql`${sql.lit(day)}::date between ${sql.ref(`${table}.valid_from`)} and ${sql.ref(`${table}.valid_to`)} - 1`;

/** The figures of a day, recounted from the intervals by walking down the parents. */
async function figuresOn(code: string, day: string) {
  const organizations = await one<object>(sql`${subtree(code, day)}
    select count(*) filter (where kind = 'GRASSROOTS_COMMITTEE')::int as "grassrootsCommitteeCount",
      count(*) filter (where kind = 'GRASSROOTS_CELL')::int as "grassrootsCellCount"
    from organization_state as state join subtree on subtree.id = state.organization_id where ${on('state', day)}`);
  const members = await one<object>(sql`${subtree(code, day)}
    select count(*)::int as "memberCount", count(*) filter (where status.status = 'OFFICIAL')::int as "officialCount",
      count(*) filter (where status.status = 'PROBATIONARY')::int as "probationaryCount"
    from cell_membership as membership join subtree on subtree.id = membership.organization_id
    join member_status as status on status.member_id = membership.member_id and ${on('status', day)}
    where ${on('membership', day)}`);
  const secretaries = await one<object>(sql`${subtree(code, day)}
    select count(*)::int as total, count(*) filter (where exists (
        select from agency_head as head where head.agency_id = state.agency_id
          and head.member_id = held.member_id and ${on('head', day)}))::int as "headingAgency"
    from position as held join subtree on subtree.id = held.organization_id
    join organization_state as state on state.organization_id = held.organization_id and ${on('state', day)}
    where held.role = 'SECRETARY' and state.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL') and ${on('held', day)}`);
  return { ...organizations, ...members, secretaries };
}

/** Events of a year, recounted each in the subtree of its day, which the parents show. */
async function eventsIn(code: string, year: number) {
  const events = await raw<{ kind: string; day: string; organization: number }>(sql`
    select 'upgrade' as kind, effective_on::text as day, organization_id as organization from organization_event
    where type = 'UPGRADED' and extract(year from effective_on) = ${year}
    union all
    select 'admission', effective_on::text, to_organization_id from member_event
    where type = 'ADMITTED' and extract(year from effective_on) = ${year}`);
  const days = [...new Set(events.map(({ day }) => day))];
  const trees = new Map<string, Set<number>>();
  for (const day of days) {
    const rows = await raw<{ id: number }>(sql`${subtree(code, day)} select id from subtree`);
    trees.set(day, new Set(rows.map(({ id }) => id)));
  }
  const count = (kind: string) =>
    events.filter((event) => event.kind === kind && trees.get(event.day)?.has(event.organization)).length;
  return { upgrades: count('upgrade'), admissions: count('admission') };
}

test('the report of any organization at the end of any year equals a recount of the intervals', async () => {
  const codes = (await raw<{ code: string }>(sql`select code from organization order by code`)).map(
    ({ code }) => code,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...codes), fc.integer({ min: 2009, max: 2021 }), async (code, year) => {
      const report = await reportOf(code, year, year);
      const { secretaries, ...figures } = await figuresOn(code, `${year}-12-31`);
      expect(report).toMatchObject({ ...figures, secretaries });
      const { total, headingAgency, headingAgencyRate } = report.secretaries;
      expect(headingAgencyRate).toBe(total === 0 ? null : headingAgency / total);
    }),
    {
      numRuns: 60,
      examples: [
        ['DUK', 2020],
        ['DUK', 2012],
        ['DUK-05', 2015],
      ],
    },
  );
});

test('upgrades and admissions of a year are those of the subtree on their day', async () => {
  for (const [code, year] of [
    ['DUK', 2012],
    ['DUK', 2016],
    ['DUK-05', 2014],
    ['DUK-17', 2018],
  ] as const) {
    const report = await reportOf(code, year, year);
    const counted = { upgrades: report.upgradeCount, admissions: report.admissions.total };
    expect(counted).toEqual(await eventsIn(code, year));
    expect(report.upgrades).toHaveLength(report.upgradeCount);
  }
});

test('a report over years that are reversed or impossible is refused', async () => {
  for (const [from, to, code] of [
    [2020, 2010, 'YEARS_REVERSED'],
    [1900, 2010, 'YEAR_OUT_OF_RANGE'],
  ] as const) {
    const { body } = await server.request(document, { code: 'DUK', from, to });
    expect(body.errors[0].extensions.code).toBe(code);
  }
});
