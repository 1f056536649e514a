import { CompiledQuery } from 'kysely';
import type { Database } from '../database/database.ts';
import { sharedServer } from './harness.ts';

/** Ways to ask a database for rows and for one value. */
export function rowsOf({ orm }: Database) {
  const rows = async <Row>(sql: string): Promise<Row[]> =>
    (await orm.em.fork().getKysely().executeQuery<Row>(CompiledQuery.raw(sql))).rows;
  return {
    rows,
    value: async (sql: string): Promise<unknown> => Object.values((await rows<object>(sql))[0] ?? {})[0],
  };
}

/** The same for the sample bloc, of which files that only read share one copy. */
export const sampleRows = async () => rowsOf((await sharedServer()).database);
