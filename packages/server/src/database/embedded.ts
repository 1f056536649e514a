import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../shared/config.ts';

/** Created with the folder, and so the sign that the folder is ours. */
const lockName = 'lock';

const completeIn = (directory: string) => join(directory, 'complete');

/** True if a folder has a database that was migrated and filled once. */
export const isComplete = (directory: string): boolean => existsSync(completeIn(directory));

/** Another process holds the folder. */
export class FolderInUse extends ConfigError {}

/**
 * Takes a data folder for this process; PGlite itself takes no lock, and two that open one folder lose rows.
 * The lock is SQLite's on a file beside the data: the operating system frees it however the process ends.
 * @throws ConfigError where another process holds the folder, or it cannot be written.
 */
export function takeDataDirectory(directory: string) {
  /** The folder of PGlite's files. */
  const path = join(directory, 'pglite');
  if (existsSync(path) && !existsSync(join(directory, lockName))) {
    throw new ConfigError(
      `DATA_DIR ${directory} holds a folder "pglite" that is not dangbo's: name another folder.`,
    );
  }
  const lock = takeLock(directory);
  if (!isComplete(directory)) rmSync(path, { recursive: true, force: true });
  /** Call when the database is migrated and filled: a folder that never got so far is created anew at the next start. */
  const markComplete = () => writeFileSync(completeIn(directory), '');
  return { path, markComplete, release: () => lock.close() };
}

function takeLock(directory: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true });
    const lock = new DatabaseSync(join(directory, lockName));
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (error) {
    const reason = error as { errstr?: string; code?: string };
    if (reason.errstr === 'database is locked') {
      throw new FolderInUse(
        `DATA_DIR ${directory} is in use by another dangbo: stop it, or name another folder.`,
      );
    }
    throw new ConfigError(
      `DATA_DIR ${directory} cannot be written (${reason.code ?? reason.errstr}): name another folder.`,
    );
  }
}
