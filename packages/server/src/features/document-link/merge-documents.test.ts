import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyPolicies, dropFilters, readPolicies } from '../../database/apply-policies.ts';
import type { EntityManager } from '../../database/database.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** Takes the migration back, runs something on the database as it was before, and migrates it again. */
async function migrateAfter(run: (em: EntityManager) => Promise<void>): Promise<void> {
  const { orm } = server.database;
  await orm.em.fork().transactional(async (em) => {
    const transaction = em.getTransactionContext();
    await dropFilters(em);
    // The later one uses a function of it.
    for (const name of ['0019-one-reading', '0003-document-relations'])
      await orm.migrator.down({ migrations: [name], transaction });
    await run(em as EntityManager);
    await orm.migrator.up({ transaction });
    await applyPolicies(em as EntityManager, readPolicies());
  });
}

test('documents that were recorded twice become one as the identity is introduced, and types stay', async () => {
  await migrateAfter(async (em) => {
    await em.execute(`insert into document (id, symbol, type, issuer, issued_on, title) values
      (20000001, '06-QĐ/T', 'QĐ', 'Đảng ủy T', '2015-01-01', null),
      (20000002, '6-qđ/t', 'qđ', 'Đảng uỷ  T', '2015-01-01', 'V/v thử'),
      (20000003, '6-QĐ/T', 'QĐ', 'Đảng ủy T', '2016-01-01', null),
      (20000004, '7-XX/T', 'XX', 'Đảng ủy T', '2015-01-01', null)`);
    await em.execute('update organization_event set document_id = 20000001 where id = 1');
    await em.execute('update organization_event set document_id = 20000002 where id = 2');
  });
  const execute = (sql: string) => server.database.orm.em.fork().execute(sql);
  expect(
    await execute('select id, type, title, number from document where id > 20000000 order by id'),
  ).toEqual([
    { id: 20000002, type: 'QĐ', title: 'V/v thử', number: '6' },
    { id: 20000003, type: 'QĐ', title: null, number: '6' },
    { id: 20000004, type: 'XX', title: null, number: '7' },
  ]);
  expect(await execute('select document_id from organization_event where id in (1, 2)')).toEqual([
    { document_id: 20000002 },
    { document_id: 20000002 },
  ]);
  const { documentTypes } = await server.query('{ documentTypes { code name { vi } } }');
  expect(documentTypes).toContainEqual({ code: 'XX', name: { vi: 'XX' } });
});
