import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

const profiles = `member m
  left join member_personal p on p.member_id = m.id left join member_sensitive s on s.member_id = m.id`;

test('every member has a profile, and nobody a card who never was official', async () => {
  expect(
    await value(`select count(*)::int from ${profiles} where not (
      m.sex is not null and m.occupation is not null and m.general_education is not null and m.birth_year is not null
      and p.birth_on is not null and p.birth_place is not null and p.home_town is not null
      and p.permanent_address is not null and s.ethnicity is not null and s.religion is not null
      and (p.party_card_number is null or m.official_on is not null))`),
  ).toBe(0);
});

test('the birth year is that of the birth date', async () => {
  expect(
    await value(`select count(*)::int from ${profiles} where m.birth_year <> extract(year from p.birth_on)`),
  ).toBe(0);
});

test('no telephone and no identity number can be anybody', async () => {
  expect(
    await rows(`select count(*) filter (where p.phone not like '0400%')::int as phones,
      count(*) filter (where s.identity_number not like '000%')::int as identities from ${profiles}`),
  ).toEqual([{ phones: 0, identities: 0 }]);
});

test('an identity number contains the sex and the year of birth', async () => {
  expect(
    await value(`select count(*)::int from ${profiles}
      where substr(s.identity_number, 4, 3) <> (m.birth_year / 100 - 19) * 2 + (m.sex = 'FEMALE')::int || lpad((m.birth_year % 100)::text, 2, '0')`),
  ).toBe(0);
});

test('peoples and religions are as common as in a province', async () => {
  const share = (where: string) => value(`select avg((${where})::int)::float8 from ${profiles}`);
  expect(await share(`s.ethnicity = 'Kinh'`)).toBeGreaterThan(0.75);
  expect(await share(`s.ethnicity = 'Kinh'`)).toBeLessThan(0.92);
  expect(await share(`s.religion = 'Không'`)).toBeGreaterThan(0.9);
  expect(await value(`select count(distinct ethnicity)::int from member_sensitive`)).toBeGreaterThan(8);
  expect(
    await value(`select count(*)::int from ${profiles}
    where (m.full_name like 'Vàng A %' and s.ethnicity <> 'Mông') or (m.full_name like 'Cầm Văn %' and s.ethnicity <> 'Thái')`),
  ).toBe(0);
});
