import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const someMember = `(select member_id from position where role = 'SECRETARY' and valid_to = 'infinity' order by id limit 1)`;
const someCell = `(select organization_id from cell_membership where valid_to = 'infinity' order by id limit 1)`;

/** The database itself refuses these rows from every writer. */
test.each([
  [
    'two cells at once',
    `insert into cell_membership (member_id, organization_id, valid_from) values (${someMember}, ${someCell}, '2020-12-31')`,
  ],
  [
    'a status that leaves a gap',
    `update member_status set valid_from = valid_from + 1 where member_id = ${someMember} and status = 'OFFICIAL'`,
  ],
  [
    'a status that ends',
    `update member_status set valid_to = '2021-01-01' where member_id = ${someMember} and valid_to = 'infinity'`,
  ],
  [
    'statuses given to somebody else',
    `update member_status set member_id = (select max(id) from member where id <> ${someMember}) where member_id = ${someMember}`,
  ],
  [
    'a member without a status',
    `insert into member (file_number, full_name, given_name, admission_decided_on, admitted_on) values ('000001ZQ', 'Trần Văn Ân', 'Ân', '1990-05-01', '1990-05-19')`,
  ],
  [
    'a last cell that is another',
    `update member set last_cell_id = (select min(id) from organization) where id = ${someMember}`,
  ],
  ['an organization without a state', `insert into organization (code) values ('ZQ')`],
  [
    'a cell dissolved over its members',
    `update organization_state set valid_to = '2021-01-01' where organization_id = ${someCell} and valid_to = 'infinity'`,
  ],
  [
    'a parent dissolved over its children',
    `update organization_state set valid_to = '2021-01-01' where organization_id = (select id from organization where code = 'DUK') and valid_to = 'infinity'`,
  ],
  [
    'two secretaries at once',
    `insert into position (organization_id, member_id, role, method, valid_from) select organization_id, member_id + 1, role, method, '2020-12-31' from position where role = 'SECRETARY' and valid_to = 'infinity' order by id limit 1`,
  ],
  [
    'a position before the membership',
    `update position set valid_from = '1931-01-01' where id = (select min(id) from position)`,
  ],
  [
    'a grade of another scheme',
    `update organization_rating set grade = 'EXCELLENT' where id = (select min(id) from organization_rating where year = 2015)`,
  ],
  [
    'two heads of one agency',
    `insert into agency_head (agency_id, member_id, valid_from) select agency_id, member_id + 1, '2020-12-31' from agency_head where valid_to = 'infinity' order by id limit 1`,
  ],
  [
    'an interval that is none',
    `update cell_membership set valid_to = valid_from where id = (select min(id) from cell_membership)`,
  ],
  [
    'text that is not NFC',
    `update agency set name = normalize(name, NFD) where name <> normalize(name, NFD)`,
  ],
  ['a blank code', `update organization set code = ' ' where code = 'DUK-01'`],
])('refuses %s', async (_, statement) => {
  const db = server.database.orm.em.fork().getKysely();
  const refused = db.transaction().execute((transaction) => sql.raw(statement).execute(transaction));
  await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(/^23(P01|514|503|505)$/) });
});
