import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import type { EntityManager } from '../database.ts';
import { findRollupFaults } from './rollup-faults.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ SAMPLE: 'district' });
});
afterAll(() => server?.stop());

/** About one row in so many, others for each seed. */
const some = (key: string, seed: number, every = 20) => `abs(hashint4((${key}) # ${seed})) % ${every} = 0`;
const place = 'ancestor_id * 1009 + descendant_id';
/** The id of any row of a table, another for each seed. */
const any = (table: string, seed: number) =>
  `(select id from ${table} order by hashint4(id # ${seed}), id limit 1)`;
const otherCell = (seed: number) =>
  `(select organization_id from cell_membership order by hashint4(organization_id # ${seed}), 1 limit 1)`;

/** Changes of the tree and of the records, valid or not: the sums must follow each of them. */
const changes: readonly ((seed: number) => string)[] = [
  (seed) =>
    `update organization_closure set valid_to = valid_from + ${400 + (seed % 3000)} where ${some(place, seed, 5)}`,
  (seed) => `update organization_closure set valid_from = valid_from + ${seed % 500}
    where ${some(place, seed, 5)} and valid_to > valid_from + 500`,
  (seed) => `delete from organization_closure where ${some(place, seed, 5)}`,
  (seed) => `insert into organization_closure (ancestor_id, descendant_id, depth, valid_from)
    select parent.id, child.id, 1, date '2010-01-01' + ${seed % 4000}
    from organization as parent cross join organization as child
    where ${some('parent.id * 1009 + child.id', seed, 1000)} and not exists (
      select from organization_closure where ancestor_id = parent.id and descendant_id = child.id)`,
  (seed) => `update organization_closure as moved set descendant_id = ${any('organization', seed)}
    where ancestor_id = ${any('organization', seed + 1)} and descendant_id = (select max(descendant_id)
      from organization_closure where ancestor_id = moved.ancestor_id) and not exists (
      select from organization_closure as other where other.ancestor_id = moved.ancestor_id
        and other.descendant_id = ${any('organization', seed)})`,
  (seed) => `update organization_state set kind = 'GRASSROOTS_CELL' where ${some('id', seed)}`,
  (seed) =>
    `update organization_state set valid_to = valid_from + ${1 + (seed % 3000)} where ${some('id', seed)}`,
  (seed) => `delete from organization_state where ${some('id', seed)}`,
  (seed) =>
    `update cell_membership set valid_to = valid_from + ${1 + (seed % 3000)} where ${some('id', seed)}`,
  (seed) => `update cell_membership set organization_id = ${otherCell(seed)} where ${some('id', seed)}`,
  (seed) => `delete from cell_membership where ${some('id', seed)}`,
  (seed) => `insert into cell_membership (member_id, organization_id, valid_from)
    select id, ${otherCell(seed)}, date '2009-01-01' + ${seed % 4500} from member where ${some('id', seed)}`,
  (seed) =>
    `update member_event set effective_on = effective_on + ${seed % 900} - 450 where ${some('id', seed)}`,
  (
    seed,
  ) => `update member_event set from_organization_id = to_organization_id, to_organization_id = ${otherCell(seed)}
    where ${some('id', seed)}`,
  (seed) => `delete from member_event where ${some('id', seed)}`,
  (seed) => `update member_rating set organization_id = ${otherCell(seed)} where ${some('id', seed)}`,
  (
    seed,
  ) => `update member_rating set grade = 'GOOD', stage = 'DECIDED' where ${some('id', seed)} and not exists (
    select from member_rating as other where other.member_id = member_rating.member_id
      and other.year = member_rating.year and other.id <> member_rating.id)`,
  (seed) => `delete from member_rating where ${some('id', seed)}`,
  (seed) => `update organization_rating set organization_id = organization_id where ${some('id', seed)}`,
  (seed) => `delete from organization_rating where ${some('id', seed, 5)}`,
  (seed) => `update position set valid_to = valid_from + ${1 + (seed % 2000)} where ${some('id', seed)}`,
  (seed) => `delete from position where ${some('id', seed)}`,
  (seed) =>
    `update agency_head set valid_to = valid_from + ${1 + (seed % 2000)} where ${some('id', seed, 10)}`,
  (seed) => `update agency_head set agency_id = ${any('agency', seed)} where ${some('id', seed, 10)}`,
  (seed) => `delete from agency_head where ${some('id', seed, 10)}`,
  (seed) => `update organization_state set agency_id = ${any('agency', seed)} where ${some('id', seed, 10)}`,
  (seed) => `update member_status set valid_from = valid_from - ${seed % 700} where ${some('id', seed)}`,
  (seed) => `delete from member_status where ${some('id', seed)}`,
  (seed) => `update member set birth_year = 1950 + ${seed % 50}, sex = null, occupation = 'Nghề',
    admission_decided_on = admitted_on - ${seed % 90} where ${some('id', seed)}`,
  (seed) => `update member set version = version + 1, full_name = 'Ai' where ${some('id', seed)}`,
  (
    seed,
  ) => `update member_sensitive set ethnicity = (select name from ethnicity order by name offset ${seed % 50} limit 1),
    religion = null where ${some('member_id', seed)}`,
  (seed) => `delete from member_sensitive where ${some('member_id', seed)}`,
  (seed) => `insert into member_sensitive (member_id, ethnicity, identity_number)
    select id, 'Tày', lpad(id::text, 12, '0') from member where ${some('id', seed)} on conflict do nothing`,
  (seed) => `update member_status set member_id = ${any('member', seed)}, status = 'OFFICIAL'
    where ${some('id', seed, 400)}`,
  (seed) => `insert into member_status (member_id, status, valid_from, valid_to)
    select id, 'PROBATIONARY', date '2008-01-01' + ${seed % 4500}, date '2010-01-01' + ${seed % 4500}
    from member where ${some('id', seed)}`,
  (seed) => `update organization_event set type = 'UPGRADED' where ${some('id', seed)}`,
  (seed) => `delete from organization_event where ${some('id', seed, 5)}`,
  (seed) =>
    `update meeting set present = present + ${seed % 3}, exempt = ${seed % 2} where ${some('id', seed)}`,
  (seed) => `update meeting set cancelled = not cancelled where ${some('organization_id', seed)}`,
  (seed) => `delete from meeting where ${some('id', seed)} and version = 1
    and not exists (select from meeting_absence where meeting_id = meeting.id)`,
  (seed) => `insert into meeting (organization_id, kind, held_on, exempt, present, excused, unexcused)
    select id, 'THEMATIC', date '2009-06-01' + ${seed % 5000}, 0, ${seed % 20}, ${seed % 3}, 1 from organization
    where ${some('id', seed, 5)} on conflict do nothing`,
  (
    seed,
  ) => `update meeting set organization_id = ${otherCell(seed)} where id = (select min(id) from meeting as one
    where ${some('id', seed, 100)} and not exists (select from meeting as other where other.organization_id = ${otherCell(seed)}
      and other.held_on = one.held_on and other.kind = one.kind))`,
  (seed) => `update training_result set superseded_on = recorded_on + 1 where ${some('id', seed, 10)}`,
  (seed) => `update training_result set superseded_on = null where ${some('id', seed, 3)} and not exists (
    select from training_result as other where other.course_id = training_result.course_id and other.superseded_on is null)`,
  (
    seed,
  ) => `update training_course set kind = case kind when 'COMMITTEE_SKILLS' then 'AWARENESS'::training_kind
    else 'COMMITTEE_SKILLS' end where ${some('id', seed, 10)}`,
  (seed) => `insert into training_course (kind, title, organizer_id, started_on, ended_on)
    select 'AWARENESS', 'Lớp', id, date '2009-06-01' + ${seed % 5000}, date '2009-06-01' + ${seed % 5000}
    from organization where ${some('id', seed, 5)} on conflict do nothing`,
  (seed) =>
    `delete from training_course where ${some('id', seed, 2)} and not exists (select from training_result where course_id = training_course.id)`,
  (seed) => `delete from training_participant where ${some('id', seed, 10)}`,
  (
    seed,
  ) => `update training_participant set member_id = member_id + 1 where ${some('id', seed)} and not exists (
    select from training_participant as other where other.result_id = training_participant.result_id
      and other.member_id in (training_participant.member_id + 1, training_participant.member_id - 1))
    and member_id < (select max(id) from member)`,
  (seed) => `insert into training_participant (result_id, member_id, organization_id, attended_on, completed)
    select result.id, member.id, result.organizer_id, result.started_on, true
    from training_result as result join member on ${some('member.id + result.id', seed, 400)} on conflict do nothing`,
  (seed) => `insert into position (organization_id, member_id, role, method, valid_from)
    select ${otherCell(seed)}, id, 'COMMITTEE_MEMBER', 'ELECTED', date '2009-06-01' + ${seed % 5000} from member
    where ${some('id', seed)}`,
  (seed) => `update position set member_id = ${any('member', seed)} where ${some('id', seed)}`,
];

