import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

const grassroots = `organization_state s on s.organization_id = p.organization_id and s.valid_to = 'infinity'
  and s.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')`;

test('secretaries are old enough, and have been in the Party long enough, for their level', async () => {
  expect(
    await rows(`select count(*)::int as unsuitable from position p join member m on m.id = p.member_id join member_personal b on b.member_id = m.id join ${grassroots}
      where p.role = 'SECRETARY' and p.valid_to = 'infinity'
        and (age(p.valid_from, b.birth_on) not between '39 years 11 months' and '58 years'
          or age(p.valid_from, m.admitted_on) < '9 years 11 months')`),
  ).toEqual([{ unsuitable: 0 }]);
  // The most senior member leads a small cell that has no suitable person.
  expect(
    await value(`select avg((age(p.valid_from, b.birth_on) >= '32 years 11 months'
        and age(p.valid_from, m.admitted_on) >= '2 years 11 months')::int)::float8
      from position p join member m on m.id = p.member_id join member_personal b on b.member_id = m.id
      join organization_state s on s.organization_id = p.organization_id and daterange(s.valid_from, s.valid_to) @> p.valid_from
      where p.role = 'SECRETARY' and s.kind = 'SUBORDINATE_CELL'`),
  ).toBeGreaterThan(0.95);
});

test("the bloc's secretary belongs to the bloc's office and heads it, whose own secretary is another", async () => {
  expect(
    await rows(`select bloc.member_id = head.member_id as heads, bloc.member_id = own.member_id as same, m.organization_id = office.id as belongs
      from organization office
      join organization_state s on s.organization_id = office.id and s.valid_to = 'infinity'
      join agency_head head on head.agency_id = s.agency_id and head.valid_to = 'infinity'
      join position own on own.organization_id = office.id and own.role = 'SECRETARY' and own.valid_to = 'infinity'
      join position bloc on bloc.organization_id = (select id from organization where code = 'DUK')
        and bloc.role = 'SECRETARY' and bloc.valid_to = 'infinity'
      join cell_membership m on m.member_id = bloc.member_id and m.valid_to = 'infinity'
      where office.code = 'DUK-01'`),
  ).toEqual([{ heads: true, same: false, belongs: true }]);
});

test("the bloc's office is small", async () => {
  const size =
    await value(`select count(*)::int from cell_membership m join organization o on o.id = m.organization_id
    where o.code = 'DUK-01' and m.valid_to = 'infinity'`);
  expect(size).toBe(26);
});

test('only agencies of the government that inspect others have a cell of inspectors', async () => {
  expect(
    await rows(
      `select name from organization_state where name like 'Chi bộ Thanh tra %' and name !~ '^Chi bộ Thanh tra (Sở |tỉnh$)'`,
    ),
  ).toEqual([]);
  expect(
    await rows(
      `select name from organization_state where name ~ 'sinh viên Trường (Chính trị|Trung học)' or name ~ 'Văn phòng Văn phòng'`,
    ),
  ).toEqual([]);
});

test('no member of a cell is past the age of retirement', async () => {
  expect(
    await value(`select count(*)::int from cell_membership c join member_personal b on b.member_id = c.member_id
      where c.valid_to = 'infinity' and age(date '2020-12-31', b.birth_on) >= '62 years'`),
  ).toBe(0);
  expect(
    await value(`select count(*)::int from member_event e join member_personal b on b.member_id = e.member_id
      where e.type = 'TRANSFERRED_OUT' and age(e.effective_on, b.birth_on) >= '61 years'
        and e.outside_place !~ '^Đảng bộ (phường|xã) '`),
  ).toBe(0);
});

test.each([
  ['Sở Thông tin và Truyền thông', 2008],
  ['Sở Công Thương', 2008],
  ['Sở Văn hóa, Thể thao và Du lịch', 2008],
  ['Sở Tài nguyên và Môi trường', 2003],
  ['Ngân hàng Chính sách xã hội', 2003],
  ['Bảo hiểm xã hội', 1995],
  ['Hội Cựu chiến binh', 1990],
  ['Ban Nội chính Tỉnh ủy', 2013],
  ['Cục Quản lý thị trường', 2018],
  ['Trung tâm Kiểm soát bệnh tật', 2018],
])('nothing bears the name "%s" before %i', async (name, year) => {
  const first = await value(`select min(extract(year from valid_from))::int from organization_state
    where name like '%${name}%'`);
  expect(first).toBeGreaterThanOrEqual(year);
});

test('members join a cell that exists', async () => {
  expect(
    await value(`select count(*)::int from cell_membership m join organization o on o.id = m.organization_id
      where m.valid_from < o.established_on`),
  ).toBe(0);
});
