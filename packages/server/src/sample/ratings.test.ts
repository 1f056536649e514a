import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

test('exactly the eligible members are rated, each in the cell of 31 December', async () => {
  expect(
    await rows(`
      with eligible as (
        select y as year, m.member_id, m.organization_id from generate_series(2010, 2020) y
        join cell_membership m on daterange(m.valid_from, m.valid_to) @> make_date(y, 12, 31)
        join member on member.id = m.member_id
        where y < 2019 or member.admitted_on + interval '6 months' <= make_date(y, 12, 31)
      ), rated as (select year::int, member_id, organization_id from member_rating where stage = 'DECIDED')
      (table eligible except table rated) union all (table rated except table eligible)`),
  ).toEqual([]);
});

test('exactly the eligible organizations are rated', async () => {
  expect(
    await rows(`
      with eligible as (
        select y as year, s.organization_id from generate_series(2010, 2020) y
        join organization_state s on daterange(s.valid_from, s.valid_to) @> make_date(y, 12, 31)
        join organization o on o.id = s.organization_id
        where y < 2019 or o.established_on + interval '6 months' <= make_date(y, 12, 31)
      ), rated as (select year::int, organization_id from organization_rating where stage = 'DECIDED')
      (table eligible except table rated) union all (table rated except table eligible)`),
  ).toEqual([]);
});

test('in each grassroots organization the excellent are at most 20 % of the good', async () => {
  expect(
    await rows(`select r.year, c.ancestor_id from member_rating r
      join organization_closure c on c.descendant_id = r.organization_id
        and daterange(c.valid_from, c.valid_to) @> make_date(r.year, 12, 31)
      join organization_state s on s.organization_id = c.ancestor_id and s.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
        and daterange(s.valid_from, s.valid_to) @> make_date(r.year, 12, 31)
      where r.stage = 'DECIDED' group by 1, 2
      having count(*) filter (where grade = 'EXCELLENT') > floor(0.2 * count(*) filter (where grade = 'GOOD'))`),
  ).toEqual([]);
});

test('all stages are kept for 2020, some with a better grade than was decided', async () => {
  expect(
    await rows(`select stage::text, count(*) = (select count(*) from member_rating where year = 2020 and stage = 'DECIDED') as all
      from member_rating where year = 2020 group by stage order by member_rating.stage`),
  ).toEqual(['SELF_RATED', 'VOTED', 'PROPOSED', 'DECIDED'].map((stage) => ({ stage, all: true })));
  expect(
    await value(`select count(*)::int from member_rating where year < 2020 and stage <> 'DECIDED'`),
  ).toBe(0);
  expect(
    await value(`select count(*)::int from member_rating self join member_rating decided using (member_id, year)
      where self.stage = 'SELF_RATED' and decided.stage = 'DECIDED' and self.grade < decided.grade`),
  ).toBeGreaterThan(50);
});

test('every rating is dated in December of its year', async () => {
  for (const table of ['member_rating', 'organization_rating']) {
    expect(
      await value(
        `select count(*)::int from ${table} where date_trunc('month', rated_on) <> make_date(year, 12, 1)`,
      ),
    ).toBe(0);
  }
});
