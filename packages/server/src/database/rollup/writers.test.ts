import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import type { TestServer } from '../../test/harness.ts';
import { done } from '../../test/run-mutation.ts';
import { startWriters, type Writers } from '../../test/writers.ts';

const writers = 16;

let started: Writers;
let server: TestServer;
let clients: pg.Client[];
beforeAll(async () => {
  started = await startWriters(writers);
  ({ server, clients } = started);
});
afterAll(() => started?.stop());

const expectNoFaults = () => started.expectNoFaults();

async function value(sql: string): Promise<number> {
  const { rows } = await (clients[0] as pg.Client).query({ text: sql, rowMode: 'array' });
  return Number(rows[0]?.[0]);
}

const deadlocks = () => value('select deadlocks from pg_stat_database where datname = current_database()');

test('sixteen writers in one tree do not fall over each other, and every sum is right', async () => {
  const before = await deadlocks();
  const bloc = await newBloc(server, 'W');
  const committee = await newOrganization(server, bloc, 'W-0', 'GRASSROOTS_COMMITTEE');
  const cells = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      newOrganization(server, committee, `W-${index + 1}`, 'SUBORDINATE_CELL'),
    ),
  );
  const rounds = 4;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const cell = (offset: number) => cells[(writer + offset) % cells.length] as { id: string };
      for (let round = 0; round < rounds; round += 1) {
        const member = await newMember(server, cell(round), 'Trần Văn Bình', '2012-03-04');
        const year = 2013 + round;
        const decide = { year, decidedOn: `${year}-12-31` };
        await done(server, 'decideRatings', {
          ...decide,
          memberRatings: [{ memberId: member.id, grade: 'GOOD' }],
        });
        await done(server, 'recordMeeting', {
          cellId: cell(round).id,
          kind: 'REGULAR',
          heldOn: `${year}-04-${String(1 + writer).padStart(2, '0')}`,
          absences: [{ memberId: member.id, excused: false }],
        });
        await done(server, 'transferMember', {
          memberId: member.id,
          expectedVersion: member.version,
          effectiveOn: `${2018 + round}-05-06`,
          toCellId: cell(round + 1).id,
        });
      }
    }),
  );
  await expectNoFaults();
  expect((await deadlocks()) - before).toBe(0);

  const { organization } = await server.query(`{ organization(code: "W") { memberCount(asOf: "2022-01-01")
    ratingSummaries(fromYear: 2013, toYear: 2016, subject: MEMBER) { rated }
    memberMovements(fromYear: 2012, toYear: 2012) { admitted closing }
    meetingSummaries(fromYear: 2013, toYear: 2016) { cells regular } } }`);
  expect(organization).toEqual({
    memberCount: writers * rounds,
    ratingSummaries: Array(rounds).fill({ rated: writers }),
    memberMovements: [{ admitted: writers * rounds, closing: writers * rounds }],
    meetingSummaries: Array(rounds).fill({ cells: cells.length, regular: writers }),
  });
});

