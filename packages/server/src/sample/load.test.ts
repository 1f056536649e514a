import { expect, test } from 'vitest';
import { inBulkTransaction } from './bulk.ts';
import { loadSample } from './load.ts';
import { sampleTables, tableNames } from './rows.ts';
import { suspendChecks } from './suspend.ts';
import { useSampleDatabase } from './test-database.ts';

const { database, rows, value } = useSampleDatabase();

test('no rule is broken', async () => {
  for (const view of ['organization_fault', 'parent_fault', 'member_fault', 'cell_fault']) {
    expect([view, await rows(`select * from ${view} limit 3`)]).toEqual([view, []]);
  }
});

test('what a load suspends comes back as it was, and on', async () => {
  const definitions = () =>
    rows(`
      select conrelid::regclass::text as of, conname::text as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where connamespace = 'public'::regnamespace
      union all select tablename::text, indexname::text, indexdef from pg_indexes where schemaname = 'public'
      union all select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger where not tgisinternal
      order by 1, 2, 3`);
  const before = await definitions();
  await inBulkTransaction(database(), async (transaction) => {
    const restoreChecks = await suspendChecks(transaction, tableNames);
    await restoreChecks();
  });
  expect(await definitions()).toEqual(before);
});

test('a load that fails leaves nothing behind', async () => {
  const count = `select count(*)::int from agency`;
  const before = await value(count);
  const attempt = inBulkTransaction(database(), async ({ copy }) => {
    await copy('agency', ['id', 'name'], [Buffer.from('100000\tSở Một\n')]);
    await copy('agency', ['id', 'name'], [Buffer.from('not a number\tSở Hai\n')]);
  });
  await expect(attempt).rejects.toThrow('invalid input syntax');
  expect(await value(count)).toBe(before);
});

test('a database that has organizations is left as it is', async () => {
  expect(await loadSample(database(), 'bloc')).toBe(false);
  expect(await value(`select count(*)::int from organization where code = 'DUK'`)).toBe(1);
});

test('new rows are numbered after those of the sample', async () => {
  for (const table of tableNames) {
    const columns: readonly string[] = sampleTables[table];
    if (!columns.includes('id')) continue;
    const next = await value(
      `select nextval(pg_get_serial_sequence('${table}', 'id'))::int - max(id) from ${table}`,
    );
    expect([table, next]).toEqual([table, 1]);
  }
});
