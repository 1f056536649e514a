import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../database/database.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';

/** A database of its own with the bloc, for the tests of one file, and ways to ask it for rows and for one value. */
export function useSampleDatabase() {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());

  const rows = async <Row>(sql: string): Promise<Row[]> =>
    (await server.database.orm.em.fork().getKysely().executeQuery<Row>(CompiledQuery.raw(sql))).rows;
  return {
    database: (): Database => server.database,
    rows,
    value: async (sql: string): Promise<unknown> => Object.values((await rows<object>(sql))[0] ?? {})[0],
  };
}