class Undo extends Error {}

/** In a transaction that is undone. */
async function tried(run: (em: EntityManager) => Promise<void>): Promise<void> {
  const undone = server.database.orm.em.fork().transactional(async (em) => {
    await run(em);
    throw new Undo();
  });
  await expect(undone).rejects.toBeInstanceOf(Undo);
}

test('any change of the tree and the records, one after another, leaves sums that equal a recount', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(1_000_000)), { minLength: 3, maxLength: 8 }),
      async (steps) =>
        tried(async (em) => {
          for (const [index, seed] of steps) {
            const statement = changes[index]?.(seed) as string;
            await em.execute(statement);
            expect([statement, await findRollupFaults(em, 3)]).toEqual([statement, { count: 0, faults: [] }]);
          }
        }),
    ),
    { numRuns: 40 },
  );
});

test('equal stays of a member are kept as often as they are recorded', () =>
  tried(async (em) => {
    const status = `insert into member_status (member_id, status, valid_from)
      select member_id, 'OFFICIAL', '1900-01-01' from (
        select min(member_id) as member_id from cell_membership) as first, generate_series(1, 3)`;
    for (const statement of [
      status,
      `delete from member_status where id = (select max(id) from member_status)`,
    ]) {
      await em.execute(statement);
      expect(await findRollupFaults(em, 3)).toEqual({ count: 0, faults: [] });
    }
  }));

