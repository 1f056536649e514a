import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../../server/src/database/database.ts';
import { migrate } from '../../../server/src/database/migrate.ts';
import { loadSample } from '../../../server/src/sample/load.ts';
import type { SampleTier } from '../../../server/src/shared/config.ts';
import { startEmbeddedPostgres } from '../../../server/src/test/embedded-postgres.ts';
import type { Fixture } from './serve.ts';
import { type Bloc, readBloc } from './workloads.ts';

/** A database with a bloc, and the options of the servers on it. */
export interface PreparedFixture extends Fixture {
  bloc: Bloc;
  remove(): Promise<void>;
}

/** Creates a PostgreSQL 18 with the sample bloc and fresh statistics. */
export const prepareBloc = (settings?: readonly string[]): Promise<PreparedFixture> =>
  prepareSample('bloc', settings);

/** Creates a PostgreSQL 18 with a sample that contains the bloc, or another organization by its code. */
export async function prepareSample(
  tier: SampleTier,
  settings: readonly string[] = [],
  code = 'DUK',
): Promise<PreparedFixture> {
  const postgres = await startEmbeddedPostgres(settings);
  const database = await openPostgres(postgres.url);
  await migrate(database);
  await loadSample(database, tier);
  await database.orm.em.fork().execute('vacuum analyze');
  await database.close();
  const fixture = await fixtureOn(postgres.url, code);
  const remove = async () => {
    await fixture.remove();
    await postgres.stop();
  };
  return { ...fixture, remove };
}

/** Uses an existing database that contains a bloc with this code. */
export async function fixtureOn(databaseUrl: string, code: string): Promise<PreparedFixture> {
  const bloc = await readBloc(databaseUrl, code);
  const auditDirectory = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  const remove = () => rm(auditDirectory, { recursive: true, force: true });
  // A name that no earlier run has used.
  const caller = `bench_${randomUUID()}`;
  return { databaseUrl, blocId: bloc.id, auditDirectory, caller, bloc, remove };
}
