import type { Config } from '../shared/config.ts';
import { type Database, type DatabaseOptions, openEmbedded, openPostgres } from './database.ts';
import { takeDataDirectory } from './embedded.ts';
import { migrate } from './migrate.ts';

/** A database that is open and migrated. */
export interface OpenDatabase {
  database: Database;
  /** Call when it is filled: an embedded database that was never filled is created anew at the next start. */
  markComplete(): void;
  close(): Promise<void>;
}

/** Opens the database that the settings name, and migrates it. @throws ConfigError where that cannot be */
export async function openDatabase(
  { databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  options: DatabaseOptions = {},
): Promise<OpenDatabase> {
  const folder = databaseUrl === undefined ? takeDataDirectory(dataDirectory) : undefined;
  let database: Database | undefined;
  const close = async () => {
    await database?.close();
    folder?.release();
  };
  try {
    database = await (folder
      ? openEmbedded(folder.path, options)
      : openPostgres(databaseUrl as string, options));
    await migrate(database);
    return { database, markComplete: () => folder?.markComplete(), close };
  } catch (error) {
    await close();
    throw error;
  }
}
