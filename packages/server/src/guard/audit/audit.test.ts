import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newBloc, newMember, newOrganization } from '../../test/fixtures.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { refused } from '../../test/run-mutation.ts';
import { linkSeals } from './checkpoint-writer.ts';
import { queryRows } from './query-rows.ts';
import { verifyAudit } from './verify.ts';

let server: TestServer;
let cell: { id: string };

beforeAll(async () => {
  server = await startTestServer();
  cell = await newOrganization(server, await newBloc(server, 'AUDIT'), 'AUDIT-1');
});
afterAll(() => server?.stop());

const rowId = (id: string) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
const run = (sql: string) => queryRows<Record<string, unknown>>(server.database, sql);

// Tables without records of people or organizations, or without records of their own.
const unaudited = {
  applied_policies: 'which version of policies.sql was applied',
  attendance_rollup: 'follows from records that are audited',
  cell_rollup: 'follows from records that are audited',
  committee_training: 'follows from records that are audited',
  committee_training_rollup: 'follows from records that are audited',
  training_course_rollup: 'follows from records that are audited',
  member_stay: 'follows from records that are audited',
  cell_span: 'follows from organization_state, whose changes are audited',
  meeting_rollup: 'follows from records that are audited',
  meeting_year: 'follows from meeting, whose changes are audited',
  audit_entry: 'the audit itself',
  audit_seal: 'the audit itself',
  idempotency_key: 'the outcome of a call for its repetition; the mutation itself is audited',
  migration: 'which migrations have run',
  membership_rollup: 'follows from records that are audited',
  movement_rollup: 'follows from records that are audited',
  daily_movement_rollup: 'follows from records that are audited',
  rating_rollup: 'follows from records that are audited',
  organization_rollup: 'follows from records that are audited',
  probation_rollup: 'follows from records that are audited',
  secretary_rollup: 'follows from records that are audited',
  upgrade_rollup: 'follows from records that are audited',
  organization_closure: 'follows from organization_state, whose changes are audited',
  tree_version: 'identifies states of organization_closure',
};

test('every table is audited or has a reason not to be', async () => {
  const tables = await run(`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and (select count(*) from pg_trigger where tgrelid = pg_class.oid and tgenabled <> 'D'
        and tgname in ('audit', 'audit_insert', 'audit_truncate')) <> 3
    order by relname`);
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(unaudited).toSorted());
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

test('a change rolled back to a savepoint leaves no entry, and the next one has its own', async () => {
  const member = await newMember(server, cell);
  const id = rowId(member.id);
  await server.database.orm.em.fork().transactional(async (em) => {
    await em.execute('savepoint before');
    await em.execute(`update member set version = 70 where id = ${id}`);
    await em.execute('rollback to savepoint before');
    await em.execute(`update member set version = 71 where id = ${id}`);
  });
  const entries = await run(
    `select changes, exists (select from audit_seal where act = audit_entry.act) as sealed
    from audit_entry where table_name = 'member' and action = 'UPDATE' and member_id = ${id}`,
  );
  expect(entries).toEqual([{ changes: { version: [1, 71] }, sealed: true }]);
});

test('protected values are never in the audit, whatever is done to them', async () => {
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

test('truncating a table is recorded too', async () => {
  await run('create table emptied (id integer primary key)');
  await run(`select audit_table('emptied')`);
  await run('truncate emptied');
  expect(await run("select action from audit_entry where table_name = 'emptied'")).toEqual([
    { action: 'TRUNCATE' },
  ]);
  await run('drop table emptied');
});

test('transactions of 20 writers at once are linked to one chain, by whichever of several servers', async () => {
  const seals = async (condition: string) =>
    Number(
      (await run(`select count(*)::int as transactions from audit_seal where ${condition}`))[0]?.transactions,
    );
  const before = await seals('true');
  await Promise.all(Array.from({ length: 20 }, () => newMember(server, cell)));
  await Promise.all([linkSeals(server.database), linkSeals(server.database), linkSeals(server.database)]);
  expect([await seals('position is not null'), await seals('true')]).toEqual([before + 20, before + 20]);
  const found: string[] = [];
  const verdict = await verifyAudit(server.database, '/nowhere', (kind) => found.push(kind));
  expect(found).toEqual(['NO_CHECKPOINTS']);
  expect(verdict.transactions).toBe(before + 20);
});

test.runIf(inject('template').kind === 'postgres')(
  'a transaction that waits to commit holds up no other',
  async () => {
    const native = server.database.native as pg.Pool;
    const waiting = await native.connect();
    await waiting.query('begin');
    await waiting.query("insert into agency (name) values ('Sở Chờ')");
    await waiting.query('set constraints all immediate');
    await newMember(server, cell);
    await linkSeals(server.database);
    expect(await run('select from audit_seal where position is null')).toEqual([]);
    await waiting.query('commit');
    waiting.release();
    await linkSeals(server.database);
    const found: string[] = [];
    await verifyAudit(server.database, '/nowhere', (kind) => found.push(kind));
    expect(found).toEqual(['NO_CHECKPOINTS']);
  },
);
