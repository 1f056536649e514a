import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { type AbstractSqlDriver, MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import {
  HandleEmptyInListsPlugin,
  Kysely,
  type LogEvent,
  PGliteDialect,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import { checkPostgres } from './check-postgres.ts';
import { PreparingClient } from './prepared.ts';
import { type ReadConnection, readsEmbedded, readsOnPool } from './read-connection.ts';
import { lockWithoutKeys } from './row-locks.ts';
import { pinSettings } from './session-settings.ts';
import { limitSilence, type SilenceLimit } from './silence.ts';
import { entities, type Tables } from './tables.ts';
import { type Queue, WaitingPool } from './waiting-pool.ts';

/** The unit of work of one request: writes by entity, reads by `getKysely()`. */
export type EntityManager = SqlEntityManager<AbstractSqlDriver>;

export interface Database {
  orm: MikroORM<AbstractSqlDriver>;
  /** The driver below the query builder, for what that does not know: COPY. */
  native: PGlite | pg.Pool;
  /** The fate of a statement of the unit of work whose request is cancelled. */
  abortStrategy: 'cancel query' | 'ignore query';
  /** Stops the statement that a backend runs; PGlite has none beside itself, and cannot be stopped. */
  cancel(backend: number): Promise<void>;
  /**
   * The state of the database: which transactions are committed or running. Where it and the generation are the same,
   * nothing has changed.
   */
  currentSnapshot(): Promise<string>;
  /**
   * Changes where transactions may be numbered like earlier ones: when another start of PostgreSQL answers, after the
   * restore of older files or on a promoted standby, and when connections were lost, since it may have crashed.
   */
  generation(): number;
  /** Those who wait for a connection; none is counted for PGlite, which serves one user. */
  queues(): Queue[];
  /** Takes a connection to read by. */
  connectReader(): Promise<ReadConnection>;
  /** The time that one SQL statement of a request may run, as PostgreSQL reads it; `0` is without limit. */
  statementTimeout: string;
  /**
   * From now on a connection in use that is silent for seven seconds is closed, and its statement fails: once requests
   * are served, whose statements are stopped earlier, and no migration or load runs any more.
   */
  limitSilence(): void;
  close(): Promise<void>;
}

/** Plugins of every query: a filter by an empty list, as a form with no box ticked sends it, finds nothing; `in ()` is no SQL. */
export const queryPlugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })];

export interface DatabaseOptions {
  /** Called with each SQL statement that ran. */
  onQuery?: (sql: string, parameters: readonly unknown[]) => void;
  /** Limits the time of statements and requests, by default; for most tests only that of the test counts. */
  limitsTime?: boolean | undefined;
}

/** date, timestamp and timestamptz stay the text that PostgreSQL sends: a JavaScript Date would shift days by the time zone. */
const typeParsers = Object.fromEntries([1082, 1114, 1184].map((oid) => [oid, (text: string) => text]));

/** Opens the embedded database whose files are in `path`. */
export async function openEmbedded(path: string, options: DatabaseOptions = {}): Promise<Database> {
  const pglite = await PGlite.create({
    dataDir: path,
    extensions: { btree_gist, pg_trgm },
    parsers: typeParsers,
  });
  await pinSettings(pglite);
  return connect(PgliteDriver, new PGliteDialect({ pglite }), pglite, 'postgres', options);
}

/**
 * Opens a PostgreSQL database of version 15 or later.
 * @throws ConfigError where it cannot be reached or does not fit.
 */