test('nothing is counted of a table that was emptied', () =>
  tried(async (em) => {
    await em.execute('truncate member_event, organization_rating');
    expect(
      await em.execute('select from movement_rollup group by ancestor_id having sum(count) <> 0'),
    ).toEqual([]);
    await em.execute('truncate meeting cascade');
    expect(await em.execute('select from attendance_rollup')).toEqual([]);
    await em.execute('truncate training_participant');
    expect(await em.execute('select from committee_training')).toEqual([]);
    expect(await findRollupFaults(em, 3)).toEqual({ count: 0, faults: [] });
  }));

test('many changes of the meetings of a cell leave one row for each sum', () =>
  tried(async (em) => {
    for (let change = 0; change < 200; change += 1) {
      await em.execute(`update meeting set present = present + 1 - ${change % 2} * 2, cancelled = ${change % 3 === 0}
        where id = (select min(id) from meeting)`);
    }
    for (const [rollup, key] of [
      ['meeting_rollup', 'ancestor_id, year, regular, months'],
      ['attendance_rollup', 'ancestor_id, year, basis, rate'],
      ['cell_rollup', 'ancestor_id, until_year, months, owes_thematic'],
    ])
      expect([
        rollup,
        await em.execute(`select from ${rollup} group by ${key} having count(*) > 1 or sum(count) = 0`),
      ]).toEqual([rollup, []]);
    expect(await findRollupFaults(em, 3)).toEqual({ count: 0, faults: [] });
  }));

test('the lowest and highest rates of attendance are those of which something is left', () =>
  tried(async (em) => {
    // Rows that add up to nothing, as two writers at a time leave them, beyond both ends and between them.
    await em.execute(`insert into attendance_rollup (ancestor_id, year, basis, rate, count)
      select ancestor_id, year, basis, added.rate, step
      from (select distinct ancestor_id, year, basis from attendance_rollup) as known
      cross join (values (0, 1), (0, -1), (0.97, 1), (0.97, -1), (2, 2), (2, -1), (2, -1)) as added (rate, step)`);
    await em.execute(`select set_config('dangbo.figures', '*', true)`);
    const read =
      'select ancestor_id, year, basis, lowest, highest from counted_attendance where lowest is not null';
    const counted = `select ancestor_id, year, basis, min(rate), max(rate) from (
        select ancestor_id, year, basis, rate from attendance_rollup group by 1, 2, 3, 4 having sum(count) > 0) as rates
      group by 1, 2, 3`;
    expect(
      await em.execute(`(${read} except ${counted}) union all (${counted} except ${read}) limit 3`),
    ).toEqual([]);
    expect(await em.execute(`${read} limit 1`)).toHaveLength(1);
  }));

test('many changes of one sum leave few rows, which are put into one now and then', () =>
  tried(async (em) => {
    for (let change = 0; change < 1000; change += 1) {
      await em.execute(`update member_rating set grade = case grade when 'GOOD' then 'EXCELLENT'::rating_grade else 'GOOD' end
        where id = (select min(id) from member_rating where stage = 'DECIDED')`);
    }
    const [most] = await em.execute<{ rows: number }[]>(
      'select count(*)::int as rows from rating_rollup group by ancestor_id, subject, year, kind, grade order by 1 desc limit 1',
    );
    // A thousand without folding, and one chance in a million for so many with it.
    expect(most?.rows).toBeLessThan(450);
    expect(await findRollupFaults(em, 3)).toEqual({ count: 0, faults: [] });
  }));
