import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { done, refused } from '../test/acts.ts';
import { newBloc, newMember, newOrganization } from '../test/fixtures.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { queryRows } from './query-rows.ts';
import { verifyAudit } from './verify.ts';

let server: TestServer;
let cell: { id: string };
let other: { id: string };

beforeAll(async () => {
  server = await startTestServer();
  const bloc = await newBloc(server, 'AUDIT');
  cell = await newOrganization(server, bloc, 'AUDIT-1');
  other = await newOrganization(server, bloc, 'AUDIT-2');
});
afterAll(() => server?.stop());

const entryFields = 'action table operation purpose changes { field before after protected }';
const rowId = (id: string) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
const run = (sql: string) => queryRows<Record<string, unknown>>(server.database, sql);

/** A statement run by a caller, as requests run theirs. */
const as = (caller: string, operation: string, sql: string, purpose = '') =>
  server.database.orm.em.fork().transactional(async (em) => {
    await em.execute(
      `select set_config('dangbo.caller', ?, true), set_config('dangbo.caller_name', ?, true),
        set_config('dangbo.operation', ?, true), set_config('dangbo.purpose', ?, true)`,
      [caller, `Đồng chí ${caller}`, operation, purpose],
    );
    await em.execute(sql);
  });

// What holds no records of people or organizations, or none of its own.
const unaudited = {
  audit_entry: 'the audit itself',
  audit_seal: 'the audit itself',
  idempotency_key: 'what a call answers when it is sent again; the act itself is audited',
  migration: 'which migrations have run',
  organization_closure: 'follows from organization_state, whose changes are audited',
};

test('every table is audited or says why not', async () => {
  const tables = await run(`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and not exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'audit' and tgenabled <> 'D')
    order by relname`);
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(unaudited).toSorted());
});

test("a member's own history tells each change with both values, newest first, and the cell's is its own", async () => {
  const member = await newMember(server, cell, 'Lê Thị Ánh', '2011-02-03');
  await done(server, 'transferMember', {
    memberId: member.id,
    expectedVersion: 1,
    effectiveOn: '2012-03-04',
    toCellId: other.id,
  });
  const { node } = await server.query(
    `query($id: ID!) { node(id: $id) { ... on Member {
      changes { totalCount nodes { ${entryFields} member { id } organization { id } } }
      readings { totalCount } } } }`,
    { id: member.id },
  );
  expect(node.readings.totalCount).toBe(0);
  const { nodes } = node.changes;
  expect(nodes.every((entry: { member: { id: string } }) => entry.member.id === member.id)).toBe(true);
  expect(nodes.at(-1)).toMatchObject({ action: 'INSERT', table: 'member' });
  expect(nodes.at(-1).changes).toContainEqual({
    field: 'full_name',
    before: null,
    after: 'Lê Thị Ánh',
    protected: false,
  });
  expect(nodes).toContainEqual(
    expect.objectContaining({
      action: 'UPDATE',
      table: 'cell_membership',
      organization: { id: cell.id },
      changes: [{ field: 'valid_to', before: 'infinity', after: '2012-03-04', protected: false }],
    }),
  );

  const { organization } = await server.query(
    `query($id: ID!) { organization(id: $id) { changes { nodes { table member { id } } } } }`,
    { id: cell.id },
  );
  const own = organization.changes.nodes.map(({ table }: { table: string }) => table);
  expect(own.toSorted()).toEqual(['organization', 'organization_event', 'organization_state']);
});

