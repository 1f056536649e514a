import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { startTestServer } from '../test/harness.ts';
import { rowsOf } from '../test/sample-rows.ts';
import { inBulkSessions } from './bulk.ts';
import { loadSample, sampledTables } from './load.ts';
import { suspendChecks, undoLoad } from './suspend.ts';

const server = await startTestServer();
const { database } = server;
const { rows, value } = rowsOf(database);
const tables = sampledTables();
afterAll(() => server.stop());

const definitions = () =>
  rows(`
    select conrelid::regclass::text as of, conname::text as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace
    union all select tablename::text, indexname::text, indexdef from pg_indexes where schemaname = 'public'
    union all select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger where not tgisinternal
    order by 1, 2, 3`);

test('no rule is broken', async () => {
  for (const view of [
    'organization_fault',
    'parent_fault',
    'member_fault',
    'last_cell_fault',
    'cell_fault',
  ]) {
    expect([view, await rows(`select * from ${view} limit 3`)]).toEqual([view, []]);
  }
});

test('the roll-ups have what a recount gives', async () => {
  for (const rollup of [
    ...['rating_rollup', 'membership_rollup', 'movement_rollup', 'daily_movement_rollup'],
    ...['cell_rollup', 'meeting_rollup', 'attendance_rollup', 'cell_span', 'meeting_year'],
    ...['training_course_rollup', 'committee_training_rollup', 'committee_training', 'member_stay'],
  ]) {
    expect(await value(`select count(*) > 0 from ${rollup}`)).toBe(true);
    expect([rollup, await rows(`select * from ${rollup}_fault limit 3`)]).toEqual([rollup, []]);
  }
});

test('a database that has organizations is left as it is', async () => {
  expect(await loadSample(database, 'bloc')).toBe(false);
  expect(await value(`select count(*)::int from organization where code = 'DUK'`)).toBe(1);
});

test('new rows are numbered after those of the sample', async () => {
  const numbered = await rows<{ table: string }>(`select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = 'id' and table_name in ('${tables.join("', '")}')`);
  expect(numbered.length).toBeGreaterThan(15);
  for (const { table } of numbered) {
    const next = await value(
      `select nextval(pg_get_serial_sequence('${table}', 'id'))::int - max(id) from ${table}`,
    );
    expect([table, next]).toEqual([table, 1]);
  }
});

test('a load restores everything that it suspends, and a killed load leaves nothing behind', async () => {
  const before = await definitions();
  // The state that a killed process leaves: rows are there, and checks are missing.
  await inBulkSessions(
    database,
    ([session]) => suspendChecks(session, tables),
    async () => {},
  );
  expect(await definitions()).not.toEqual(before);
  expect(await loadSample(database, 'none')).toBe(false);
  expect(await definitions()).toEqual(before);
  expect(await value('select count(*)::int from agency')).toBe(0);
  expect(await value('select count(*)::int from rating_rollup')).toBe(0);
});

test('a load that fails leaves an empty database as it was', async () => {
  const before = await definitions();
  const attempt = inBulkSessions(
    database,
    async ([session]) => {
      await suspendChecks(session, tables);
      await session.begin();
      await session.query('truncate agency');
      await session.copy('agency', ['id', 'name'], Buffer.from('100000\tSở Một\n'));
      await session.commit();
      throw new Error('on purpose');
    },
    (session) => undoLoad(session, tables),
  );
  await expect(attempt).rejects.toThrow('on purpose');
  expect(await definitions()).toEqual(before);
  expect(await value('select count(*)::int from agency')).toBe(0);
});

test('rows that any view of faults shows are refused, and nothing of them stays', async () => {
  await rows(`create view sample_fault as select true as wrong from organization limit 1`);
  await expect(loadSample(database, 'district')).rejects.toThrow(
    'The sample breaks a rule: sample_fault {"wrong":true}',
  );
  await rows('drop view sample_fault');
  expect(await value('select count(*)::int from organization')).toBe(0);
});

test('one that fails may be done again', async () => {
  const steps: string[] = [];
  expect(await loadSample(database, 'district', (step) => steps.push(step))).toBe(true);
  expect(steps.filter((step) => !step.includes('parts are loaded'))).toEqual([
    'Loading the sample "district" …',
    'Counting its figures and checking it …',
  ]);
  expect(await value(`select count(*)::int from cell_membership where valid_to = 'infinity'`)).toBe(420);
  await expect(
    sql`insert into member_status (member_id, status, valid_from) select member_id, status, valid_from from member_status limit 1`.execute(
      database.orm.em.fork().getKysely(),
    ),
  ).rejects.toThrow('member_status_no_overlap');
});
