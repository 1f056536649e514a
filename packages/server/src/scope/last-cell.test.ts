import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const latest = `(select min(id) from cell_membership where valid_to = 'infinity')`;
const inNoCell = `(select min(id) from member where last_cell_id is null)`;

/** What the walls go by for each member is kept, whoever writes. */
test.each([
  ['another cell', `update cell_membership set organization_id = 1 where id = ${latest}`],
  ['another member', `update cell_membership set member_id = ${inNoCell} where id = ${latest}`],
  ['a membership less', `delete from cell_membership where id = ${latest}`],
  ['no membership', `delete from cell_membership`],
  [
    'a membership more',
    `insert into cell_membership (member_id, organization_id, valid_from) values (${inNoCell}, 1, '2020-12-31')`,
  ],
])('a member tells the last cell after %s', async (_, statement) => {
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
