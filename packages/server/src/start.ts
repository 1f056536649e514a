import { callersKnownBy } from './access/callers-known-by.ts';
import { type Config, ConfigError } from './config.ts';
import type { Database, DatabaseOptions } from './database.ts';
import { openDatabase } from './open-database.ts';
import { loadSample } from './sample/load.ts';
import { createServer, type ServerOptions } from './server.ts';
import { isLoopback } from './shared/loopback.ts';

export interface RunningServer {
  url: string;
  /** How callers are known, for people to read. */
  callers: string;
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
  const { database, markComplete, close } = await openDatabase(config, options);
  try {
    const callers = await checkHost(database, config);
    // Only an empty database is filled.
    if (config.sample !== 'none') await loadSample(database, config.sample);
    markComplete();
    const app = await createServer(database, { ...config, log });
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
      await close();
    };
    return { url, callers, database, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * What is to be told of how callers are known.
 * @throws ConfigError where others than this machine could ask and nobody would ask who they are.
 */
async function checkHost(database: Database, { host, oidc }: Config): Promise<string> {
  const known = await callersKnownBy(database, oidc);
  if (known !== undefined) return known;
  if (isLoopback(host))
    return `no API keys, no OIDC_ISSUER: whoever reaches ${host} is the local administrator`;
  throw new ConfigError(
    `HOST is "${host}", and nobody would be asked who they are: make a key first with npx dangbo key create --name … --role ADMINISTRATOR, or set OIDC_ISSUER and OIDC_AUDIENCE, or use 127.0.0.1.`,
  );
}