describe('two transactions', () => {
  const [cellA, cellB] = ['DUK-01', 'DUK-02'].map(
    (
      code,
    ) => `(select organization_id from cell_membership where valid_to = 'infinity' and organization_id in (
      select descendant_id from organization_closure join organization on id = ancestor_id where code = '${code}')
      order by organization_id limit 1)`,
  ) as [string, string];
  const rate = (cell: string) => `update member_rating set grade = 'SATISFACTORY'
    where id = (select min(id) from member_rating where organization_id = ${cell} and stage = 'DECIDED')`;
  const meet = (
    cell: string,
    day = 0,
  ) => `insert into meeting (organization_id, kind, held_on, exempt, present, excused, unexcused)
    select ${cell}, 'EXTRAORDINARY', day, 0, 5, 1, 0 from (select date '2012-01-01' + place as day
      from generate_series(${day}, ${day} + 300) as place) as days
    where not exists (select from meeting where organization_id = ${cell} and held_on = day) limit 1`;
  const rename = (cell: string) =>
    `update organization_state set name = name || '.' where organization_id = ${cell}`;
  const leave = (cell: string) => `update cell_membership set valid_to = '2021-01-01' where id = (
    select min(id) from cell_membership where organization_id = ${cell} and valid_to = 'infinity')`;
  const move = (cell: string) => `update organization_closure set valid_from = valid_from + 400
    where descendant_id = ${cell} and depth = (
      select max(depth) from organization_closure where descendant_id = ${cell})`;
  /** Between two cells, in the days of both changes. */
  const transfer = `insert into member_event (member_id, type, effective_on, from_organization_id, to_organization_id)
    select min(id), 'TRANSFERRED', (select min(valid_from) + 200 from organization_closure), ${cellA}, ${cellB} from member`;

  const untilWaiting = (pid: number) =>
    expect
      .poll(() => value(`select count(*) from pg_locks where pid = ${pid} and not granted`))
      .toBeGreaterThan(0);

  /** Begins the first, and then the second, which is to wait for it or not; commits both. */
  async function overlap(first: string, second: string, waits: boolean): Promise<void> {
    const [one, two] = clients as [pg.Client, pg.Client];
    await one.query('begin');
    await one.query(first);
    await two.query('begin');
    const { rows } = await two.query('select pg_backend_pid() as pid');
    const running = two.query(second);
    // A writer that need not wait ends while the first is open; one that must wait would never end.
    if (waits) await untilWaiting(rows[0].pid);
    else await running;
    await one.query('commit');
    await running;
    await two.query('commit');
    await expectNoFaults();
  }

  test('under one root do not wait for each other, whatever they record', async () => {
    await overlap(rate(cellA), rate(cellB), false);
    await overlap(leave(cellA), leave(cellB), false);
    await overlap(move(cellA), rate(cellB), false);
    await overlap(meet(cellA), meet(cellB), false);
    await overlap(meet(cellA), rate(cellA), false);
    await overlap(rename(cellA), meet(cellB), false);
  });

  test.each([
    ['a rating and a move of its cell', rate(cellA), move(cellA)],
    ['a move of a cell and a rating there', move(cellA), rate(cellA)],
    ['a meeting and another of the same cell', meet(cellA), meet(cellA, 400)],
    ['a meeting and a move of its cell', meet(cellA), move(cellA)],
    ['a change of a cell and a meeting there', rename(cellA), meet(cellA)],
    ['a member who leaves and a move of the cell', leave(cellB), move(cellB)],
    ['a move of a cell and a member who leaves it', move(cellB), leave(cellB)],
  ])('wait for each other where one counts what the other changes: %s', async (_, first, second) => {
    await overlap(first, second, true);
  });

  test('that move two cells between which a member went count the movement rightly', async () => {
    await clients[0]?.query(transfer);
    await overlap(move(cellA), move(cellB), true);
  });

  test('that see the database as it was are refused', async () => {
    const [one] = clients as [pg.Client];
    await one.query('begin isolation level repeatable read');
    await expect(one.query(rate(cellA))).rejects.toThrow(
      'member_rating is only changed in transactions that are read committed',
    );
    await one.query('rollback');
  });
});

test('sixteen writers who change records and the tree at random leave sums that equal a recount', async () => {
  const random = (most: number) => Math.floor(Math.random() * most);
  const some = (table: string) => `(select id from ${table} order by id offset ${random(1500)} limit 1)`;
  const changes = [
    () => `update member_rating set grade = case grade when 'GOOD' then 'EXCELLENT'::rating_grade else 'GOOD' end
      where id = ${some('member_rating')}`,
    () =>
      `update member_event set effective_on = effective_on + ${random(800) - 400} where id = ${some('member_event')}`,
    () => `update cell_membership set valid_from = valid_from + ${random(50)} where id = ${some('cell_membership')}
      and valid_to = 'infinity'`,
    () =>
      `update organization_rating set grade = 'GOOD' where id = ${some('organization_rating')} and year > 2018`,
    () => `update organization_closure set valid_from = valid_from + ${random(50) - 25}
      where depth > 0 and valid_to = 'infinity' and descendant_id = ${some('organization')}`,
    () => `update meeting set present = present + 1 where id = ${some('meeting')}`,
    () => `update meeting set cancelled = not cancelled where id = ${some('meeting')}`,
    () => `update organization_state set kind = 'DEPARTMENT_COMMITTEE' where id = ${some('organization_state')}
      and kind = 'GRASSROOTS_COMMITTEE'`,
    () => `delete from training_participant where id = ${some('training_participant')}`,
    () => `update training_result set superseded_on = case when superseded_on is null then recorded_on end
      where id = (select id from training_result order by id offset ${random(150)} limit 1)`,
    () => `update position set valid_from = valid_from + ${random(900)} where id = ${some('position')}
      and valid_to = 'infinity'`,
    () => `update organization_closure set valid_from = valid_from + ${random(900)}
      where depth > 0 and valid_to = 'infinity' and descendant_id in (select organizer_id from training_course
        where id = (select id from training_course order by id offset ${random(250)} limit 1))`,
  ];
  const failures = new Map<string, number>();
  let commits = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let round = 0; round < 60; round += 1) {
        try {
          await client.query('begin');
          for (let steps = 1 + random(2); steps > 0; steps -= 1) {
            await client.query((changes[random(changes.length)] as () => string)());
          }
          await client.query('commit');
          commits += 1;
        } catch (error) {
          const { code = '' } = error as { code?: string };
          failures.set(code, (failures.get(code) ?? 0) + 1);
          await client.query('rollback');
        }
      }
    }),
  );
  // Rows locked in any order may deadlock; what is refused is refused by a rule.
  expect([...failures.keys()].filter((code) => !['40P01', '23514', '23P01', '23503'].includes(code))).toEqual(
    [],
  );
  expect(commits).toBeGreaterThan(400);
  await expectNoFaults();
});
