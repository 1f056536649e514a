import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { scopesOf } from '../../shared/permission.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { startTestServer, type TestCaller, type TestServer } from '../../test/harness.ts';
import { codesIn, sendMutation } from '../../test/run-mutation.ts';
import { settingsOf } from './session-settings.ts';

let server: TestServer;
let officer: TestCaller;
/** Two grassroots committees, and in each a member who is there now: the officer is responsible for the first. */
const [mine, other] = [
  { committee: 0, cell: 0, member: 0 },
  { committee: 0, cell: 0, member: 0 },
];

const execute = <Row>(sql: string) => server.database.orm.em.fork().execute<Row[]>(sql);

beforeAll(async () => {
  server = await startTestServer();
  const found = await execute<typeof mine>(`
    select distinct on (ancestor_id) ancestor_id as committee, cell_membership.organization_id as cell, member_id as member
    from organization_closure as place
    join organization_state on organization_state.organization_id = ancestor_id
      and kind = 'GRASSROOTS_COMMITTEE' and organization_state.valid_to = 'infinity'
    join cell_membership on cell_membership.organization_id = descendant_id
    where place.depth > 0 and place.valid_to = 'infinity' and cell_membership.valid_to = 'infinity'
      and not exists (select from position where position.member_id = cell_membership.member_id)
    order by ancestor_id, member_id limit 2`);
  Object.assign(mine, found[0]);
  Object.assign(other, found[1]);
  await makeCallers(server.database, { officer: scopesOf([mine.committee]) });
  officer = server.as(keyOf('officer'));
});
afterAll(() => server?.stop());

/** Runs SQL as the API writes, for one who may edit the first committee alone. */
const write = (sql: string) =>
  server.database.orm.em
    .fork({
      session: {
        role: 'dangbo_writer',
        variables: settingsOf(
          { id: 'test', name: 'test', scopes: scopesOf([mine.committee]) },
          server.database,
        ),
      },
    })
    .transactional((em) => em.execute(sql));

describe('the database refuses every write beyond the scope', () => {
  const writes: [string, (place: typeof mine) => string][] = [
    [
      'organization',
      ({ committee }) => `update organization set version = version + 1 where id = ${committee}`,
    ],
    ['member', ({ member }) => `update member set version = version + 1 where id = ${member}`],
    [
      'member_personal',
      ({ member }) => `update member_personal set phone = '0400000000' where member_id = ${member}`,
    ],
    [
      'organization_event',
      ({ cell }) => `insert into organization_event (organization_id, type, effective_on)
        values (${cell}, 'RENAMED', '2020-05-05')`,
    ],
    [
      'position',
      ({ cell, member }) => `insert into position (organization_id, member_id, role, method, valid_from)
        values (${cell}, ${member}, 'COMMITTEE_MEMBER', 'APPOINTED', (select max(valid_from) from cell_membership
          where member_id = ${member}))`,
    ],
    [
      'member_rating',
      ({ cell }) => `insert into member_rating (member_id, organization_id, year, stage, grade)
        values (${mine.member}, ${cell}, 2019, 'PROPOSED', 'GOOD')`,
    ],
    [
      'role_grant',
      ({ committee }) => `insert into role_grant (account_id, role_key, organization_id)
        values (1, 'ANALYST', ${committee})`,
    ],
  ];

  test.each(writes)('%s', async (_, sql) => {
    await expect(write(sql(other))).rejects.toMatchObject({ code: '42501' });
    await write(sql(mine));
  });

  test.each([
    ['a grant everywhere', `insert into role_grant (account_id, role_key) values (1, 'ADMINISTRATOR')`],
    ['what is only added to', 'update agency set name = name'],
    ['the audit', 'delete from audit_entry'],
    ['the rules', 'update regulation set confirmed = true'],
    ['the roles', `insert into role_permission values ('ANALYST', 'edit')`],
  ])('nor %s', async (_, sql) => {
    await expect(write(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an officer of one committee', () => {
  const input = {
    fileNumber: '987654WW',
    fullName: 'Nguyễn Văn Thử',
    admissionDecidedOn: '2020-05-01',
    admittedOn: '2020-05-19',
  };

  test('admits into their own cells, and finds no other', async () => {
    const cellId = (cell: number) => encodeId('Organization', cell);
    const beyond = await sendMutation(server.as(keyOf('officer')), 'admitMember', {
      ...input,
      cellId: cellId(other.cell),
    });
    expect(codesIn(beyond.userErrors)).toEqual([['NOT_FOUND', 'input.cellId']]);
    const within = await sendMutation(officer, 'admitMember', { ...input, cellId: cellId(mine.cell) });
    expect(within.userErrors).toEqual([]);
    expect(within.member.fullName).toBe(input.fullName);
  });

  test('establishes nothing at the root, which takes no id: it is reported as beyond the scope', async () => {
    const payload = await sendMutation(officer, 'establishOrganization', {
      code: 'T-ROOT',
      name: 'Đảng bộ thử',
      kind: 'PROVINCIAL_COMMITTEE',
      effectiveOn: '2020-05-05',
    });
    expect(codesIn(payload.userErrors)).toEqual([['BEYOND_SCOPE', 'input']]);
    expect(await execute(`select from organization where code = 'T-ROOT'`)).toEqual([]);
  });
});
