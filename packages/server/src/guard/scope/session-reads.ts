import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { queryPlugins } from '../../database/database.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { Reads } from '../../graph/context.ts';
import { perObject } from '../../shared/get-or-create.ts';

/** The query builder of a request. */
export const builderOf = perObject((reads: Reads): ReadDatabase => {
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
      reads.run(query as CompiledQuery<Row>),
    streamQuery: () => {
      throw new Error('A request reads whole results.');
    },
  };
  return new Kysely<Tables>({
    dialect: {
      // Kysely asks its driver for connections and gets the session, which has the only one.
      createDriver: () => Object.assign(new DummyDriver(), { acquireConnection: async () => connection }),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    plugins: queryPlugins,
  });
});
