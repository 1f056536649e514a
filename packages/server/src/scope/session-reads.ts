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
import { queryPlugins } from '../database.ts';
import type { ReadDatabase, Tables } from '../entities.ts';
import type { ReadSession } from './read-session.ts';

/** Kysely asks its driver for connections and gets the session, which has the only one. */
class SessionDriver extends DummyDriver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    super();
    this.#connection = connection;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
}

/** A query builder whose statements all pass the filter and run in the session. */
export function readsThrough(
  session: ReadSession,
  filter: (query: CompiledQuery) => CompiledQuery,
): ReadDatabase {
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => session.run(filter(query)),
    streamQuery: () => {
      throw new Error('A request reads whole results.');
    },
  };
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => new SessionDriver(connection),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    plugins: queryPlugins,
  });
}
