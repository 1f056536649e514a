import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { done } from '../../test/run-mutation.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

interface Outcome {
  fromYear: number;
  toYear: number;
  actual: number | null;
  result: string;
  surplus: number | null;
}

const results =
  'results(fromYear: $from, toYear: $to, asOf: $asOf) { fromYear toYear actual result surplus }';

/** The outcomes of a target. */
async function outcomesOf(
  id: string,
  asked: { from?: number; to?: number; asOf?: string } = {},
): Promise<Outcome[]> {
  const document = `query($id: ID!, $from: Int, $to: Int, $asOf: Date) { node(id: $id) { ... on Target { ${results} } } }`;
  return (await server.query(document, { id, ...asked })).node.results;
}

/** The results of a target by their years, such as `2015 MET`. */
const resultsOf = async (...asked: Parameters<typeof outcomesOf>) =>
  (await outcomesOf(...asked)).map(({ fromYear, result }) => `${fromYear} ${result}`);

type Indicator =
  | 'GRASSROOTS_GOOD_OR_BETTER'
  | 'MEMBERS_GOOD_OR_BETTER'
  | 'ADMISSIONS'
  | 'OWN_RATING_GOOD_OR_BETTER';
const units = {
  GRASSROOTS_GOOD_OR_BETTER: 'PERCENT',
  MEMBERS_GOOD_OR_BETTER: 'PERCENT',
  ADMISSIONS: 'PERSONS',
  OWN_RATING_GOOD_OR_BETTER: 'YES_OR_NO',
};

async function set(
  organizationId: string,
  indicator: Indicator,
  value: number,
  fromYear: number,
  toYear?: number,
  more: object = {},
): Promise<string> {
  const unit = units[indicator];
  const input = { organizationId, indicator, value, unit, fromYear, toYear, setOn: '2011-01-01', ...more };
  return (await done(server, 'setTarget', input)).target.id;
}

const rate = (year: number, ratings: object) =>
  done(server, 'decideRatings', { year, decidedOn: `${year}-12-31`, ...ratings });

describe('of 68 grassroots organizations', () => {
  let bloc: { id: string; code: string; version: number };
  let cells: { id: string }[];
  beforeAll(async () => {
    bloc = await newBloc(server, 'R');
    cells = [];
    for (let number = 1; number <= 68; number++)
      cells.push(await newOrganization(server, bloc, `R-${number}`));
  });

  /** Rates so many of them GOOD, and the others SATISFACTORY. */
  const rateGood = (year: number, good: number) =>
    rate(year, {
      organizationRatings: cells.map(({ id }, index) => ({
        organizationId: id,
        grade: index < good ? 'GOOD' : 'SATISFACTORY',
      })),
    });

  test('62 pass 90 per cent and 61 miss it, each unrounded', async () => {
    const target = await set(bloc.id, 'GRASSROOTS_GOOD_OR_BETTER', 90, 2015, 2016);
    await rateGood(2015, 62);
    await rateGood(2016, 61);
    expect(await outcomesOf(target)).toEqual([
      {
        fromYear: 2015,
        toYear: 2015,
        actual: 6200 / 68,
        result: 'EXCEEDED',
        surplus: expect.closeTo(0.01307, 5),
      },
      {
        fromYear: 2016,
        toYear: 2016,
        actual: 6100 / 68,
        result: 'MISSED',
        surplus: expect.closeTo(-0.00327, 5),
      },
    ]);
  });

  test('a share that is exactly the value meets it, and the next decimal of the value misses', async () => {
    await rateGood(2014, 51);
    const target = await set(bloc.id, 'GRASSROOTS_GOOD_OR_BETTER', 75, 2014, 2014);
    expect(await outcomesOf(target)).toEqual([
      { fromYear: 2014, toYear: 2014, actual: 75, result: 'MET', surplus: 0 },
    ]);
    await rateGood(2013, 51);
    const above = await set(bloc.id, 'GRASSROOTS_GOOD_OR_BETTER', 75.0000000001, 2013, 2013);
    expect(await resultsOf(above)).toEqual(['2013 MISSED']);
  });

  test('the whole span at once adds up its years', async () => {
    const target = await set(bloc.id, 'GRASSROOTS_GOOD_OR_BETTER', 82.7, 2013, 2016, { yearly: false });
    const [outcome, ...others] = await outcomesOf(target);
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({ fromYear: 2013, toYear: 2016, actual: 22500 / 272, result: 'EXCEEDED' });
    // It is one span, whichever of its years are asked for.
    expect(await outcomesOf(target, { from: 2014, to: 2014 })).toEqual([outcome]);
    expect(await outcomesOf(target, { from: 2017 })).toEqual([]);
    expect(await resultsOf(target, { asOf: '2016-12-30' })).toEqual(['2013 NOT_YET_DUE']);
  });
});

