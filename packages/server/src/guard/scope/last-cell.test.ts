import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ SAMPLE: 'district' });
});
afterAll(() => server?.stop());

const someOpen = `(select min(id) from cell_membership where valid_to = 'infinity')`;
const inNoCell = `(select min(id) from member where last_cell_id is null)`;

/** Row filters and policies compare the last cell of each member: it is kept, whatever is written. */
test.each([
  ['another cell', `update cell_membership set organization_id = 1 where id = ${someOpen}`],
  ['another member', `update cell_membership set member_id = ${inNoCell} where id = ${someOpen}`],
  ['a membership less', `delete from cell_membership where id = ${someOpen}`],
  ['no membership', `delete from cell_membership`],
  [
    'a membership more',
    `insert into cell_membership (member_id, organization_id, valid_from) values (${inNoCell}, 1, '2020-12-31')`,
  ],
])('the row of a member holds the last cell after %s', async (_, statement) => {
  const db = server.database.orm.em.fork().getKysely();
  const transaction = await db.startTransaction().execute();
  try {
    // Somebody whose only membership is gone, as none of the sample is.
    await sql`delete from cell_membership where member_id = (select min(member_id) from cell_membership)`.execute(
      transaction,
    );
    const before = await sql`select id, last_cell_id from member order by id`.execute(transaction);
    await sql.raw(statement).execute(transaction);
    const after = await sql`select id, last_cell_id from member order by id`.execute(transaction);
    const faults = await sql`select * from last_cell_fault`.execute(transaction);
    expect(faults.rows).toEqual([]);
    expect(after.rows).not.toEqual(before.rows);
  } finally {
    await transaction.rollback().execute();
  }
});

const join =
  'insert into cell_membership (member_id, organization_id, valid_from, valid_to) values ($1, $2, $3, $4)';

test('the row of a member holds the last cell after two transactions have written memberships at once', async () => {
  const pool = server.database.native as pg.Pool;
  const [one, other] = [await pool.connect(), await pool.connect()];
  try {
    const left = await pool.query(
      `update cell_membership set valid_to = '2019-06-01'
      where id = (select max(id) from cell_membership where valid_to = 'infinity' and valid_from < '2019-01-01')
      returning member_id as member, organization_id as cell`,
    );
    const { member, cell } = left.rows[0];
    const others = await pool.query(
      `select organization_id as cell from organization_state where kind = 'SUBORDINATE_CELL'
        and valid_from < '2019-01-01' and valid_to = 'infinity' and organization_id <> $1 order by 1 limit 2`,
      [cell],
    );
    const [earlier, later] = others.rows.map((row) => row.cell);
    await one.query('begin');
    await one.query(join, [member, later, '2020-01-01', 'infinity']);
    // It began before the other was done, and does not see that one yet.
    const waits = other.query(join, [member, earlier, '2019-07-01', '2019-08-01']);
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    await expect.poll(async () => (await pool.query(waiting)).rowCount).toBe(1);
    await one.query('commit');
    await waits;
    expect((await pool.query('select * from last_cell_fault')).rows).toEqual([]);
  } finally {
    one.release();
    other.release();
  }
});