test('the log is filtered by who, how, what, whom and when, and paged by cursor', async () => {
  const [{ id } = {}] = await run('select id from agency order by id limit 1');
  const rename = (name: string) => `update agency set name = '${name}' where id = ${id}`;
  for (const name of ['Sở A', 'Sở B', 'Sở C']) await as('an', 'renameAgency', rename(name), 'Đính chính');
  await as('binh', 'renameAgency', rename('Sở D'));
  const log = (filter: object, page = '') =>
    server
      .query(
        `query($filter: AuditFilter) { auditLog(filter: $filter ${page}) {
          totalCount edges { cursor } nodes { id at caller callerName ${entryFields} } pageInfo { hasNextPage } } }`,
        { filter },
      )
      .then(({ auditLog }) => auditLog);

  const byAn = await log({ caller: 'an', operation: 'renameAgency', actions: ['UPDATE'] });
  const names = byAn.nodes.map((entry: { changes: { after: string }[] }) => entry.changes[0]?.after);
  expect(names).toEqual(['Sở C', 'Sở B', 'Sở A']);
  expect(byAn.nodes[0]).toMatchObject({ callerName: 'Đồng chí an', purpose: 'Đính chính', table: 'agency' });
  expect(byAn.nodes[0].at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);

  const first = await log({ operation: 'renameAgency' }, 'first: 3');
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const rest = await log({ operation: 'renameAgency' }, `first: 3 after: "${first.edges[2].cursor}"`);
  expect(rest.nodes).toEqual([byAn.nodes[2]]);
  expect(rest.pageInfo.hasNextPage).toBe(false);

  const [{ at: from }, { at: to }] = [byAn.nodes[1], byAn.nodes[0]];
  expect((await log({ fromTime: from, toTime: to, caller: 'an' })).nodes).toEqual([byAn.nodes[1]]);
  expect((await log({ actions: [] })).totalCount).toBe(0);
  expect((await log({ record: cell.id, actions: ['DELETE'] })).totalCount).toBe(0);
  expect((await log({ record: other.id, actions: ['INSERT'] })).totalCount).toBeGreaterThan(2);

  const { node } = await server.query('query($id: ID!) { node(id: $id) { __typename id } }', byAn.nodes[0]);
  expect(node).toEqual({ __typename: 'AuditEntry', id: byAn.nodes[0].id });
});

test.each([
  ['record: "T3JnYW5pemF0aW9u"', 'INVALID_ID'],
  ['fromTime: "2020-02-30T00:00:00Z"', 'INVALID_DATE_TIME'],
  ['fromTime: "2020-02-03"', 'INVALID_DATE_TIME'],
  ['toTime: "2020-02-03T10:00:00+07:00"', 'INVALID_DATE_TIME'],
])('a filter with %s is refused', async (filter, code) => {
  const { body } = await server.request(`{ auditLog(filter: { ${filter} }) { totalCount } }`);
  expect(body.errors[0].extensions.code).toBe(code);
  expect(body.errors[0].extensions.argument).toEqual(['auditLog', 'filter', filter.split(':')[0]]);
});

test('a cursor with what is no number in it is refused', async () => {
  const after = Buffer.from(JSON.stringify(['ENTRY_NUMBER', 'x', 1])).toString('base64url');
  const { body } = await server.request(`{ auditLog(after: "${after}") { totalCount nodes { id } } }`);
  expect(body.errors[0].extensions.code).toBe('INVALID_CURSOR');
});

test('a refused mutation leaves no entry', async () => {
  const count = async () => (await server.query('{ auditLog { totalCount } }')).auditLog.totalCount;
  const before = await count();
  await refused(server, 'admitMember', {
    fileNumber: '000001AAA',
    fullName: 'Trần Thị Bình',
    cellId: cell.id,
    admissionDecidedOn: '2999-01-01',
    admittedOn: '2999-01-01',
  });
  expect(await count()).toBe(before);
});

test('what is rolled back to a savepoint leaves no entry, and what follows has its own', async () => {
  const member = await newMember(server, cell);
  const id = rowId(member.id);
  await server.database.orm.em.fork().transactional(async (em) => {
    await em.execute('savepoint before');
    await em.execute(`update member set version = 70 where id = ${id}`);
    await em.execute('rollback to savepoint before');
    await em.execute(`update member set version = 71 where id = ${id}`);
  });
  const entries = await run(
    `select changes, exists (select from audit_seal where act = audit_entry.act and position is not null) as sealed
    from audit_entry where table_name = 'member' and action = 'UPDATE' and member_id = ${id}`,
  );
  expect(entries).toEqual([{ changes: { version: [1, 71] }, sealed: true }]);
});

