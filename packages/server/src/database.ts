import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { type AbstractSqlDriver, MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { Kysely, type LogEvent, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrations } from '../migrations/index.ts';
import { ConfigError } from './config.ts';
import { entities, type Tables } from './entities.ts';

/** The unit of work of one request: writes by entity, reads by `getKysely()`. */
export type EntityManager = SqlEntityManager<AbstractSqlDriver>;

export interface Database {
  orm: MikroORM<AbstractSqlDriver>;
  /** What the query builder runs on, for what it does not know: COPY. */
  native: PGlite | pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Called with each SQL statement that ran. */
  onQuery?: (sql: string) => void;
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
  return connect(PgliteDriver, new PGliteDialect({ pglite }), pglite, 'postgres', options);
}

/**
 * Opens a PostgreSQL database of version 15 or later.
 * @throws ConfigError where it cannot be reached or does not fit.
 */
export async function openPostgres(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const types = new pg.TypeOverrides();
  for (const [oid, parser] of Object.entries(typeParsers)) types.setTypeParser(Number(oid), parser);
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server drops is no reason to end the process: the next query opens another.
  pool.on('error', () => {});
  try {
    const name = await check(pool);
    return await connect(PostgreSqlDriver, new PostgresDialect({ pool }), pool, name, options);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Refuses a server that does not fit; gives the database's name. */
async function check(pool: pg.Pool): Promise<string> {
  const answer = await pool
    .query(
      `select current_database() as name, current_setting('server_encoding') as encoding,
        current_setting('server_version_num')::int as version`,
    )
    .catch((error: Error & { code?: string }) => {
      throw new ConfigError(`DATABASE_URL: no connection to PostgreSQL (${error.code ?? error.message}).`);
    });
  const { name, version, encoding } = answer.rows[0];
  if (version < 150_000) {
    throw new ConfigError(
      `DATABASE_URL: PostgreSQL 15 or later is needed, this is ${Math.floor(version / 10_000)}.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new ConfigError(
      `DATABASE_URL: the database's encoding is ${encoding}; create it with encoding UTF8.`,
    );
  }
  return name;
}

async function connect(
  driver: new (...parameters: never[]) => AbstractSqlDriver,
  dialect: PGliteDialect | PostgresDialect,
  native: Database['native'],
  dbName: string,
  { onQuery }: DatabaseOptions,
): Promise<Database> {
  const log = onQuery && ((event: LogEvent) => onQuery(event.query.sql));
  const orm = await MikroORM.init<AbstractSqlDriver>({
    driver: driver as never,
    driverOptions: new Kysely<Tables>({ dialect, log }),
    dbName,
    ensureDatabase: false,
    entities,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, tableName: 'migration', snapshot: false, silent: true },
  });
  return { orm, native, close: () => orm.close() };
}

/** Runs the migrations that have not run yet, all or none. */
export async function migrate({ orm }: Database): Promise<void> {
  await orm.migrator.up();
}
