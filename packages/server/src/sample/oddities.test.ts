import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

/** The cells of the last day with their members. */
const cells = `select o.id, count(m.member_id)::int as members,
    count(*) filter (where s.status = 'OFFICIAL')::int as officials
  from organization o
  join organization_state k on k.organization_id = o.id and k.valid_to = 'infinity'
    and k.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
  left join cell_membership m on m.organization_id = o.id and m.valid_to = 'infinity'
  left join member_status s on s.member_id = m.member_id and s.valid_to = 'infinity'
  where o.dissolved_on is null group by o.id`;

test('cells are small and large', async () => {
  const [sizes] = await rows<{ tenth: number; ninetieth: number; largest: number }>(`select
    percentile_disc(0.1) within group (order by members) as tenth,
    percentile_disc(0.9) within group (order by members) as ninetieth, max(members) as largest from (${cells}) c`);
  expect(sizes?.tenth).toBeLessThan(6);
  expect(sizes?.ninetieth).toBeGreaterThan(16);
  expect(sizes?.largest).toBeGreaterThan(24);
});

test('a few cells have fewer than three official members', async () => {
  const few = await value(`select count(*)::int from (${cells}) c where officials < 3`);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(12);
});

test('a standing deputy is there only with a standing committee', async () => {
  expect(
    await rows(`select distinct o.code from position p join organization o on o.id = p.organization_id
      where p.role = 'STANDING_DEPUTY_SECRETARY' and not exists (
        select from position s where s.organization_id = o.id and s.role = 'STANDING_COMMITTEE_MEMBER'
          and daterange(s.valid_from, s.valid_to) && daterange(p.valid_from, p.valid_to))`),
  ).toEqual([]);
});

test('a few committees are past their term', async () => {
  const past =
    await value(`select count(*)::int from organization o where dissolved_on is null and not exists (
    select from committee_term t where t.organization_id = o.id and t.valid_to > '2020-12-31')`);
  expect(past).toBeGreaterThan(0);
  expect(past).toBeLessThan(15);
});

test('some probations end soon, and some have ended without a decision', async () => {
  const ends = (range: string) =>
    value(`select count(*)::int from member_status where status = 'PROBATIONARY' and valid_to = 'infinity'
      and valid_from + interval '12 months' ${range}`);
  expect(await ends(`between '2021-01-01' and '2021-02-28'`)).toBeGreaterThan(5);
  const overdue = await ends(`<= '2020-12-31'`);
  expect(overdue).toBeGreaterThan(2);
  expect(overdue).toBeLessThan(40);
});

test('of a few members the record lacks the card number, or knows only the year of birth', async () => {
  for (const [lacking, of] of [
    ['p.party_card_number is null', 'm.official_on is not null'],
    [`p.birth_on_precision = 'YEAR'`, 'true'],
  ]) {
    const share = await value(`select avg((${lacking})::int)::float8 from member m
      join member_personal p on p.member_id = m.id where ${of}`);
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.07);
  }
});