test('protected values are nowhere in the audit, whatever is done to them', async () => {
  await run('create table canary (id integer primary key, member_id integer, secret text, open text)');
  const secrets = async (kept: string) => {
    await run(`select audit_table('canary', '${kept}')`);
    await run(`insert into canary values (1, 5, 'CANARY-1', 'seen-${kept}')`);
    await run(`update canary set secret = 'CANARY-2'`);
    await run('delete from canary');
  };
  await secrets('{*}');
  await secrets('{secret}');
  const entries = await run(
    "select action, member_id, changes from audit_entry where table_name = 'canary' order by id",
  );
  expect(entries.map(({ action }) => action)).toEqual([
    'INSERT',
    'UPDATE',
    'DELETE',
    'INSERT',
    'UPDATE',
    'DELETE',
  ]);
  expect(entries[0]?.changes).toEqual({ id: null, member_id: null, secret: null, open: null });
  expect(entries[4]).toEqual({ action: 'UPDATE', member_id: 5, changes: { secret: null } });
  expect(entries[5]?.changes).toMatchObject({ open: ['seen-{secret}', null], secret: null });
  expect(await run("select id from audit_entry where audit_entry::text like '%CANARY%'")).toEqual([]);
  await run('drop table canary');
});

test('who has read the details of a member is recorded once a request, without a value', async () => {
  const member = await newMember(server, cell);
  const read = `query Khen($id: ID!) {
    one: node(id: $id) { ... on Member { profile { ethnicity { value } religion { value } } } }
    other: member(id: $id) { profile { religion { value } } } }`;
  await server.stating('Xét khen').query(read, { id: member.id });
  const { node } = await server.query(
    `query($id: ID!) { node(id: $id) { ... on Member {
      readings { nodes { caller callerName ${entryFields} organization { id } } } } } }`,
    { id: member.id },
  );
  const kept = { before: null, after: null, protected: true };
  expect(node.readings.nodes).toEqual([
    {
      caller: 'local-administrator',
      callerName: 'Quản trị viên trên máy này',
      action: 'READ',
      table: 'member',
      operation: 'Khen',
      purpose: 'Xét khen',
      organization: { id: cell.id },
      changes: [
        { field: 'religion', ...kept },
        { field: 'ethnicity', ...kept },
      ],
    },
  ]);
});

test('emptying a whole table is told too', async () => {
  await run('create table emptied (id integer primary key)');
  await run(`select audit_table('emptied')`);
  await run('truncate emptied');
  expect(await run("select action from audit_entry where table_name = 'emptied'")).toEqual([
    { action: 'TRUNCATE' },
  ]);
  await run('drop table emptied');
});

test('20 writers at once leave one chain', async () => {
  const before = await run('select count(*)::int as acts from audit_seal');
  await Promise.all(Array.from({ length: 20 }, () => newMember(server, cell)));
  const found: string[] = [];
  const verdict = await verifyAudit(server.database, '/nowhere', ({ kind }) => found.push(kind));
  expect(found).toEqual(['NO_CHECKPOINTS']);
  expect(verdict.acts).toBe(Number(before[0]?.acts) + 20);
});

test.runIf(inject('template').kind === 'postgres')(
  'a transaction is sealed after its deferred constraints were checked, which may wait for others',
  async () => {
    const pool = server.database.native as pg.Pool;
    const [first, second] = [await pool.connect(), await pool.connect()];
    const appoint = `insert into agency_head (agency_id, member_id, valid_from, valid_to)
      select agency.id, member.id, '1931-01-01', '1932-01-01' from agency, member order by agency.id, member.id limit 1`;
    for (const client of [first, second]) {
      await client.query("begin; set local deadlock_timeout = '100ms'");
      // This entry would be sealed before the constraint is checked, were sealing not put last.
      await client.query('insert into agency (name) values ($1)', ['Sở Mới']);
      await client.query(appoint);
    }
    const refusal = expect(second.query('commit')).rejects.toMatchObject({ code: '23P01' });
    await sleep(300);
    await first.query('commit');
    await refusal;
    for (const client of [first, second]) client.release();
  },
);
