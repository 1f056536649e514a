import type pg from 'pg';
import { expect, test } from 'vitest';
import { lockMembers } from '../features/member/member.records.ts';
import { settingsOf } from '../guard/scope/session-settings.ts';
import { scopesOf } from '../shared/permission.ts';
import { startTestServer } from '../test/harness.ts';

test('a record that a mutation has locked can be referred to by another, and changed by none', async () => {
  const server = await startTestServer();
  try {
    const [found] = await server.database.orm.em
      .fork()
      .execute<{ id: number }[]>('select min(id) as id from member');
    const pool = server.database.native as pg.Pool;
    /** The rows that another transaction gets with a lock. */
    const other = async (lock: string) =>
      (await pool.query(`select from member where id = $1 ${lock} skip locked`, [found?.id])).rows;
    const viewer = { id: 'test', name: 'test', scopes: scopesOf('everywhere') };
    const writer = server.database.orm.em.fork({
      session: { role: 'dangbo_writer', variables: settingsOf(viewer, server.database) },
    });
    await writer.transactional(async (unit) => {
      await lockMembers(unit, [Number(found?.id)]);
      // As the check of a foreign key does.
      expect(await other('for key share')).toHaveLength(1);
      expect(await other('for no key update')).toHaveLength(0);
    });
  } finally {
    await server.stop();
  }
});
