import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

/** The facts of the source document by the rows of DOMAIN.md, section 11, each asked of the API in one query. */
const server = await sharedServer();
const { organization, document } = await server.query(`query @asOf(date: "2020-12-31") {
  document(symbol: "22-nq/tw") {
    symbol type issuer term issuedOn referredToBy(kinds: [IMPLEMENTS]) { document { symbol issuer } }
  }
  organization(code: "DUK") {
    name
    children(first: 100, filter: { kinds: [GRASSROOTS_COMMITTEE, GRASSROOTS_CELL] }) {
      totalCount nodes { secretary { headOfAgency } }
    }
    organizationEvents(types: [UPGRADED], fromDate: "2010-01-01", toDate: "2020-12-31") {
      totalCount nodes { before { kind } after { kind } }
    }
    memberMovements(fromYear: 2010, toYear: 2020) {
      opening admitted transferredIn transferredOut died expelled removed resigned reorganized closing
    }
    commendations(last: 100, forms: [CERTIFICATE_OF_MERIT], fromYear: 2010, toYear: 2010, includeDescendants: true) {
      nodes { awardedOn honours { from to } reason issuer { code } recipient { __typename } }
    }
    trainingCourses(first: 100, kinds: [COMMITTEE_SKILLS], fromYear: 2010, toYear: 2020, includeDescendants: false) {
      nodes { startedOn }
    }
    periodReport(fromYear: 2010, toYear: 2020) {
      fromYear toYear asOf memberCount grassrootsOrganizationCount upgradeCount
      secretaries { total headingAgency headingAgencyRate }
      meetings { year cells cellsThatMetEnough fewestRegular thematic lowestAttendanceRate highestAttendanceRate }
      admissions { total byYear { count } }
      commendations { collectives individuals }
      targets { target { indicator value unit yearly fromYear toYear } results { result actual } }
    }
  }
}`);
const report = organization.periodReport;

/** The recipients of the bloc's own certificates for the whole period. */
const honoured = organization.commendations.nodes.filter(
  ({ issuer, honours }: { issuer: { code: string }; honours: { from: string; to: string } }) =>
    issuer.code === 'DUK' && honours.from === '2010-01-01' && honours.to === '2020-12-31',
);
const targetOf = (indicator: string, fromYear: number) =>
  report.targets.find(
    ({ target }: { target: { indicator: string; fromYear: number } }) =>
      target.indicator === indicator && target.fromYear === fromYear,
  );

test('row 1: the day of the conference, 25/11, is kept without a year', () => {
  expect(new Set(honoured.map(({ awardedOn }: { awardedOn: string }) => awardedOn))).toEqual(
    new Set(['XXXX-11-25']),
  );
});

test('row 2: the period is 2010 to 2020, both included: 11 years', () => {
  expect([report.fromYear, report.toYear, report.asOf]).toEqual([2010, 2020, '2020-12-31']);
  expect(report.meetings).toHaveLength(11);
  expect(report.admissions.byYear).toHaveLength(11);
});

test('row 3: 22-NQ/TW of 02/02/2008 is a document, which those of the bloc implement', () => {
  expect(document).toMatchObject({ symbol: '22-NQ/TW', type: 'NQ', issuedOn: '2008-02-02' });
  expect(document.referredToBy.length).toBeGreaterThan(0);
});

test('row 4: 68 grassroots organizations', () => {
  expect(report.grassrootsOrganizationCount).toBe(68);
  expect(organization.children.totalCount).toBe(68);
});

test('row 5: 4,374 members, which are the opening and all movements', () => {
  expect(report.memberCount).toBe(4374);
  let members = organization.memberMovements[0].opening;
  for (const year of organization.memberMovements) {
    expect(year.opening).toBe(members);
    members += year.admitted + year.transferredIn + year.reorganized;
    members -= year.transferredOut + year.died + year.expelled + year.removed + year.resigned;
    expect(year.closing).toBe(members);
  }
  expect(members).toBe(4374);
});

