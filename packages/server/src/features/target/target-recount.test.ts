import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { rawRows, subtree } from '../../test/recount.ts';
import { codesIn, sendMutation } from '../../test/run-mutation.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const units = {
  GRASSROOTS_GOOD_OR_BETTER: 'PERCENT',
  MEMBERS_GOOD_OR_BETTER: 'PERCENT',
  ADMISSIONS: 'PERSONS',
  OWN_RATING_GOOD_OR_BETTER: 'YES_OR_NO',
} as const;
type Indicator = keyof typeof units;

interface Figures {
  membersGood: number;
  membersRated: number;
  grassrootsGood: number;
  grassrootsRated: number;
  ownGood: number;
  ownRated: number;
  admissions: number;
  others: number;
}

const good = (table: string) => sql`join rating_year_grade using (subject, year, grade)
  join rating_scheme_grade using (scheme_id, subject, grade) where ${sql.ref(`${table}.stage`)} = 'DECIDED'`;

/** The figures of a year, recounted from the records by walking down the parents. */
async function figuresOf(code: string, year: number): Promise<Figures> {
  const raw = rawRows(server);
  const end = `${year}-12-31`;
  const during = (column: string) => sql`extract(year from ${sql.ref(column)}) = ${year}`;
  const counts = sql`count(*)::int as rated, (count(*) filter (where good_or_better))::int as good`;
  const [figures] = await raw<Figures>(sql`${subtree(code, end)},
    members as (select ${counts} from member_rating ${good('member_rating')}
      and year = ${year} and organization_id in (select id from subtree)),
    grassroots as (select ${counts} from organization_rating
      join organization_state as state using (organization_id) ${good('organization_rating')}
      and year = ${year} and organization_id in (select id from subtree) and valid_from <= ${end} and valid_to > ${end}
      and kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')),
    own as (select ${counts} from organization_rating ${good('organization_rating')}
      and year = ${year} and organization_id = (select id from organization where code = ${code})),
    place as (select * from organization_closure where ancestor_id = (select id from organization where code = ${code})),
    event as (
      select event.id, type, side.inward from member_event as event
      cross join lateral (values (from_organization_id, false), (to_organization_id, true)) as side (id, inward)
      join place on place.descendant_id = side.id and place.valid_from <= effective_on and place.valid_to > effective_on
      where ${during('effective_on')})
    select members.good as "membersGood", members.rated as "membersRated",
      grassroots.good as "grassrootsGood", grassroots.rated as "grassrootsRated",
      own.good as "ownGood", own.rated as "ownRated",
      (select count(*)::int from event where type = 'ADMITTED' and inward) as admissions,
      (select count(*)::int from event) + (
        select count(*)::int from organization_event join place on descendant_id = organization_id
          and valid_from <= effective_on and valid_to >= effective_on where ${during('effective_on')}) + (
        select count(*)::int from member_status as status join cell_membership as membership using (member_id)
        join place on descendant_id = membership.organization_id and place.valid_from <= status.valid_to
          and place.valid_to > status.valid_to
        where status = 'PROBATIONARY' and ${during('status.valid_to')}
          and membership.valid_from <= status.valid_to and membership.valid_to > status.valid_to) as others
    from members, grassroots, own`);
  return figures as Figures;
}

/** The outcome of each indicator, as a share of two whole numbers. */
const shares: Record<Indicator, (figures: Figures) => [reached: number, base: number]> = {
  GRASSROOTS_GOOD_OR_BETTER: ({ grassrootsGood, grassrootsRated }) => [100 * grassrootsGood, grassrootsRated],
  MEMBERS_GOOD_OR_BETTER: ({ membersGood, membersRated }) => [100 * membersGood, membersRated],
  ADMISSIONS: ({ admissions }) => [admissions, 1],
  OWN_RATING_GOOD_OR_BETTER: ({ ownGood, ownRated }) => [Number(ownGood === ownRated), Math.sign(ownRated)],
};

/** The outcome of a span that has ended, for a value in tenths. */
function outcomeOf(indicator: Indicator, tenths: number, years: readonly Figures[]) {
  const sum = Object.fromEntries(
    Object.keys(years[0] as Figures).map((name) => [
      name,
      years.reduce((total, figures) => total + figures[name as keyof Figures], 0),
    ]),
  ) as unknown as Figures;
  const [reached, base] = shares[indicator](sum);
  const { membersRated, grassrootsRated, ownRated, others } = sum;
  if (base === 0 || membersRated + grassrootsRated + ownRated + others === 0)
    return { actual: null, result: 'NO_DATA', surplus: null };
  const difference = 10 * reached - tenths * base;
  const result = difference > 0 ? 'EXCEEDED' : difference === 0 ? 'MET' : 'MISSED';
  return { actual: reached / base, result, surplus: expect.closeTo(difference / (tenths * base), 12) };
}

