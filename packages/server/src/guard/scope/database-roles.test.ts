import { afterAll, beforeAll, expect, test } from 'vitest';
import { scopes } from '../../database/scopes.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { filters } from './row-filters.ts';

interface Found {
  name: string;
  is_readable: boolean;
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const execute = (statement: string) =>
  server.database.orm.em.fork().execute<Record<string, number>[]>(statement);

test('a connection without the settings of a caller shows nothing, used before or not', async () => {
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

test('every table and view has a scope, and no more can be read than it says', async () => {
  const found = await server.database.orm.em.fork().execute<Found[]>(`
    select relname as name, bool_or(has_any_column_privilege('dangbo_reader', oid, 'select')) as is_readable
    from pg_class where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace
    group by relname order by relname`);
  const missing = found.filter(({ name }) => !(name in scopes));
  expect(missing.map(({ name }) => `${name}: say who sees it in the file *.scope.ts of its feature`)).toEqual(
    [],
  );
  const readable = found.filter(({ is_readable }) => is_readable).map(({ name }) => name);
  const declared = Object.keys(scopes).filter((name) => scopes[name]?.read !== undefined);
  expect(readable).toEqual(declared.toSorted());
});

test('of a table whose columns are not all granted, those declared can be read and no others', async () => {
  const partly = Object.entries(filters).filter(([, { columns }]) => columns?.others === 'not granted');
  expect(partly.map(([table]) => table)).toContain('member_stay');
  for (const [table, { columns }] of partly) {
    const readable = await server.database.orm.em.fork().execute<{ name: string }[]>(`
      select attname as name from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped
        and has_column_privilege('dangbo_reader', attrelid, attnum, 'select')`);
    expect(readable.map(({ name }) => name).toSorted()).toEqual(columns?.only.toSorted());
  }
});

test('every table that only some rows of can be read is filtered by a view of its name, and nothing else is', async () => {
  const views = await execute(`
    select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname ^@ 'filtered_' and reloptions @> '{security_invoker=true}'`);
  expect(views.map(({ name }) => name).toSorted()).toEqual(
    Object.entries(filters)
      .map(([table, { permission }]) => `filtered_${permission}.${table}`)
      .toSorted(),
  );
});

test.each(['dangbo_reader', 'dangbo_writer'])('%s owns nothing and bypasses nothing', async (role) => {
  const [found] = await execute(`
    select rolsuper::int + rolbypassrls::int + rolcreaterole::int + rolcreatedb::int + rolcanlogin::int
      + (select count(*)::int from pg_class where relowner = pg_roles.oid)
      + (select count(*)::int from pg_auth_members where member = pg_roles.oid) as powers
    from pg_roles where rolname = '${role}'`);
  expect(found).toEqual({ powers: 0 });
});
