import { PGlite } from '@electric-sql/pglite';
import { ConfigError } from '../shared/config.ts';
import type { Database } from './database.ts';

/** Any number, the same on every node: who holds the lock migrates. */
const migrationLock = 7_308_213;

/**
 * Runs the migrations that have not run yet, all or none. Of several servers that start together one
 * runs them, and the others wait for it.
 * @throws ConfigError where the database's user may not.
 */
export async function migrate({ orm, native }: Database): Promise<void> {
  const client = native instanceof PGlite ? undefined : await native.connect();
  try {
    await client?.query('select pg_advisory_lock($1)', [migrationLock]);
    await orm.migrator.up();
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new ConfigError(
      'DATABASE_URL: the user may not create tables or roles; grant it all rights on the database, and CREATEROLE, or let a superuser create the roles dangbo_reader and dangbo_writer and grant both to it.',
    );
  } finally {
    // The lock goes with its connection.
    client?.release(true);
  }
}
