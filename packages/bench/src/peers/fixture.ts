import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../../server/src/database/database.ts';
import { migrate } from '../../../server/src/database/migrate.ts';
import { loadSample } from '../../../server/src/sample/load.ts';
import { startEmbeddedPostgres } from '../../../server/src/test/embedded-postgres.ts';
import type { Ground } from './serve.ts';
import { type Bloc, readBloc } from './workloads.ts';

/** A database with a bloc, and what its servers are told. */
export interface PreparedGround extends Ground {
  bloc: Bloc;
  remove(): Promise<void>;
}

/** A PostgreSQL 18 of its own with the sample bloc in it, its statistics fresh. */
export async function prepareBloc(settings: readonly string[] = []): Promise<PreparedGround> {
  const postgres = await startEmbeddedPostgres(settings);
  const database = await openPostgres(postgres.url);
  await migrate(database);
  await loadSample(database, 'bloc');
  await database.orm.em.fork().execute('vacuum analyze');
  await database.close();
  const ground = await standOn(postgres.url, 'DUK');
  const remove = async () => {
    await ground.remove();
    await postgres.stop();
  };
  return { ...ground, remove };
}

/** A database that is there already, with a bloc of that code in it. */
export async function standOn(databaseUrl: string, code: string): Promise<PreparedGround> {
  const bloc = await readBloc(databaseUrl, code);
  const auditDirectory = await mkdtemp(join(tmpdir(), 'dangbo-bench-'));
  const remove = () => rm(auditDirectory, { recursive: true, force: true });
  // A name that no earlier run has taken.
  const caller = `bench_${randomUUID()}`;
  return { databaseUrl, blocId: bloc.id, auditDirectory, caller, bloc, remove };
}
