import { FlushMode } from '@mikro-orm/core';
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
import { type Database, queryPlugins } from '../../database/database.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { Context, Reads } from '../../graph/context.ts';
import { today } from '../../shared/dates.ts';
import { perObject } from '../../shared/get-or-create.ts';
import { ReadSession, type RequestFacts } from './read-session.ts';
import { settingsFor, settingsOf } from './session-settings.ts';

/** The query builder of a request. */
const builderOf = perObject((reads: Reads): ReadDatabase => {
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

/** The prototype of contexts, so that the getter is still one after Apollo has copied them. */
const queryBuilding = {
  get db(): ReadDatabase {
    return builderOf((this as unknown as Context).reads);
  },
};

/** Creates the context of a request: it reads within the caller's scope, behind row filters and RLS policies. */
export function openContext(database: Database, request: RequestFacts): Context {
  const unitOfWork = (operation: string) =>
    database.orm.em.fork({
      signal: request.signal,
      inflightQueryAbortStrategy: database.abortStrategy,
      // Nothing is written before the mutation itself flushes.
      flushMode: FlushMode.COMMIT,
      // The role is a setting like the others: MikroORM would send a statement for it alone.
      session: {
        variables: {
          role: 'dangbo_writer',
          ...settingsOf(request.viewer, database),
          ...settingsFor(operation, request),
        },
      },
    });
  const reads = new ReadSession(database, request);
  const own: Omit<Context, 'db'> = { ...request, reads, unitOfWork, day: today() };
  return Object.assign(Object.create(queryBuilding), own);
}
