import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

const grassroots = `select s.organization_id, s.kind, s.agency_id from organization_state s
  where s.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL') and daterange(s.valid_from, s.valid_to) @> date '2020-12-31'`;

test('fact 4: 68 grassroots organizations, 41 committees and 27 cells', async () => {
  expect(
    await rows(`select kind::text, count(*)::int from (${grassroots}) g group by kind order by 1`),
  ).toEqual([
    { kind: 'GRASSROOTS_CELL', count: 27 },
    { kind: 'GRASSROOTS_COMMITTEE', count: 41 },
  ]);
  expect(
    await value(`select array_agg(code order by code) = array(select 'DUK-' || lpad(n::text, 2, '0') from generate_series(1, 68) n)
      from organization where id in (select organization_id from (${grassroots}) g)`),
  ).toBe(true);
});

test('fact 5: 4,374 members, 459 of them in grassroots cells', async () => {
  const members = `select m.member_id, s.kind from cell_membership m join organization_state s using (organization_id)
    where daterange(m.valid_from, m.valid_to) @> date '2020-12-31' and daterange(s.valid_from, s.valid_to) @> date '2020-12-31'`;
  expect(await rows(`select kind::text, count(*)::int from (${members}) m group by kind order by 1`)).toEqual(
    [
      { kind: 'GRASSROOTS_CELL', count: 459 },
      { kind: 'SUBORDINATE_CELL', count: 3_915 },
    ],
  );
});

test('fact 6: 7 grassroots cells became committees and kept their identity', async () => {
  expect(
    await value(`select count(*)::int from organization_event e
      join organization_state before on before.organization_id = e.organization_id and before.valid_to = e.effective_on
      join organization_state after on after.organization_id = e.organization_id and after.valid_from = e.effective_on
      where e.type = 'UPGRADED' and before.kind = 'GRASSROOTS_CELL' and after.kind = 'GRASSROOTS_COMMITTEE'`),
  ).toBe(7);
  expect(
    await value(`select count(*)::int from member_event r where r.type = 'REASSIGNED' and not exists (
      select from organization_event e where e.organization_id = r.from_organization_id
        and e.type = 'UPGRADED' and e.effective_on = r.effective_on)`),
  ).toBe(0);
});

test('fact 7: 57 of the 68 secretaries head their agency', async () => {
  expect(
    await rows(`select count(*)::int as secretaries, count(h.id)::int as heads from (${grassroots}) g
      join position p on p.organization_id = g.organization_id and p.role = 'SECRETARY' and p.valid_to = 'infinity'
      left join agency_head h on h.agency_id = g.agency_id and h.member_id = p.member_id and h.valid_to = 'infinity'`),
  ).toEqual([{ secretaries: 68, heads: 57 }]);
});

test('facts 11 and 15: 1,847 admissions, at least 120 in each year', async () => {
  const years = await rows<{ count: number }>(`select count(*)::int from member_event
    where type = 'ADMITTED' and to_organization_id is not null and effective_on between '2010-01-01' and '2020-12-31'
    group by extract(year from effective_on)`);
  expect(years).toHaveLength(11);
  expect(Math.min(...years.map(({ count }) => count))).toBeGreaterThanOrEqual(120);
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(1_847);
});

test('facts 13, 14 and 16: every year at least 90 % are rated good or better, and the bloc itself is', async () => {
  for (const [table, subject, of] of [
    [
      'organization_rating',
      'ORGANIZATION',
      `organization_id in (select organization_id from (${grassroots}) g)`,
    ],
    [
      'organization_rating',
      'ORGANIZATION',
      `organization_id = (select id from organization where code = 'DUK')`,
    ],
    ['member_rating', 'MEMBER', 'true'],
  ]) {
    const shares = await rows<{ good: number; rated: number }>(`
      select count(*) filter (where good_or_better)::int as good, count(*)::int as rated
      from ${table} join rating_year_grade y using (subject, year, grade)
      join rating_scheme_grade g on g.scheme_id = y.scheme_id and g.subject = '${subject}' and g.grade = y.grade
      where stage = 'DECIDED' and ${of} group by year`);
    expect(shares).toHaveLength(11);
    for (const { good, rated } of shares) expect(good / rated).toBeGreaterThanOrEqual(0.9);
  }
});

test('nothing happens after 2020, except that terms are planned to end', async () => {
  const columns = await rows<{
    table: string;
    column: string;
  }>(`select table_name as table, column_name as column
    from information_schema.columns where data_type = 'date' and table_schema = 'public'
      and table_name not in ('regulation', 'committee_term')`);
  for (const { table, column } of columns) {
    const late = `select count(*)::int from ${table} where ${column} > '2020-12-31' and ${column} <> 'infinity'`;
    expect([table, column, await value(late)]).toEqual([table, column, 0]);
  }
});

test('the data says of itself that it is synthetic', async () => {
  const real = await rows<{ symbol: string }>(
    `select symbol from document where title not like '%dữ liệu tổng hợp%'`,
  );
  // The resolution of the source document alone is real.
  expect(real).toEqual([{ symbol: '22-NQ/TW' }]);
});
