import { expect, inject, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

test('what a failed request was still reading when it was answered holds no connection', async () => {
  // The fault of one list empties the whole answer, while the others are read.
  const document = `{
    bad: members(after: "x") { totalCount }
    good: members(first: 50) { nodes { organization { name } ratings { grade } positions { role term { name } } } }
    more: organizations { nodes { memberCount members { totalCount } } } }`;
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(Array.from({ length: 6 }, () => server.request(document)));
    for (const { body } of answers) expect(body.errors[0].extensions.code).toBe('INVALID_CURSOR');
  }
  const { organization } = await server.query('{ organization(code: "DUK") { code } }');
  expect(organization).toEqual({ code: 'DUK' });
  if (inject('template').kind === 'pglite') return;
  const open = async () => {
    const [row] = await server.database.orm.em.fork().execute<{ count: number }[]>(
      `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`,
    );
    return row?.count;
  };
  await expect.poll(open).toBe(0);
});
