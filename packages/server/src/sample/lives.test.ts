import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

/** Admissions by the bloc's own organizations in the years of the sample. */
const admissions = `select effective_on as day from member_event
  where type = 'ADMITTED' and to_organization_id is not null and effective_on between '2010-01-01' and '2020-12-31'`;
/** The events that end a member's time in the bloc, with the age on that day. */
const exits = `select e.type, e.outside_place as place, extract(year from e.effective_on)::int as year, m.sex,
    extract(epoch from age(e.effective_on, b.birth_on)) / 31557600 as age
  from member_event e join member m on m.id = e.member_id
  join member_personal b on b.member_id = m.id and b.birth_on_precision = 'DAY'
  where e.from_organization_id is not null and e.to_organization_id is null`;
const retired = `place ~ '^Đảng bộ (phường|xã) '`;

test('no recognition is decided before month 12, and only a few long after', async () => {
  expect(await value('select count(*)::int from member where recognition_decided_on < official_on')).toBe(0);
  const late = await value(`select avg((recognition_decided_on > official_on + 90)::int)::float8 from member
    where admitted_on >= '2010-01-01' and official_on is not null`);
  expect(late).toBeGreaterThan(0.005);
  expect(late).toBeLessThan(0.04);
});

test('admissions are on working days, on each as many', async () => {
  const days = await rows<{ day: number; share: number }>(`select extract(isodow from day)::int as day,
    count(*)::float8 / sum(count(*)) over () as share from (${admissions}) a group by 1 order by 1`);
  expect(days.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5]);
  for (const { share } of days) expect(share).toBeCloseTo(0.2, 1);
});

test("admissions gather before 3/2, 19/5 and 2/9 and at the year's end", async () => {
  const shares = await rows<{ share: number }>(`
    select avg((to_char(day, 'MMDD') between since and until)::int)::float8 as share
    from (${admissions}) a, (values ('0127', '0203'), ('0512', '0519'), ('0826', '0902'), ('1205', '1212')) as w (since, until)
    group by since`);
  // Spread evenly, there were 2 % in each.
  for (const { share } of shares) expect(share).toBeGreaterThan(0.08);
});

test('no year admits twice as many as the others do', async () => {
  const years = await rows<{ count: number }>(`select count(*)::int from member_event where type = 'ADMITTED'
    and effective_on between '1998-01-01' and '2020-12-31' group by extract(year from effective_on)`);
  const counts = years.map(({ count }) => count).sort((left, right) => left - right);
  expect(counts).toHaveLength(23);
  expect(counts.at(-1)).toBeLessThan(2 * (counts[11] as number));
});

test('some years lose more members than others, and mostly the old die', async () => {
  for (const type of ['DIED', 'RESIGNED', 'REMOVED']) {
    const years = await rows(`select distinct count(e.year) from generate_series(2010, 2020) y
      left join (${exits}) e on e.year = y and e.type = '${type}' group by y`);
    expect([type, years.length > 3]).toEqual([type, true]);
  }
  expect(
    await value(
      `select percentile_cont(0.5) within group (order by age) from (${exits}) e where type = 'DIED'`,
    ),
  ).toBeGreaterThan(48);
});

test('members go to many places, rather to some, among them district committees', async () => {
  const places = await rows<{ place: string; count: number }>(`select place, count(*)::int from (${exits}) e
    where type = 'TRANSFERRED_OUT' and not ${retired} group by place order by count desc`);
  expect(places.length).toBeGreaterThan(12);
  expect(places[0]?.count).toBeGreaterThan(3 * (places[8]?.count as number));
  const all = places.reduce((sum, { count }) => sum + count, 0);
  const districts = places.filter(({ place }) => place.startsWith('Huyện ủy '));
  expect(districts.reduce((sum, { count }) => sum + count, 0) / all).toBeGreaterThan(0.3);
  expect((places[0]?.count as number) / all).toBeLessThan(0.3);
});

test('women retire at 55 and men at 60', async () => {
  const ages = await rows<{
    sex: string;
    first: number;
    last: number;
  }>(`select sex, min(age)::float8 as first,
    max(age)::float8 as last from (${exits}) e where ${retired} group by sex order by sex`);
  expect(ages.map(({ sex, first, last }) => [sex, Math.floor(first + 0.01), Math.floor(last)])).toEqual([
    ['FEMALE', 55, 55],
    ['MALE', 60, 60],
  ]);
  expect(
    await value(`select count(*)::int from cell_membership c join member m on m.id = c.member_id
      join member_personal b on b.member_id = m.id and b.birth_on_precision = 'DAY'
      where c.valid_to = 'infinity'
        and age('2020-11-25', b.birth_on) > make_interval(years => case m.sex when 'FEMALE' then 55 else 60 end)`),
  ).toBe(0);
});

test('an excellent rating is more likely after an excellent one, and some have five in a row', async () => {
  const again = await value(`select avg((next.grade = 'EXCELLENT')::int)::float8 from member_rating r
    join member_rating next on next.member_id = r.member_id and next.year = r.year + 1 and next.stage = 'DECIDED'
    where r.stage = 'DECIDED' and r.grade = 'EXCELLENT'`);
  // Drawn anew each year, it would be one in seven.
  expect(again).toBeGreaterThan(0.4);
  expect(again).toBeLessThan(0.8);
  expect(
    await value(`select count(*)::int from (select member_id from member_rating
      where stage = 'DECIDED' and grade = 'EXCELLENT' and year between 2016 and 2020
      group by member_id having count(*) = 5) m`),
  ).toBeGreaterThan(20);
});