test('row 6: 7 grassroots cells became grassroots committees', () => {
  expect(report.upgradeCount).toBe(7);
  expect(organization.organizationEvents.totalCount).toBe(7);
  for (const event of organization.organizationEvents.nodes)
    expect(event).toEqual({ before: { kind: 'GRASSROOTS_CELL' }, after: { kind: 'GRASSROOTS_COMMITTEE' } });
});

test('row 7: 57 of 68 secretaries head their agency', () => {
  expect(report.secretaries).toEqual({
    total: 68,
    headingAgency: 57,
    headingAgencyRate: 0.8382352941176471,
  });
  const heads = organization.children.nodes.filter(
    ({ secretary }: { secretary: { headOfAgency: boolean } }) => secretary.headOfAgency,
  );
  expect(heads).toHaveLength(57);
});

test('row 8: every cell held at least 12 regular meetings a year, or as many as its months', () => {
  for (const { cells, cellsThatMetEnough, fewestRegular } of report.meetings) {
    expect(fewestRegular).toBeGreaterThanOrEqual(12);
    expect(cellsThatMetEnough).toBe(cells);
  }
});

test('row 9: attendance is from 80 % to 100 %, by cell and year', () => {
  for (const { lowestAttendanceRate, highestAttendanceRate } of report.meetings)
    expect([lowestAttendanceRate, highestAttendanceRate]).toEqual([0.8, 1]);
});

test('row 10: thematic meetings never become fewer', () => {
  const thematic: number[] = report.meetings.map((year: { thematic: number }) => year.thematic);
  expect(thematic.every((count, index) => index === 0 || count >= (thematic[index - 1] as number))).toBe(
    true,
  );
});

test('row 11: more than 1,800 were admitted, beyond the target of the period', () => {
  expect(report.admissions.total).toBeGreaterThan(1_800);
  const { target, results } = targetOf('ADMISSIONS', 2010);
  expect(target).toMatchObject({ toYear: 2020, yearly: false });
  expect(target.value).toBeLessThan(1_800);
  expect(results).toEqual([{ result: 'EXCEEDED', actual: report.admissions.total }]);
});

test('row 12: the bloc held a course for committee members every year', () => {
  const years = organization.trainingCourses.nodes.map(({ startedOn }: { startedOn: string }) =>
    Number(startedOn.slice(0, 4)),
  );
  expect(new Set(years)).toEqual(new Set(Array.from({ length: 11 }, (_, index) => 2010 + index)));
});

test.each([
  ['row 13: grassroots organizations rated good or better', 'GRASSROOTS_GOOD_OR_BETTER', 90, 'PERCENT'],
  ['row 14: members rated good or better', 'MEMBERS_GOOD_OR_BETTER', 90, 'PERCENT'],
  ['row 15: admissions', 'ADMISSIONS', 120, 'PERSONS'],
  ["row 16: the bloc's own rating", 'OWN_RATING_GOOD_OR_BETTER', 1, 'YES_OR_NO'],
])('%s: a target of each year from 2021, not due in the period', (_, indicator, value, unit) => {
  const { target, results } = targetOf(indicator, 2021);
  expect(target).toMatchObject({ value, unit, yearly: true, toYear: null });
  expect(results).toEqual([{ result: 'NOT_YET_DUE', actual: null }]);
});

test('row 17: 8 collectives and 14 individuals have certificates of merit for the period', () => {
  expect(report.commendations).toEqual({ collectives: 8, individuals: 14 });
  const types = honoured.map(({ recipient }: { recipient: { __typename: string } }) => recipient.__typename);
  expect(types.filter((type: string) => type === 'Organization')).toHaveLength(8);
  expect(types.filter((type: string) => type === 'Member')).toHaveLength(14);
  for (const { reason } of honoured) expect(reason).toContain('thành tích xuất sắc');
});

test('row 18: statements of the source without a number are in no figure', () => {
  // Compliance and management, "nghiêm túc", and the byline: the report has no text of its own.
  for (const value of Object.values(report))
    expect(typeof value === 'string' && value !== '2020-12-31').toBe(false);
});
