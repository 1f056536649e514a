import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { filters } from './row-filters.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const execute = (statement: string) =>
  server.database.orm.em.fork().execute<Record<string, number>[]>(statement);

test('a connection on which nobody said who asks shows nothing, used before or not', async () => {
  await server.database.orm.em.fork().transactional(async (em) => {
    await em.execute('set local role dangbo_reader');
    for (const table of Object.keys(filters)) {
      expect([table, await em.execute(`select 1 from ${table}`)]).toEqual([table, []]);
    }
  });
});

test('every table has a policy, or is closed to the API', async () => {
  const open = await execute(`
    select relname from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and not relrowsecurity
      and (has_table_privilege('dangbo_reader', oid, 'select') or has_table_privilege('dangbo_writer', oid, 'select'))`);
  expect(open).toEqual([]);
});

test.each(['dangbo_reader', 'dangbo_writer'])('%s owns nothing and bypasses nothing', async (role) => {
  const [found] = await execute(`
    select rolsuper::int + rolbypassrls::int + rolcreaterole::int + rolcreatedb::int + rolcanlogin::int
      + (select count(*)::int from pg_class where relowner = pg_roles.oid)
      + (select count(*)::int from pg_auth_members where member = pg_roles.oid) as powers
    from pg_roles where rolname = '${role}'`);
  expect(found).toEqual({ powers: 0 });
});
