import { PGlite } from '@electric-sql/pglite';
import { migrations } from '../../migrations/index.ts';
import { ConfigError } from '../shared/config.ts';
import { appliedHash, applyPolicies, dropFilters, readPolicies } from './apply-policies.ts';
import type { Database } from './database.ts';

/** The key of the advisory lock under which one server migrates: any number, the same on every node. */
const migrationLock = 7_308_213;

/** The first of the migrations that the baseline has replaced. */
const earliest = '0001-foundation';

/**
 * Runs the migrations that have not run yet and applies `policies.sql` where it has changed, all or nothing. Of several
 * servers that start together one does so, and the others wait for it.
 * @throws ConfigError where the database's user lacks the rights, or the database is from before the first release.
 */
export async function migrate({ orm, native }: Database): Promise<void> {
  const client = native instanceof PGlite ? undefined : await native.connect();
  try {
    await client?.query('select pg_advisory_lock($1)', [migrationLock]);
    const executed = new Set((await orm.migrator.getExecuted()).map(({ name }) => name));
    if (executed.has(earliest)) throw new ConfigError(tooOld(native instanceof PGlite));
    const isCurrent = migrations().every(({ name }) => executed.has(name));
    const policies = readPolicies();
    if (isCurrent && (await appliedHash(orm.em.fork())) === policies.hash) return;
    await orm.em.fork().transactional(async (em) => {
      await dropFilters(em);
      await orm.migrator.up({ transaction: em.getTransactionContext() });
      await applyPolicies(em, policies);
    });
    // PGlite reads the types of arrays once, as it opens: it would send a list of a new enum as one value.
    if (native instanceof PGlite) await native.refreshArrayTypes();
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

const tooOld = (isEmbedded: boolean) =>
  isEmbedded
    ? 'DATA_DIR: the database there is from before the first release (commit 43979dd) and cannot be migrated: start that commit to export what you need, then remove or rename the folder, or name another.'
    : 'DATABASE_URL: this database is from before the first release (commit 43979dd) and cannot be migrated: start that commit to export what you need, then name an empty database.';
