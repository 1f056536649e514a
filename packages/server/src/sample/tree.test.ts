import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';
import { dayText, firstDay, lastDay } from './calendar.ts';
import { Random } from './random.ts';

const { rows, value } = await sampleRows();

test('the closure is what following the parents gives, on any day', async () => {
  const random = new Random(7);
  const days = Array.from({ length: 12 }, () => random.between(firstDay - 3_000, lastDay));
  for (const day of [firstDay, lastDay, ...days].map(dayText)) {
    const difference = await rows(`
      with recursive existing as (
        select organization_id, parent_id from organization_state where daterange(valid_from, valid_to) @> date '${day}'
      ), line as (
        select organization_id as ancestor_id, organization_id as descendant_id, 0 as depth from existing
        union all
        select s.parent_id, line.descendant_id, depth + 1 from line
        join existing s on s.organization_id = line.ancestor_id where s.parent_id is not null
      ), closure as (
        select ancestor_id, descendant_id, depth::int from organization_closure where daterange(valid_from, valid_to) @> date '${day}'
      )
      (table line except table closure) union all (table closure except table line)`);
    expect([day, difference]).toEqual([day, []]);
  }
});

test('the tree changes in every way, each time by an event with a document', async () => {
  expect(
    await rows(
      `select distinct type::text from organization_event where effective_on >= '2010-01-01' order by 1`,
    ),
  ).toEqual(['DISSOLVED', 'ESTABLISHED', 'MOVED', 'RENAMED', 'UPGRADED'].map((type) => ({ type })));
  expect(
    await value(`select count(*)::int from organization_state s where not exists (
      select from organization_event e where e.organization_id = s.organization_id and e.effective_on = s.valid_from)`),
  ).toBe(0);
  expect(
    await value(`select count(*)::int from organization_event e join organization o on o.id = e.organization_id
      where document_id is null and (type <> 'ESTABLISHED' or o.established_on_precision = 'DAY')`),
  ).toBe(0);
});

test('organizations exist from the day of establishment to that of dissolution', async () => {
  expect(
    await value(`select count(*)::int from (
      select min(valid_from) as since, max(valid_to) as until, organization_id from organization_state group by organization_id
    ) s join organization o on o.id = organization_id
    where since <> established_on or until <> coalesce(dissolved_on, 'infinity')`),
  ).toBe(0);
});

test('parents are of the kinds that the regulation admits', async () => {
  expect(
    await rows(`select distinct child.kind, parent.kind from organization_state child
      join organization_state parent on parent.organization_id = child.parent_id
        and daterange(parent.valid_from, parent.valid_to) && daterange(child.valid_from, child.valid_to)
      cross join regulation r where r.key = 'organization.parent-kinds' and not r.value -> child.kind::text ? parent.kind::text`),
  ).toEqual([]);
});
