import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { rawMembers } from '../../test/structure-recount.ts';

const server = await sharedServer();
const membersOf = rawMembers(server);

const flows = [
  'admitted',
  'transferredIn',
  'transferredOut',
  'died',
  'expelled',
  'removed',
  'resigned',
] as const;
const figures = `opening closing reorganized ${flows.join(' ')}`;
type Figures = Record<(typeof flows)[number] | 'opening' | 'closing' | 'reorganized', number>;

const balanceOf = (each: Figures) =>
  each.opening +
  each.admitted +
  each.transferredIn +
  each.reorganized -
  each.transferredOut -
  each.died -
  each.expelled -
  each.removed -
  each.resigned;

test.each(['DUK', 'DUK-05', 'DUK-17'])('the quarters of %s add up to its years', async (code) => {
  const { organization } = await server.query(
    `query($code: String!) { organization(code: $code) {
      years: memberMovements(fromYear: 2010, toYear: 2020) { year ${figures} }
      quarters: quarterlyMemberMovements(fromYear: 2010, toYear: 2020) { fromDate toDate ${figures} } } }`,
    { code },
  );
  const quarters: (Figures & { fromDate: string; toDate: string })[] = organization.quarters;
  expect(quarters).toHaveLength(44);
  expect(quarters.slice(0, 2).map(({ fromDate, toDate }) => [fromDate, toDate])).toEqual([
    ['2010-01-01', '2010-03-31'],
    ['2010-04-01', '2010-06-30'],
  ]);
  for (const year of organization.years as (Figures & { year: number })[]) {
    const within = quarters.filter(({ fromDate }) => fromDate.startsWith(String(year.year)));
    for (const name of [...flows, 'reorganized'] as const)
      expect(within.reduce((sum, quarter) => sum + quarter[name], 0)).toBe(year[name]);
    expect([within[0]?.opening, within.at(-1)?.closing]).toEqual([year.opening, year.closing]);
  }
  for (const quarter of quarters) expect(balanceOf(quarter)).toBe(quarter.closing);
});

const day = fc
  .integer({ min: 1, max: 4382 })
  .map((offset) => new Date(Date.UTC(2010, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test('between any two days the figures balance, and both ends are recounted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('DUK', 'DUK-05', 'DUK-33'), day, day, async (code, one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const { organization } = await server.query(
        `query($code: String!, $from: Date!, $to: Date!) { organization(code: $code) {
          memberMovementBetween(fromDate: $from, toDate: $to) { fromDate toDate ${figures} } } }`,
        { code, from, to },
      );
      const between = organization.memberMovementBetween;
      expect(between).toMatchObject({ fromDate: from, toDate: to });
      expect(between.opening).toBe((await membersOf(code, dayBefore(from))).length);
      expect(between.closing).toBe((await membersOf(code, to)).length);
      expect(balanceOf(between)).toBe(between.closing);
    }),
    { numRuns: 25 },
  );
});

test('days the wrong way round are refused', async () => {
  const { body } = await server.request(`{ organization(code: "DUK") {
    memberMovementBetween(fromDate: "2020-01-02", toDate: "2020-01-01") { opening } } }`);
  expect(body.errors[0].extensions).toMatchObject({
    code: 'RANGE_REVERSED',
    argument: ['organization', 'memberMovementBetween', 'fromDate'],
  });
});

test('each grade has its rate of those rated', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    ratingSummaries(fromYear: 2016, toYear: 2022, subject: MEMBER) { rated counts { count rate } } } }`);
  for (const { rated, counts } of organization.ratingSummaries)
    for (const { count, rate } of counts) expect(rate).toBe(rated === 0 ? null : count / rated);
});
