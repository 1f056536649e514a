import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** How many birth dates a table holds, and a digest of them. */
const birthDates = (table: string, id: string) =>
  server.database.orm.em.fork().execute(`
    select count(*)::int as count, md5(string_agg(${id} || ' ' || birth_on || ' ' || birth_on_precision, ',' order by ${id})) as digest
    from ${table} where birth_on is not null`);

test('birth dates move to their own table and back, on a database with members', async () => {
  const { migrator } = server.database.orm;
  const before = await birthDates('member_personal', 'member_id');
  expect(before).toMatchObject([{ count: expect.any(Number) }]);

  await migrator.down({ to: '0008-idempotency' });
  expect(await birthDates('member', 'id')).toEqual(before);
  await migrator.up();
  expect(await birthDates('member_personal', 'member_id')).toEqual(before);

  const { organization } = await server.query(
    '{ organization(code: "DUK") { members(includeDescendants: true) { nodes { birthYear profile { birthDate { value } } } } } }',
  );
  for (const { birthYear, profile } of organization.members.nodes) {
    expect(profile.birthDate.value).toMatch(new RegExp(`^${birthYear}`));
  }
});
