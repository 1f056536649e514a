import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

test('opening + inflow − outflow = closing, for every node of the tree in every year', async () => {
  const unbalanced = await rows(`
    with movement as (
      select extract(year from effective_on)::int as year, ancestor_id,
        sum(case when direction = 'in' then 1 else -1 end) as net
      from (
        select effective_on, to_organization_id as cell_id, 'in' as direction from member_event where to_organization_id is not null
        union all
        select effective_on, from_organization_id, 'out' from member_event where from_organization_id is not null
      ) as moved
      join organization_closure on descendant_id = cell_id and daterange(valid_from, valid_to) @> effective_on
      group by 1, 2
    ), headcount as (
      select day, ancestor_id, count(*) as members
      from (select make_date(y, 1, 1) as day from generate_series(2010, 2020) y union select make_date(y, 12, 31) from generate_series(2010, 2020) y) as days
      join cell_membership m on daterange(m.valid_from, m.valid_to) @> day
      join organization_closure c on c.descendant_id = m.organization_id and daterange(c.valid_from, c.valid_to) @> day
      group by 1, 2
    )
    select y as year, o.code from generate_series(2010, 2020) y cross join organization o
    left join movement on movement.year = y and movement.ancestor_id = o.id
    left join headcount opening on opening.day = make_date(y, 1, 1) and opening.ancestor_id = o.id
    left join headcount closing on closing.day = make_date(y, 12, 31) and closing.ancestor_id = o.id
    where coalesce(opening.members, 0) + coalesce(movement.net, 0) <> coalesce(closing.members, 0)`);
  expect(unbalanced).toEqual([]);
});

test('a probation lasts twelve months, and age at admission is 18 to 60', async () => {
  expect(
    await value(`select count(*)::int from member where official_on <> admitted_on + interval '12 months'`),
  ).toBe(0);
  expect(
    await value(
      `select count(*)::int from member join member_personal on member_id = id
        where age(admitted_on, birth_on) not between '18 years' and '60 years'`,
    ),
  ).toBe(0);
});

test('a recognition is an event, a date of the member and a change of status on one day', async () => {
  expect(
    await value(`select count(*)::int from member m
      left join member_event e on e.member_id = m.id and e.type = 'RECOGNIZED'
      left join member_status s on s.member_id = m.id and s.status = 'OFFICIAL'
      where m.official_on is distinct from e.effective_on or m.official_on is distinct from s.valid_from`),
  ).toBe(0);
});

test('all movements occur, and some members are probationary on the last day', async () => {
  expect(
    await value(`select count(distinct type)::int from member_event where effective_on >= '2010-01-01'`),
  ).toBe(10);
  expect(
    await value(
      `select count(*)::int from member_status where status = 'PROBATIONARY' and valid_to = 'infinity'`,
    ),
  ).toBeGreaterThan(100);
});

test('names are in NFC and file numbers have six digits and one to three letters', async () => {
  expect(
    await value(`select count(*)::int from member where full_name is not nfc normalized or given_name is not nfc normalized
      or file_number !~ '^[0-9]{6}[A-Z]{1,3}$'`),
  ).toBe(0);
  expect(await value(`select (count(distinct full_name) > 0.6 * count(*)) from member`)).toBe(true);
  expect(
    await value(
      `select count(*)::int from member where full_name like 'H''%' and given_name not like 'H''%'`,
    ),
  ).toBe(0);
});