describe('of one bloc', () => {
  let bloc: { id: string; code: string; version: number };
  let cell: { id: string };
  beforeAll(async () => {
    bloc = await newBloc(server, 'T');
    cell = await newOrganization(server, bloc, 'T-1');
  });

  test('59 admissions exceed 50 by exactly 0.18', async () => {
    for (let count = 0; count < 59; count++) await newMember(server, cell, undefined, '2013-05-19');
    const target = await set(bloc.id, 'ADMISSIONS', 50, 2013, 2013);
    expect(await outcomesOf(target)).toEqual([
      { fromYear: 2013, toYear: 2013, actual: 59, result: 'EXCEEDED', surplus: 0.18 },
    ]);
    const exact = await set(bloc.id, 'ADMISSIONS', 59, 2012, 2013, { yearly: false });
    expect(await outcomesOf(exact)).toEqual([
      { fromYear: 2012, toYear: 2013, actual: 59, result: 'MET', surplus: 0 },
    ]);
  });

  test('a year with nothing recorded has no data, and one with anything else has 0', async () => {
    const target = await set(bloc.id, 'ADMISSIONS', 1, 2015, 2017);
    const members = await set(bloc.id, 'MEMBERS_GOOD_OR_BETTER', 90, 2015, 2017);
    expect(await resultsOf(target)).toEqual(['2015 NO_DATA', '2016 NO_DATA', '2017 NO_DATA']);
    await rate(2015, { organizationRatings: [{ organizationId: cell.id, grade: 'WEAK' }] });
    await newOrganization(server, bloc, 'T-2', 'GRASSROOTS_CELL', '2017-03-01');
    expect(await outcomesOf(target)).toEqual([
      { fromYear: 2015, toYear: 2015, actual: 0, result: 'MISSED', surplus: -1 },
      { fromYear: 2016, toYear: 2016, actual: null, result: 'NO_DATA', surplus: null },
      { fromYear: 2017, toYear: 2017, actual: 0, result: 'MISSED', surplus: -1 },
    ]);
    // Nobody was rated, so that there is nothing to have a share of.
    expect(await resultsOf(members)).toEqual(['2015 NO_DATA', '2016 NO_DATA', '2017 NO_DATA']);
  });

  test('the recognition of a member is a record of its year', async () => {
    const { id, version } = await newMember(server, cell, undefined, '2018-06-01');
    const target = await set(bloc.id, 'ADMISSIONS', 2, 2018, 2020);
    expect(await resultsOf(target)).toEqual(['2018 MISSED', '2019 NO_DATA', '2020 NO_DATA']);
    const recognition = { memberId: id, expectedVersion: version, decidedOn: '2019-07-01' };
    await done(server, 'recognizeOfficialMember', recognition);
    expect(await resultsOf(target)).toEqual(['2018 MISSED', '2019 MISSED', '2020 NO_DATA']);
  });

  test('the own rating of an organization answers yes or no', async () => {
    const target = await set(cell.id, 'OWN_RATING_GOOD_OR_BETTER', 1, 2015, 2017);
    await rate(2016, { organizationRatings: [{ organizationId: cell.id, grade: 'CLEAN_AND_STRONG' }] });
    expect(await outcomesOf(target)).toEqual([
      { fromYear: 2015, toYear: 2015, actual: 0, result: 'MISSED', surplus: -1 },
      { fromYear: 2016, toYear: 2016, actual: 1, result: 'MET', surplus: 0 },
      { fromYear: 2017, toYear: 2017, actual: null, result: 'NO_DATA', surplus: null },
    ]);
    const span = await set(cell.id, 'OWN_RATING_GOOD_OR_BETTER', 1, 2015, 2016, { yearly: false });
    expect(await outcomesOf(span)).toEqual([
      { fromYear: 2015, toYear: 2016, actual: 0, result: 'MISSED', surplus: -1 },
    ]);
  });

  test('a year is due on its last day, and an open target goes on to the year of the day', async () => {
    const target = await set(bloc.id, 'ADMISSIONS', 50, 2021);
    expect(await resultsOf(target, { asOf: '2020-06-01' })).toEqual(['2021 NOT_YET_DUE']);
    expect(await resultsOf(target, { asOf: '2022-12-30' })).toEqual(['2021 NO_DATA', '2022 NOT_YET_DUE']);
    expect(await resultsOf(target, { asOf: '2022-12-31' })).toEqual(['2021 NO_DATA', '2022 NO_DATA']);
    expect(await resultsOf(target, { asOf: '2021-12-31', to: 2023 })).toEqual([
      '2021 NO_DATA',
      '2022 NOT_YET_DUE',
      '2023 NOT_YET_DUE',
    ]);
    expect(await resultsOf(target, { asOf: '2023-12-31', from: 2023 })).toEqual(['2023 NO_DATA']);
    const today = await outcomesOf(target);
    expect(today.at(-1)).toMatchObject({ result: 'NOT_YET_DUE', actual: null, surplus: null });
    // No day that is asked makes a year due that has not ended.
    expect(await outcomesOf(target, { asOf: '2099-12-31' })).toEqual(today);
  });

  test('years the wrong way round are refused', async () => {
    const id = await set(bloc.id, 'ADMISSIONS', 50, 2014, 2014);
    const document = `query($id: ID!) { node(id: $id) { ... on Target { results(fromYear: 2020, toYear: 2010) { result } } } }`;
    const { body } = await server.request(document, { id });
    expect(body.errors[0].extensions.code).toBe('YEARS_REVERSED');
  });
});
