import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

test('every organization has a secretary on the last day', async () => {
  expect(
    await rows(`select code from organization o where dissolved_on is null and not exists (
      select from position where organization_id = o.id and role = 'SECRETARY' and valid_to = 'infinity')`),
  ).toEqual([]);
});

test('holders are official members of the subtree all that time', async () => {
  expect(
    await rows(`select p.id from position p where not coalesce((
      select range_agg(daterange(greatest(m.valid_from, c.valid_from, s.valid_from), least(m.valid_to, c.valid_to, s.valid_to)))
        @> daterange(p.valid_from, p.valid_to)
      from cell_membership m
      join organization_closure c on c.ancestor_id = p.organization_id and c.descendant_id = m.organization_id
        and daterange(c.valid_from, c.valid_to) && daterange(m.valid_from, m.valid_to)
      join member_status s on s.member_id = m.member_id and s.status = 'OFFICIAL'
      where m.member_id = p.member_id
        and greatest(m.valid_from, c.valid_from, s.valid_from) < least(m.valid_to, c.valid_to, s.valid_to)), false)`),
  ).toEqual([]);
});

test('a position begins within its term and in an organization that exists', async () => {
  expect(
    await value(`select count(*)::int from position p join committee_term t on t.id = p.term_id
      where not daterange(t.valid_from, t.valid_to) @> p.valid_from`),
  ).toBe(0);
  expect(await value('select count(*)::int from position where term_id is null')).toBe(0);
  expect(
    await value(`select count(*)::int from position p join organization o on o.id = p.organization_id
      where p.valid_from < o.established_on or o.dissolved_on < p.valid_to`),
  ).toBe(0);
});

test('the roles are those that the regulation admits for the kind', async () => {
  expect(
    await rows(`select distinct s.kind, p.role from position p
      join organization_state s on s.organization_id = p.organization_id and daterange(s.valid_from, s.valid_to) @> p.valid_from
      cross join regulation r where r.key = 'position.roles' and not r.value -> s.kind::text ? p.role::text`),
  ).toEqual([]);
});

test('secretaries change over the years', async () => {
  expect(
    await value(`select count(distinct member_id)::int from position join organization o on o.id = organization_id
      where role = 'SECRETARY' and o.code ~ '^DUK-[0-9]+$'`),
  ).toBeGreaterThan(140);
});