export async function openPostgres(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const types = new pg.TypeOverrides();
  for (const [oid, parser] of Object.entries(typeParsers)) types.setTypeParser(Number(oid), parser);
  let generation = 0;
  let knownStart: string | undefined;
  const limits: SilenceLimit[] = [];
  const makePool = (more: pg.PoolConfig = {}) => {
    const made = new WaitingPool({
      connectionString: url,
      types,
      max: 10,
      connectionTimeoutMillis: 5_000,
      onConnect: async (client) => {
        await pinSettings(client);
        const { rows } = await client.query<{ start: string }>('select pg_postmaster_start_time() as start');
        if (rows[0]?.start !== knownStart) generation++;
        knownStart = rows[0]?.start;
      },
      ...more,
    });
    // An idle connection that the server drops is no reason to end the process: the next query opens another.
    made.on('error', () => {});
    // Nor is one lost between two statements of a transaction: the next statement fails.
    made.on('connect', (client) => client.on('error', () => void generation++));
    limits.push(limitSilence(made));
    return made;
  };
  const pool = makePool({ Client: PreparingClient });
  // Apart, since a connection that waits for no answer between statements cannot take COPY.
  const readers = makePool({ pipeline: true });
  try {
    const name = await checkPostgres(pool);
    const database = await connect(PostgreSqlDriver, new PostgresDialect({ pool }), pool, name, options);
    return {
      ...database,
      connectReader: readsOnPool(readers, options.onQuery),
      currentSnapshot: async () => {
        const { rows } = await pool.query<[string]>({ ...snapshotQuery, rowMode: 'array' });
        return (rows[0] as [string])[0];
      },
      generation: () => generation,
      queues: () => [pool.queue(), readers.queue()],
      limitSilence: () => {
        for (const limit of limits) limit.begin();
      },
      close: async () => {
        for (const limit of limits) limit.end();
        await Promise.all([readers.end(), database.close()]);
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Prepared, since it runs for each request that the response cache may answer. */
const snapshotQuery = { name: 'snapshot', text: 'select pg_current_snapshot()::text as snapshot' };

async function connect(
  driver: new (...parameters: never[]) => AbstractSqlDriver,
  dialect: PGliteDialect | PostgresDialect,
  native: Database['native'],
  dbName: string,
  { onQuery, limitsTime = true }: DatabaseOptions,
): Promise<Database> {
  const log = onQuery && ((event: LogEvent) => onQuery(event.query.sql, event.query.parameters));
  const orm = await MikroORM.init<AbstractSqlDriver>({
    driver: driver as never,
    driverOptions: new Kysely<Tables>({ dialect, log, plugins: queryPlugins }),
    dbName,
    ensureDatabase: false,
    // A filter is for what an input names, not for what a record refers to.
    autoJoinRefsForFilters: false,
    entities: entities(),
    extensions: [Migrator],
    migrations: { migrationsList: migrations(), tableName: 'migration', snapshot: false, silent: true },
  });
  lockWithoutKeys(orm);
  const client = orm.em.fork().getKysely<Tables>();
  const close = async () => {
    await orm.close();
    // The query builder ends its connections only where it has begun to use them.
    if (native instanceof PGlite) return native.closed ? undefined : native.close();
    if (!native.ended) await native.end();
  };
  return {
    orm,
    native,
    abortStrategy: native instanceof PGlite ? 'ignore query' : 'cancel query',
    cancel: native instanceof PGlite ? async () => {} : cancelBy(native.options),
    currentSnapshot: async () => {
      const { rows } = await sql<{ snapshot: string }>`${sql.raw(snapshotQuery.text)}`.execute(client);
      return (rows[0] as { snapshot: string }).snapshot;
    },
    generation: () => 0,
    queues: () => [],
    statementTimeout: limitsTime ? '5s' : '0',
    limitSilence: () => {},
    connectReader: readsEmbedded(client),
    close,
  };
}

/** In milliseconds: a database that is silent is not waited for. */
const longestCancel = 2_000;

/** By a connection of its own: those of the pool may all be busy with what is to be cancelled. */
const cancelBy = (options: pg.ClientConfig) => async (backend: number) => {
  const client = new pg.Client({
    ...options,
    connectionTimeoutMillis: longestCancel,
    query_timeout: longestCancel,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [backend]);
  } catch {
    // Without a database there is nothing to cancel.
  } finally {
    await client.end();
  }
};
