import type { Database, DatabaseOptions } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { describeAuthentication } from './guard/access/authenticate.ts';
import { createFirstAdministrator } from './guard/access/first-administrator.ts';
import { openCheckpoints } from './guard/audit/checkpoint-writer.ts';
import { readPersistedOperations } from './guard/persisted/manifest.ts';
import { loadSample, type ReportStep } from './sample/load.ts';
import { createServer, type ServerOptions } from './server.ts';
import { type Config, ConfigError } from './shared/config.ts';
import { isLoopback } from './shared/loopback.ts';

export interface RunningServer {
  url: string;
  /** The kinds of authentication, for people to read; undefined without any. */
  callers: string | undefined;
  database: Database;
  stop(): Promise<void>;
}

/** The connections that wait to be accepted; with fewer, those of a burst are dropped, and tried again after a second. */
const backlog = 4_096;

/** Options of a start beside its settings. */
export type StartOptions = DatabaseOptions &
  Pick<ServerOptions, 'log' | 'rebuilds' | 'plans'> & {
    /** Receives in a sentence what takes long at a first start. */
    report?: ReportStep | undefined;
  };

/**
 * Opens the database, migrates it, fills an empty one with the sample, and starts the server.
 * @throws ConfigError where a setting cannot be used
 */
export async function start(
  config: Config,
  { log, rebuilds, plans, report: reportStep, ...options }: StartOptions = {},
): Promise<RunningServer> {
  const persisted = readPersistedOperations(config);
  const { database, markComplete, close } = await openDatabase(config, options, reportStep);
  try {
    await createFirstAdministrator(database, config.administratorKeyFile);
    const callers = await describeAuthentication(database, config.oidc);
    checkHost(config.host, callers);
    // Only an empty database is filled.
    const isFilled = await loadSample(database, config.sample, reportStep);
    markComplete();
    if (options.limitsTime ?? true) database.limitSilence();
    const audited = () => checkpoints.notify();
    const { app, report } = await createServer(database, {
      ...config,
      persisted,
      rebuilds,
      plans,
      limitsTime: options.limitsTime,
      log,
      audited,
    });
    const checkpoints = await openCheckpoints(database, config.auditDirectory, {
      failed: (error) => report('A checkpoint of the audit could not be written.', error),
      // The loaded sample is in the audit, and no folder has a checkpoint of it yet.
      lost: (message) => isFilled || app.log.warn(message),
    });
    const url = await app
      .listen({ port: config.port, host: config.host, backlog })
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
      await close();
    };
    return { url, callers, database, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Refuses to listen on other addresses than loopback without authentication. @throws ConfigError */
function checkHost(host: string, callers: string | undefined): void {
  if (callers !== undefined || isLoopback(host)) return;
  throw new ConfigError(
    `HOST is "${host}", and callers would not be authenticated: create a key first with npx dangbo key create --name … --role ADMINISTRATOR, or set ADMINISTRATOR_KEY_FILE, or OIDC_ISSUER and OIDC_AUDIENCE, or use 127.0.0.1.`,
  );
}