interface TargetCase {
  code: string;
  indicator: Indicator;
  from: number;
  years: number;
  yearly: boolean;
  /** In tenths. */
  percent: number;
  persons: number;
}

/** An organization that exists and a year of which nothing at all is recorded under it. */
async function emptyYear(): Promise<{ code: string; year: number }> {
  const existing = await rawRows(server)<{ code: string }>(sql`select code from organization where 2 = (
    select count(*) from unnest(array['2009-01-01', '2015-06-01']::date[]) as day
    join organization_state on organization_id = organization.id and valid_from <= day and valid_to > day) order by code desc`);
  for (const { code } of existing) {
    for (const year of [2009, 2010, 2011]) {
      if (Object.values(await figuresOf(code, year)).every((figure) => figure === 0)) return { code, year };
    }
  }
  throw new Error('The sample has records of every year of every organization.');
}

test('the outcomes of any target equal a recount of the records', async () => {
  const codes = (
    await rawRows(server)<{ code: string }>(sql`select code from organization order by code`)
  ).map(({ code }) => code);
  const empty = await emptyYear();
  const seen = new Set<string>();
  const target = fc.record<TargetCase>({
    code: fc.oneof(fc.constantFrom(...codes), fc.constantFrom('DUK', 'DUK-05', 'DUK-17')),
    indicator: fc.constantFrom(...(Object.keys(units) as Indicator[])),
    from: fc.integer({ min: 2009, max: 2021 }),
    years: fc.integer({ min: 0, max: 4 }),
    yearly: fc.boolean(),
    percent: fc.oneof(fc.integer({ min: 800, max: 1000 }), fc.constantFrom(900, 1000)),
    persons: fc.integer({ min: 1, max: 200 }),
  });
  await fc.assert(
    fc.asyncProperty(target, async ({ code, indicator, from, years, yearly, percent, persons }) => {
      const { organization } = await server.query(
        'query($code: String!) { organization(code: $code) { id } }',
        {
          code,
        },
      );
      const tenths = { PERCENT: percent, PERSONS: 10 * persons, YES_OR_NO: 10 }[units[indicator]];
      const payload = await sendMutation(server, 'setTarget', {
        organizationId: organization.id,
        indicator,
        value: tenths / 10,
        unit: units[indicator],
        fromYear: from,
        toYear: from + years,
        yearly,
        setOn: '2015-06-01',
      });
      if (payload.target === null) {
        const refusals = ['TARGET_EXISTS', 'TARGET_KIND_NOT_ALLOWED', 'NOT_STANDING'];
        for (const [refusal] of codesIn(payload.userErrors)) expect(refusals).toContain(refusal);
        fc.pre(false);
      }
      const { node } = await server.query(
        `query($id: ID!) { node(id: $id) { ... on Target {
          results { fromYear toYear actual result surplus } } } }`,
        { id: payload.target.id },
      );
      const all = Array.from({ length: years + 1 }, (_, index) => from + index);
      const figures = await Promise.all(all.map((year) => figuresOf(code, year)));
      const spans = yearly
        ? all.map((year, index) => ({
            fromYear: year,
            toYear: year,
            ...outcomeOf(indicator, tenths, figures.slice(index, index + 1)),
          }))
        : [{ fromYear: from, toYear: from + years, ...outcomeOf(indicator, tenths, figures) }];
      expect([code, indicator, node.results]).toEqual([code, indicator, spans]);
      for (const { result } of spans) seen.add(`${indicator} ${result}`);
    }),
    {
      numRuns: 60,
      examples: [
        ['DUK', 'GRASSROOTS_GOOD_OR_BETTER', 2009, true, 900],
        ['DUK', 'ADMISSIONS', 2009, true, 900],
        ['DUK-05', 'OWN_RATING_GOOD_OR_BETTER', 2009, true, 900],
        ['DUK-05', 'MEMBERS_GOOD_OR_BETTER', 2009, true, 1000],
        ['DUK-17', 'MEMBERS_GOOD_OR_BETTER', 2009, false, 800],
        [empty.code, 'ADMISSIONS', empty.year, true, 900],
      ].map(([code, indicator, from, yearly, percent]) => [
        { code, indicator, from, years: 4, yearly, percent, persons: 150 } as TargetCase,
      ]),
    },
  );
  for (const indicator of Object.keys(units)) expect([...seen]).toContain(`${indicator} NO_DATA`);
  for (const result of ['EXCEEDED', 'MISSED'])
    expect([...seen]).toContain(`MEMBERS_GOOD_OR_BETTER ${result}`);
});
