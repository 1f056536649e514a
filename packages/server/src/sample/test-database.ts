import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { type Database, migrate, openEmbedded } from '../database.ts';
import { loadSample } from './load.ts';

/** A database of its own with the bloc, for the tests of one file, and ways to ask it for rows and for one value. */
export function useSampleDatabase() {
  let database: Database;
  beforeAll(async () => {
    database = await openEmbedded('memory://');
    await migrate(database);
    await loadSample(database, 'bloc');
  }, 60_000);
  afterAll(() => database.close());

  const rows = async <Row>(sql: string): Promise<Row[]> =>
    (await database.orm.em.fork().getKysely().executeQuery<Row>(CompiledQuery.raw(sql))).rows;
  return {
    database: () => database,
    rows,
    value: async (sql: string): Promise<unknown> => Object.values((await rows<object>(sql))[0] ?? {})[0],
  };
}
