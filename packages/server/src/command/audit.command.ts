import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Database, openEmbedded, openPostgres } from '../database/database.ts';
import { takeDataDirectory } from '../database/embedded.ts';
import { verifyAudit } from '../guard/audit/verify.ts';
import { type Config, ConfigError } from '../shared/config.ts';
import { type Command, readOptions } from './command.ts';

const usage = 'Usage: dangbo audit verify [--checkpoints FOLDER]';

/**
 * `dangbo audit verify`: reports whether anything in the audit was changed since it was written. Exits with 0 where
 * it is intact, 1 where there is any finding, 2 where it was called wrongly.
 * @throws ConfigError where the database cannot be opened.
 */
export const auditCommand: Command = async (words, config, print) => {
  const directory = readDirectory(words);
  if (directory === undefined) {
    print(usage);
    return 2;
  }
  const { database, close } = await openExisting(config);
  try {
    const { findings, transactions, entries, unproven } = await verifyAudit(
      database,
      directory === '' ? config.auditDirectory : resolve(directory),
      (kind, message) => print(`${kind}: ${message}`),
    );
    const found = `${findings} finding${findings === 1 ? '' : 's'}`;
    const outcome = findings === 0 ? 'The audit is intact' : `The audit is not intact: ${found}`;
    const covered = `${transactions} transactions, ${entries} entries`;
    print(`${outcome}; ${covered}, ${unproven} transactions since the last checkpoint.`);
    return findings === 0 ? 0 : 1;
  } finally {
    await close();
  }
};

/** The folder of another copy of the checkpoints; empty for the configured one, undefined for a wrong call. */
function readDirectory(words: string[]): string | undefined {
  try {
    const { options, rest } = readOptions(words, ['checkpoints']);
    return rest.join(' ') === 'verify' ? (options.checkpoints ?? '') : undefined;
  } catch {
    return undefined;
  }
}

/** Opens a database without creating, migrating or filling it, since that would write to the audit. */
async function openExisting(config: Config): Promise<{ database: Database; close: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) {
    const database = await openPostgres(config.databaseUrl);
    return { database, close: database.close };
  }
  if (!existsSync(join(config.dataDirectory, 'complete'))) {
    throw new ConfigError(`DATA_DIR ${config.dataDirectory} holds no database: start dangbo there first.`);
  }
  const { path, release } = takeDataDirectory(config.dataDirectory);
  try {
    const database = await openEmbedded(path);
    const close = async () => {
      await database.close();
      release();
    };
    return { database, close };
  } catch (error) {
    release();
    throw error;
  }
}
