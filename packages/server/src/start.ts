import { openCheckpoints } from './audit/checkpoint-writer.ts';
import { type Config, ConfigError } from './config.ts';
import { type Database, type DatabaseOptions, migrate, openEmbedded, openPostgres } from './database.ts';
import { takeDataDirectory } from './embedded.ts';
import { loadSample } from './sample/load.ts';
import { createServer, type ServerOptions } from './server.ts';

export interface RunningServer {
  url: string;
  database: Database;
  stop(): Promise<void>;
}

/**
 * Opens the database, migrates it, fills it with the sample where it is empty, and serves.
 * @throws ConfigError where a setting cannot work.
 */
export async function start(
  config: Config,
  { log, ...options }: DatabaseOptions & Pick<ServerOptions, 'log'> = {},
): Promise<RunningServer> {
  const { database, release } = await openDatabase(config, options);
  try {
    const app = await createServer(database, { ...config, log, audited: () => checkpoints.notify() });
    const checkpoints = await openCheckpoints(database, config.auditDirectory, (error) =>
      app.log.error({ err: error }, 'A checkpoint of the audit could not be written.'),
    );
    const url = await app
      .listen({ port: config.port, host: config.host })
      .catch((error: Error & { code?: string }) => {
        throw new ConfigError(
          error.code === 'EADDRINUSE'
            ? `PORT ${config.port} on ${config.host} is taken: stop the program that uses it, or choose another.`
            : `HOST ${config.host}, PORT ${config.port}: cannot listen there (${error.code}).`,
        );
      });
    const stop = async () => {
      await app.close();
      await checkpoints.close();
      await database.close();
      release();
    };
    return { url, database, stop };
  } catch (error) {
    await database.close();
    release();
    throw error;
  }
}

async function openDatabase(config: Config, options: DatabaseOptions) {
  if (config.databaseUrl !== undefined) {
    const database = await openPostgres(config.databaseUrl, options);
    return { database: await prepare(database, config), release: () => {} };
  }
  const directory = takeDataDirectory(config.dataDirectory);
  try {
    const database = await prepare(await openEmbedded(directory.path, options), config);
    directory.markComplete();
    return { database, release: directory.release };
  } catch (error) {
    directory.release();
    throw error;
  }
}

async function prepare(database: Database, { sample }: Config): Promise<Database> {
  try {
    await migrate(database);
    // Only an empty database is filled.
    if (sample !== 'none') await loadSample(database, sample);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
