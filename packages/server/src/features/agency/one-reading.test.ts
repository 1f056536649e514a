import { expect, test } from 'vitest';
import { newBloc } from '../../test/fixtures.ts';
import { startTestServer } from '../../test/harness.ts';

test('codes that were recorded in small letters are found by any letters, unless their capitals are taken', async () => {
  const server = await startTestServer();
  try {
    const { orm } = server.database;
    const recorded = ['mã-đuk/ợ', 'Sở-1', 'SỞ-1', 'ub.7'];
    for (const index of recorded.keys()) await newBloc(server, `OLD-${index}`);
    await orm.em.fork().transactional(async (em) => {
      const transaction = em.getTransactionContext();
      await orm.migrator.down({ migrations: ['0019-one-reading'], transaction });
      for (const [index, code] of recorded.entries())
        await em.execute('update organization set code = ? where code = ?', [code, `OLD-${index}`]);
      await orm.migrator.up({ transaction });
    });
    const stored = await orm.em
      .fork()
      .execute<{ code: string }[]>(`select code from organization where code !~ '^DUK' order by id`);
    expect(stored.map(({ code }) => code)).toEqual(['MÃ-ĐUK/Ợ', 'Sở-1', 'SỞ-1', 'UB.7']);
    expect(await server.query('{ organization(code: "ub.7") { code } }')).toEqual({
      organization: { code: 'UB.7' },
    });
  } finally {
    await server.stop();
  }
});
