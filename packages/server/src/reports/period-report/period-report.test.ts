import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

const document = `query($code: String!, $from: Int!, $to: Int!) { organization(code: $code) {
  periodReport(fromYear: $from, toYear: $to) {
    organization { code } fromYear toYear asOf
    grassrootsOrganizationCount grassrootsCommitteeCount grassrootsCellCount
    memberCount officialCount probationaryCount upgradeCount upgrades { code }
    secretaries { total headingAgency headingAgencyRate }
    admissions { total byYear { year count } }
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
  expect(report.admissions.byYear.map(({ year }: { year: number }) => year)).toEqual(
    Array.from({ length: 11 }, (_, index) => 2010 + index),
  );
});

test('a report is one statement, whatever it asks', async () => {
  const reads = await server.reads(() => reportOf('DUK', 2011, 2019));
  expect(reads).toHaveLength(1);
});
