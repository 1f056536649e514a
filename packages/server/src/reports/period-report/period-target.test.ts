import { afterAll, beforeAll, expect, test } from 'vitest';
import { newBloc } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done } from '../../test/run-mutation.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const document = `query($code: String!, $from: Int!, $to: Int!) { organization(code: $code) {
  periodReport(fromYear: $from, toYear: $to) {
    targets { target { indicator value unit fromYear toYear note } results { fromYear toYear actual result surplus } } } } }`;

interface PeriodTarget {
  target: { indicator: string; value: number; fromYear: number; toYear: number | null; note: string | null };
  results: {
    fromYear: number;
    toYear: number;
    actual: number | null;
    result: string;
    surplus: number | null;
  }[];
}

const targetsOf = async (code: string, from: number, to: number): Promise<PeriodTarget[]> =>
  (await server.query(document, { code, from, to })).organization.periodReport.targets;

/** A target as it is in a report: its indicator, and its results by their spans. */
const summaryOf = ({ target, results }: PeriodTarget) => [
  target.indicator,
  ...results.map(({ fromYear, toYear, result }) => `${fromYear}–${toYear} ${result}`),
];

test('the report of the bloc has the target of its period, exceeded, and the four for the time after', async () => {
  const targets = await targetsOf('DUK', 2010, 2020);
  expect(targets.map(summaryOf)).toEqual([
    ['ADMISSIONS', '2010–2020 EXCEEDED'],
    ['GRASSROOTS_GOOD_OR_BETTER', '2021–2021 NOT_YET_DUE'],
    ['MEMBERS_GOOD_OR_BETTER', '2021–2021 NOT_YET_DUE'],
    ['ADMISSIONS', '2021–2021 NOT_YET_DUE'],
    ['OWN_RATING_GOOD_OR_BETTER', '2021–2021 NOT_YET_DUE'],
  ]);
  expect(targets.map(({ target }) => [target.value, target.toYear])).toEqual([
    [1650, 2020],
    [90, null],
    [90, null],
    [120, null],
    [1, null],
  ]);
  expect(targets[0]?.target.note).toMatch(/dữ liệu tổng hợp/);
  expect(targets[0]?.results).toEqual([
    { fromYear: 2010, toYear: 2020, actual: 1847, result: 'EXCEEDED', surplus: 197 / 1650 },
  ]);
});

test('a report that ends before the period of a target finds it not yet due', async () => {
  expect((await targetsOf('DUK', 2010, 2019)).map(summaryOf)).toEqual([
    ['ADMISSIONS', '2010–2020 NOT_YET_DUE'],
  ]);
  expect((await targetsOf('DUK', 2005, 2009)).map(summaryOf)).toEqual([]);
});

test('the years after the sample have no data', async () => {
  const targets = await targetsOf('DUK', 2021, 2023);
  expect(targets).toHaveLength(4);
  for (const { results } of targets)
    expect(results).toEqual(
      [2021, 2022, 2023].map((year) => ({
        fromYear: year,
        toYear: year,
        actual: null,
        result: 'NO_DATA',
        surplus: null,
      })),
    );
});

test('a report has a target as it was at the end of the period', async () => {
  const { id: organizationId } = await newBloc(server, 'T');
  const admissions = { organizationId, indicator: 'ADMISSIONS', value: 5, unit: 'PERSONS' };
  const { target } = await done(server, 'setTarget', {
    ...admissions,
    fromYear: 2012,
    toYear: 2015,
    setOn: '2011-12-20',
  });
  await done(server, 'endTarget', { targetId: target.id, toYear: 2013, endedOn: '2014-06-01' });
  await done(server, 'setTarget', { ...admissions, fromYear: 2014, setOn: '2014-06-01' });
  const summaries = async (from: number, to: number) => (await targetsOf('T', from, to)).map(summaryOf);
  const years = (from: number, ...results: string[]) =>
    results.map((result, index) => `${from + index}–${from + index} ${result}`);

  expect(await summaries(2010, 2010)).toEqual([]);
  const [notDue, none] = ['NOT_YET_DUE', 'NO_DATA'];
  expect(await summaries(2010, 2011)).toEqual([
    ['ADMISSIONS', ...years(2012, notDue, notDue, notDue, notDue)],
  ]);
  expect(await summaries(2013, 2013)).toEqual([['ADMISSIONS', ...years(2012, none, none, notDue, notDue)]]);
  expect(await summaries(2010, 2014)).toEqual([
    ['ADMISSIONS', ...years(2012, none, none)],
    ['ADMISSIONS', ...years(2014, none)],
  ]);
  expect(await summaries(2014, 2014)).toEqual([['ADMISSIONS', ...years(2014, none)]]);
});

test('the targets of a report are in its one statement', async () => {
  const reads = await server.reads(() => targetsOf('DUK', 2011, 2020));
  expect(reads).toHaveLength(1);
});
